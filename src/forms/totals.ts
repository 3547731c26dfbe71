import type { Finding } from '../model/finding.ts'
import { decimal, sum, type Decimal } from '../model/decimal.ts'
import { address, type Cell } from '../model/grid.ts'
import type { Observation } from '../model/observation.ts'
import type { Field } from '../packs/schema/form.ts'
import { findingAt, type Reader } from './observe.ts'
import { readValue } from './values/read-value.ts'

/** A total as printed, and the observations above it that it should add up. */
export interface Total {
  field: Field
  label: string
  cell: Cell
  above: readonly Observation[]
}

/** Scores aren't added up over villages; everything that is counted is. */
export function isAdditive(field: Field): boolean {
  return field.type === 'integer' || (field.type === 'number' && field.unit !== '得分')
}

/** A warning where a total differs from its rows; nothing where a row or the total itself can't be read. */
export function checkTotal(reader: Reader, { field, label, cell, above }: Total): Finding[] {
  const printed = readValue(cell, { ...field, min: undefined, max: undefined }, reader.year).value
  if (printed.kind !== 'number' || above.some(({ value }) => value.kind === 'invalid')) return []
  const added = sum(
    above.flatMap(({ value }): Decimal[] => (value.kind === 'number' ? [decimal(value.number)] : [])),
  )
  if (added.eq(printed.number)) return []
  const data = { label, read: cell.text, sum: added.toFixed() }
  return [findingAt(reader, address(cell.row, cell.column), field.key, 'LG-R001', data)]
}
