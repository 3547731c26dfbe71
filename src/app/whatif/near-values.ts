import { decimal, isPlainDecimal, points, type Decimal } from '../../model/decimal.ts'
import type { Observation, Value } from '../../model/observation.ts'
import type { Field } from '../../packs/schema/form.ts'
import type { ClaimedItem } from '../../packs/reviewed.ts'
import { judgePoints } from '../../submission/attainable.ts'

/** What a cell could say instead, so many units away: the people counted, the points claimed; another choice is one. */
export interface NearValue {
  value: Value
  text: string
  units: Decimal
}

/** A claim reaches at most this far for the next value that can arise. */
const CLAIM_REACH = 100

/** The number `units` away, within the field's range; undefined: there is none. */
export function numberAway(cell: Observation, field: Field, units: number): NearValue | undefined {
  if (cell.value.kind !== 'number' || !isPlainDecimal(cell.value.number)) return undefined
  if (cell.value.unit !== undefined) return undefined
  const next = decimal(cell.value.number).plus(units)
  const least = decimal(field.min ?? '0')
  if (next.lt(least) || (field.max !== undefined && next.gt(field.max))) return undefined
  const text = points(next)
  return { value: { kind: 'number', number: text }, text, units: decimal(String(Math.abs(units))) }
}

/** The next claims that can arise under the item's rule, in one direction, the nearest first. */
export function claimsAway(
  cell: Observation,
  field: Field,
  item: ClaimedItem,
  direction: 1 | -1,
): NearValue[] {
  return Array.from({ length: CLAIM_REACH }, (_, index) => numberAway(cell, field, direction * (index + 1)))
    .flatMap((near) => near ?? [])
    .filter(({ text }) => {
      const verdict = judgePoints(item, decimal(text))
      return verdict === undefined || verdict === 'unusual'
    })
}

/** Every other choice of a cell. */
export function otherChoices(cell: Observation, field: Field): NearValue[] {
  const { value } = cell
  if (value.kind !== 'choice') return []
  const choices = field.choices ?? (field.type === 'yesNo' ? ['是', '否'] : [])
  return choices
    .filter((choice) => choice !== value.choice)
    .map((choice) => ({ value: { kind: 'choice', choice }, text: choice, units: decimal('1') }))
}
