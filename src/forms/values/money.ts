import { decimal } from '../../model/decimal.ts'
import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readNumber } from './number.ts'
import { orNothing } from './or-nothing.ts'
import { ofPart, refused, type Reading } from './reading.ts'

/** What a column of amounts counts in. */
interface Counted {
  unit: '金额' | '万元'
  /** more than these are less than a fen */
  decimals: RegExp
  words: Readonly<Record<'most' | 'mostEn' | 'unit' | 'unitEn', string>>
  max?: string
}

const YUAN: Counted = {
  unit: '金额',
  decimals: /\.\d{3,}$/,
  words: { most: '两', mostEn: 'two', unit: '元', unitEn: 'yuan' },
}
const TEN_THOUSANDS: Counted = {
  unit: '万元',
  decimals: /\.\d{7,}$/,
  words: { most: '六', mostEn: 'six', unit: '万元', unitEn: '10,000 yuan' },
  max: '999999.9999',
}

/**
 * Yuan: a number with at most two decimals; 元, ¥ and thousands separators come off with a notice. 万 is only ever a
 * suggestion. In a column of 万元 the number, with at most six decimals, and its notices are in 万元, what comes of it is
 * in yuan; 元 is only ever a suggestion.
 */
export function readMoney(cell: Cell, field: Field): Reading {
  const counted = field.unit === '万元' ? TEN_THOUSANDS : YUAN
  const reading = readIn(counted, cell, field)
  const { value } = reading
  if (value.kind !== 'number' || counted === YUAN) return reading
  const number = decimal(value.number).times(10_000).toFixed()
  return { ...reading, value: { kind: 'number', number, unit: '万元' } }
}

function readIn({ unit, decimals, words, max }: Counted, cell: Cell, field: Field): Reading {
  const limits = { min: field.min ?? '0', max: field.max ?? max }
  const number = { ...field, ...limits, type: 'number', unit } as const
  const read = cell.text
  const bare = cell.kind === 'text' ? read.replace(/^\s*(?:[¥￥]|RMB|人民币)\s*/i, '') : read
  const reading = readNumber({ ...cell, text: bare }, number)
  const { value, problems } = reading
  if (value.kind === 'number' && decimals.test(value.number)) return refused('LG-C031', { read, ...words })
  if (problems.some(({ data }) => decimals.test(data['suggestion'] ?? '')))
    return refused('LG-C024', { read, ...orNothing(number) })
  return bare === read ? reading : ofPart(reading, read)
}
