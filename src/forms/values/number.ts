import type { Code } from '../../findings/catalogue.ts'
import { decimal, isPlainDecimal } from '../../model/decimal.ts'
import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { orNothing } from './or-nothing.ts'
import { isPercentFormat } from './shown-number.ts'
import { BLANK, changed, plain, refused, type Problem, type Reading } from './reading.ts'
import { compact } from './spelling.ts'
import { withoutUnit } from './units.ts'

const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const NOTHING = /^(?:无|没有|暂无|不详|未知|[-—–/\\]+|(?:n\/?a)|无数据|不适用)$/i

/**
 * A count or a number of an `integer` or `number` field. Full width, spaces, thousands separators, the column's unit and
 * numbers stored as text are taken with a notice; nothing is ever estimated from words.
 */
export function readNumber(cell: Cell, field: Field): Reading {
  if (cell.date !== undefined) return refused('LG-C029', { read: cell.date })
  if (cell.kind === 'number') return readStored(cell, field)
  const content = compact(cell.text)
  const bare = withoutUnit(content, field.unit).replace(/(?<!_)_+$/, '')
  if (bare === '') return BLANK
  if (NOTHING.test(content)) return refused('LG-C025', { read: cell.text, ...orNothing(field) })
  const number = numeric(bare) ?? (field.unit === undefined ? ratio(bare) : undefined)
  if (number === undefined) return unreadable(cell, field, bare)
  const problem = fault(number, cell.text, field)
  if (problem) return refused(problem.code, problem.data)
  // nobody adds years up
  if (cell.text === number && field.unit === '年度') return plain({ kind: 'number', number })
  return changed({ kind: 'number', number }, cell.text === number ? 'LG-C012' : 'LG-C011', {
    read: cell.text,
    value: number,
  })
}

function readStored(cell: Cell, field: Field): Reading {
  if (field.unit !== undefined && cell.format !== undefined && isPercentFormat(cell.format)) {
    const percent = decimal(cell.text).times(100).toFixed()
    return withSuggestion(cell.text, percent, field)
  }
  const problem = fault(cell.text, cell.text, field)
  if (problem) return refused(problem.code, problem.data)
  return plain({ kind: 'number', number: canonical(cell.text) })
}

/** `1,234.50` → `1234.5`; undefined where it isn't written as one number. */
function numeric(text: string): string | undefined {
  const joined = THOUSANDS.test(text) ? text.replaceAll(',', '') : text
  const unsigned = joined.replace(/^\+/, '')
  return isPlainDecimal(unsigned) ? canonical(unsigned) : undefined
}

function ratio(text: string): string | undefined {
  const number = text.endsWith('%') ? numeric(text.slice(0, -1)) : undefined
  return number === undefined ? undefined : decimal(number).div(100).toFixed()
}

function canonical(number: string): string {
  return /^(?:0|[1-9]\d{0,14})$/.test(number) ? number : decimal(number).toFixed().replace(/^-0$/, '0')
}

/** More than any count, area or amount of a county's forms: points and money made of it would be nonsense. */
const LARGEST = '9999999999'
/** In words, or parted: its digits would be masked as those of an account. */
const LARGEST_SAID = { max: '99.99 亿', maxEn: '9,999,999,999' }

/** What is wrong with a number that could be read; undefined: nothing. */
function fault(number: string, read: string, field: Field): Problem | undefined {
  if (field.type === 'integer' && !isWhole(number)) return { code: 'LG-C026', data: { read } }
  if (field.min !== undefined && below(number, field.min)) {
    return { code: 'LG-C027', data: { read, min: field.min } }
  }
  const { max } = field
  if (max === undefined ? isAbsurd(number) : decimal(number).gt(max))
    return { code: 'LG-C028', data: { read, ...(max === undefined ? LARGEST_SAID : { max }) } }
  return undefined
}

/** Nearly all are too short for it. */
function isAbsurd(number: string): boolean {
  return number.length >= LARGEST.length && decimal(number).gt(LARGEST)
}

function isWhole(number: string): boolean {
  return !number.includes('.') || decimal(number).isInteger()
}

function below(number: string, min: string): boolean {
  return min === '0' && !number.startsWith('-') ? false : decimal(number).lt(min)
}

function unreadable(cell: Cell, field: Field, bare: string): Reading {
  const guess =
    chineseNumeral(bare)?.toString() ??
    percentPoints(bare, field) ??
    tenThousands(bare, field) ??
    otherUnit(bare)
  return withSuggestion(cell.text, guess, field)
}

/** Refused, with the number that would be right where it passes the same check. */
function withSuggestion(read: string, guess: string | undefined, field: Field): Reading {
  const integer = field.type === 'integer'
  const fits = guess !== undefined && fault(guess, read, field) === undefined
  const code: Code = integer ? (fits ? 'LG-C021' : 'LG-C022') : fits ? 'LG-C023' : 'LG-C024'
  return refused(code, fits ? { read, suggestion: guess } : { read, ...orNothing(field) })
}

function percentPoints(bare: string, field: Field): string | undefined {
  return field.unit === '得分' && bare.endsWith('%') ? numeric(bare.slice(0, -1)) : undefined
}

/**
 * `6万` in a cell of an amount, and `60000元` where it is in 万元; in any other column nobody can say what was meant
 * (2000万人？).
 */
function tenThousands(bare: string, field: Field): string | undefined {
  if (field.unit === '万元') {
    const yuan = bare.endsWith('元') ? numeric(bare.slice(0, -1)) : undefined
    return yuan === undefined ? undefined : decimal(yuan).div(10_000).toFixed()
  }
  const number = field.unit === '金额' && bare.endsWith('万') ? numeric(bare.slice(0, -1)) : undefined
  return number === undefined ? undefined : decimal(number).times(10_000).toFixed()
}

/**
 * `12个` in a column counted in heads: the number is plain, the measure word isn't the column's. Never a scale (万) or
 * a vagueness (余).
 */
function otherUnit(bare: string): string | undefined {
  const match = /^([\d,.]+)(?:[人名次场家个分元件项户位条]|年度?)$/.exec(bare)
  return match ? numeric(match[1]!) : undefined
}
