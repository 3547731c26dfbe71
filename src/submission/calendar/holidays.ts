import { makeFinding } from '../../findings/make.ts'
import { refuse, UsageFault, type Finding } from '../../model/finding.ts'
import { address } from '../../model/grid.ts'
import type { Table, TableCell, TableRow } from '../../model/table.ts'
import { cleanName } from '../names.ts'
import { readDay } from './day.ts'
import { dayCount, daysFrom, type WorkCalendar } from './working-days.ts'

/** Words beside a day, or over its column, that make it a day on which people work. */
const WORKED = /班/

/**
 * A list of holidays and make-up days (调休上班): one day a cell, as many as stand in a row, with or without a head; under
 * 开始日期 and 结束日期 all days from the one to the other. A day is worked where a word of its row or the head of its
 * column says so (上班, 补班), else it is off. Throws a UsageFault for a list without a day, for cells that look like a day
 * and are none, and for an end before its beginning or far behind it.
 */
export function readHolidays(table: Table): WorkCalendar {
  const head = headOf(table)
  const rows = table.rows.slice(head ? table.rows.indexOf(head) + 1 : 0)
  const ends = endsIn(head)
  const faults = rows.flatMap((row) => [...oddDays(table, row), ...noHoliday(table, row, ends)])
  refuse(faults)
  const days = rows.flatMap((row) => daysOf(row, head, ends))
  if (days.length === 0) {
    const at = { path: table.path, sheet: table.sheet }
    throw new UsageFault([makeFinding('LG-X008', {}, at)])
  }
  const of = (worked: boolean) => new Set(days.filter((day) => day.worked === worked).map(({ day }) => day))
  return { holidays: of(false), makeUpDays: of(true) }
}

/** The last row above all days with words in it; nothing in it looks like a day. */
function headOf({ rows }: Table): TableRow | undefined {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => dayIn(cell) !== undefined))
  return rows.slice(0, Math.max(0, first)).findLast(isHead)
}

function isHead({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text.trim() !== '') && !cells.some(isOdd)
}

/** Columns of the first and the last day of a holiday. */
interface Ends {
  first: number
  last: number
}

function endsIn(head: TableRow | undefined): Ends | undefined {
  const column = (words: RegExp) => head?.cells.find(({ text }) => words.test(cleanName(text)))?.column
  const [first, last] = [column(/开始|起始|起(?:日|$)/), column(/结束|截止|止(?:日|$)/)]
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** The first and the last day of a row; undefined where it hasn't got both. */
function spanOf({ cells }: TableRow, ends: Ends | undefined): readonly [string, string] | undefined {
  const [first, last] = [ends?.first, ends?.last].map((column) => {
    const cell = cells.find((one) => one.column === column)
    return cell && dayIn(cell)
  })
  return first !== undefined && last !== undefined ? [first, last] : undefined
}

/** No holiday is longer: a year that is off by one would leave no day to work. */
const LONGEST = 62

function noHoliday(table: Table, row: TableRow, ends: Ends | undefined): Finding[] {
  const span = spanOf(row, ends)
  if (!ends || !span) return []
  const count = dayCount(...span)
  if (count > 0 && count <= LONGEST) return []
  const at = { path: table.path, sheet: table.sheet, cell: address(row.row, ends.last) }
  return [makeFinding('LG-X017', { first: span[0], last: span[1] }, at)]
}

interface Day {
  day: string
  worked: boolean
}

function daysOf(row: TableRow, head: TableRow | undefined, ends: Ends | undefined): Day[] {
  const words = row.cells.filter((cell) => dayIn(cell) === undefined).map(({ text }) => text)
  return row.cells.flatMap((cell) => {
    const day = dayIn(cell)
    if (day === undefined) return []
    const over = head?.cells.find(({ column }) => column === cell.column)?.text ?? ''
    const worked = [...words, over].some((word) => WORKED.test(word))
    const span = cell.column === ends?.first ? spanOf(row, ends) : undefined
    return (span ? daysFrom(...span) : [day]).map((one) => ({ day: one, worked }))
  })
}

function dayIn({ text }: TableCell): string | undefined {
  return readDay(text)
}

function oddDays(table: Table, row: TableRow): Finding[] {
  return row.cells.filter(isOdd).map(({ text, column }) => {
    const at = { path: table.path, sheet: table.sheet, cell: address(row.row, column) }
    return makeFinding('LG-X007', { read: text }, at)
  })
}

const ODD = /^(?:19|20)\d{2}\D?\d|\d.*班/

/** A year and more digits, and yet no day: 2025-13-01, 2025-10; or a day without a year that is worked: 9月28日上班. */
function isOdd(cell: TableCell): boolean {
  return dayIn(cell) === undefined && ODD.test(cleanName(cell.text))
}
