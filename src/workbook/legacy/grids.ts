import type { Cell, Grid } from '../../model/grid.ts'
import { openCompound } from '../compound.ts'
import { makeCell, type StoredCell } from '../read/cell.ts'
import { dropCovered } from '../read/covered.ts'
import { numberFormat, type NumberFormat } from '../read/formats.ts'
import { Refusal } from '../refusal.ts'
import { readRecords, type OldBook, type OldSheet } from './records.ts'
import { readValues } from './run.ts'
import type { FlatCells } from './values.ts'

/** A workbook in the old format as plain cells: values only. */
export interface LegacyBook {
  grids: readonly Grid[]
  date1904: boolean
  /** of each grid: first, last and width of columns in characters */
  columns: readonly OldSheet['columns'][]
}

const LONGEST_STREAM = 32 * 1024 * 1024
const NAMES = ['Workbook', 'Book']

/** True for the old container with a workbook in it (.xls, .et). */
export function isLegacy(bytes: Buffer): boolean {
  return bytes.length > 512 && bytes.readUInt32BE(0) === 0xd0cf11e0 && workbookStream(bytes) !== undefined
}

function workbookStream(bytes: Buffer): { name: string; stream: Buffer | undefined } | undefined {
  const compound = openCompound(bytes)
  const name = NAMES.find((one) => compound?.names.some((there) => there.toLowerCase() === one.toLowerCase()))
  return compound && name !== undefined ? { name, stream: compound.stream(name, LONGEST_STREAM) } : undefined
}

/**
 * The worksheets of an old workbook (BIFF8: .xls since 1997, WPS .et; BIFF5 without Chinese). The library reads the
 * values; places, formats, merges and hidden rows come from the records, and every cell that is there must have been
 * read. Throws Refusal where it is protected, damaged or too large, or where anything was lost on the way.
 */
export function readLegacy(bytes: Buffer): LegacyBook {
  const stream = workbookStream(bytes)?.stream
  if (!stream) throw new Refusal('LG-F018', { part: 'Workbook' })
  const book = readRecords(stream)
  const answer = readValues(bytes)
  if (!answer?.ok) throw new Refusal('LG-F008')
  const inFile = book.sheets.toSorted((one, other) => one.start - other.start)
  const values = new Map(inFile.map((sheet, index) => [sheet, answer.sheets[index] ?? []]))
  const sheets = book.sheets.filter((sheet) => sheet.isWorksheet)
  if (sheets.length === 0) throw new Refusal('LG-F029')
  const formats = formatsOf(book)
  return {
    grids: sheets.map((sheet, index) => gridOf(sheet, index, values.get(sheet) ?? [], book, formats)),
    date1904: book.date1904,
    columns: sheets.map(({ columns }) => columns),
  }
}

function formatsOf({ formats, codes }: OldBook): NumberFormat[] {
  return formats.map((id) => numberFormat(id, codes))
}

function gridOf(
  sheet: OldSheet,
  index: number,
  flat: FlatCells,
  { date1904 }: OldBook,
  formats: readonly NumberFormat[],
): Grid {
  const values = byPlace(flat)
  const rows = new Map<number, Map<number, Cell>>()
  for (const { row, column, format } of sheet.cells.toSorted(
    (a, b) => a.row - b.row || a.column - b.column,
  )) {
    const value = values.get(row * 256 + column)
    if (!value) throw new Refusal('LG-F018', { part: sheet.name })
    const stored = { row, column, style: String(format), formula: null, ...value }
    const cell = makeCell(stored, { strings: [], styles: formats, date1904, recalculates: false })
    if (!cell) continue
    const cells = rows.get(row) ?? new Map<number, Cell>()
    rows.set(row, cells.set(column, cell))
  }
  dropCovered(rows, sheet.merges)
  return {
    sheet: sheet.name,
    index,
    visibility: sheet.visibility,
    rows,
    merges: sheet.merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
    hiddenRows: new Set([...sheet.hiddenRows].filter((row) => rows.has(row))),
    hiddenColumns: hiddenColumns(sheet, rows),
  }
}

type StoredValue = Pick<StoredCell, 'type' | 'value' | 'inline'>

/** Values by row and column: a sheet of this format has 256 columns. */
function byPlace(flat: FlatCells): Map<number, StoredValue> {
  const values = new Map<number, StoredValue>()
  for (let at = 0; at < flat.length; at += 4) {
    const place = (Number(flat[at]) + 1) * 256 + Number(flat[at + 1]) + 1
    values.set(place, storedValue(String(flat[at + 2]), String(flat[at + 3])))
  }
  return values
}

function storedValue(kind: string, value: string): StoredValue {
  if (kind === 's') return { type: 'inlineStr', value: null, inline: value.replace(/\r\n?/g, '\n') }
  if (kind === 'b') return { type: 'b', value: value === 'TRUE' ? '1' : '0', inline: null }
  return { type: kind, value, inline: null }
}

function hiddenColumns(
  { columns }: OldSheet,
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Set<number> {
  const used = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))
  const last = Math.max(0, ...used)
  const hidden = columns.filter(({ width }) => width === 0)
  return new Set(
    hidden.flatMap(({ first, last: end }) =>
      Array.from({ length: Math.max(0, Math.min(end, last) - first + 1) }, (_, index) => first + index),
    ),
  )
}
