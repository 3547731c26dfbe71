import { decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { Form } from '../packs/schema/form.ts'
import { entryRows, isFilledIn, type Items } from './fixed-items.ts'
import { labelKey } from './label-key.ts'
import { findingAt, type Reader } from './observe.ts'
import type { Paper } from './paper.ts'
import type { PrintedForm } from './printed-form.ts'
import type { TableHead } from './table-head.ts'
import { compact } from './values/spelling.ts'

type Item = NonNullable<Form['rows']>[number]

const NUMBER = /^\d+(?:\.\d+)?(?=分?$)/

/**
 * What was changed in the printed part of a form: another maximum (the pack's counts), the text of one item beside the
 * number of another, numbers in rows that are no items.
 */
export function changedItems(
  paper: Paper,
  form: PrintedForm,
  head: TableHead,
  items: Items,
  reader: Reader,
): Finding[] {
  const { rows } = form.form
  if (!rows || items.miscounted !== null) return []
  const byLabel = new Map(rows.map((item) => [labelKey(item.label), item]))
  const points = head.columns.get('points')?.left
  return [
    ...rows.flatMap((item) => {
      const row = items.rows.get(item.key)
      const line = row === undefined ? [] : [...(paper.cells.get(row)?.values() ?? [])]
      return [
        ...line.filter(({ column }) => column === points).flatMap((cell) => otherPoints(item, cell, reader)),
        ...line.flatMap((cell) => otherText(item, cell, byLabel, reader)),
      ]
    }),
    ...strangers(paper, form, head, items).map((cell) =>
      findingAt(reader, address(cell.row, cell.column), null, 'LG-R009', {
        row: String(cell.row),
        read: cell.text,
      }),
    ),
  ]
}

function otherPoints({ key, points }: Item, cell: Cell, reader: Reader): Finding[] {
  const read = NUMBER.exec(compact(cell.text))?.[0]
  if (points === undefined || !NUMBER.test(points) || read === undefined || decimal(read).eq(decimal(points)))
    return []
  const data = { number: key, read: cell.text, wanted: points }
  return [findingAt(reader, address(cell.row, cell.column), null, 'LG-R007', data)]
}

function otherText(item: Item, cell: Cell, byLabel: ReadonlyMap<string, Item>, reader: Reader): Finding[] {
  const other = cell.kind === 'text' ? byLabel.get(labelKey(cell.text)) : undefined
  if (!other || labelKey(other.label) === labelKey(item.label)) return []
  const data = { number: item.key, other: other.key, read: cell.text }
  return [findingAt(reader, address(cell.row, cell.column), null, 'LG-R008', data)]
}

/** Numbers under a head that is filled in, in rows that are none of the items. */
function strangers(paper: Paper, form: PrintedForm, head: TableHead, items: Items): Cell[] {
  const known = new Set([
    ...items.rows.values(),
    ...items.repeated.flatMap(({ first, cell }) => [first.row, cell.row]),
  ])
  const columns = new Set([...head.columns.values()].filter(isFilledIn).map(({ left }) => left))
  return entryRows(paper, form, head)
    .filter((row) => !known.has(row))
    .flatMap((row) => [...paper.cells.get(row)!.values()])
    .filter(
      ({ kind, column, text }) => columns.has(column) && (kind === 'number' || NUMBER.test(compact(text))),
    )
}
