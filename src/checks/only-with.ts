import { makeFinding } from '../findings/make.ts'
import { decimal } from '../model/decimal.ts'
import { valueText } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import { observationOf } from '../submission/observed.ts'
import { ownedRows, quantityOf, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['onlyWith']>

/** A figure above 0, or a day, beside a 0 or a 否 (D-X3: people trained in no training; Q-E2: days of no purchase). */
export const checkOnlyWith: RunCheck<Params> = ({ form: id, left, right }, check, _pack, county) =>
  ownedRows(county, id).flatMap((owned) => {
    const one = quantityOf(owned, left)
    const none = noneAt(owned, right)
    if (!one || !none || (one.kind === 'number' && !decimal(one.value).gt(0))) return []
    const data = { label: one.observation.label, read: one.value, ...none }
    return [makeFinding('LG-X061', data, rowPlace(one.observation, owned, check))]
  })

/** The words of a cell that says 0 or 否. */
function noneAt(owned: OwnedRow, path: string): { other: string; none: string; noneEn: string } | undefined {
  const quantity = quantityOf(owned, path)
  const observation = quantity?.observation ?? observationOf(owned, path)
  if (!observation) return undefined
  const said = quantity?.value ?? valueText(observation.value)
  if (said === '否') return { other: observation.label, none: '“否”', noneEn: '否' }
  return said === '0' ? { other: observation.label, none: ' 0', noneEn: '0' } : undefined
}
