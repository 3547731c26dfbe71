import type { Finding } from '../model/finding.ts'
import { address, columnName, type Grid, position } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'
import { findingAt, type Reader } from './observe.ts'
import { oddCells, type Placed } from './odd-cells.ts'
import type { PrintedForm } from './printed-form.ts'

/** What is to be said of what counts though a person doesn't see it, or sees it otherwise: the sheet, rows, columns, cells. */
export function hiddenParts(grid: Grid, filled: FilledForm, form: PrintedForm, reader: Reader): Finding[] {
  const { title } = form.form
  const findings = grid.visibility === 'visible' ? [] : [findingAt(reader, null, null, 'LG-S004', { title })]
  const { hiddenRows, hiddenColumns, oddities, printed } = grid
  if (hiddenRows.size === 0 && hiddenColumns.size === 0 && !oddities && !printed) return findings
  const placed = [filled.head, ...filled.rows.filter((row) => !row.untouched).map(({ fields }) => fields)]
    .flatMap((fields) => Object.values(fields))
    .filter(({ value }) => value.kind !== 'blank')
    .map((observation) => ({ observation, ...position(observation.spot.cell)! }))
  return [
    ...findings,
    ...rowFindings(
      placed.filter(({ row }) => hiddenRows.has(row)),
      reader,
    ),
    ...columnFindings(
      placed.filter(({ column }) => hiddenColumns.has(column)),
      reader,
    ),
    ...oddCells(grid, placed, form, reader),
  ]
}

function rowFindings(placed: readonly Placed[], reader: Reader): Finding[] {
  const [first] = placed
  if (!first) return []
  const rows = [...new Set(placed.map(({ row }) => row))].toSorted((one, other) => one - other)
  return [findingAt(reader, address(first.row, first.column), null, 'LG-R003', { rows: rows.join('、') })]
}

function columnFindings(placed: readonly Placed[], reader: Reader): Finding[] {
  const [first] = placed
  if (!first) return []
  const columns = [...new Set(placed.map(({ column }) => column))].toSorted((one, other) => one - other)
  const labels = [...new Set(placed.map(({ observation }) => observation.label))]
  const data = { columns: columns.map(columnName).join('、'), labels: labels.join('、') }
  return [findingAt(reader, address(first.row, first.column), null, 'LG-H005', data)]
}
