import type { Cell } from '../../model/grid.ts'
import { yearOf } from '../../packs/months.ts'
import { monthOf } from './calendar.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { drawn, isUnwrittenDate, isYear, readDate } from './date.ts'
import { BLANK, changed, plain, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?份?$/
const DIGITS = /^(\d{4})(\d{2})$/
const ALONE = /^(\d{1,2})月份?$/

/**
 * A month: written out, a full date (kept beside the month), or `1月` alone, which takes its year from the months that
 * begin with `year` (see `startOf`), with a notice.
 */
export function readMonth(cell: Cell, year: string): Reading {
  if (cell.date !== undefined && !isYear(cell))
    return plain({ kind: 'month', month: cell.date.slice(0, 7), date: cell.date })
  const content = compact(cell.text).replaceAll('_', '')
  if (isUnwrittenDate(content)) return BLANK
  const digits = DIGITS.exec(content)
  const alone = ALONE.exec(content)
  if (cell.kind === 'number' && !digits) return fromDate(cell, year)
  const parts = digits ?? WRITTEN.exec(content)
  const month = parts ? monthOf(parts[1]!, parts[2]!) : alone ? inYear(year, alone[1]!) : undefined
  if (month === undefined)
    return parts || alone
      ? refused('LG-C056', { read: cell.text, wanted: asMonth(year) })
      : fromDate(cell, year)
  const value = { kind: 'month', month, date: null } as const
  if (alone) return changed(value, 'LG-C017', { read: cell.text, value: month })
  return digits || content !== drawn(cell.text)
    ? changed(value, 'LG-C016', { read: cell.text, value: month })
    : plain(value)
}

function fromDate(cell: Cell, year: string): Reading {
  const { value, problems } = readDate(cell, year)
  if (value.kind === 'date') {
    return { value: { kind: 'month', month: value.date.slice(0, 7), date: value.date }, problems }
  }
  const [problem] = problems
  if (problem?.code === 'LG-C054') return { value, problems }
  const unread = { read: cell.text, wanted: asMonth(year) }
  if (problem?.code === 'LG-C053') return refused('LG-C053', unread)
  const suggestion = suggested(compact(cell.text), year)
  return suggestion === undefined
    ? refused('LG-C056', unread)
    : refused('LG-C057', { read: cell.text, suggestion })
}

/** How a month that is assessed is written. */
function asMonth(year: string): string {
  return `${yearOf(year, 9)}年9月`
}

function inYear(year: string, month: string): string | undefined {
  return monthOf(yearOf(year, Number.parseInt(month, 10)), month)
}

/** `24年1月` is most probably of this century, `六月` of the pack's year, but it isn't ours to decide. */
function suggested(content: string, year: string): string | undefined {
  const spelled = chineseNumeral(/^([一二三四五六七八九十]{1,2})月份?$/.exec(content)?.[1] ?? '')
  if (spelled !== undefined) return inYear(year, String(spelled))
  const short = /^(\d{2})年(\d{1,2})月份?$/.exec(content)
  return short ? monthOf(`20${short[1]}`, short[2]!) : undefined
}
