import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readNumber } from './number.ts'
import { ofPart, refused, type Reading } from './reading.ts'

/**
 * Yuan: a number with at most two decimals; 元, ¥ and thousands separators come off with a notice. 万 is only ever a
 * suggestion.
 */
export function readMoney(cell: Cell, field: Field): Reading {
  const number = { ...field, type: 'number', unit: '金额', min: field.min ?? '0' } as const
  const read = cell.text
  const bare = cell.kind === 'text' ? read.replace(/^\s*(?:[¥￥]|RMB|人民币)\s*/i, '') : read
  const reading = readNumber({ ...cell, text: bare }, number)
  const { value } = reading
  if (value.kind === 'number' && /\.\d{3,}$/.test(value.number)) {
    return refused('LG-C031', { read })
  }
  return bare === read ? reading : ofPart(reading, read)
}
