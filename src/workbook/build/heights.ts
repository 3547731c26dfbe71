import type { Area } from '../../model/grid.ts'
import type { Look, RowPlan, SheetPlan, Shown } from '../../model/sheet-plan.ts'
import { LOOK_STYLES } from '../looks.ts'

/** Points of a line at a font size of 1. */
const LEADING = 15 / 11
/** Points above and below several lines. */
const AIR = 4
/** The least height of a row that holds something: a printed line wants some room. */
const ROOMY = 18
const DEFAULT_WIDTH = 9
const TALLEST = 409

/** Width in characters of the default font; Chinese characters and full-width signs count as two. */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += unitWidth(text.charCodeAt(at))
  return width
}

/** Of a UTF-16 unit; the halves of a rare Chinese character count as one each. */
function unitWidth(code: number): 1 | 2 {
  if (code < 0x1100) return code === 0xd7 || code === 0xb1 || code === 0xb7 ? 2 : 1
  if (code >= 0xd800 && code <= 0xdfff) return 1
  return code >= 0xff61 && code <= 0xffdc ? 1 : 2
}

/** Height of a row in points, null for an empty one. To be asked of each row once, from the first on. */
export type RowHeights = (cells: RowPlan['cells'], index: number) => number | null

/** Programs don't fit the height of merged cells, so heights are worked out from the texts. */
export function rowHeights(plan: SheetPlan): RowHeights {
  const merges = mergesByPlace(plan.merges)
  const heights: number[] = []
  const tall = new Map<number, TallCell[]>()
  return (cells, index) => {
    const { height: said } = plan.rows[index]!
    const merged = merges.get(index + 1)
    let height = said ?? 0
    for (let column = 1; column <= cells.length; column += 1) {
      const cell = cells[column - 1]
      if (!cell) continue
      const area = merged?.[column]
      const { content, look } = cell
      const needed =
        content.kind === 'blank' ? 1 : neededHeight(content, look, plan, column, area?.right ?? column)
      if (area && area.bottom > area.top) endingIn(area.bottom, tall).push({ area, needed })
      else if (said === null && needed > height) height = needed
    }
    heights.push(height)
    if (said !== null) return said
    height = stretched(heights, tall.get(index + 1) ?? [])
    return height === 0 ? null : Math.min(Math.max(height, ROOMY), TALLEST)
  }
}

/** A cell over several rows, and the points that its text needs. */
interface TallCell {
  area: Area
  needed: number
}

/** Merges by the row and the column in which they begin. */
function mergesByPlace(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>()
  for (const area of merges) {
    let row = rows.get(area.top)
    if (!row) rows.set(area.top, (row = []))
    row[area.left] = area
  }
  return rows
}

/** The tall cells that end in a row. */
function endingIn(row: number, tall: Map<number, TallCell[]>): TallCell[] {
  const there = tall.get(row) ?? []
  tall.set(row, there)
  return there
}

/** The height of the last row, which is given what the tall cells lack that end in it. */
function stretched(heights: number[], tall: readonly TallCell[]): number {
  const last = heights.length - 1
  for (const { area, needed } of tall) {
    let there = 0
    for (let row = area.top - 1; row <= last; row += 1) there += Math.max(15, heights[row]!)
    if (needed > there) heights[last] = Math.max(15, heights[last]!) + needed - there
  }
  return heights[last]!
}

function widthOf(plan: SheetPlan, left: number, right: number): number {
  let width = 0
  for (let column = left; column <= right; column += 1) width += plan.widths[column - 1] ?? DEFAULT_WIDTH
  return width
}

function neededHeight(content: Shown, look: Look, plan: SheetPlan, left: number, right: number): number {
  const { wrap, font } = LOOK_STYLES[look]
  const text = wrap ? textOf(content) : ''
  const lines = text === '' ? 1 : linesOf(text, widthOf(plan, left, right), font.size)
  return Math.ceil(lines * font.size * LEADING) + (lines > 1 ? AIR : 0)
}

function linesOf(text: string, width: number, size: number): number {
  // a Chinese character that only half fits stands on the next line
  const room = Math.max(2, 2 * Math.floor(((width - 1) * 11) / size / 2))
  if (!text.includes('\n')) return lineCount(text, room)
  return text.split('\n').reduce((lines, line) => lines + lineCount(line, room), 0)
}

function lineCount(text: string, room: number): number {
  return text.length * 2 <= room ? 1 : Math.max(1, Math.ceil(textWidth(text) / room))
}

function textOf(content: Shown): string {
  switch (content.kind) {
    case 'text':
    case 'link':
      return content.text
    case 'number':
      return content.number
    case 'formula':
      return 'text' in content.result ? content.result.text : content.result.number
  }
}
