import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import { nameIn, observationOf } from '../submission/observed.ts'
import { plainName } from '../submission/names.ts'
import { dialled } from './phone-number.ts'
import { ownedRows, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['samePerson']>

/**
 * The same person for different villages of a town, the same number for different persons anywhere (T-X8). A name that
 * stands in two towns is taken for two persons unless the number is the same.
 */
export const checkSamePerson: RunCheck<Params> = (params, check, _pack, county) => {
  const byTown = new Map<string, Map<string, OwnedRow>>()
  const byPhone = new Map<string, OwnedRow>()
  return ownedRows(county, params.form).flatMap((owned) => {
    const name = plainName(nameIn(observationOf(owned, params.name)))
    const phone = dialled(nameIn(observationOf(owned, params.phone)))
    const town = owned.subject.town ?? ''
    const byName = byTown.get(town) ?? new Map<string, OwnedRow>()
    byTown.set(town, byName)
    const namesake = firstOf(byName, name, owned)
    const shared = firstOf(byPhone, phone, owned)
    if (namesake && namesake.subject !== owned.subject) return samePerson(params, check, owned, namesake)
    if (!shared) return []
    const sameName = plainName(nameIn(observationOf(shared, params.name))) === name
    // a blank name is an error already
    if (sameName && (name === '' || shared.subject === owned.subject)) return []
    if (sameName) return samePerson(params, check, owned, shared)
    return samePhone(params, check, owned, shared, phone)
  })
}

/** The first row under this key, and this row becomes it where there is none; an empty key has none. */
function firstOf(seen: Map<string, OwnedRow>, key: string, owned: OwnedRow): OwnedRow | undefined {
  if (key === '') return undefined
  const first = seen.get(key)
  if (!first) seen.set(key, owned)
  return first
}

function samePerson(params: Params, check: Check, owned: OwnedRow, first: OwnedRow): Finding[] {
  const cell = observationOf(owned, params.name)!
  const other = observationOf(first, params.name)!
  const data = {
    label: cell.label,
    read: cell.raw,
    village: owned.subject.name,
    other: first.subject.name,
    place: placeText(other.spot),
  }
  return [makeFinding('LG-X045', data, rowPlace(cell, owned, check))]
}

function samePhone(params: Params, check: Check, owned: OwnedRow, first: OwnedRow, phone: string): Finding[] {
  const cell = observationOf(owned, params.phone)!
  const other = observationOf(first, params.phone)!
  const person = nameIn(observationOf(first, params.name)) || first.subject.name
  const data = { label: cell.label, phone, other: person, place: placeText(other.spot) }
  return [makeFinding('LG-X046', data, rowPlace(cell, owned, check))]
}
