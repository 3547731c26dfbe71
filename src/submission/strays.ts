import { makeFinding } from '../findings/make.ts'
import { subjectKey, type StationList, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { plainName } from './names.ts'
import { nameRole, roleIn } from './observed.ts'
import { nearNames, suggest } from './near.ts'

/** The stations that a stray name may stand for. */
export interface Namesakes {
  subjects: readonly Subject[]
  strays: readonly Subject[]
  /** of the list of stations, towns in the roster's spelling */
  listed: StationList['stations']
}

/**
 * Stations of the same town that a stray name may stand for: those with forms of their own, those of the list, and strays
 * with more rows. None that stands beside it in one form, and nothing for a name that is on the list itself.
 */
export function nearStations(stray: Subject, { subjects, strays, listed }: Namesakes): string[] {
  const own = plainName(stray.name)
  const inTown = listed.filter(({ town }) => town === stray.town)
  if (inTown.some(({ name }) => plainName(name) === own)) return []
  const alike = ({ kind, town }: Subject) => kind === stray.kind && town === stray.town
  const [made, strange] = [subjects.filter(alike), strays.filter(alike)]
  const forms = formsOf(stray)
  const beside = (other: Subject) => formsOf(other).some((form) => forms.includes(form))
  const apart = new Set([...made, ...strange].filter(beside).map(({ name }) => plainName(name)))
  const oftener = strange.filter((other) => formsOf(other).length > forms.length)
  const names = [...made, ...oftener, ...inTown].map(({ name }) => name)
  return nearNames(
    stray.name,
    names.filter((name) => !apart.has(plainName(name))),
  )
}

function isSame(one: Subject, other: Subject): boolean {
  return one.town === other.town && one.name === other.name
}

function formsOf({ holdings }: Subject): FilledForm[] {
  return Object.values(holdings).flatMap((list) => list.map(({ form }) => form))
}

/**
 * One warning for each station that has rows in monthly or inspection forms, but nothing that makes it a station. The
 * months after June of an operator who is there for the half-year are no stray: their assessment is still to come.
 */
export function strayFindings(pack: Pack, known: Namesakes): Finding[] {
  return known.strays.flatMap((stray) => {
    if (stray.period !== undefined && known.subjects.some((subject) => isSame(subject, stray))) return []
    const holdings = Object.values(stray.holdings).flat()
    const first = holdings[0]
    const rules = first && pack.forms[first.form.form]
    if (!first || !rules || nameRole(rules) !== 'station') return []
    const name = roleIn(rules, first, 'station')
    const data = {
      label: name?.label ?? '',
      name: stray.name,
      form: rules.title,
      times: String(holdings.length),
      ...suggest(nearStations(stray, known)),
    }
    const { path, sheet, form } = first.form
    const cell = name?.spot.cell ?? null
    const at = { path, sheet, cell, form, field: name?.field ?? null, subject: subjectKey(stray) }
    return [makeFinding('LG-X023', data, at)]
  })
}
