import type { Area, Cell, Grid } from '../model/grid.ts'
import { bareKey, hasBracket, labelKey } from './label-key.ts'
import { INVISIBLE } from './values/spelling.ts'

/** A sheet as a person sees it: cells without visible content left out, merges known by row. */
export interface Paper {
  grid: Grid
  /** the rows that hold something, ascending */
  rows: readonly number[]
  cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  areas: ReadonlyMap<number, readonly Area[]>
  /** texts of cells → label keys, filled in as they are asked for; sheets of one workbook share them */
  keys: Map<string, readonly string[]>
}

/** Longer texts are no labels and no titles. */
const LONGEST_LABEL = 80

/** A sheet as a reader sees it, rows that show something alone. `keys`: what is known of its labels already. */
export function paperOf(grid: Grid, keys: Paper['keys']): Paper {
  const cells = new Map<number, ReadonlyMap<number, Cell>>()
  for (const [row, line] of grid.rows) {
    const shown = isShown(line) ? line : new Map([...line].filter(([, cell]) => isVisible(cell)))
    if (shown.size > 0) cells.set(row, shown)
  }
  const rows = [...cells.keys()]
  return { grid, rows, cells, areas: areasByRow(grid.merges, rows.at(-1) ?? 0), keys }
}

function isShown(line: ReadonlyMap<number, Cell>): boolean {
  for (const cell of line.values()) if (!isVisible(cell)) return false
  return true
}

const CONTENT = new RegExp(`[^\\s_${INVISIBLE}]`)

/** Spaces, invisible characters and lines drawn as underscores are no content. */
function isVisible(cell: Cell): boolean {
  return cell.kind !== 'text' || CONTENT.test(cell.text)
}

/** Merges by each row that they touch, not beyond the last row that holds something (some reach down to the sheet's end). */
function areasByRow(merges: readonly Area[], last: number): Map<number, Area[]> {
  const byRow = new Map<number, Area[]>()
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, last + 1); row += 1) {
      const areas = byRow.get(row)
      if (areas) areas.push(area)
      else byRow.set(row, [area])
    }
  }
  return byRow
}

/** The part of a sheet between two rows, both included. */
export function between(paper: Paper, top: number, bottom: number): Paper {
  return { ...paper, rows: paper.rows.filter((row) => row >= top && row <= bottom) }
}

/** The part of a sheet between two columns, both included. */
export function betweenColumns(paper: Paper, left: number, right: number): Paper {
  const cells = new Map<number, ReadonlyMap<number, Cell>>()
  for (const row of paper.rows) {
    const within = [...cellsOf(paper, row)].filter(({ column }) => left <= column && column <= right)
    if (within.length > 0) cells.set(row, new Map(within.map((cell) => [cell.column, cell])))
  }
  const merges = paper.grid.merges.filter((area) => left <= area.left && area.left <= right)
  const rows = [...cells.keys()]
  return { ...paper, rows, cells, areas: areasByRow(merges, rows.at(-1) ?? 0) }
}

/** The cells of a row that show something, from left to right; none for a row that shows nothing. */
export function cellsOf(paper: Paper, row: number): Iterable<Cell> {
  return paper.cells.get(row)?.values() ?? []
}

/** The merge that covers a cell; the cell alone where there is none. */
export function areaAt(paper: Paper, row: number, column: number): Area {
  const merge = paper.areas.get(row)?.find((area) => area.left <= column && column <= area.right)
  return merge ?? { top: row, left: column, bottom: row, right: column }
}

/** Of the columns that a head is merged over, the first that holds something in a row; the first of all where none does. */
export function filledColumn(
  paper: Paper,
  row: number,
  { left, right }: { left: number; right: number },
): number {
  const line = paper.cells.get(row)
  for (let column = left; column <= right; column += 1) if (line?.has(column)) return column
  return left
}

/** What is shown at a place: the content of its merge's first cell. */
export function shownAt(paper: Paper, row: number, column: number): Cell | undefined {
  const area = areaAt(paper, row, column)
  return paper.cells.get(area.top)?.get(area.left)
}

/** The keys under which a cell may be a label: its whole text, and its text without brackets; none for what is no label. */
export function keysOf(paper: Paper, cell: Cell): readonly string[] {
  if (cell.kind !== 'text' || cell.text.length > LONGEST_LABEL) return []
  return keysOfText(paper, cell.text)
}

/** The same of a part of a cell's text; worked out once for each text of a sheet. */
export function keysOfText({ keys: all }: Paper, text: string): readonly string[] {
  const known = all.get(text)
  if (known) return known
  const full = labelKey(text)
  const bare = hasBracket(text) ? bareKey(text) : full
  const keys = full === '' ? [] : bare === '' || bare === full ? [full] : [full, bare]
  all.set(text, keys)
  return keys
}

/** The columns in which anything stands or a merge begins, within the rows of the paper. */
export function usedColumns(paper: Paper): ReadonlySet<number> {
  const used = new Set<number>()
  for (const row of paper.rows) {
    for (const cell of cellsOf(paper, row)) used.add(cell.column)
    for (const area of paper.areas.get(row) ?? []) used.add(area.left)
  }
  return used
}
