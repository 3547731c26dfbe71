import type { Area } from '../../model/grid.ts'
import {
  BLANK,
  type CellPlan,
  type Content,
  type Look,
  type RowPlan,
  type ValidationPlan,
} from '../../model/sheet-plan.ts'

/** Where a field's entry stands: the value cell (with its merge), or the column's body. */
export interface Anchor {
  /** `overdue`, `head.town`, `foot.preparedBy` */
  field: string
  area: Area
}

/** A form while it is laid out, row by row from the top. */
export class Page {
  readonly merges: Area[] = []
  readonly validations: ValidationPlan[] = []
  readonly anchors: Anchor[] = []
  readonly #rows: { height: number; cells: (CellPlan | null)[] }[] = []

  /** `widths` of all columns, in characters */
  constructor(readonly widths: readonly number[]) {}

  get columns(): number {
    return this.widths.length
  }

  get rows(): readonly RowPlan[] {
    return this.#rows
  }

  /** The last row that there is; 0 for an empty page. */
  get bottom(): number {
    return this.#rows.length
  }

  /** Adds a row of this height in points and gives its number. */
  addRow(height: number): number {
    this.#rows.push({ height, cells: this.widths.map(() => null) })
    return this.#rows.length
  }

  /** Fills an area of rows that are there with one look, merged where it is more than one cell. */
  put(area: Area, content: Content, look: Look): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const first = row === area.top && column === area.left
        this.#rows[row - 1]!.cells[column - 1] = { content: first ? content : BLANK, look }
      }
    }
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area)
  }

  /** A row of this height with one text over all of its columns. */
  addLine(text: string, look: Look, height: number): void {
    const row = this.addRow(height)
    this.put({ top: row, left: 1, bottom: row, right: this.columns }, { kind: 'text', text }, look)
  }
}

/** One cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column }
}
