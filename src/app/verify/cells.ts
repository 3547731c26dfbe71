import { decimal, isPlainDecimal } from '../../model/decimal.ts'
import { address, type Cell, type Grid } from '../../model/grid.ts'
import type { TableRow } from '../../model/table.ts'
import { decodeText } from '../../workbook/encoding.ts'
import { parseCsv } from '../../workbook/csv.ts'
import { openPackage } from '../../workbook/package.ts'
import { readGrids } from '../../workbook/read.ts'
import { resolveEntities } from '../../workbook/entities.ts'

/** One place of a file that says something else than it should. */
export interface CellChange {
  /** null in a file without sheets */
  sheet: string | null
  /** null for what is no cell: a sheet that is gone, a place in a JSON document */
  cell: string | null
  /** head of the column, or the place in a JSON document; '' where there is none */
  label: string
  /** null: nothing was, or is, there */
  before: string | null
  after: string | null
  /** a formula's result: it follows from another change */
  follows?: boolean
}

/** Row → column → what the cell shows. */
export type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>

/** What differs between two files of one kind, told by the ending; undefined where they can't be compared by content. */
export function compareFiles(name: string, before: Buffer, after: Buffer): CellChange[] | undefined {
  try {
    if (/\.xls[xm]$/i.test(name)) return compareBooks(before, after)
    if (/\.csv$/i.test(name)) return compareRows(null, csvRows(before), csvRows(after))
    if (/\.json$/i.test(name)) return compareValues('', parsed(before), parsed(after))
    if (/\.txt$/i.test(name)) return compareRows(null, textRows(before), textRows(after))
    return undefined
  } catch {
    return undefined
  }
}

/** Workbooks cell by cell, by what the cells show: saving one again changes its bytes, but nothing here. */
function compareBooks(before: Buffer, after: Buffer): CellChange[] {
  const [was, is] = [gridsOf(before), gridsOf(after)]
  const gone = [...was.keys()]
    .filter((sheet) => !is.has(sheet))
    .map((sheet) => sheetChange(sheet, sheet, null))
  const added = [...is.keys()]
    .filter((sheet) => !was.has(sheet))
    .map((sheet) => sheetChange(sheet, null, sheet))
  const cells = [...was].flatMap(([sheet, rows]) => {
    const now = is.get(sheet)
    return now ? compareRows(sheet, rows, now) : []
  })
  return cells.length === 0 ? [...gone, ...added] : [...gone, ...added, ...withFormulas(cells, before, after)]
}

/** Results of formulas follow from other cells; a program that stores no results has left the formulas as they were. */
function withFormulas(changes: readonly CellChange[], before: Buffer, after: Buffer): CellChange[] {
  const [was, is] = [formulasOf(before), formulasOf(after)]
  return changes.flatMap((change) => {
    const place = `${change.sheet}!${change.cell}`
    const [old, now] = [was.get(place), is.get(place)]
    if (old === undefined || now === undefined || (now !== '' && bare(old) !== bare(now))) return [change]
    return change.after === `=${now}` ? [] : [{ ...change, follows: true }]
  })
}

/** A formula without what programs write in ways of their own: quotes around a sheet's name, blanks. */
const bare = (formula: string): string => formula.replace(/['\s]/g, '').toUpperCase()

/**
 * `sheet!cell` → the formula as it is written, without the leading `=`; '' where it is written at another cell that
 * shares it.
 */
function formulasOf(bytes: Buffer): Map<string, string> {
  const source = openPackage(bytes)
  const written = source.sheets.flatMap(({ name, part }) =>
    [...source.text(part).matchAll(FORMULA)].map(([, cell, formula]): [string, string] => [
      `${name}!${cell}`,
      resolveEntities(formula ?? ''),
    ]),
  )
  return new Map(written)
}

const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*?>\s*<(?:\w+:)?f\b[^>]*?(?:\/>|>([^<]*)<)/g

const sheetChange = (sheet: string, before: string | null, after: string | null): CellChange => ({
  sheet,
  cell: null,
  label: '',
  before,
  after,
})

/** The sheets of a workbook by name, our own with them. Throws what reading it throws. */
export function gridsOf(bytes: Buffer): Map<string, Rows> {
  return new Map(readGrids(openPackage(bytes)).map((grid) => [grid.sheet, rowsOf(grid)]))
}

/** The cells that show something: a formula whose result is empty shows nothing. */
function rowsOf({ rows }: Grid): Rows {
  return new Map(
    [...rows].map(([row, cells]) => [
      row,
      new Map([...cells].flatMap(([column, cell]) => (shown(cell) === '' ? [] : [[column, shown(cell)]]))),
    ]),
  )
}

const shown = ({ text, date }: Cell): string => date ?? text

/** A csv as rows. Throws a Refusal for one that is broken. */
export function csvRows(bytes: Buffer): Rows {
  return new Map(parseCsv(decodeText(bytes) ?? '').map(({ row, cells }) => [row, cellsOf(cells)]))
}

const cellsOf = (cells: TableRow['cells']): Map<number, string> =>
  new Map(cells.map(({ column, text }) => [column, text]))

function textRows(bytes: Buffer): Rows {
  const lines = (decodeText(bytes) ?? '').split(/\r?\n/)
  return new Map(lines.map((line, index) => [index + 1, new Map(line === '' ? [] : [[1, line]])]))
}

function compareRows(sheet: string | null, before: Rows, after: Rows): CellChange[] {
  const shift = shiftOf(before, after)
  const changes: CellChange[] = []
  const last = Math.max(0, ...before.keys(), ...after.keys())
  for (let row = 1; row <= last; row += 1) {
    const [was, is] = [before.get(shift.before(row) ?? 0), after.get(row)]
    if (row > shift.from && row <= shift.from + shift.added) changes.push(rowChange(sheet, row, null, is))
    else changes.push(...compareCells(sheet, row, { was, is, heads: before }))
  }
  for (const row of shift.removed) changes.push(rowChange(sheet, row, before.get(row), null))
  return changes.filter(({ before: was, after: is }) => was !== is)
}

interface Shift {
  /** rows that stand behind this one were put in or taken out */
  from: number
  added: number
  removed: readonly number[]
  /** the row of ours that stands in this row now */
  before: (row: number) => number | undefined
}

/** Where whole rows were put in or taken out: what stands above and below them has only moved. */
function shiftOf(before: Rows, after: Rows): Shift {
  const [was, is] = [Math.max(0, ...before.keys()), Math.max(0, ...after.keys())]
  const by = is - was
  const same = (row: number, other: number): boolean => rowText(before.get(row)) === rowText(after.get(other))
  let head = 0
  while (head < Math.min(was, is) && same(head + 1, head + 1)) head += 1
  let tail = 0
  while (tail < Math.min(was, is) - head && same(was - tail, is - tail)) tail += 1
  // only where all that differs is rows put in or taken out is it a shift
  if (by === 0 || head + tail < Math.min(was, is))
    return { from: 0, added: 0, removed: [], before: (row) => row }
  const removed = Array.from({ length: Math.max(0, -by) }, (_, index) => head + 1 + index)
  const added = Math.max(0, by)
  return { from: head, added, removed, before: (row) => (row <= head ? row : row - by) }
}

const rowText = (cells: ReadonlyMap<number, string> | undefined): string =>
  JSON.stringify([...(cells ?? [])].toSorted(([a], [b]) => a - b))

const rowChange = (
  sheet: string | null,
  row: number,
  was: ReadonlyMap<number, string> | undefined | null,
  is?: ReadonlyMap<number, string> | null,
): CellChange => ({
  sheet,
  cell: address(row, 1),
  label: '',
  before: was ? [...was.values()].join(' ') : null,
  after: is ? [...is.values()].join(' ') : null,
})

interface Compared {
  was: ReadonlyMap<number, string> | undefined
  is: ReadonlyMap<number, string> | undefined
  heads: Rows
}

function compareCells(sheet: string | null, row: number, { was, is, heads }: Compared): CellChange[] {
  const columns = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].toSorted((a, b) => a - b)
  return columns.flatMap((column) => {
    const [before, after] = [was?.get(column) ?? null, is?.get(column) ?? null]
    if (alike(before, after)) return []
    return [{ sheet, cell: address(row, column), label: headOf(heads, row, column), before, after }]
  })
}

/** The same to a reader: numbers to 12 digits, which is what a program that saves a workbook keeps for certain. */
function alike(before: string | null, after: string | null): boolean {
  if (before === after) return true
  if (before === null || after === null || !isPlainDecimal(before) || !isPlainDecimal(after)) return false
  const [was, is] = [decimal(before), decimal(after)]
  return was.toSignificantDigits(12).equals(is.toSignificantDigits(12))
}

/** The nearest text above a cell that is no number and not the cell's own kind of text: the head of its column. */
function headOf(rows: Rows, row: number, column: number): string {
  for (let above = Math.min(row - 1, HEADS); above > 0; above -= 1) {
    const cells = rows.get(above)
    const text = cells?.get(column)
    if (text !== undefined && (cells?.size ?? 0) > 2 && !isPlainDecimal(text)) return text
  }
  return ''
}

/** Heads stand in the first rows. */
const HEADS = 8

/** JSON documents by their places: `subjects[3].amount`. */
function compareValues(place: string, before: unknown, after: unknown): CellChange[] {
  if (isParent(before) && isParent(after)) {
    const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
    const keys = [...new Set([...was.keys(), ...is.keys()])]
    return keys.flatMap((key) => compareValues(placeOf(place, key), was.get(key), is.get(key)))
  }
  const [was, is] = [jsonText(before), jsonText(after)]
  return was === is ? [] : [{ sheet: null, cell: null, label: place, before: was, after: is }]
}

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null

const placeOf = (place: string, key: string): string => {
  if (/^\d+$/.test(key)) return `${place}[${key}]`
  return place === '' ? key : `${place}.${key}`
}

function jsonText(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function parsed(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
}
