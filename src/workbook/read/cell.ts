import type { Cell } from '../../model/grid.ts'
import { dateOfIso, dateOfSerial } from './date.ts'
import type { Look } from './cell-looks.ts'
import { GENERAL } from './formats.ts'
import { plainNumber } from './number.ts'
import { detached, unescapeCharacters } from './strings.ts'
import type { CellStyle } from './styles.ts'

/** What the cells of a workbook share. */
export interface Shared {
  strings: readonly string[]
  styles: readonly CellStyle[]
  /** how strings look that have odd letters, by their index */
  looks?: ReadonlyMap<number, Look>
  date1904: boolean
  /** formulas are worked out anew as soon as the workbook is opened */
  recalculates: boolean
}

/** A cell as it is stored. */
export interface StoredCell {
  row: number
  column: number
  /** `s`, `n`, `str`, `inlineStr`, `b`, `e`, `d`; undefined for `n` */
  type: string | undefined
  style: string | undefined
  /** null without a formula; '' where the formula stands in another cell */
  formula: string | null
  value: string | null
  /** text of an inline string */
  inline: string | null
  /** of the letters of the inline string, where some are odd */
  look?: Look
}

/** What somebody sees in a cell; undefined where it is blank. */
export function makeCell(stored: StoredCell, shared: Shared): Cell | undefined {
  const cell = contentOf(stored, shared)
  if (!cell) return undefined
  if (cell.kind === 'text' && cell.date === undefined) {
    const { code, altersText } = styleOf(stored, shared)
    if (altersText && code !== undefined) cell.format = code
  }
  return stored.formula === null ? cell : { ...cell, formula: true }
}

function contentOf(stored: StoredCell, shared: Shared): Cell | undefined {
  const { row, column, type, value } = stored
  if (stored.inline !== null && type !== 's') return textCell(row, column, stored.inline)
  // openpyxl writes an empty value behind each formula; an empty text is a result
  if (stored.formula !== null && (value === null || (value === '' && type !== 'str'))) {
    return { row, column, kind: 'unstored', text: `=${stored.formula}` }
  }
  if (value === null || value === '') return undefined
  switch (type) {
    case 's':
      return sharedText(row, column, value, shared)
    case 'str':
    case 'inlineStr':
      return textCell(row, column, unescapeCharacters(value))
    case 'b':
      return {
        row,
        column,
        kind: 'boolean',
        text: value.trim() === '0' || value === 'false' ? 'FALSE' : 'TRUE',
      }
    case 'e':
      return { row, column, kind: 'error', text: value }
    case 'd':
      return isoDate(row, column, value)
    default:
      return numberCell(stored, value, shared)
  }
}

function textCell(row: number, column: number, text: string): Cell | undefined {
  return text === '' ? undefined : { row, column, kind: 'text', text: detached(text) }
}

/** A text that isn't there is shown as an error: a blank would be read in silence. */
function sharedText(row: number, column: number, value: string, { strings }: Shared): Cell | undefined {
  const text = /^\s*\d{1,9}\s*$/.test(value) ? strings[Number.parseInt(value, 10)] : undefined
  if (text === undefined) return { row, column, kind: 'error', text: '#REF!' }
  return text === '' ? undefined : { row, column, kind: 'text', text }
}

function isoDate(row: number, column: number, value: string): Cell {
  const date = dateOfIso(value)
  return date === undefined
    ? { row, column, kind: 'text', text: value }
    : { row, column, kind: 'text', text: value, date }
}

/** The look of a stored cell; the usual one where it has none, or one that the workbook doesn't list. */
export function styleOf({ style }: StoredCell, { styles }: Shared): CellStyle {
  return style === undefined ? GENERAL : (styles[Number.parseInt(style, 10)] ?? GENERAL)
}

function numberCell(stored: StoredCell, value: string, shared: Shared): Cell | undefined {
  const { row, column } = stored
  const text = plainNumber(value)
  if (text === undefined) return textCell(row, column, value)
  const cell: Cell = { row, column, kind: 'number', text }
  const format = styleOf(stored, shared)
  if (format.code === undefined) return cell
  cell.format = format.code
  const date = format.isDate ? dateOfSerial(text, shared.date1904) : undefined
  if (date !== undefined) cell.date = date
  return cell
}
