import type { Area, Cell } from '../model/grid.ts'
import { groupedBy } from '../model/grouped.ts'
import { labelKey } from './label-key.ts'
import { areaAt, cellsOf, keysOf, shownAt, type Paper } from './paper.ts'
import type { PrintedField, PrintedForm } from './printed-form.ts'

export interface Column {
  printed: PrintedField
  cell: Cell
  /** the columns that the head's merge covers */
  left: number
  right: number
}

/** The head of a table: which field stands in which column. */
export interface TableHead {
  top: number
  /** the last row of the heads, merges included */
  bottom: number
  /** by field key */
  columns: ReadonlyMap<string, Column>
  /** heads that stand a second time */
  repeated: readonly Column[]
  /** texts of the head's rows that are no label of the form */
  others: readonly Cell[]
  /** the labels as they are typed here, to know them when they are printed again */
  texts: ReadonlySet<string>
}

/** Rows with content that a head may take: two printed ones, and a title of a group above. */
const TALLEST = 3

/**
 * The place where most labels of the form's columns stand, in one row or in a few; undefined where there is none.
 * `labelled`: the rows worth a look.
 */
export function findTableHead(
  paper: Paper,
  labelled: readonly number[],
  form: PrintedForm,
): TableHead | undefined {
  let best: TableHead | undefined
  let tall = 0
  for (const row of labelled) {
    if (!holdsLabel(paper, form, row)) continue
    const index = paper.rows.indexOf(row)
    for (const rows of rowsFrom(paper, index)) {
      const head = headAt(paper, form, rows)
      const more = head.columns.size - (best?.columns.size ?? 0)
      if (more > 0 || (more === 0 && best && rows.length < tall)) [best, tall] = [head, rows.length]
      // all labels in one row: no other place is better
      if (best?.columns.size === form.fields.length && tall === 1) return best
    }
    if (best && best.columns.size === form.fields.length) continue
    for (const rows of rowsFrom(paper, index - 1).slice(1)) {
      const head = headAt(paper, form, rows)
      if (head.columns.size > (best?.columns.size ?? 0)) [best, tall] = [head, rows.length]
    }
  }
  return best
}

/** One row, two … from here on. A row of groups alone (线上, 线下) may stand above the first row with labels. */
function rowsFrom(paper: Paper, index: number): (readonly number[])[] {
  if (index < 0) return []
  const heights = Array.from({ length: TALLEST }, (_, height) => height + 1)
  return heights
    .map((height) => paper.rows.slice(index, index + height))
    .filter((rows, at) => rows.length === at + 1)
}

function holdsLabel(paper: Paper, form: PrintedForm, row: number): boolean {
  for (const cell of cellsOf(paper, row)) {
    if (keysOf(paper, cell).some((key) => form.byKey.has(key))) return true
  }
  return false
}

function headAt(paper: Paper, form: PrintedForm, rows: readonly number[]): TableHead {
  const columns = new Map<string, Column>()
  const repeated: Column[] = []
  const others: Cell[] = []
  const used: Area[] = []
  for (const stack of stacksOf(paper, rows)) {
    const printed = fieldOf(paper, form, stack, rows)
    const cell = stack.at(-1)!
    if (!printed) {
      others.push(...stack)
      continue
    }
    const areas = stack.map(({ row, column }) => areaAt(paper, row, column))
    const { left, right } = areas.at(-1)!
    const column = { printed, cell, left, right }
    used.push(...areas)
    if (columns.has(printed.field.key)) repeated.push(column)
    else columns.set(printed.field.key, column)
  }
  const top = Math.min(...used.map((area) => area.top), rows.at(-1)!)
  const bottom = Math.max(...used.map((area) => area.bottom), top)
  const texts = new Set([...columns.values()].map(({ cell }) => cell.text))
  return { top, bottom, columns, repeated, others, texts }
}

/** The texts of each column within the rows, from the top. */
function stacksOf(paper: Paper, rows: readonly number[]): Cell[][] {
  const cells = rows.flatMap((row) => [...cellsOf(paper, row)])
  const stacks = groupedBy(cells, ({ column }) => column)
  return [...stacks.entries()].toSorted(([one], [other]) => one - other).map(([, stack]) => stack)
}

/**
 * The field whose label the stack is: its lowest text, under its group where there are groups, or what is written in two:
 * its texts joined, or a group over several columns with the lowest text behind or in front of it (宣传或典型: 国家级, 省级).
 */
function fieldOf(
  paper: Paper,
  form: PrintedForm,
  stack: readonly Cell[],
  rows: readonly number[],
): PrintedField | undefined {
  const lowest = stack.at(-1)!
  for (const key of keysOf(paper, lowest)) {
    for (const printed of form.byKey.get(key) ?? []) {
      const { group } = printed.field
      if (group === undefined || key.includes(labelKey(group))) return printed
      if (groupsOver(paper, lowest, rows).includes(labelKey(group))) return printed
    }
  }
  if (rows.length < 2) return undefined
  const [low = ''] = keysOf(paper, lowest)
  const joined = groupsOver(paper, lowest, rows).flatMap((group) => [group + low, low + group])
  if (stack.length > 1) joined.push(labelKey(stack.map(({ text }) => text).join('')))
  return joined.flatMap((key) => form.byKey.get(key) ?? [])[0]
}

/** The texts above a label: of the merge over it, else the nearest one to the left in that row. */
function groupsOver(paper: Paper, { row, column }: Cell, rows: readonly number[]): string[] {
  return rows
    .filter((above) => above < row)
    .flatMap((above) => {
      const over = shownAt(paper, above, column) ?? nearestLeft(paper, above, column)
      return over ? keysOf(paper, over) : []
    })
}

function nearestLeft(paper: Paper, row: number, column: number): Cell | undefined {
  let nearest: Cell | undefined
  for (const cell of cellsOf(paper, row)) if (cell.column < column) nearest = cell
  return nearest
}
