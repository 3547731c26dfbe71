import { subjectKey } from '../../model/county.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { nameRole } from '../observed.ts'
import type { PlacedForm } from '../place.ts'
import { nearStations, type Namesakes } from '../strays.ts'

/** A station that there is, whatever it has handed in. */
export interface KnownStation {
  kind: string
  town: string | null
  name: string
  village: string | null
}

/**
 * Stations of the list, of forms that make one (blank ones with a name filled in too), and of other forms unless the
 * name is most likely a misspelt one; each once, in this order.
 */
export function knownStations(
  pack: Pack,
  placed: readonly PlacedForm[],
  namesakes: Namesakes,
): KnownStation[] {
  const { subjects, strays, listed } = namesakes
  const known = new Map<string, KnownStation>()
  const villages = new Map(subjects.map((one) => [plainName(subjectKey(one)), one.village]))
  const add = (kind: string, town: string | null, name: string, village: string | null) => {
    const key = plainName(subjectKey({ town, name }))
    if (!known.has(key)) known.set(key, { kind, town, name, village: villages.get(key) ?? village })
  }
  const kind = stationKind(pack)
  if (kind === undefined) return []
  for (const { town, name, village } of listed) add(kind, town, name, village)
  const makers = pack.subjects[kind]!.madeBy
  for (const { form, rows, kind: of } of placed) {
    if (of !== kind || !makers.includes(form.form)) continue
    for (const { town, station } of rows)
      if (station !== null && town !== null) add(kind, town, station, null)
  }
  for (const stray of strays.filter((one) => one.kind === kind)) {
    if (nearStations(stray, namesakes).length === 0) add(kind, stray.town, stray.name, null)
  }
  return [...known.values()]
}

/** The kind whose own forms speak of stations. */
function stationKind(pack: Pack): string | undefined {
  return Object.entries(pack.subjects).find(([, { madeBy }]) => {
    const rules = pack.forms[madeBy[0]!]
    return rules !== undefined && nameRole(rules) === 'station'
  })?.[0]
}
