import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import { decimal, points, sum } from '../model/decimal.ts'
import type { Check } from '../packs/schema/check.ts'
import { ownedRows, quantityOf, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['addsUp']>

/** The parts of a row against its total (Y-X1); named at the total. A part that is blank or invalid is skipped. */
export const checkAddsUp: RunCheck<Params> = ({ form, parts, total }, check, _pack, county) =>
  ownedRows(county, form).flatMap((owned) => {
    const whole = quantityOf(owned, total)
    const found = parts.map((part) => quantityOf(owned, part))
    if (!whole || found.includes(undefined)) return []
    const values = found.flatMap((part) => (part ? [decimal(part.value)] : []))
    const added = sum(values)
    if (added.equals(whole.value)) return []
    const labels = found.flatMap((part) => part?.observation.label ?? [])
    const data = {
      label: whole.observation.label,
      read: figureText(whole.value),
      ...listed('parts', labels),
      sum: figureText(points(added)),
    }
    return [makeFinding('LG-X080', data, rowPlace(whole.observation, owned, check))]
  })
