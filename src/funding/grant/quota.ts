import { decimal, Decimal, HUNDRED } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { PlacesRule } from '../../packs/schema/places.ts'
import { PLACE_ROUNDING } from '../../packs/sentence/words.ts'

/** Where a total stands in the county's ranking. */
export interface Standing {
  /** from 1; equal scores share a rank */
  rank: number
  /** how many have this score */
  equal: number
  /** of how many that are assessed, where a rule asks for it */
  of?: number
  /** how many of these may still change, where a rule asks for it */
  open?: number
}

/** Where each total stands, by its text (see standingOf). */
export type Standings = ReadonlyMap<string, Standing>

/** Null where nobody is ranked, or this total isn't among the ranked ones. */
export function standingOf(standings: Standings | null, total: Decimal): Standing | null {
  return standings?.get(total.toFixed()) ?? null
}

/**
 * Ranked by score from the highest down. `totals` in any order; what comes back says where each total stands, by its
 * text, and what `whole` says of all of them.
 */
export function rankTotals(totals: readonly Decimal[], whole: Pick<Standing, 'of' | 'open'> = {}): Standings {
  const sorted = totals.toSorted((one, other) => other.comparedTo(one))
  const known = new Map<string, Standing>()
  for (let before = 0; before < sorted.length;) {
    const total = sorted[before]!
    let behind = before + 1
    while (behind < sorted.length && sorted[behind]!.equals(total)) behind += 1
    known.set(total.toFixed(), { rank: before + 1, equal: behind - before, ...whole })
    before = behind
  }
  return known
}

/** How many of these are assessed. */
export function assessedIn(cards: readonly Pick<Scorecard, 'total'>[]): number {
  return cards.filter(({ total }) => total !== null).length
}

const WAYS = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  'half-up': Decimal.ROUND_HALF_UP,
} as const

/** How many places there are: so many, or so many per cent of all that are assessed, rounded as the pack says. */
export function placesIn({ limit, percent, round }: PlacesRule, assessed: number): number {
  if (percent === undefined) return Number(limit)
  const exact = decimal(percent).times(assessed).dividedBy(HUNDRED)
  return exact.toDecimalPlaces(0, WAYS[round ?? 'down']).toNumber()
}

/** `6 家`, `6 家（21 家的 30%，不足一家的舍去）` */
export function placesWords(places: PlacesRule, assessed: number): string {
  const count = `${placesIn(places, assessed)} 家`
  if (places.percent === undefined) return count
  return `${count}（${assessed} 家的 ${places.percent}%，${PLACE_ROUNDING[places.round ?? 'down']}）`
}

/** In: all of this score have a place; behind: none has; torn: some would. */
export function sideOf({ rank, equal, of = 0 }: Standing, places: PlacesRule): 'in' | 'torn' | 'behind' {
  const limit = placesIn(places, of)
  if (rank - 1 + equal <= limit) return 'in'
  return rank > limit ? 'behind' : 'torn'
}

/**
 * T-Q3: ranked are all that would be paid, pending ones too; those behind the limit, and all with the score at the limit
 * when they don't all fit, are for a person, not refused. The order is ours. Null within the limit.
 */
export function pendingAt(standing: Standing, places: PlacesRule): string | null {
  const side = sideOf(standing, places)
  const { rank, equal, of = 0 } = standing
  if (side === 'in') return null
  return side === 'behind'
    ? `排第 ${rank}，超出 ${placesWords(places, of)}的名额，待定（${places.clause}）`
    : `第 ${rank} 名起 ${equal} 家同分，${placesWords(places, of)}的名额容不下，待定（${places.clause}）`
}
