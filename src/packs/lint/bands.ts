import { decimal } from '../../model/decimal.ts'
import { fieldTarget } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Field } from '../schema/form.ts'
import type { Bands } from '../schema/rule.ts'
import { itemRulesOf, type Complaint, type View } from './view.ts'

/** Bands go from the highest down without overlaps, every band can be reached, and who scores more gets more. */
export function bandsInOrder(view: View): Complaint[] {
  return itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
    if (!rule.bands) return []
    const at = [...path, 'bands']
    const field = fieldTarget(view.pack, rule.bands.of, subject.madeBy[0])?.field
    const found = [
      ...steps(rule.bands, at),
      ...unnamedHole(rule.bands, at),
      ...(field ? outsideRange(rule.bands, field, at) : []),
    ]
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
}

function steps({ rows, otherwise }: Bands, path: Path): Complaint[] {
  const found: Complaint[] = []
  for (const [index, row] of rows.entries()) {
    const at = [...path, 'rows', index]
    const above = rows[index - 1]
    const below = rows[index + 1]?.points ?? otherwise
    const { from, printedTo } = row
    const outOfOrder = above !== undefined && decimal(from).gte(decimal(above.from))
    if (outOfOrder) {
      found.push({ code: 'LG-P104', path: [...at, 'from'], data: { from, above: above.from } })
    }
    if (decimal(below).gte(decimal(row.points))) {
      const next = index + 1 < rows.length ? ['rows', index + 1, 'points'] : ['otherwise']
      found.push({ code: 'LG-P105', path: [...path, ...next], data: { points: below, above: row.points } })
    }
    const tooHigh =
      above !== undefined && printedTo !== undefined && decimal(printedTo).gte(decimal(above.from))
    // the printed end of a band that stands at the wrong place says nothing more
    if (!outOfOrder && printedTo !== undefined && (tooHigh || decimal(printedTo).lt(decimal(from)))) {
      const data = { read: printedTo, from, above: above?.from ?? '∞' }
      found.push({ code: 'LG-P106', path: [...at, 'printedTo'], data })
    }
  }
  return found
}

/** `round` closes a hole that the document prints: it has to be named. */
function unnamedHole({ rows, hole }: Bands, path: Path): Complaint[] {
  if (hole === 'lower' || rows.some((row) => row.printedTo !== undefined)) return []
  return [{ code: 'LG-P107', path: [...path, 'hole'], on: 'key', data: {} }]
}

function outsideRange({ rows }: Bands, { label, min, max }: Field, path: Path): Complaint[] {
  return rows.flatMap(({ from }, index): Complaint[] => {
    const above = max !== undefined && decimal(from).gt(decimal(max))
    const below = min !== undefined && decimal(from).lt(decimal(min))
    if (!above && !below) return []
    const data = { from, label, min: min ?? '-∞', max: max ?? '∞' }
    return [{ code: 'LG-P108', path: [...path, 'rows', index, 'from'], data }]
  })
}
