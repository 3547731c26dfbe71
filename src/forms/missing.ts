import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import { labelKey } from './label-key.ts'
import { findingAt, type Reader } from './observe.ts'
import type { PrintedField } from './printed-form.ts'
import { slips } from '../packs/nearest.ts'

/**
 * One finding for each label that should be there and isn't; it names the text that is nearest to it, if there is one.
 * `heads`: all of `others` are heads of columns that the form hasn't got, one of which it may be under another name.
 */
export function missingLabels(
  reader: Reader,
  missing: readonly PrintedField[],
  others: readonly Cell[],
  { heads = false } = {},
): Finding[] {
  const unknown = heads ? unknownHeads(others) : { unknown: '' }
  return missing.flatMap(({ field, label }) => {
    if (!field.required && !field.blankClaimsNothing) return []
    const near = others.find((cell) => resembles(cell, label))
    if (near)
      return [
        findingAt(reader, address(near.row, near.column), field.key, 'LG-H002', { label, read: near.text }),
      ]
    if (!field.required)
      return [withoutBonus(findingAt(reader, null, field.key, 'LG-H003', { label, ...unknown }))]
    return [findingAt(reader, null, field.key, 'LG-H001', { label, ...unknown })]
  })
}

/** Nothing is claimed; where one of the columns that nobody knows may be the one, a person should look. */
function withoutBonus(finding: Finding): Finding {
  return finding.data.unknown === '' ? finding : { ...finding, severity: 'warning' }
}

/** So many heads are named. */
const FEW = 4

function unknownHeads(others: readonly Cell[]): Record<string, string> {
  const texts = others.map(({ text }) => `“${text.replace(/\s+/g, '')}”`)
  if (texts.length === 0) return { unknown: '' }
  const [few, more] = [texts.slice(0, FEW), texts.length > FEW]
  return {
    unknown: `；认不出的栏目有${few.join('')}${more ? '等' : ''}，就是其中一栏的请改名`,
    unknownEn: `; if it is one of the unknown ${few.join(', ')}${more ? ' …' : ''}, rename that`,
  }
}

/** A few letters apart, or one within the other. */
function resembles(cell: Cell, label: string): boolean {
  if (cell.kind !== 'text') return false
  const [one, other] = [labelKey(cell.text), labelKey(label)]
  if (one.length < 2 || one.length > other.length * 2 + 4) return false
  if (one.length >= 3 && (one.includes(other) || other.includes(one))) return true
  return slips(one, other) <= Math.max(1, Math.floor(other.length / 3))
}
