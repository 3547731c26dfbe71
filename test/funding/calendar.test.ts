import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysLater, monthsLater, monthsOutside } from '../../src/funding/conditions/calendar.ts'

it('six months later is the same day, or the last of a shorter month', () => {
  expect(monthsLater('2024-05-30', 6)).toBe('2024-11-30')
  expect(monthsLater('2024-05-31', 6)).toBe('2024-11-30')
  expect(monthsLater('2023-08-31', 6)).toBe('2024-02-29')
  expect(monthsLater('2024-08-31', 6)).toBe('2025-02-28')
  expect(monthsLater('2024-12-31', 6)).toBe('2025-06-30')
})

it('days go over months and leap days', () => {
  expect(daysLater('2024-05-11', 183)).toBe('2024-11-10')
  expect(daysLater('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysLater('2023-02-28', 2)).toBe('2023-03-02')
})

it('a month counts as free only where no day of it lies in the span', () => {
  const months = ['2023-12', '2024-01', '2024-02', '2024-03']
  expect(monthsOutside(months, '2024-03-15', '2025-09-14')).toEqual(['2023-12', '2024-01', '2024-02'])
  expect(monthsOutside(months, '2024-02-29', '2024-03-01')).toEqual(['2023-12', '2024-01'])
  expect(monthsOutside(months, '2023-01-01', '2023-11-30')).toEqual(months)
  expect(monthsOutside(months, '2023-12-31', '2024-03-01')).toEqual([])
})

it('later by more months is never earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 24 }), (days, months) => {
      const day = daysLater('2020-01-01', days)
      expect(monthsLater(day, months) <= monthsLater(day, months + 1)).toBe(true)
    }),
  )
})
