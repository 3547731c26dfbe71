import { decimal } from '../../model/decimal.ts'

/** Digits that a spreadsheet keeps of a number. */
const KEPT = 15
/** Digits that tell any two of its numbers apart. */
const DOUBLE = 17

/**
 * A plain decimal as a cell stores it. A whole number of more than 15 digits would lose some of them and becomes a
 * text; a fraction (thirds have forty digits) is stored as the nearest number, as if it had been computed there.
 */
export function storedNumber(number: string): { number: string } | { text: string } {
  // no more than 15 digits, whatever else it is
  if (number.length <= KEPT) return { number }
  const value = decimal(number)
  const whole = value.trunc().abs().toFixed()
  if (whole.length > KEPT) return { text: number }
  return { number: value.precision() > DOUBLE ? value.toSignificantDigits(DOUBLE).toFixed() : number }
}
