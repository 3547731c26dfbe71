import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type Subject } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { placeText } from '../../model/place-text.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { nameRole, roleIn } from '../observed.ts'
import { isStrange, type RosterIndex } from '../roster-index.ts'

/** One warning for each station whose name stands in another town too; both places are named. */
export function sameStations(pack: Pack, subjects: readonly Subject[], index: RosterIndex): Finding[] {
  const first = new Map<string, { town: string | null; at: NameAt }>()
  return subjects.flatMap((subject) => {
    if (isStrange(index, subject.town)) return []
    const key = plainName(subject.name)
    const here = nameAt(pack, subject)
    if (!here) return []
    const known = first.get(key)
    if (!known) first.set(key, { town: subject.town, at: here })
    if (!known || known.town === subject.town) return []
    const { path, sheet, cell, label, field, form } = here
    const data = { label, name: subject.name, first: known.town ?? '', other: placeText(known.at) }
    return [makeFinding('LG-X032', data, { path, sheet, cell, form, field, subject: subjectKey(subject) })]
  })
}

interface NameAt {
  path: string
  sheet: string
  cell: string
  label: string
  field: string
  form: string
}

/** The cell that names a station, in the first form that makes it one; nothing for a village. */
export function nameAt(pack: Pack, { kind, holdings }: Subject): NameAt | undefined {
  for (const id of pack.subjects[kind]?.madeBy ?? []) {
    const [rules, holding] = [pack.forms[id], holdings[id]?.[0]]
    if (!rules || !holding || nameRole(rules) !== 'station') continue
    const name = roleIn(rules, holding, 'station')
    if (name) return { ...name.spot, label: name.label, field: name.field, form: id }
  }
  return undefined
}
