import { listed } from '../findings/listed.ts'
import { decimal, ZERO, type Decimal } from '../model/decimal.ts'
import type { ClaimedItem } from '../packs/reviewed.ts'
import type { Attainable } from '../packs/schema/rule.ts'

/** What is wrong with the points of an item, or how unusual they are; undefined: nothing. */
export type Verdict = 'outside' | 'unattainable' | 'unusual'

const SHOWN_SUMS = 8

/**
 * Judges points against the item's range 0 … max and the values that can arise under its rule (T-X11). `unusual`: in
 * the range, but not one of the values that the document names.
 */
export function judgePoints({ claim, max }: ClaimedItem, value: Decimal): Verdict | undefined {
  const rule = claim.attainable
  if (max !== undefined && (value.lt(ZERO) || value.gt(decimal(max)))) return 'outside'
  if (value.lt(ZERO) || !isAttainable(rule, value)) return 'unattainable'
  if (rule.usual && !rule.usual.some((usual) => decimal(usual).eq(value))) return 'unusual'
  return undefined
}

function isAttainable(rule: Attainable, value: Decimal): boolean {
  if (rule.values) return rule.values.some((one) => decimal(one).eq(value))
  if (rule.range) return value.gte(decimal(rule.range[0])) && value.lte(decimal(rule.range[1]))
  return isSum(rule.sumsOf!, value)
}

/** The attainable values for a reader, in both languages: `0、5、10`, `0–10`, `0、5、8、10、13……`. */
export function attainableWords(rule: Attainable): Record<string, string> {
  if (rule.values) return listed('attainable', ascending(rule.values))
  if (rule.range) return { attainable: rule.range.join('–') }
  const sums = firstSums(rule.sumsOf!)
  return { attainable: `${sums.join('、')}……`, attainableEn: `${sums.join(', ')} …` }
}

function ascending(values: readonly string[]): string[] {
  return values.toSorted((one, other) => decimal(one).cmp(decimal(other)))
}

function firstSums(terms: readonly string[]): string[] {
  const sums = new Set(['0'])
  for (const sum of sums) {
    for (const term of terms) {
      const next = decimal(sum).plus(decimal(term))
      if (next.lte(decimal(ascending(terms).at(-1)!).times(3))) sums.add(next.toFixed())
    }
  }
  return ascending([...sums]).slice(0, SHOWN_SUMS)
}

/** True for 0 and every sum of the terms, each any number of times: the smallest sum of each remainder decides. */
function isSum(terms: readonly string[], value: Decimal): boolean {
  if (value.isZero()) return true
  const places = Math.max(value.decimalPlaces(), ...terms.map((term) => decimal(term).decimalPlaces()))
  const whole = (number: Decimal) => BigInt(number.times(decimal('10').pow(places)).toFixed(0))
  const steps = terms.map((term) => whole(decimal(term))).filter((step) => step > 0n)
  const wanted = whole(value)
  if (steps.length === 0) return wanted === 0n
  const modulus = steps.reduce((least, step) => (step < least ? step : least))
  const smallest = smallestByRemainder(steps, modulus).get(wanted % modulus)
  return smallest !== undefined && wanted >= smallest
}

function smallestByRemainder(steps: readonly bigint[], modulus: bigint): Map<bigint, bigint> {
  const smallest = new Map<bigint, bigint>([[0n, 0n]])
  const open = [0n]
  for (let sum = open.pop(); sum !== undefined; sum = open.pop()) {
    for (const step of steps) {
      const next = sum + step
      const known = smallest.get(next % modulus)
      if (known !== undefined && known <= next) continue
      smallest.set(next % modulus, next)
      open.push(next)
    }
  }
  return smallest
}
