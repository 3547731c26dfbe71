import type { Code } from '../../findings/catalogue.ts'
import { decimal } from '../../model/decimal.ts'
import type { Cell } from '../../model/grid.ts'
import { valueText, type Value } from '../../model/observation.ts'
import { sectionForText } from './format-section.ts'
import type { Problem, Reading } from './reading.ts'
import { shownDay } from './shown-day.ts'
import { filledIn, shownNumber } from './shown-number.ts'

/**
 * A reading, and what is to be said where the cell's format shows something else than what counts: nothing or a rounded
 * number (a notice), or another content (a warning). `reread` reads a text as the same field.
 */
export function asShown(reading: Reading, cell: Cell, reread: (text: string) => Value): Reading {
  const { value, problems } = reading
  if (cell.format === undefined || value.kind === 'invalid' || value.kind === 'blank') return reading
  const shown = shownText(cell, cell.format)
  if (shown === undefined) return reading
  const code = value.kind === 'number' ? apart(value.number, shown) : unlike(value, shown, reread)
  if (!code) return reading
  const words: Problem['data'] =
    shown === '' ? { shown: '空白', shownEn: 'nothing' } : { shown: `“${shown}”`, shownEn: `"${shown}"` }
  const data = { read: cell.date ?? cell.text, value: valueText(value), ...words }
  return { value, problems: [...problems, { code, data }] }
}

function shownText({ kind, text, date }: Cell, format: string): string | undefined {
  if (date !== undefined) return shownDay(date, format)
  if (kind === 'number') return shownNumber(text, format)
  const section = sectionForText(format)
  return section && filledIn(section, text).trim()
}

const NUMERAL = /\d+(?:\.\d+)?|\.\d+/

/** How the first number that is shown differs from the one that counts; a dash or a word stands for zero. */
function apart(number: string, shown: string): Code | undefined {
  if (shown === '') return 'LG-C013'
  const [numeral] = NUMERAL.exec(shown) ?? []
  const value = decimal(number)
  if (numeral === undefined) return value.isZero() ? undefined : 'LG-C032'
  if (value.eq(decimal(numeral))) return undefined
  const places = numeral.split('.')[1]?.length ?? 0
  return value.toDecimalPlaces(places).eq(decimal(numeral)) ? 'LG-C013' : 'LG-C032'
}

function unlike(value: Value, shown: string, reread: (text: string) => Value): Code | undefined {
  if (shown === '') return 'LG-C013'
  return valueText(reread(shown)) === valueText(value) ? undefined : 'LG-C032'
}
