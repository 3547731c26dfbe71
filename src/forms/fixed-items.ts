import type { Cell } from '../model/grid.ts'
import { labelKey } from './label-key.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import type { PrintedForm } from './printed-form.ts'
import { kindOfRow } from './row-kind.ts'
import type { Column, TableHead } from './table-head.ts'
import { chineseNumeral } from './values/chinese-numeral.ts'
import { compact } from './values/spelling.ts'

/** Numbers and short texts of a form with fixed rows are printed; the rest is filled in. */
export function isFilledIn({ printed }: Column): boolean {
  const { type } = printed.field
  return type !== 'serial' && type !== 'text'
}

/** In which row of the sheet each printed item stands. */
export interface Items {
  /** item key → row */
  rows: ReadonlyMap<string, number>
  repeated: readonly { key: string; first: Cell; cell: Cell }[]
  /** without numbers, and not as many rows as items: how many there are; else null */
  miscounted: number | null
}

/** Items by their number where the form has numbers, else by the texts of our blank, else in their printed order. */
export function placeItems(paper: Paper, form: PrintedForm, head: TableHead): Items {
  const rows = entryRows(paper, form, head)
  return byNumber(paper, form, head, rows) ?? byText(paper, form, head, rows)
}

/** The rows below the heads that are neither totals, examples nor remarks. */
export function entryRows(paper: Paper, form: PrintedForm, head: TableHead): number[] {
  return paper.rows.filter((row) => isEntry(paper, row, form, head))
}

function isEntry(paper: Paper, row: number, form: PrintedForm, head: TableHead): boolean {
  return row > head.bottom && kindOfRow(paper, row, form, head).kind === 'entry'
}

/**
 * True where something was filled in that belongs to no item: under a head of the form in a row that is none of its
 * items, or numbers under a head that nobody knows while a head of the form is not there.
 */
export function holdsUnread(paper: Paper, form: PrintedForm, head: TableHead, items: Items): boolean {
  const placed = new Set(items.rows.values())
  const filledIn = [...head.columns.values()].filter(isFilledIn)
  const lacks = form.fields.some(({ field }) => field.required && !head.columns.has(field.key))
  const strange = new Set(lacks ? head.others.map(({ column }) => column) : [])
  const holds = (row: number) =>
    [...cellsOf(paper, row)].some(
      ({ column, kind }) =>
        (kind === 'number' && strange.has(column)) ||
        (!placed.has(row) && filledIn.some(({ left, right }) => left <= column && column <= right)),
    )
  return paper.rows.some((row) => holds(row) && isEntry(paper, row, form, head))
}

function byNumber(
  paper: Paper,
  form: PrintedForm,
  head: TableHead,
  rows: readonly number[],
): Items | undefined {
  const serial = [...head.columns.values()].find(({ printed }) => printed.field.role === 'serial')
  if (!serial) return undefined
  const keys = new Set((form.form.rows ?? []).map(({ key }) => key))
  const found = new Map<string, Cell>()
  const repeated: { key: string; first: Cell; cell: Cell }[] = []
  for (const row of rows) {
    const cell = paper.cells.get(row)?.get(serial.left)
    const key = cell && numberOf(cell)
    if (!cell || key === undefined || !keys.has(key)) continue
    const first = found.get(key)
    if (first) repeated.push({ key, first, cell })
    else found.set(key, cell)
  }
  if (found.size === 0) return undefined
  for (const { key } of repeated) found.delete(key)
  const places = new Map([...found].map(([key, cell]) => [key, cell.row]))
  return { rows: places, repeated, miscounted: null }
}

/** `3`, `3.`, `（3）`, `③`, `三`. */
function numberOf(cell: Cell): string | undefined {
  const text = compact(cell.text).replace(/^[(第]|(?<![).、．项])[).、．项]+$/g, '')
  if (/^\d{1,3}$/.test(text)) return String(Number.parseInt(text, 10))
  const circled = text.charCodeAt(0) - 0x2460
  if (text.length === 1 && circled >= 0 && circled < 20) return String(circled + 1)
  return chineseNumeral(text)?.toString()
}

function byText(paper: Paper, form: PrintedForm, head: TableHead, rows: readonly number[]): Items {
  const items = form.form.rows ?? []
  const texts = itemCells(paper, form, head, rows)
  const places = new Map<string, number>()
  for (const item of items) {
    const label = labelKey(item.label)
    const cell = texts.find((text) => keyOf(text) === label)
    if (cell) places.set(item.key, cell.row)
  }
  if (places.size === items.length) return { rows: places, repeated: [], miscounted: null }
  if (texts.length !== items.length) return { rows: new Map(), repeated: [], miscounted: texts.length }
  const order = new Map(items.map(({ key }, index) => [key, texts[index]!.row]))
  return { rows: order, repeated: [], miscounted: null }
}

/** The text of each item: the last one left of the columns that are filled in, groups left out. */
function itemCells(paper: Paper, form: PrintedForm, head: TableHead, rows: readonly number[]): Cell[] {
  const filledIn = [...head.columns.values()].filter(isFilledIn)
  const left = Math.min(...filledIn.map((column) => column.left))
  const groups = new Set(
    (form.form.rows ?? []).flatMap(({ group }) => (group === undefined ? [] : [labelKey(group)])),
  )
  return rows.flatMap((row) => {
    const texts = [...cellsOf(paper, row)].filter((cell) => cell.column < left && cell.kind === 'text')
    const last = texts.at(-1)
    return last && !groups.has(keyOf(last)) && keysOf(paper, last)[0] !== '' ? [last] : []
  })
}

function keyOf(cell: Cell): string {
  return labelKey(cell.text)
}
