import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readNumber } from './number.ts'
import { changed, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

/** A month of a column of months: 1 … 12; `3月` and `3月份` are taken with a notice. */
export function readMonthNumber(cell: Cell, field: Field): Reading {
  const month = { ...field, type: 'integer', min: '1', max: '12' } as const
  const content = cell.kind === 'text' ? compact(cell.text) : ''
  const written = /^(\d{1,2})月份?$/.exec(content)
  if (!written) return readNumber(cell, month)
  const read = cell.text
  const { value, problems } = readNumber({ ...cell, text: written[1]! }, month)
  if (value.kind === 'number') return changed(value, 'LG-C011', { read, value: value.number })
  return { value, problems: problems.map(({ code, data }) => ({ code, data: { ...data, read } })) }
}
