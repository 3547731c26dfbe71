import { Decimal } from '../../model/decimal.ts'

const SHORT_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/
/** No program writes longer numbers. */
const LONGEST = 400
/** Doubles end before; a larger exponent would only be a way to make a very long text. */
const LARGEST_EXPONENT = 330

/**
 * A stored number as the plain decimal that a person typed: rounded to 15 significant digits, without an exponent
 * (`87.599999999999994` → `87.6`, `1E-3` → `0.001`). Undefined where it is no number.
 */
export function plainNumber(stored: string): string | undefined {
  if (SHORT_INTEGER.test(stored)) return stored
  if (stored.length > LONGEST) return undefined
  const trimmed = stored.trim()
  if (!NUMBER.test(trimmed)) return undefined
  const value = new Decimal(trimmed)
  if (Math.abs(value.e) > LARGEST_EXPONENT) return undefined
  const rounded = value.toSignificantDigits(15)
  return rounded.isZero() ? '0' : rounded.toFixed()
}
