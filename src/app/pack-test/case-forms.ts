import { observe } from '../../forms/observe.ts'
import { FILLED_IN } from '../../forms/prefilled.ts'
import { reportedMonth } from '../../forms/reported-month.ts'
import { isPlainDecimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Cell } from '../../model/grid.ts'
import type { Fields, FilledForm, FilledRow } from '../../model/observation.ts'
import { startOf } from '../../packs/months.ts'
import type { Field, Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'

/** Key → what was typed; what isn't there is blank. */
export type Typed = Readonly<Record<string, string>>

/** One form as it was filled in, in plain words. */
export interface TypedForm {
  form: string
  path: string
  /** tells the forms of one kind apart within a workbook: a month, a name */
  of: string
  head: Typed
  rows: readonly Typed[]
}

interface Read<T> {
  read: T
  findings: readonly Finding[]
}

/**
 * Filled forms from plain words, as they would be read from workbooks: every field is there, blanks say nothing, words
 * that a field's type can't take are findings. Cells: head and foot in row 2, rows from row 5, record fields in column B.
 */
export function fillForms(
  pack: Pack,
  typed: readonly TypedForm[],
): { forms: FilledForm[]; findings: Finding[] } {
  const places = new Map<string, number>()
  const filled = typed.map((one) => {
    const index = places.get(one.path) ?? 0
    places.set(one.path, index + 1)
    return fillForm(pack, one, index)
  })
  return { forms: filled.map(({ read }) => read), findings: filled.flatMap(({ findings }) => findings) }
}

interface At {
  path: string
  sheet: string
  form: string
  year: string
}

function fillForm(pack: Pack, typed: TypedForm, index: number): Read<FilledForm> {
  const form = pack.forms[typed.form]!
  const sheet = `${form.annex ?? typed.form}${typed.of === '' ? '' : ` ${typed.of}`}`
  const at = { path: typed.path, sheet, form: typed.form, year: startOf(pack) }
  const outer = [...form.head, ...form.foot]
  const head = cellsOf(outer, typed.head, at, (column) => [2, 2 * column + 2])
  const rows = typed.rows.map((row, line) => rowOf(form, row, at, line))
  const idle = isIdle(outer, head.read) && rows.every(({ read }) => read.untouched)
  const { path } = typed
  return {
    read: {
      form: typed.form,
      path,
      sheet,
      index,
      head: head.read,
      rows: rows.map(({ read }) => read),
      untouched: idle,
    },
    findings: [...head.findings, ...rows.flatMap(({ findings }) => findings)],
  }
}

function rowOf(form: Form, typed: Typed, at: At, line: number): Read<FilledRow> {
  if (form.layout === 'fixed') return fixedRow(form, typed, at)
  const list = form.layout === 'list'
  const cells = cellsOf(form.fields, typed, at, (column) => (list ? [5 + line, column + 1] : [3 + column, 2]))
  return {
    read: { row: list ? 5 + line : 3, fields: cells.read, untouched: isIdle(form.fields, cells.read) },
    findings: cells.findings,
  }
}

/** Printed columns hold no answer. */
export function isPrinted({ type }: Field): boolean {
  return type === 'serial' || type === 'text'
}

function fixedRow(form: Form, typed: Typed, at: At): Read<FilledRow> {
  const columns = form.fields.map((field, column) => ({ field, column }))
  const cells = columns
    .filter(({ field }) => !isPrinted(field))
    .flatMap(({ field, column }) =>
      (form.rows ?? []).map((row, line) =>
        cellOf(field, field.key + row.key, typed, at, [5 + line, column + 1]),
      ),
    )
  const fields = Object.fromEntries(cells.map(({ key, observed }) => [key, observed.observation]))
  const untouched = Object.values(fields).every(({ raw }) => raw === '')
  return {
    read: { row: 5, fields, untouched },
    findings: cells.flatMap(({ observed }) => observed.findings),
  }
}

type Spot = readonly [row: number, column: number]

function cellsOf(
  fields: readonly Field[],
  typed: Typed,
  at: At,
  place: (column: number) => Spot,
): Read<Fields> {
  const cells = fields.map((field, column) => cellOf(field, field.key, typed, at, place(column)))
  return {
    read: Object.fromEntries(cells.map(({ key, observed }) => [key, observed.observation])),
    findings: cells.flatMap(({ observed }) => observed.findings),
  }
}

function cellOf(field: Field, key: string, typed: Typed, at: At, [row, column]: Spot) {
  const text = typed[key] ?? ''
  const cell = text === '' ? undefined : plainCell(field, text, row, column)
  const rest = { label: field.label, required: false, claimsNothing: false, merged: false }
  const observed = observe(at, { field, key, row, column, cell, ...rest })
  const month = field.role === 'month' && field.type === 'month'
  return { key, observed: month ? reportedMonth(observed, [at.sheet], at) : observed }
}

/** Figures are numbers, as they are typed; ID and account numbers are texts. */
function plainCell({ type }: Field, text: string, row: number, column: number): Cell {
  const figure = !['idNumber', 'account', 'creditCode', 'phone', 'date', 'month'].includes(type)
  return { row, column, kind: figure && isPlainDecimal(text) ? 'number' : 'text', text }
}

function isIdle(fields: readonly Field[], cells: Fields): boolean {
  return fields.every(({ key, role }) => FILLED_IN.has(role) || !cells[key]?.raw)
}
