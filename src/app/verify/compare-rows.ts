import { decimal, isPlainDecimal } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'

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

/** Tables row by row; rows that were put in or taken out as a whole are one change each. `sheet`: null for a file without sheets. */
export function compareRows(sheet: string | null, before: Rows, after: Rows): CellChange[] {
  const shift = shiftOf(before, after)
  const changes: CellChange[] = []
  const last = Math.max(lastRow(before), lastRow(after))
  for (let row = 1; row <= last; row += 1) {
    const [was, is] = [before.get(shift.before(row) ?? 0), after.get(row)]
    if (row > shift.from && row <= shift.from + shift.added) changes.push(rowChange(sheet, row, null, is))
    else changes.push(...compareCells(sheet, row, { was, is, heads: before }))
  }
  for (const row of shift.removed) changes.push(rowChange(sheet, row, before.get(row), null))
  return changes.filter(({ before: was, after: is }) => was !== is)
}

function lastRow(rows: Rows): number {
  let last = 0
  for (const row of rows.keys()) last = Math.max(last, row)
  return last
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
  const [was, is] = [lastRow(before), lastRow(after)]
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

/** The nearest text above a cell in a row without a number: the head of its column. */
function headOf(rows: Rows, row: number, column: number): string {
  for (let above = Math.min(row - 1, HEADS); above > 0; above -= 1) {
    const cells = rows.get(above)
    const text = cells?.get(column)
    if (cells && text !== undefined && cells.size > 2 && ![...cells.values()].some(isPlainDecimal))
      return text
  }
  return ''
}

/** Heads stand in the first rows. */
const HEADS = 8
