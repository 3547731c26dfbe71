import { sum, ZERO, type Decimal } from '../model/decimal.ts'
import type { ScoredItem } from '../model/scorecard.ts'
import { shown } from './shown.ts'
import type { VetoOutcome } from './veto.ts'

/** The total of a subject: the sum of its items, or 0 under a veto; null while an item has no points. */
export interface Total {
  total: Decimal | null
  work: string
  formula: string | null
}

/** Adds the items up (Total of T-A1 … T-B3), exactly, and puts the vetoes in. */
export function totalOf(items: readonly ScoredItem[], vetoes: readonly VetoOutcome[]): Total {
  const points = items.flatMap((item) => item.points ?? [])
  if (points.length < items.length) return { total: null, work: openItems(items), formula: null }
  const reached = sum(points)
  const applied = vetoes.filter(({ veto }) => veto.applied).map(({ veto }) => veto.clause)
  const added = `${points.map(shown).join(' + ')} = ${shown(reached)}`
  return {
    total: applied.length > 0 ? ZERO : reached,
    work: applied.length > 0 ? `${applied.join('、')} 总分按零分：0（否则为 ${added}）` : added,
    formula: vetoes.reduceRight(
      (rest, { condition }) => `IF(${condition},0,${rest})`,
      items.map(({ clause }) => `{${clause}}`).join('+'),
    ),
  }
}

function openItems(items: readonly ScoredItem[]): string {
  const open = items.filter(({ points }) => points === null).map(({ clause, label }) => `${clause} ${label}`)
  return `${open.join('、')}暂不能计分，没有总分`
}
