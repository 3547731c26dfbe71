import { makeFinding } from '../findings/make.ts'
import type { Check } from '../packs/schema/check.ts'
import { nameIn, observationOf, placeText } from '../submission/observed.ts'
import { ownedRows, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['sameNumber']>

/** What is shorter is no number of a person. */
const SHORTEST = 15

/** The same identifying number twice, within one list or in two (Y-X4); named at each later cell. */
export const checkSameNumber: RunCheck<Params> = ({ form, field }, check, _pack, county) => {
  const seen = new Map<string, OwnedRow>()
  return ownedRows(county, form).flatMap((owned) => {
    const cell = observationOf(owned, field)
    const number = nameIn(cell).toUpperCase()
    if (!cell || number.length < SHORTEST) return []
    const first = seen.get(number)
    if (!first) {
      seen.set(number, owned)
      return []
    }
    const other = first.subject === owned.subject ? '' : `（${first.subject.name}）`
    const data = {
      label: cell.label,
      read: number,
      other,
      place: placeText(observationOf(first, field)!.spot),
    }
    return [makeFinding('LG-X081', data, rowPlace(cell, owned, check))]
  })
}
