import { makeFinding } from '../../findings/make.ts'
import { refuse, UsageFault, type Finding } from '../../model/finding.ts'
import { address } from '../../model/grid.ts'
import type { Table, TableCell, TableRow } from '../../model/table.ts'
import { cleanName } from '../names.ts'
import { readDay } from './day.ts'
import type { WorkCalendar } from './working-days.ts'

/** Words beside a day, or over its column, that make it a day on which people work. */
const WORKED = /班/

/**
 * A list of holidays and make-up days (调休上班): one day a cell, as many as stand in a row, with or without a head. A
 * day is worked where a word of its row or the head of its column says so (上班, 补班), else it is off. Throws a UsageFault
 * for a list without a day and for cells that look like a day and are none.
 */
export function readHolidays(table: Table): WorkCalendar {
  const head = headOf(table)
  const rows = table.rows.filter((row) => row !== head)
  const faults = rows.flatMap((row) => oddDays(table, row))
  refuse(faults)
  const days = rows.flatMap((row) => daysOf(row, head))
  if (days.length === 0) {
    const at = { path: table.path, sheet: table.sheet }
    throw new UsageFault([makeFinding('LG-X008', {}, at)])
  }
  const of = (worked: boolean) => new Set(days.filter((day) => day.worked === worked).map(({ day }) => day))
  return { holidays: of(false), makeUpDays: of(true) }
}

/** The first row with something in it, where no day stands in it. */
function headOf({ rows }: Table): TableRow | undefined {
  const first = rows.find(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
  return first && !first.cells.some((cell) => dayIn(cell) !== undefined) ? first : undefined
}

function daysOf(row: TableRow, head: TableRow | undefined): { day: string; worked: boolean }[] {
  const words = row.cells.filter((cell) => dayIn(cell) === undefined).map(({ text }) => text)
  return row.cells.flatMap((cell) => {
    const day = dayIn(cell)
    if (day === undefined) return []
    const over = head?.cells.find(({ column }) => column === cell.column)?.text ?? ''
    return [{ day, worked: [...words, over].some((word) => WORKED.test(word)) }]
  })
}

function dayIn({ text }: TableCell): string | undefined {
  return readDay(text)
}

/** A year and more digits, and yet no day: 2025-13-01, 2025-10. */
function oddDays(table: Table, row: TableRow): Finding[] {
  return row.cells
    .filter((cell) => dayIn(cell) === undefined && /^(?:19|20)\d{2}\D?\d/.test(cleanName(cell.text)))
    .map(({ text, column }) => {
      const at = { path: table.path, sheet: table.sheet, cell: address(row.row, column) }
      return makeFinding('LG-X007', { read: text }, at)
    })
}
