import { figureText } from '../model/amount-text.ts'
import type { Decimal } from '../model/decimal.ts'

/** At most this many decimals stand in a line of arithmetic; the points themselves stay exact. */
const DECIMALS = 6

/**
 * A number as it stands in a line of arithmetic: plain, `−` for minus, no trailing zeros; what goes on behind six
 * decimals is cut off and shown as `…` (`6.666666…`), so that nobody takes a rounded figure for the exact one. Millions are
 * parted: seven digits and more look like a number that identifies a person.
 */
export function shown(value: Decimal): string {
  const isLong = value.decimalPlaces() > DECIMALS
  const isBelow = value.isNegative() && !value.isZero()
  const cut = isLong ? value.toDecimalPlaces(DECIMALS, 1) : value
  const text = figureText(cut.abs().toFixed())
  return `${isBelow ? '−' : ''}${text}${isLong ? '…' : ''}`
}
