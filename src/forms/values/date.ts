import type { Cell } from '../../model/grid.ts'
import { yearOf } from '../../packs/months.ts'
import { dateOf } from './calendar.ts'
import { BLANK, changed, plain, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const TIME = /(?<=\d)[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

/** A day: an Excel date, or one of the usual spellings as text. `2024.1` as a number could be January or October: refused. */
export function readDate(cell: Cell, year: string): Reading {
  if (cell.date !== undefined && !isYear(cell)) return plain({ kind: 'date', date: cell.date })
  const content = compact(cell.text.replace(TIME, '')).replaceAll('_', '')
  if (isUnwrittenDate(content)) return BLANK
  const digits = DIGITS.exec(content)
  if (cell.kind === 'number' && !digits) return refused('LG-C053', { read: cell.text, wanted: day(year) })
  const parts = digits ?? WRITTEN.exec(content)
  if (!parts) return unreadable(cell.text, content, year)
  const date = dateOf(parts[1]!, parts[2]!, parts[3]!)
  if (date === undefined) return refused('LG-C054', { read: cell.text })
  const value = { kind: 'date', date } as const
  return digits || content !== drawn(cell.text)
    ? changed(value, 'LG-C016', { read: cell.text, value: date })
    : plain(value)
}

/** `2024` or `2024.1` in a cell with a date format is stored as a day of 1905, which nobody meant. */
export function isYear(cell: Cell): boolean {
  return cell.kind === 'number' && /^(?:19|20)\d\d(?:\.\d+)?$/.test(cell.text)
}

/** Room and drawn lines around the parts of a printed date change nothing. */
export function drawn(text: string): string {
  return text.replace(/[\s_]+/g, '')
}

/** `年  月  日` or `/  /` as forms print it, also with the year printed; nobody wrote a date. One stroke alone is typed. */
export function isUnwrittenDate(content: string): boolean {
  return /^(?:(?:\d{4})?年_*月_*日?|[-/.]{2,}|)$/.test(content)
}

function unreadable(read: string, content: string, year: string): Reading {
  if (/^\d{4}(?:-|\/|\.|年)\d{1,2}月?份?$/.test(content))
    return refused('LG-C055', { read, wanted: day(year) })
  const short = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(content)
  const suggestion = short
    ? dateOf(yearOf(year, Number.parseInt(short[1]!, 10)), short[1]!, short[2]!)
    : undefined
  return suggestion === undefined
    ? refused('LG-C051', { read, wanted: meant(content) ?? day(year) })
    : refused('LG-C052', { read, suggestion })
}

/** The day of `2024年9月1号`, `2024、9、1` and `2024.9.1起`, to be written as one that is taken. */
function meant(content: string): string | undefined {
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D{0,2}$/.exec(content)
  return parts ? dateOf(parts[1]!, parts[2]!, parts[3]!) : undefined
}

/** How a day of the months that are assessed is written. */
function day(year: string): string {
  return `${yearOf(year, 9)}-09-01`
}
