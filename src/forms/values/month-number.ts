import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { readNumber } from './number.ts'
import { ofPart, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

/** A month of a column of months: 1 … 12; `3月` and `3月份` are taken with a notice, `三月` and `2025年3月` get a suggestion. */
export function readMonthNumber(cell: Cell, field: Field): Reading {
  const month = { ...field, type: 'integer', min: '1', max: '12' } as const
  const content = cell.kind === 'text' ? compact(cell.text) : ''
  const spelled = /^(?:\d{4}[年./-](\d{1,2})(?:月份?)?|([一二三四五六七八九十]{1,2})月份?)$/.exec(content)
  const meant = spelled?.[1] ? Number.parseInt(spelled[1], 10) : chineseNumeral(spelled?.[2] ?? '')
  if (meant !== undefined && meant >= 1 && meant <= 12)
    return refused('LG-C021', { read: cell.text, suggestion: String(meant) })
  const written = /^(\d{1,2})月份?$/.exec(content)
  if (!written) return readNumber(cell, month)
  return ofPart(readNumber({ ...cell, text: written[1]! }, month), cell.text)
}
