import { makeFinding } from '../findings/make.ts'
import { decimal, points, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { cardPlace } from './card-place.ts'

/** A total in a live formula that is about to be compared: without what binary floating point leaves behind. */
export function comparable(total: string): string {
  return `ROUND(${total},10)`
}

/** Where two displayed decimals would put a total on another side of a threshold, a notice says so; else nothing. */
export function thresholdNotice(
  card: Scorecard,
  total: Decimal,
  threshold: string,
  clause: string,
): Finding[] {
  const limit = decimal(threshold)
  const rounded = total.toDecimalPlaces(2)
  if (total.comparedTo(limit) === rounded.comparedTo(limit)) return []
  const data = { read: points(total), rounded: rounded.toFixed(2), threshold }
  return [makeFinding('LG-Q003', data, cardPlace(card, clause))]
}
