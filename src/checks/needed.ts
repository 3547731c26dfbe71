import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import { decimal } from '../model/decimal.ts'
import { figureLabel, type Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import { observationOf } from '../submission/observed.ts'
import { labelOf } from './label.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['needed']>

/**
 * A blank field that another field's choice or number calls for (D-D1, D-M3, D-X6); named at the blank cell, or on the
 * sheet where the field isn't there at all.
 */
export const checkNeeded: RunCheck<Params> = ({ form: id, field, when }, check, pack, county) =>
  ownedRows(county, id).flatMap((owned) => {
    const blank = observationOf(owned, field)
    const other = observationOf(owned, when.of)
    if (!other || !calls(other, when) || (blank && blank.value.kind !== 'blank')) return []
    const label = blank?.label ?? labelOf(pack, id, field)
    const read =
      other.value.kind === 'number' && other.value.unit ? figureText(other.value.number) : other.raw
    const data = { label, other: figureLabel(other), ...conditionOf(when, read) }
    if (blank) return [makeFinding('LG-X060', data, rowPlace(blank, owned, check))]
    return [makeFinding('LG-X060', data, { ...rowPlace(other, owned, check), cell: null, field })]
  })

function calls({ value }: Observation, { is, above }: Params['when']): boolean {
  if (is !== undefined) return value.kind === 'choice' && value.choice === is
  if (above === undefined) return value.kind !== 'blank' && value.kind !== 'invalid'
  return value.kind === 'number' && decimal(value.number).gt(decimal(above))
}

function conditionOf({ is, above }: Params['when'], read: string) {
  if (is !== undefined) return { condition: `填的是“${is}”`, conditionEn: `is ${is}` }
  return above === undefined
    ? { condition: `填了 ${read}`, conditionEn: `is ${read}` }
    : {
        condition: `是 ${read}，大于 ${figureText(above)}`,
        conditionEn: `is ${read}, above ${figureText(above)}`,
      }
}
