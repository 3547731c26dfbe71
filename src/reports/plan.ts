import type { Decimal } from '../model/decimal.ts'
import { points as pointsText, yuan } from '../model/decimal.ts'
import { columnName, quoteSheet, type Area } from '../model/grid.ts'
import {
  BLANK,
  LOOKS,
  number,
  sheetPlan,
  text,
  type CellPlan,
  type Look,
  type RowPlan,
  type SheetPlan,
} from '../model/sheet-plan.ts'

/** Half of a large sheet's cells are blank: all of one look are one. */
const BLANKS: ReadonlyMap<Look, CellPlan> = new Map(LOOKS.map((look) => [look, { content: BLANK, look }]))

/** An empty cell of this look. */
export function blank(look: Look = 'text'): CellPlan {
  return BLANKS.get(look)!
}

/** `formula` without the leading `=`; `result` is what we computed. */
export function formula(
  content: string,
  result: { number: string } | { text: string },
  look: Look,
): CellPlan {
  return { content: { kind: 'formula', formula: content, result }, look }
}

/** A cell that leads to another cell of the same workbook. */
export function link(label: string, sheet: string, cell: string, look: Look = 'link'): CellPlan {
  return { content: { kind: 'link', text: label, sheet, cell }, look }
}

/** Points, or nothing where they are not known. */
export function points(value: Decimal | null | undefined): CellPlan {
  return value ? number(pointsText(value), 'points') : blank('points')
}

/** An amount in yuan, or nothing where it is not known. */
export function money(value: Decimal | null, look: Look = 'money'): CellPlan {
  return value ? number(yuan(value), look) : blank(look)
}

/** A whole count; a place in a list is centred. */
export function count(value: number, look: Look = 'textCentred'): CellPlan {
  return number(String(value), look)
}

/** A line of a table whose first cell says what it is; figures are put into the others, which are blank. */
export function labelledLine(label: string, look: Look, columns: number): CellPlan[] {
  return Array.from({ length: columns }, (_, index) => (index === 0 ? text(label, look) : blank(look)))
}

/** `$B$4:$B$30`, for formulas of the same sheet; with `sheet`, for formulas of another. */
export function columnRange(column: number, { first, last }: Span, sheet?: string): string {
  const name = columnName(column)
  const range = `$${name}$${first}:$${name}$${last}`
  return sheet === undefined ? range : `${quoteSheet(sheet)}!${range}`
}

/** The sum of a column as a live formula; `value` is what we computed. */
export function columnSum(column: number, span: Span, value: Decimal): CellPlan {
  return formula(`SUM(${columnRange(column, span)})`, { number: yuan(value) }, 'totalMoney')
}

/** The total row of a list of so many columns: the sums of some of them, from 1, live, with what we computed. */
export function totalRow(
  columns: number,
  span: Span,
  sums: readonly (readonly [column: number, value: Decimal])[],
): { cells: CellPlan[] } {
  const cells = labelledLine('合计', 'total', columns)
  for (const [column, value] of sums) cells[column - 1] = columnSum(column, span, value)
  return { cells }
}

/** Rows of a sheet that grows downwards, with the cells that are merged among them. */
export class SheetRows {
  readonly rows: RowPlan[] = []
  readonly merges: Area[] = []

  /** `columns`: of the sheet; `first`: where the first of these rows comes to stand, from 1 */
  constructor(
    private readonly columns: number,
    private readonly first = 1,
  ) {}

  /** the row that is written next, from 1 */
  get next(): number {
    return this.first + this.rows.length
  }

  /** One row; its height in points, or as its contents need. */
  add(cells: readonly (CellPlan | null)[], height: number | null = null): void {
    this.rows.push({ height, cells })
  }

  /** One text over the whole line. */
  across(cell: CellPlan): void {
    this.merges.push({ top: this.next, left: 1, bottom: this.next, right: this.columns })
    this.add([cell, ...Array<CellPlan>(this.columns - 1).fill(blank(cell.look))])
  }

  /** A row of heads. */
  heads(words: readonly string[]): void {
    this.add(words.map((word) => text(word, 'head')))
  }
}

/** The cells of longer lists are made when they are written: all of them at once would fill the memory. */
const LONG = 500

class LateRow implements RowPlan {
  constructor(
    private readonly cellsAt: (index: number) => CellPlan[],
    private readonly index: number,
  ) {}

  get height(): null {
    return null
  }

  get cells(): CellPlan[] {
    return this.cellsAt(this.index)
  }
}

/** One column of a list. */
export interface Column<T> {
  head: string
  width: number
  /** `at` is the row's number on the sheet, `index` the entry's, from 0 */
  cell: (entry: T, at: number, index: number) => CellPlan
}

/** A column by its head, its width in characters, and what stands in it. */
export function columnOf<T>(head: string, width: number, cell: Column<T>['cell']): Column<T> {
  return { head, width, cell }
}

/** A column of words that may take several lines. */
export function wrapped<T>(head: string, width: number, words: (entry: T) => string): Column<T> {
  return { head, width, cell: (entry) => text(words(entry), 'wrapped') }
}

/** A column of short words or codes, centred. */
export function centred<T>(head: string, width: number, words: (entry: T) => string): Column<T> {
  return { head, width, cell: (entry) => text(words(entry), 'textCentred') }
}

/** Numbers the entries of a list, from 1. */
export const NUMBER: Column<unknown> = columnOf('序号', 6, (_, __, index) => count(index + 1))

/** Where a list's entries stand. */
export interface Span {
  first: number
  last: number
}

export interface ListPlan<T> {
  name: string
  title: string
  /** lines between title and head */
  subtitles: readonly CellPlan[]
  columns: readonly Column<T>[]
  entries: readonly T[]
  /** said in the place of the entries where there are none */
  none: string
  /** rows below the entries */
  foot?: (span: Span) => readonly FootRow[]
  orientation?: 'portrait' | 'landscape'
  /** false: no filter buttons */
  filtered?: boolean
  /** columns that stay in sight */
  frozen?: number
  /** the column with data bars, from 1 */
  bar?: number
  tab?: string
}

/** A row below a list; `across`: one text over the whole line. */
export type FootRow = { across: CellPlan } | { cells: readonly (CellPlan | null)[] }

/** Lines below a list under a heading of their own; nothing where there are none. */
export function footSection(heading: string, lines: readonly string[]): FootRow[] {
  if (lines.length === 0) return []
  const below = lines.map((words) => ({ across: text(words, 'wrapped') }))
  return [{ cells: [] }, { across: text(heading, 'total') }, ...below]
}

/** Where the entries of a list stand once it is laid out. */
export function spanOf(subtitles: number, entries: number): Span {
  const first = subtitles + 3
  return { first, last: first + Math.max(1, entries) - 1 }
}

/**
 * A list as an official table: title, subtitles, head, one row an entry, foot; head frozen, filtered and repeated on
 * each page.
 */
export function listSheet<T>(list: ListPlan<T>): SheetPlan {
  const { columns, entries } = list
  const width = columns.length
  const span = spanOf(list.subtitles.length, entries.length)
  const headRow = span.first - 1
  const sheet = new SheetRows(width)
  for (const cell of [text(list.title, 'headline'), ...list.subtitles]) sheet.across(cell)
  sheet.heads(columns.map(({ head }) => head))
  const cellsAt = (index: number) =>
    columns.map((column) => column.cell(entries[index]!, span.first + index, index))
  for (const index of entries.keys()) {
    if (entries.length > LONG) sheet.rows.push(new LateRow(cellsAt, index))
    else sheet.add(cellsAt(index))
  }
  if (entries.length === 0) sheet.across(text(list.none, 'textCentred'))
  for (const part of list.foot?.(span) ?? []) {
    if ('cells' in part) sheet.add(part.cells)
    else sheet.across(part.across)
  }
  return sheetPlan(list.name, {
    widths: columns.map((column) => column.width),
    rows: sheet.rows,
    merges: sheet.merges,
    freeze: { rows: headRow, columns: list.frozen ?? 0 },
    filter:
      entries.length === 0 || list.filtered === false
        ? null
        : { top: headRow, left: 1, bottom: span.last, right: width },
    print: { orientation: list.orientation ?? 'landscape', repeatRows: headRow },
    bars:
      list.bar === undefined ? [] : [{ top: span.first, left: list.bar, bottom: span.last, right: list.bar }],
    tab: list.tab ?? null,
  })
}
