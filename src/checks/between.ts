import { makeFinding } from '../findings/make.ts'
import type { Check } from '../packs/schema/check.ts'
import { ownedRows, quantityOf, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['between']>

/** A date outside of the time in which the document is in force (Q-E5). */
export const checkBetween: RunCheck<Params> = ({ of, from, to }, check, _pack, county) => {
  const [form, field] = of.split('.')
  return ownedRows(county, form!).flatMap((owned) => {
    const date = quantityOf(owned, field!)
    if (date?.kind !== 'date' || (date.value >= from && date.value <= to)) return []
    const data = { label: date.observation.label, date: date.value, from, to }
    return [makeFinding('LG-X083', data, rowPlace(date.observation, owned, check))]
  })
}
