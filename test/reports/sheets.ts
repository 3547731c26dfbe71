import { address } from '../../src/model/grid.ts'
import type { CellPlan, SheetPlan } from '../../src/model/sheet-plan.ts'

/** What a reader sees in a cell. */
export function shown(cell: CellPlan | null | undefined): string {
  const content = cell?.content
  switch (content?.kind) {
    case 'text':
    case 'link':
      return content.text
    case 'number':
      return content.number
    case 'formula':
      return 'text' in content.result ? content.result.text : content.result.number
    case 'blank':
    case undefined:
      return ''
  }
}

/** The shown texts of a sheet, row by row. */
export function texts(plan: SheetPlan): string[][] {
  return plan.rows.map((row) => row.cells.map(shown))
}

/** Every cell of a plan with its address. */
export function cellsOf(plan: SheetPlan): { at: string; cell: CellPlan }[] {
  return plan.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => (cell ? [{ at: address(index + 1, column + 1), cell }] : [])),
  )
}

export function cellAt(plan: SheetPlan, at: string): CellPlan | undefined {
  return cellsOf(plan).find((entry) => entry.at === at)?.cell
}

/** The column below a head, as shown. */
export function columnOf(plan: SheetPlan, head: string): string[] {
  const all = texts(plan)
  const at = all.findIndex((row) => row.includes(head))
  const column = all[at]!.indexOf(head)
  return all.slice(at + 1).map((row) => row[column] ?? '')
}
