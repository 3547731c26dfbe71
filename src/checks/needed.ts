import { makeFinding } from '../findings/make.ts'
import { decimal } from '../model/decimal.ts'
import type { Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import { observationOf } from '../submission/observed.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['needed']>

/** A blank field that another field's choice or number calls for (D-D1, D-M3, D-X6); named at the blank cell. */
export const checkNeeded: RunCheck<Params> = ({ form: id, field, when }, check, _pack, county) =>
  ownedRows(county, id).flatMap((owned) => {
    const blank = observationOf(owned, field)
    const other = observationOf(owned, when.of)
    if (blank?.value.kind !== 'blank' || !other || !calls(other, when)) return []
    const data = { label: blank.label, other: other.label, condition: conditionOf(when), read: other.raw }
    return [makeFinding('LG-X060', data, rowPlace(blank, owned, check))]
  })

function calls({ value }: Observation, { is, above }: Params['when']): boolean {
  if (is !== undefined) return value.kind === 'choice' && value.choice === is
  if (above === undefined) return value.kind !== 'blank' && value.kind !== 'invalid'
  return value.kind === 'number' && decimal(value.number).gt(decimal(above))
}

function conditionOf({ is, above }: Params['when']): string {
  if (is !== undefined) return `为“${is}”`
  return above === undefined ? '已填' : `大于 ${above}`
}
