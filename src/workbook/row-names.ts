import type { TableCell, TableRow } from '../model/table.ts'

/** A row as it was divided. */
export interface CsvRow extends TableRow {
  /** its fields, blank ones too */
  width: number
  /** its first field stands in quotes */
  isQuoted: boolean
}

/**
 * R's write.table puts a name in front of each row, and none over them: the first label then stands over the second
 * column. That is certain where each row is one field longer than the head and starts with a name of its own that is a
 * number or stands in quotes; not under a head that numbers the rows itself, whose last column has no label.
 */
export function withRowNames(rows: readonly CsvRow[]): readonly TableRow[] {
  const [head, ...others] = rows
  if (!head || others.length === 0 || !others.every((row) => isNamed(row, head))) return rows
  if (new Set(others.map(nameOf)).size < others.length) return rows
  return [{ ...head, cells: head.cells.map((cell) => ({ ...cell, column: cell.column + 1 })) }, ...others]
}

function isNamed(row: CsvRow, head: CsvRow): boolean {
  if (row.width !== head.width + 1) return false
  return row.isQuoted ? nameOf(row) !== '' : /^\d+$/.test(nameOf(row)) && !NUMBERED.test(textIn(head.cells))
}

/** 序号, 区划代码, 日期 */
const NUMBERED = /号|码|日|时间|^(?:no|id)/i

const nameOf = ({ cells }: CsvRow): string => textIn(cells)

/** Of the first column. */
function textIn([first]: readonly TableCell[]): string {
  return first?.column === 1 ? first.text.trim() : ''
}
