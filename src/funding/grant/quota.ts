import type { Decimal } from '../../model/decimal.ts'
import type { Grant } from '../../packs/schema/payment.ts'

/** Where one that would be paid stands in the county's ranking. */
export interface Place {
  /** from 1; equal scores share a place */
  rank: number
  /** why a person must decide; null within the limit */
  pending: string | null
}

/** Where each total stands, by its text (see placeOf). */
export type Places = ReadonlyMap<string, Place>

/** Null where nobody is ranked, or this total isn't among the ranked ones. */
export function placeOf(places: Places | null, total: Decimal): Place | null {
  return places?.get(total.toFixed()) ?? null
}

/**
 * T-Q3: at most so many stations in the county. Ranked by score over all that would be paid, pending ones too; those
 * behind the limit, and all with the score at the limit when they don't all fit, are for a person, not refused. The
 * order is ours. `totals` are theirs in any order; what comes back says where each total stands, by its
 * text. Null without a limit.
 */
export function rankTotals(totals: readonly Decimal[], { places }: Pick<Grant, 'places'>): Places | null {
  if (!places) return null
  const sorted = totals.toSorted((one, other) => other.comparedTo(one))
  const known = new Map<string, Place>()
  for (let before = 0; before < sorted.length;) {
    const total = sorted[before]!
    let behind = before + 1
    while (behind < sorted.length && sorted[behind]!.equals(total)) behind += 1
    const pending = pendingBehind(before, behind - before, Number(places.limit), places.clause)
    known.set(total.toFixed(), { rank: before + 1, pending })
    before = behind
  }
  return known
}

function pendingBehind(before: number, equal: number, limit: number, clause: string): string | null {
  if (before + equal <= limit) return null
  return before >= limit
    ? `排第 ${before + 1}，超出 ${limit} 家的名额，待定（${clause}）`
    : `第 ${before + 1} 名起 ${equal} 家同分，${limit} 家的名额容不下，待定（${clause}）`
}
