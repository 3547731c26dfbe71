import type { Finding } from '../model/finding.ts'
import { address, columnName, position, type Grid } from '../model/grid.ts'
import type { FilledForm, Observation } from '../model/observation.ts'
import { findingAt, type Reader } from './observe.ts'

/** Notices for what counts though nobody sees it: the sheet, rows and columns. */
export function hiddenParts(grid: Grid, form: FilledForm, title: string, reader: Reader): Finding[] {
  const findings = grid.visibility === 'visible' ? [] : [findingAt(reader, null, null, 'LG-S004', { title })]
  if (grid.hiddenRows.size === 0 && grid.hiddenColumns.size === 0) return findings
  const filled = [form.head, ...form.rows.filter((row) => !row.untouched).map(({ fields }) => fields)]
    .flatMap((fields) => Object.values(fields))
    .filter(({ value }) => value.kind !== 'blank')
  const placed = filled.map((observation) => ({ observation, ...position(observation.spot.cell)! }))
  return [
    ...findings,
    ...rowFindings(
      placed.filter(({ row }) => grid.hiddenRows.has(row)),
      reader,
    ),
    ...columnFindings(
      placed.filter(({ column }) => grid.hiddenColumns.has(column)),
      reader,
    ),
  ]
}

interface Placed {
  observation: Observation
  row: number
  column: number
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
