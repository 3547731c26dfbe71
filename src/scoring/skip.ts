import { decimal, ZERO } from '../model/decimal.ts'
import type { ScoredItem, Scorecard } from '../model/scorecard.ts'
import type { Item } from '../packs/schema/rule.ts'
import type { Case } from './case.ts'
import { numberOf, read } from './reading.ts'

/** Why a subject isn't assessed at all (D-I7: a trial period); undefined where it is. */
export function skipReason(scored: Case): string | undefined {
  const { skip } = scored.rules
  if (!skip) return undefined
  const value = numberOf(read(scored, skip.of))
  return value?.equals(decimal(skip.is)) ? skip.because : undefined
}

/** The card of a subject that isn't assessed: items without points, no total, nothing to pay that a score decides about. */
export function skippedCard(
  base: Pick<Scorecard, 'kind' | 'town' | 'name' | 'village'>,
  items: readonly Item[],
  reason: string,
): Scorecard {
  return {
    ...base,
    status: 'final',
    total: null,
    totalWork: reason,
    totalFormula: null,
    grade: null,
    items: items.map((item) => skippedItem(item, reason)),
    vetoes: [],
    payments: [],
    amount: ZERO,
    reasons: [reason],
    rank: null,
  }
}

function skippedItem({ clause, label, max, bonus }: Item, work: string): ScoredItem {
  return {
    clause,
    label,
    max: max ?? null,
    bonus: bonus ?? false,
    points: null,
    status: 'final',
    work,
    notes: [],
    inputs: [],
    formula: null,
  }
}
