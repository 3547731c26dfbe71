import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { FilledRow, Observation } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { Field, Form } from '../packs/schema/form.ts'
import type { Body } from './body.ts'
import { holdsUnread, isFilledIn, placeItems, type Items } from './fixed-items.ts'
import { missingLabels } from './missing.ts'
import { findingAt, observe, type Observed, type Reader } from './observe.ts'
import { areaAt, filledColumn, type Paper } from './paper.ts'
import { fieldsOf, findingsOf, isUntouched, type Line } from './prefilled.ts'
import { changedItems } from './printed-items.ts'
import type { PrintedForm } from './printed-form.ts'
import { kindOfRow } from './row-kind.ts'
import type { Column, TableHead } from './table-head.ts'
import { checkTotal, isAdditive } from './totals.ts'

type Item = NonNullable<Form['rows']>[number]

/** A form with printed rows: one row that holds every column's field of every item (`claim1` …). */
export function readFixed(paper: Paper, form: PrintedForm, head: TableHead, reader: Reader): Body {
  const items = placeItems(paper, form, head)
  const columns = [...head.columns.values()].filter(isFilledIn)
  const line = (form.form.rows ?? []).flatMap((item) => {
    const row = items.rows.get(item.key)
    return row === undefined ? [] : columns.map((column) => entry(paper, item, row, column, reader))
  })
  const fields = fieldsOf(line)
  const first = Math.min(...items.rows.values(), head.bottom + 1)
  const untouched = isUntouched(line) && !holdsUnread(paper, form, head, items)
  const row: FilledRow = { row: first, fields, untouched }
  const missing = form.fields.filter(({ field }) => !head.columns.has(field.key))
  const findings = [
    ...missingLabels(reader, missing, head.others),
    ...itemFindings(form, items, columns, reader),
    ...changedItems(paper, form, head, items, reader),
    ...findingsOf(line),
    ...totalFindings(paper, form, head, columns, fields, reader),
  ]
  return { rows: [row], findings, top: head.top, bottom: Math.max(head.bottom, ...items.rows.values()) }
}

/** A column's field in a row that may stay blank. */
const optional = oncePer((field: Field): Field => ({ ...field, required: false }))

function entry(paper: Paper, item: Item, row: number, head: Column, reader: Reader): Line[number] {
  const { field, label } = head.printed
  const column = filledColumn(paper, row, head)
  const cell: Cell | undefined = paper.cells.get(row)?.get(column)
  const observed: Observed = observe(reader, {
    field: item.required === false ? optional(field) : field,
    key: field.key + item.key,
    label: `${label}（第${item.key}项）`,
    row,
    column,
    cell,
    required: field.required === true && item.required !== false,
    claimsNothing: field.required === true && item.required === false,
    merged: areaAt(paper, row, column).top < row,
  })
  return { field, observed }
}

function itemFindings(
  form: PrintedForm,
  items: Items,
  columns: readonly Column[],
  reader: Reader,
): Finding[] {
  const rows = form.form.rows ?? []
  if (items.miscounted !== null) {
    const counted = { wanted: String(rows.length), count: String(items.miscounted) }
    return [findingAt(reader, null, null, 'LG-R006', counted)]
  }
  const column = columns[0]?.printed.field.key
  const fieldOf = (key: string) => (column === undefined ? null : column + key)
  const twice = new Set(items.repeated.map(({ key }) => key))
  const absent = rows.filter(({ key }) => !items.rows.has(key) && !twice.has(key))
  // a wrong number makes one item stand twice and another be missing: one cause
  const missing = absent.length > items.repeated.length ? absent : []
  return [
    ...missing.map(({ key, label }) =>
      findingAt(reader, null, fieldOf(key), 'LG-R004', { number: key, item: label }),
    ),
    ...items.repeated.map(({ key, first, cell }) => {
      const cells = { cell1: address(first.row, first.column), cell2: address(cell.row, cell.column) }
      return findingAt(reader, cells.cell2, fieldOf(key), 'LG-R005', {
        number: key,
        read: cell.text,
        ...cells,
      })
    }),
  ]
}

function totalFindings(
  paper: Paper,
  form: PrintedForm,
  head: TableHead,
  columns: readonly Column[],
  fields: Readonly<Record<string, Observation>>,
  reader: Reader,
): Finding[] {
  return paper.rows
    .filter((row) => row > head.bottom && kindOfRow(paper, row, form, head).kind === 'total')
    .flatMap((row) =>
      columns.flatMap(({ printed: { field, label }, left }) => {
        const cell = paper.cells.get(row)?.get(left)
        if (!cell || !(isAdditive(field) || field.unit === '得分')) return []
        const above = (form.form.rows ?? []).map(({ key }) => fields[field.key + key])
        // an item that isn't there, or undecided, is said; the total can't be held against the others
        return above.every((item) => item !== undefined)
          ? checkTotal(reader, { field, label, cell, above })
          : []
      }),
    )
}
