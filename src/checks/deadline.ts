import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { REGISTERED_ON } from '../packs/field-path.ts'
import type { Check } from '../packs/schema/check.ts'
import { plainName } from '../submission/names.ts'
import { ownedRows, quantityOf, rowPlace, type Checked, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['deadline']>

/** A date after its deadline (T-D1, T-D2), of a form or of the list of stations. It takes no points by itself. */
export const checkDeadline: RunCheck<Params> = ({ of, by }, check, _pack, county) => {
  if (of === REGISTERED_ON) return lateOnList(by, check, county)
  const dot = of.indexOf('.')
  return ownedRows(county, of.slice(0, dot)).flatMap((owned) => {
    const date = quantityOf(owned, of.slice(dot + 1))
    if (date?.kind !== 'date' || date.value <= by) return []
    const data = { label: date.observation.label, date: date.value, by }
    return [makeFinding('LG-X054', data, rowPlace(date.observation, owned, check))]
  })
}

function lateOnList(by: string, check: Check, county: Checked): Finding[] {
  const { index } = county
  const late = (county.stations?.stations ?? []).flatMap((station) => {
    const { registeredOn } = station
    return registeredOn !== null && registeredOn > by ? [{ ...station, registeredOn }] : []
  })
  if (late.length === 0) return []
  const known = new Map(county.subjects.map((subject) => [plainName(subjectKey(subject)), subject]))
  return late.map(({ town, name, registeredOn, spot }) => {
    const listed = { town: index.townName(town), name }
    const subject = known.get(plainName(subjectKey(listed))) ?? listed
    const place = spot ?? { path: county.stations!.path, sheet: null, cell: null }
    const data = { label: '备案日期', date: registeredOn, by }
    return makeFinding('LG-X054', data, {
      ...place,
      field: 'registeredOn',
      subject: subjectKey(subject),
      clause: check.clause,
      severity: check.severity,
    })
  })
}
