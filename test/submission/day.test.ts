import { expect, it } from 'vitest'
import { monthEnd, nextMonth, readDay } from '../../src/submission/calendar/day.ts'

it.each([
  ['2024-09-01', '2024-09-01'],
  ['2024/9/1', '2024-09-01'],
  ['2024.9.1', '2024-09-01'],
  ['2024年9月1日', '2024-09-01'],
  ['20240901', '2024-09-01'],
  ['2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2025-01-31', '2025-01-31'],
  ['2024-09-01 00:00:00.000', '2024-09-01'],
  ['2024/9/20 0:00', '2024-09-20'],
  ['2024-09-01 08:30:00', undefined],
  ['2025-02-29', undefined],
  ['1900-02-29', undefined],
  ['2024-04-31', undefined],
  ['2024-00-10', undefined],
  ['2024-13-10', undefined],
  ['2024-09-00', undefined],
  ['2024-09/01', undefined],
  ['9月1日', undefined],
])('the day %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

it('a month ends on its last day, and December is followed by the next year', () => {
  expect(['2024-02', '2025-02', '2025-01', '2025-04'].map(monthEnd)).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2025-01-31',
    '2025-04-30',
  ])
  expect(['2024-09', '2024-12'].map(nextMonth)).toEqual(['2024-10', '2025-01'])
})
