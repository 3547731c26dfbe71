import type { Cell, Grid } from '../../model/grid.ts'
import type { TableRow } from '../../model/table.ts'
import { decodeText } from '../../workbook/encoding.ts'
import { parseCsv } from '../../workbook/csv.ts'
import { openPackage } from '../../workbook/package.ts'
import { readGrids } from '../../workbook/read.ts'
import { resolveEntities } from '../../workbook/entities.ts'
import { compareRows, type CellChange, type Rows } from './compare-rows.ts'

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
