import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetName, shortNames } from '../../../src/forms/blank/sheet-names.ts'

test('a station name that fits stays as it is', () => {
  expect(shortNames(['东山镇文化广场零工驿站'], '东山镇', 20)).toEqual(['东山镇文化广场零工驿站'])
})

test("a long station name loses its town's name first, then its end", () => {
  expect(shortNames(['东山镇文化广场零工驿站'], '东山镇', 9)).toEqual(['文化广场零工驿站'])
  expect(shortNames(['东山镇文化广场零工驿站'], '东山镇', 6)).toEqual(['文化广场零…'])
})

test('station names that are shortened to the same are told apart', () => {
  expect(shortNames(['甲乙丙丁戊己', '甲乙丙丁戊庚', '甲乙丙丁戊己'], null, 5)).toEqual([
    '甲乙丙丁…',
    '甲…(2)',
    '甲…(3)',
  ])
})

test('signs that a sheet name may not have are put in their full-width form', () => {
  expect(sheetName(" '附表3 A/B:[C]?*\\' ")).toBe('附表3 A／B：［C］？＊＼')
  expect(sheetName("''")).toBe('表')
})

/** Letters, forbidden signs, control and astral characters. */
const SIGNS = fc.constantFrom(
  '东',
  '山',
  '镇',
  'a',
  'A',
  ' ',
  "'",
  ':',
  '/',
  '[',
  '\\',
  '\u0007',
  '\u{20000}',
)

test('every short name is different, legal and no longer than its room', () => {
  const name = fc.string({ unit: SIGNS, minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), fc.integer({ min: 4, max: 31 }), (names, room) => {
      const short = shortNames(names, null, room)
      expect(new Set(short.map((one) => one.toLowerCase())).size).toBe(names.length)
      for (const one of short) {
        expect(one.length).toBeLessThanOrEqual(room)
        expect(one).not.toMatch(/[:\\/?*[\]\p{Cc}]|^'|'$/u)
      }
    }),
    { numRuns: 40 },
  )
})
