import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Table } from '../../src/model/table.ts'
import { readHolidays } from '../../src/submission/calendar/holidays.ts'
import { isWorkingDay, publicationDays, WEEKENDS_OFF } from '../../src/submission/calendar/working-days.ts'

const table = (rows: readonly (readonly string[])[]): Table => ({
  path: '节假日.xlsx',
  sha256: '0',
  sheet: '节假日',
  rows: rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((text, column) => ({ column: column + 1, text, cell: null })),
  })),
})

it('seven working days from a Monday end on the Tuesday of the next week', () => {
  expect(publicationDays('2026-01-12', 7, WEEKENDS_OFF)).toEqual({ from: '2026-01-12', to: '2026-01-20' })
})

it('a publication that starts on a Saturday starts on the Monday', () => {
  expect(publicationDays('2026-01-10', 7, WEEKENDS_OFF)).toEqual({ from: '2026-01-12', to: '2026-01-20' })
})

it('holidays are left out, make-up days count', () => {
  const calendar = {
    holidays: new Set(['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']),
    makeUpDays: new Set(['2025-09-28', '2025-10-11']),
  }
  // 28 September (worked Sunday), 29, 30; 9, 10 and 11 October (worked Saturday), 13 October
  expect(publicationDays('2025-09-28', 7, calendar)).toEqual({ from: '2025-09-28', to: '2025-10-13' })
})

it('a year ends and leap days come without a slip', () => {
  expect(publicationDays('2027-12-30', 3, WEEKENDS_OFF).to).toBe('2028-01-03')
  expect(publicationDays('2028-02-28', 2, WEEKENDS_OFF).to).toBe('2028-02-29')
})

it('so many working days lie between the first and the last day', () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), fc.array(day), fc.array(day), (from, days, off, on) => {
      const calendar = { holidays: new Set(off), makeUpDays: new Set(on) }
      const period = publicationDays(from, days, calendar)
      let counted = 0
      for (let at = period.from; at <= period.to; at = next(at)) if (isWorkingDay(at, calendar)) counted += 1
      expect(counted).toBe(days)
      expect(isWorkingDay(period.to, calendar)).toBe(true)
    }),
  )
})

const next = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

it('a list of days with their kind, or with a column for each kind, or days alone', () => {
  const national = { holidays: new Set(['2025-10-01', '2025-10-02']), makeUpDays: new Set(['2025-09-28']) }
  const byRow = [
    ['日期', '类型'],
    ['2025-10-01', '放假'],
    ['2025/10/2', '国庆节'],
    ['2025年9月28日', '调休上班'],
  ]
  expect(readHolidays(table(byRow))).toEqual(national)
  const byColumn = [
    ['放假日期', '上班日期'],
    ['2025-10-01', '2025-09-28'],
    ['2025-10-02', ''],
  ]
  expect(readHolidays(table(byColumn))).toEqual(national)
  expect(readHolidays(table([['2025-10-01'], ['2025-10-02']]))).toEqual({
    holidays: national.holidays,
    makeUpDays: new Set(),
  })
})

it('a list of first and last days means the days between, and days to work beside them', () => {
  const list = [
    ['节日', '放假开始日期', '放假结束日期', '上班日期'],
    ['国庆节', '2025-10-01', '2025-10-03', '2025-09-28'],
    ['元旦', '2026-01-01', '', ''],
  ]
  expect(readHolidays(table(list))).toEqual({
    holidays: new Set(['2025-10-01', '2025-10-02', '2025-10-03', '2026-01-01']),
    makeUpDays: new Set(['2025-09-28']),
  })
  for (const last of ['2025-10-02', '2026-10-08', '9999-10-08'])
    expect(() => readHolidays(table([list[0]!, ['', '2025-10-03', last, '']]))).toThrow('LG-X017')
})

it('titles above the head, and odd days above the first day, are told from the head', () => {
  const list = [['2025年放假安排'], ['放假日期', '上班日期'], ['2025-10-01', '2025-09-28']]
  expect(readHolidays(table(list)).makeUpDays).toEqual(new Set(['2025-09-28']))
  expect(() => readHolidays(table([['日期'], ['2025-10-32'], ['2025-10-02']]))).toThrow('LG-X007')
})

it('a day to work that has no year makes the holidays of its row no working days', () => {
  const list = [
    ['日期', '说明'],
    ['2025-10-01', '9月28日上班'],
  ]
  expect(() => readHolidays(table(list))).toThrow('LG-X007')
})

it('a day that there is not, and a list without one, are refused', () => {
  expect(() => readHolidays(table([['日期'], ['2025-13-01']]))).toThrow('LG-X007')
  expect(() => readHolidays(table([['日期'], ['2025-10']]))).toThrow('LG-X007')
  expect(() => readHolidays(table([['日期']]))).toThrow('LG-X008')
})
