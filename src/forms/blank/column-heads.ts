import { LINE, linesIn, widthOf } from './measure.ts'
import type { Page } from './page.ts'

/** A column's printed head. */
export interface ColumnHead {
  label: string
  /** upper head over neighbours of the same group */
  group: string | null
  /** how many columns it spans, itself included */
  span: number
}

const ROOM = 10

/** Adds the row of column heads, or two rows where there are groups, and gives the last row's number. */
export function addColumnHeads(page: Page, heads: readonly ColumnHead[]): number {
  const grouped = heads.some((head) => head.group !== null)
  const placed = place(heads)
  const tallest = (wanted: readonly Placed[]) =>
    Math.max(
      1,
      ...wanted.map(({ head, left, right }) => linesIn(head.label, widthOf(page.widths, left, right))),
    )
  if (!grouped) {
    const row = page.addRow(tallest(placed) * LINE + ROOM)
    for (const { head, left, right } of placed) putHead(page, head.label, row, row, left, right)
    return row
  }
  const upper = page.addRow(LINE + ROOM)
  const lower = page.addRow(tallest(placed) * LINE + ROOM)
  for (const { head, left, right } of placed) {
    putHead(page, head.label, head.group === null ? upper : lower, lower, left, right)
  }
  for (const { group, left, right } of groupsOf(placed)) putHead(page, group, upper, upper, left, right)
  return lower
}

interface Placed {
  head: ColumnHead
  left: number
  right: number
}

function place(heads: readonly ColumnHead[]): Placed[] {
  let next = 1
  return heads.map((head) => {
    const left = next
    next += head.span
    return { head, left, right: next - 1 }
  })
}

/** Neighbours with the same group share one upper head. */
function groupsOf(placed: readonly Placed[]): { group: string; left: number; right: number }[] {
  const groups: { group: string; left: number; right: number }[] = []
  for (const { head, left, right } of placed) {
    if (head.group === null) continue
    const last = groups.at(-1)
    if (last?.group === head.group && last.right === left - 1) last.right = right
    else groups.push({ group: head.group, left, right })
  }
  return groups
}

function putHead(page: Page, text: string, top: number, bottom: number, left: number, right: number): void {
  page.put({ top, left, bottom, right }, { kind: 'text', text }, 'head')
}
