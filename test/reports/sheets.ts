import { address } from '../../src/model/grid.ts'
import type { CellPlan, SheetPlan } from '../../src/model/sheet-plan.ts'
import { textWidth } from '../../src/workbook/build/heights.ts'
import { LOOK_STYLES } from '../../src/workbook/looks.ts'

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

/** Points of a row at most. */
const TALLEST = 409

/** Texts that are cut off: they don't wrap, and their cell with the blank ones right of it is narrower. */
export function cutOff(plan: SheetPlan): string[] {
  if (plan.visibility !== 'visible') return []
  return plan.rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, column) => {
      const words = shown(cell)
      const { wrap, across } = LOOK_STYLES[cell?.look ?? 'text']
      if (wrap || across === 'right' || words === '') return []
      const merge = plan.merges.find(({ top, left }) => top === index + 1 && left === column + 1)
      let right = merge?.right ?? column + 1
      if (!merge) while (right < plan.widths.length && shown(cells[right]) === '') right += 1
      const room = plan.widths.slice(column, right).reduce((sum, width) => sum + width, 0)
      return textWidth(words) > room ? [`${plan.name} ${address(index + 1, column + 1)} ${words}`] : []
    }),
  )
}

/** Wrapped texts that need more lines than there is room for; a row without a height is as high as its texts, up to what programs allow. */
export function tooLow(plan: SheetPlan): string[] {
  return plan.rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, column) => {
      const { wrap, font } = LOOK_STYLES[cell?.look ?? 'text']
      if (!wrap) return []
      const merge = plan.merges.find(({ top, left }) => top === index + 1 && left === column + 1)
      const widths = plan.widths.slice(column, merge?.right ?? column + 1)
      const room = (widths.reduce((sum, width) => sum + width, 0) * 11) / font.size
      const heights = plan.rows.slice(index, merge?.bottom ?? index + 1).map((row) => row.height ?? TALLEST)
      const lines = shown(cell)
        .split('\n')
        .reduce((sum, part) => sum + Math.ceil(textWidth(part) / room), 0)
      const low = (lines * font.size * 15) / 11 > heights.reduce((sum, part) => sum + part, 0)
      return low ? [`${plan.name} ${address(index + 1, column + 1)} ${shown(cell)}`] : []
    }),
  )
}
