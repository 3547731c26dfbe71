import { Decimal as Base } from 'decimal.js'

/**
 * The one number type for points and money: 40 significant digits, rounding half up, never an exponent in text.
 * Everything starts from a string and ends in one; no `Number()` on a score or an amount.
 */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})
export type Decimal = InstanceType<typeof Decimal>

export const ZERO: Decimal = new Decimal(0)
export const HUNDRED: Decimal = new Decimal(100)

/** The figures of a pack and the counts of a form are the same few texts over and over; decimals never change. */
const READ = new Map<string, Decimal>()
const MOST_READ = 2000

/** A decimal from its text. Throws on anything that isn't a plain decimal: texts are checked before they get here. */
export function decimal(text: string): Decimal {
  const known = READ.get(text)
  if (known) return known
  const read = new Decimal(text)
  if (READ.size < MOST_READ) READ.set(text, read)
  return read
}

/** Sums and snaps to 20 decimal places, so that thirds add up again (20×⅓ + 10×⅓ = 10). */
export function sum(terms: readonly Decimal[]): Decimal {
  const [first = ZERO, ...others] = terms.filter((term) => !term.isZero())
  return snap(others.reduce((total, term) => total.plus(term), first))
}

/** Takes off the dust that 40-digit ratios leave behind. */
function snap(value: Decimal): Decimal {
  return value.decimalPlaces() <= 20 ? value : value.toDecimalPlaces(20)
}

/** An amount without what a total cut off at 20 places leaves in it: 276015.62499999999999999 is 276015.625. */
export function withoutDust(amount: Decimal): Decimal {
  return amount.decimalPlaces() <= 12 ? amount : amount.toDecimalPlaces(12)
}

/** Points as text: plain decimal, no exponent, no trailing zeros (`87.5`, `0`). */
export function points(value: Decimal): string {
  return snap(value).toFixed()
}

/** An amount in yuan as text with exactly two decimals. The amount is rounded already: this is no second rounding. */
export function yuan(value: Decimal): string {
  return value.toFixed(2)
}

const PLAIN = /^-?\d+(\.\d+)?$/

/** True for `12`, `-3`, `0.25`: the only spellings that may become a Decimal. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text)
}

/** True for two figures of one size, and for two that aren't known. */
export function sameNumber(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}
