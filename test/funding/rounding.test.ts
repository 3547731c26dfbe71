import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundFormula, roundPayment } from '../../src/funding/round.ts'
import { decimal } from '../../src/model/decimal.ts'
import { ROUNDINGS, type Rounding } from '../../src/packs/vocabulary.ts'
import { formulaValue } from '../scoring/formula-value.ts'

it.each([
  ['2345.675', 'fen', '2345.68'],
  ['2345.65', 'jiao', '2345.7'],
  ['2345.5', 'yuan', '2346'],
  ['2345', 'ten', '2350'],
  ['2344.99', 'ten', '2340'],
  ['2350', 'hundred', '2400'],
  ['2349.99', 'hundred', '2300'],
  ['49.99', 'hundred', '0'],
  ['2500', 'thousand', '3000'],
  ['2345.99', 'yuan-down', '2345'],
  ['2349.99', 'ten-down', '2340'],
  ['2399.99', 'hundred-down', '2300'],
  ['2999.99', 'thousand-down', '2000'],
  ['3000', 'thousand-down', '3000'],
] as const)('%s rounded to %s is %s', (amount, to, expected) => {
  expect(roundPayment(decimal(amount), to).toFixed()).toBe(expected)
})

/** Fen of the unit. */
const UNITS: Readonly<Record<Rounding, number>> = {
  fen: 1,
  jiao: 10,
  yuan: 100,
  ten: 1000,
  hundred: 10_000,
  thousand: 100_000,
  'fen-down': 1,
  'jiao-down': 10,
  'yuan-down': 100,
  'ten-down': 1000,
  'hundred-down': 10_000,
  'thousand-down': 100_000,
}

it('every rounding is that of whole numbers, and its live formula agrees', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom(...ROUNDINGS), (tenths, to) => {
      const unit = UNITS[to] * 10
      const rest = tenths % unit
      const whole = tenths - rest + (!to.endsWith('-down') && rest * 2 >= unit ? unit : 0)
      const amount = decimal(String(tenths)).dividedBy(1000)
      expect(roundPayment(amount, to).times(1000).toFixed()).toBe(String(whole))
      expect(formulaValue(roundFormula(amount.toFixed(), to), () => null)).toBeCloseTo(whole / 1000, 8)
    }),
    { numRuns: 500, seed: 3 },
  )
})
