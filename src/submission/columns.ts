import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { address } from '../model/grid.ts'
import { oncePer } from '../model/once-per.ts'
import type { Table, TableRow } from '../model/table.ts'
import { cleanName, plainLabel } from './names.ts'

/** One column of a list: the label as printed, other spellings, and whether the list works without it. */
export interface Column {
  key: string
  label: string
  others?: readonly string[]
  optional?: boolean
}

/** What a list is called in findings. */
export interface ListName {
  list: string
  listEn: string
}

/** One row below the head. */
export interface ListRow {
  row: number
  /** the cell's text without spaces at its ends; '' for a blank or a column that isn't there */
  text: (key: string) => string
  /** address of the column's cell; of the first column where the list hasn't got it */
  cell: (key: string) => string
}

/**
 * The rows of a list whose columns are found by label; title rows above the head, blank rows, total rows and notes
 * below are left out. `list` is what the list is called in findings. Throws a UsageFault that names the columns that
 * are missing, or says that there is no row.
 */
export function readColumns(table: Table, columns: readonly Column[], list: ListName): ListRow[] {
  const head = headOf(table, columns)
  const missing = missingFrom(head, columns)
  if (missing.length > 0) throw lacking(table, head.row, missing, list)
  const rows = table.rows
    .filter((row) => row.row > head.row!.row && !isHead(row, columns))
    .flatMap((row) => listRow(row, head.places))
  if (rows.length > 0) return rows
  throw new UsageFault([makeFinding('LG-X006', { ...list }, { path: table.path, sheet: table.sheet })])
}

/**
 * The sheet of a list that has its columns, the first of several; the list as it is where none has them and it has one
 * sheet. Throws a UsageFault that names the sheets and the columns where none of several has them.
 */
export function sheetWith(
  table: Table,
  columnsOf: (sheet: Table) => readonly Column[],
  list: ListName,
): Table {
  const lacks = (sheet: Table) => missingFrom(headOf(sheet, columnsOf(sheet)), columnsOf(sheet)).length > 0
  if (!lacks(table)) return table
  const others = (table.others?.() ?? []).map((sheet): Table => ({ ...table, ...sheet }))
  const found = others.find((sheet) => !lacks(sheet))
  if (found || others.length === 0) return found ?? table
  const labels = columnsOf(table).flatMap(({ label, optional }) => (optional ? [] : [label]))
  const sheets = [table, ...others].map(({ sheet }) => sheet)
  const data = { ...list, ...listed('missing', labels), ...listed('sheets', sheets) }
  throw new UsageFault([makeFinding('LG-X009', data, { path: table.path })])
}

interface Head {
  row: TableRow | undefined
  places: ReadonlyMap<string, number>
}

/** The row in which most of the columns stand; the first of equals. */
function headOf(table: Table, columns: readonly Column[]): Head {
  let best: Head = { row: undefined, places: new Map() }
  for (const row of table.rows) {
    const places = placesOf(row, columns)
    if (places.size > best.places.size) best = { row, places }
  }
  return best
}

function missingFrom({ places }: Head, columns: readonly Column[]): Column[] {
  return columns.filter(({ key, optional }) => !optional && !places.has(key))
}

/** A head that is printed again, or whose cells are merged over two rows. */
function isHead(row: TableRow, columns: readonly Column[]): boolean {
  const required = columns.filter(({ optional }) => !optional)
  return placesOf(row, required).size === required.length
}

const spellings = oncePer(({ label, others = [] }: Column) => new Set([label, ...others].map(plainLabel)))

/** Lists are asked twice where their head is, then for each row whether it is one. */
const labelsOf = oncePer(({ cells }: TableRow) => cells.map(({ text }) => plainLabel(text)))

function placesOf(row: TableRow, columns: readonly Column[]): Map<string, number> {
  const labels = labelsOf(row)
  const places = new Map<string, number>()
  for (const column of columns) {
    const at = labels.findIndex((label) => spellings(column).has(label))
    if (at >= 0) places.set(column.key, row.cells[at]!.column)
  }
  return places
}

function lacking(
  table: Table,
  head: TableRow | undefined,
  missing: readonly Column[],
  list: ListName,
): UsageFault {
  const shown = (head ?? table.rows[0])?.cells
    .map(({ text }) => cleanName(text))
    .filter((text) => text !== '')
  const names = missing.map(({ label }) => label)
  const found = shown?.length ? listed('found', shown) : { found: '（空）', foundEn: 'none' }
  const data = { ...list, ...listed('missing', names), ...found }
  return new UsageFault([makeFinding('LG-X001', data, { path: table.path, sheet: table.sheet })])
}

const TOTAL = /^(合计|小计|总计|共计)/
const NOTE = /^(注|备注|说明|填表说明)[:：]/

function listRow(row: TableRow, places: ReadonlyMap<string, number>): ListRow[] {
  const texts = new Map(row.cells.map(({ column, text }) => [column, text.trim()]))
  const filled = [...places.values()].map((column) => texts.get(column) ?? '').filter((text) => text !== '')
  if (filled.length === 0) return []
  const first = cleanName(row.cells.find(({ text }) => text.trim() !== '')?.text ?? '')
  if (TOTAL.test(first) || NOTE.test(first) || filled.some((text) => TOTAL.test(cleanName(text)))) return []
  const columnOf = (key: string) => places.get(key) ?? Math.min(...places.values())
  const text = (key: string) => (places.has(key) ? (texts.get(columnOf(key)) ?? '') : '')
  return [{ row: row.row, text, cell: (key) => address(row.row, columnOf(key)) }]
}
