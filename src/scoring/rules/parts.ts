import { sum } from '../../model/decimal.ts'
import { strongest } from '../../model/scorecard.ts'
import type { Item, Part } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import type { Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { shifted } from '../term.ts'
import { scoreShape } from './shape.ts'

/** An item of several parts that are added up (T-A3, T-A4). One part without points to give leaves the item without. */
export function scoreParts(scored: Case, parts: readonly Part[], item: Item): Outcome {
  const outcomes = parts.map((part) => scoreShape(scored, part, item))
  const inputs = outcomes.flatMap((outcome) => outcome.inputs)
  const works = outcomes.map((outcome, index) => `${parts[index]!.label}：${outcome.work}`)
  const notes = outcomes.flatMap((outcome, index) =>
    outcome.notes.map((note) => `${parts[index]!.label}：${note}`),
  )
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  const status = strongest(outcomes.map((outcome) => outcome.status))
  const points = outcomes.flatMap((outcome) => outcome.points ?? [])
  if (points.length < outcomes.length) {
    return { points: null, status, work: works.join('；'), notes, inputs, formula: null, findings }
  }
  const total = sum(points)
  const work = `${works.join('；')}；合计 ${points.map(shown).join(' + ')} = ${shown(total)}`
  return { points: total, status, work, notes, inputs, formula: formulaOf(outcomes), findings }
}

function formulaOf(outcomes: readonly Outcome[]): string {
  let before = 0
  const terms = outcomes.map((outcome) => {
    const term = shifted(outcome.formula ?? '0', before)
    before += outcome.inputs.length
    return term
  })
  return terms.join('+')
}
