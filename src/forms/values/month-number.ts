import type { Cell } from '../../model/grid.ts'
import { yearOf } from '../../packs/months.ts'
import type { Field } from '../../packs/schema/form.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { readNumber } from './number.ts'
import { ofPart, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

/**
 * A month of a column of months: 1 … 12; `3月` and `3月份` are taken with a notice, `三月` and `2025年3月` get a suggestion,
 * the latter not where the months that begin with `year` hold the March of another year.
 */
export function readMonthNumber(cell: Cell, field: Field, year: string): Reading {
  const month = { ...field, type: 'integer', min: '1', max: '12' } as const
  const content = cell.kind === 'text' ? compact(cell.text) : ''
  const spelled = /^(?:(\d{4})[年./-](\d{1,2})(?:月份?)?|([一二三四五六七八九十]{1,2})月份?)$/.exec(content)
  const meant = spelled?.[2] ? Number.parseInt(spelled[2], 10) : chineseNumeral(spelled?.[3] ?? '')
  const another = year.includes('-') && spelled?.[1] !== undefined && spelled[1] !== yearOf(year, meant!)
  if (meant !== undefined && meant >= 1 && meant <= 12 && !another)
    return refused('LG-C021', { read: cell.text, suggestion: String(meant) })
  const written = /^(\d{1,2})月份?$/.exec(content)
  if (!written) return readNumber(cell, month)
  return ofPart(readNumber({ ...cell, text: written[1]! }, month), cell.text)
}
