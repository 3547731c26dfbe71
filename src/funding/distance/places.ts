import { Decimal } from '../../model/decimal.ts'
import type { PlacesRule } from '../../packs/schema/places.ts'
import { placesIn } from '../grant/quota.ts'
import type { Distance, Measured, Words } from './marks.ts'

/** What happens behind the last place, within the places, and once all of one score are within them. */
export interface QuotaWords {
  leaves: Words
  enters: Words
  fits: Words
}

/** How many places there are; undefined while nobody knows how many are assessed. */
export function limitFor(places: PlacesRule, { assessed }: Measured): number | undefined {
  if (places.percent === undefined) return placesIn(places, 0)
  return assessed === undefined ? undefined : placesIn(places, assessed)
}

/** How many ranks a subject is away from the last place; nothing for one that isn't ranked. */
export function placeDistance(
  clause: string,
  limit: number,
  { rank, tied = 0 }: Measured,
  { leaves, enters, fits }: QuotaWords,
): Distance[] {
  if (rank === null) return []
  const [value, threshold] = [new Decimal(rank), new Decimal(limit)]
  // all of one score are in, or none of them
  const last = value.plus(tied)
  const isIn = last.lte(threshold)
  const isTorn = !isIn && value.lte(threshold)
  return [
    {
      clause,
      label: '名次',
      kind: 'places',
      item: null,
      value,
      threshold,
      distance: (isTorn ? last : value).minus(threshold).abs(),
      direction: isIn ? 'down' : 'up',
      strict: false,
      unit: '名',
      changes: isIn ? leaves : isTorn ? fits : enters,
    },
  ]
}
