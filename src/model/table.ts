import type { Cell } from './grid.ts'

/** A plain list (roster, stations, review, holidays) from the first sheet with content, or from a csv file. */
export interface Table extends TableSheet {
  path: string
  sha256: string
  /** lays out the other sheets with content, in their order */
  others?: () => readonly TableSheet[]
}

export interface TableSheet {
  /** the file's name for csv */
  sheet: string
  rows: readonly TableRow[]
}

export interface TableRow {
  /** 1-based */
  row: number
  cells: readonly TableCell[]
}

export interface TableCell {
  /** 1-based */
  column: number
  /** as it would be typed; dates as YYYY-MM-DD */
  text: string
  /** null for csv */
  cell: Cell | null
}
