import { makeFinding } from '../findings/make.ts'
import { decimal } from '../model/decimal.ts'
import type { Check } from '../packs/schema/check.ts'
import { ownedRows, quantityOf, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['onlyWith']>

/** A figure above 0 beside one that is 0 (D-X3: people trained, and no training). */
export const checkOnlyWith: RunCheck<Params> = ({ form: id, left, right }, check, _pack, county) =>
  ownedRows(county, id).flatMap((owned) => {
    const [one, other] = [quantityOf(owned, left), quantityOf(owned, right)]
    if (one?.kind !== 'number' || other?.kind !== 'number') return []
    if (!decimal(one.value).gt(0) || !decimal(other.value).isZero()) return []
    const data = { label: one.observation.label, read: one.value, other: other.observation.label }
    return [makeFinding('LG-X061', data, rowPlace(one.observation, owned, check))]
  })
