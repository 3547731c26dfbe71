import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import { labelKey } from './label-key.ts'
import { findingAt, type Reader } from './observe.ts'
import type { PrintedField } from './printed-form.ts'
import { distance } from './values/nearest.ts'

/** One finding for each label that should be there and isn't; it names the text that is nearest to it, if there is one. */
export function missingLabels(
  reader: Reader,
  missing: readonly PrintedField[],
  others: readonly Cell[],
): Finding[] {
  return missing.flatMap(({ field, label }) => {
    if (!field.required && !field.blankClaimsNothing) return []
    const near = others.find((cell) => resembles(cell, label))
    if (near)
      return [
        findingAt(reader, address(near.row, near.column), field.key, 'LG-H002', { label, read: near.text }),
      ]
    return [findingAt(reader, null, field.key, field.required ? 'LG-H001' : 'LG-H003', { label })]
  })
}

/** A few letters apart, or one within the other. */
function resembles(cell: Cell, label: string): boolean {
  if (cell.kind !== 'text') return false
  const [one, other] = [labelKey(cell.text), labelKey(label)]
  if (one.length < 2 || one.length > other.length * 2 + 4) return false
  if (one.length >= 3 && (one.includes(other) || other.includes(one))) return true
  return distance(one, other) <= Math.max(1, Math.floor(other.length / 3))
}
