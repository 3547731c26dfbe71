import { makeFinding } from '../findings/make.ts'
import { subjectKey, type ListedStation } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Check } from '../packs/schema/check.ts'
import { plainName } from '../submission/names.ts'
import { nearNames, suggest } from '../submission/near.ts'
import type { Checked } from './reported.ts'

/**
 * Towns and villages of the county's list of stations that the roster doesn't know: a warning, and an error for a station
 * that has no other village than that of the list.
 */
export function oddOnList(county: Checked, check: Check): Finding[] {
  return (county.stations?.stations ?? []).flatMap((listed) => oddStation(listed, county, check))
}

function oddStation(listed: ListedStation, county: Checked, check: Check): Finding[] {
  const { index } = county
  const town = index.townOf(listed.town)
  const place = {
    path: county.stations!.path,
    sheet: listed.spot?.sheet ?? null,
    clause: check.clause,
    severity: 'warning' as const,
    subject: subjectKey({ town: town ?? listed.town, name: listed.name }),
  }
  if (town === undefined) {
    const data = { label: '乡镇街道', read: listed.town, ...suggest(nearNames(listed.town, index.towns)) }
    return [makeFinding('LG-X041', data, { ...place, cell: listed.cells?.town ?? null, field: 'town' })]
  }
  const { village } = listed
  if (village === null || index.villageOf(town, village) !== undefined) return []
  const names = index.villagesOf(town).map((entry) => entry.village)
  const data = { label: '村（社区）', read: village, town, ...suggest(nearNames(village, names)) }
  const at = { ...place, cell: listed.cells?.village ?? null, field: 'village' }
  const severity = standsThere(listed, village, county) ? check.severity : 'warning'
  return [makeFinding('LG-X042', data, { ...at, severity })]
}

/** True where a station that is scored took the village over from the list. */
function standsThere({ town, name }: ListedStation, village: string, county: Checked): boolean {
  const key = plainName(subjectKey({ town: county.index.townName(town), name }))
  return county.subjects.some(
    (subject) => subject.village === village && plainName(subjectKey(subject)) === key,
  )
}
