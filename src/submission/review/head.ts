import { readDate } from '../../forms/values/date.ts'
import type { Cell } from '../../model/grid.ts'
import type { Table, TableCell } from '../../model/table.ts'

/** Who filled a 评审表 in, and when. */
export interface ReviewHead {
  reviewer?: string
  reviewedOn?: string
}

const LABELS: readonly (readonly [key: keyof ReviewHead, label: RegExp])[] = [
  ['reviewer', /^评审人员?\s*(?:[:：]|$)/],
  ['reviewedOn', /^评审(?:日期|时间)\s*(?:[:：]|$)/],
]
/** Where the next label of the same cell begins. */
const NEXT = /(?=评审(?:人员?|日期|时间)\s*(?:[:：]|$))/
const LINES = /[_＿\s\u3000]+/g

/**
 * 评审人 and 评审日期 from the lines above a 评审表's head: in the cell of the label behind a colon, or in the next cell
 * that holds something. `before` is the first row of the list; what is left blank is left out.
 */
export function readReviewHead(table: Table, before: number): ReviewHead {
  const found: ReviewHead = {}
  for (const { row, cells } of table.rows) {
    if (row >= before) break
    let open: keyof ReviewHead | null = null
    for (const piece of cells.flatMap(pieces)) {
      const [key, label] = LABELS.find(([, pattern]) => pattern.test(piece.text)) ?? []
      const value = valueOf(piece, label)
      open = key ?? open
      if (open === null || value === '') continue
      found[open] ??= value
      open = null
    }
  }
  return found
}

interface Piece {
  text: string
  cell: Cell | null
}

function pieces({ text, cell }: TableCell): Piece[] {
  return text.split(NEXT).map((part) => ({ text: part.trim(), cell: part === text ? cell : null }))
}

function valueOf({ text, cell }: Piece, label: RegExp | undefined): string {
  const typed = label === undefined ? text : text.replace(label, '')
  const { value } = readDate(cell ?? { row: 1, column: 1, kind: 'text', text: typed }, '')
  if (value.kind === 'date') return value.date
  return isDrawn(typed) ? '' : typed.replace(LINES, ' ').trim()
}

/** 年 月 日 and drawn lines, as they are printed. */
function isDrawn(text: string): boolean {
  return /^(?:年月日)?$/.test(text.replace(LINES, ''))
}
