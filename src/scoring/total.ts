import { sum, ZERO, type Decimal } from '../model/decimal.ts'
import { oncePer } from '../model/once-per.ts'
import type { ScoredItem, Veto } from '../model/scorecard.ts'
import type { SubjectRules } from '../packs/schema/pack.ts'
import { shown } from './shown.ts'
import { vetoCondition } from './veto.ts'

/** The total of a subject: the sum of its items, or 0 under a veto; null while an item has no points. */
export interface Total {
  total: Decimal | null
  work: string
  formula: string | null
}

/** Adds the items up (Total of T-A1 … T-B3), exactly, and puts the vetoes in. */
export function totalOf(rules: SubjectRules, items: readonly ScoredItem[], vetoes: readonly Veto[]): Total {
  const points = items.flatMap((item) => item.points ?? [])
  if (points.length < items.length) return { total: null, work: openItems(items), formula: null }
  const reached = sum(points)
  const applied = vetoes.filter((veto) => veto.applied).map(({ clause }) => clause)
  const added = `${points.map(shown).join(' + ')} = ${shown(reached)}`
  return {
    total: applied.length > 0 ? ZERO : reached,
    work: applied.length > 0 ? `${applied.join('、')} 总分按零分：0（否则为 ${added}）` : added,
    formula: formulaOf(rules, vetoes),
  }
}

function formulaOf(rules: SubjectRules, judged: readonly Veto[]): string {
  return rules.vetoes.reduceRight(
    (rest, veto, index) => `IF(${vetoCondition(veto, judged[index]!.applied)},0,${rest})`,
    addedItems(rules),
  )
}

const addedItems = oncePer(({ items }: SubjectRules): string =>
  items.map(({ clause }) => `{${clause}}`).join('+'),
)

function openItems(items: readonly ScoredItem[]): string {
  const open = items.filter(({ points }) => points === null).map(({ clause, label }) => `${clause} ${label}`)
  return `${open.join('、')}暂不能计分，没有总分`
}
