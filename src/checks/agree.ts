import { makeFinding } from '../findings/make.ts'
import { valueText } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import { isGiven, observationOf, reportedAt } from '../submission/observed.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['agree']>

/** Two forms that say different things of one subject; named at the left one. Blank or invalid cells are skipped. */
export const checkAgree: RunCheck<Params> = ({ left, right }, check, pack, county) => {
  const [form, field] = left.split('.')
  const [otherForm] = right.split('.')
  return ownedRows(county, form!).flatMap((owned) => {
    const cell = observationOf(owned, field!)
    const other = reportedAt(owned.subject, right)
    if (!isGiven(cell) || !isGiven(other) || valueText(cell.value) === valueText(other.value)) return []
    const data = {
      label: cell.label,
      read: valueText(cell.value),
      form: pack.forms[otherForm!]?.title ?? otherForm!,
      first: valueText(other.value),
      other: placeText(other.spot),
    }
    return [makeFinding('LG-X084', data, rowPlace(cell, owned, check))]
  })
}
