import { decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { ScoredItem } from '../model/scorecard.ts'
import { mayBeNegative, measureAt } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Item, Part } from '../packs/schema/rule.ts'
import type { Case } from './case.ts'
import type { Outcome } from './outcome.ts'
import { withNoneWhen } from './rules/none-when.ts'
import { scoreParts } from './rules/parts.ts'
import { scoreShape } from './rules/shape.ts'

/** One item of one subject: its points, why, and from which cells. */
export function scoreItem(scored: Case, item: Item): { item: ScoredItem; findings: readonly Finding[] } {
  const reached = item.parts ? scoreParts(scored, item.parts, item) : scoreShape(scored, item, item)
  const bare = atMost(scored, item, reached)
  const outcome = item.noneWhen ? withNoneWhen(scored, item.noneWhen, bare) : bare
  return { item: scoredItem(item, outcome), findings: outcome.findings }
}

/** What grows with a count or a share has no end of its own: it ends at the item's maximum. */
function atMost({ pack }: Case, { max, parts = [], ...item }: Item, reached: Outcome): Outcome {
  if (max === undefined || ![item, ...parts].some((rule) => grows(pack, rule))) return reached
  // also where it doesn't bite: whoever changes the figure in Excel gets no more either
  const formula = reached.formula === null ? null : `MIN(${max},${reached.formula})`
  if (!reached.points?.gt(max)) return { ...reached, formula }
  return { ...reached, points: decimal(max), work: `${reached.work}，最多 ${max}，得 ${max}`, formula }
}

function grows(pack: Pack, { perUnit, ratio, weighted }: Part | Item): boolean {
  if (!perUnit) return ratio !== undefined || weighted !== undefined
  const measure = measureAt(pack, perUnit.of)
  return decimal(perUnit.each).gt(0) || (measure !== undefined && mayBeNegative(measure))
}

function scoredItem(item: Item, outcome: Outcome): ScoredItem {
  const { points, status, work, notes, inputs, formula, scores, duty } = outcome
  return {
    clause: item.clause,
    label: item.label,
    max: item.max ?? null,
    bonus: item.bonus ?? false,
    points,
    status,
    work,
    notes,
    inputs,
    formula,
    ...scores,
    ...(duty && { duty }),
  }
}
