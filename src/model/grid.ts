import type { Finding } from './finding.ts'

/** A rectangle of cells, 1-based, both ends included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export type CellKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'error'
  /** a formula whose result was never stored: it has no value that anybody has seen */
  | 'unstored'

/** One cell as plain content. Blank cells are not in a grid. */
export interface Cell {
  /** 1-based */
  row: number
  /** 1-based */
  column: number
  kind: CellKind
  /**
   * text: the text, rich runs joined, phonetics left out. number: a plain decimal of at most 15 significant digits
   * (what the person typed, not the binary dust). boolean: `TRUE`/`FALSE`. error: `#N/A` … unstored: the formula.
   */
  text: string
  /** number: the format code where it isn't General; `%` in it means a percentage. text: where it shows another text */
  format?: string
  /** number with a date format, or an ISO date cell: `2024-09-01` (a time of day is cut off), in UTC, 1900 or 1904 */
  date?: string
  /** the cell holds a formula; `text` is its stored result */
  formula?: true
}

/** Why a cell may not be what a person sees there: by its letters, or by a formula whose result changes. */
export type Oddity =
  /** letters of the colour behind them, or tiny */
  | 'unseen'
  | 'struck'
  /** a part of the text stands above or below the line: read together with the rest */
  | 'raised'
  /** a formula of the day or of chance */
  | 'moving'
  /** a formula that takes its result from another workbook */
  | 'outside'
  /** a formula whose stored result is replaced as soon as somebody opens the workbook */
  | 'stale'

export type Visibility = 'visible' | 'hidden' | 'veryHidden'

/** A sheet as plain cells. */
export interface Grid {
  sheet: string
  /** position among the workbook's sheets, 0-based, our own sheets not counted */
  index: number
  visibility: Visibility
  /** all cells that hold something, by row, then by column, both ascending */
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  merges: readonly Area[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** cells that may not be what a person sees there, by address; absent where there are none */
  oddities?: ReadonlyMap<string, Oddity>
  /** what is printed; absent where all of the sheet is */
  printed?: readonly Area[]
}

/** What our own blanks carry along, very hidden; a help, never needed. */
export interface Identity {
  pack: string
  /** sheet name → form id */
  forms: Readonly<Record<string, string>>
}

/** A workbook as read: our own result sheets are left out already. */
export interface Workbook {
  /** as shown to the user: relative to the folder given, with `/` */
  path: string
  /** of the file's bytes, lower-case hex */
  sha256: string
  sheets: readonly Grid[]
  identity: Identity | null
  /** set when this is an annotated copy of ours: the hash of the workbook that it was made from */
  annotatedFrom: string | null
  /** about the file as a whole: what can't be seen in it, and what a copy of it can't keep */
  findings?: readonly Finding[]
}

/** `C12` for row 12, column 3. */
export function address(row: number, column: number): string {
  return columnName(column) + String(row)
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A sheet's name as formulas and links spell it: always quoted, quotes doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** Row and column of `C12`; undefined where it is no address (`$` and sheet names are not taken). */
export function position(cell: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell)
  if (!match) return undefined
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column }
}

/** The cell at a row and a column, both from 1; undefined where nothing is stored. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows.get(row)?.get(column)
}
