import type { Missing, Subject } from '../model/county.ts'
import { subjectKey } from '../model/county.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { KnownStation } from './known-stations.ts'
import { kindOf, nameRole, observationOf } from './observed.ts'
import { endedBefore, periodOf, periodsOf } from './periods.ts'
import type { PlacedForm } from './place.ts'
import type { RosterIndex } from './roster-index.ts'
import { isHeld } from './subjects.ts'

/** Everything that decides what was due. */
export interface Due {
  pack: Pack
  placed: readonly PlacedForm[]
  /** in the order of the roster */
  towns: readonly string[]
  index: RosterIndex
  subjects: readonly Subject[]
  stations: readonly KnownStation[]
}

/**
 * What was due and isn't there: villages without a row, towns without a list, stations without their forms, months and
 * quarters without theirs. Each once; by town, then villages in the roster's order, the town's own forms, stations.
 */
export function findMissing(due: Due): Missing[] {
  const handed = handedIn(due)
  return due.towns.flatMap((town) => [
    ...missingVillages(due, town, handed),
    ...missingOfTown(due, town, handed),
    ...missingOfStations(due, town, handed),
  ])
}

/** What was handed in, as keys: `form|town|`, `form|town|name`, each with its period behind it. */
type Handed = ReadonlySet<string>

const key = (form: string, town: string, name: string, period: string | null) =>
  [form, town, name, period ?? ''].join('|')

function handedIn({ pack, placed }: Due): Handed {
  const handed = new Set<string>()
  for (const { form, rules, town, rows } of placed) {
    if (form.untouched) continue
    const period = periodOf(rules, form, pack.year)
    if (period === undefined) continue
    for (const row of rows.filter(({ untouched }) => !untouched)) {
      const home = row.town ?? town
      if (home !== null) handed.add(key(form.form, home, '', period))
      if (isHeld(pack, row)) handed.add(key(form.form, row.town ?? '', row.name, period))
    }
  }
  return handed
}

function entry(town: string, form: string, more: Partial<Missing> = {}): Missing {
  return { town, village: null, station: null, form, month: null, ...more }
}

const STATION_FORMS: ReadonlySet<Form['per']> = new Set(['station', 'quarter', 'subject'])

/** The forms of a pack by what they are due from, in the pack's order. */
function formsDue(pack: Pack, from: 'village' | 'town' | 'station'): [string, Form][] {
  return Object.entries(pack.forms).filter(([id, form]) => {
    if (STATION_FORMS.has(form.per)) return from === 'station'
    if (form.per === 'period') return false
    const makes = pack.subjects[kindOf(pack, form) ?? '']?.madeBy.includes(id) ?? false
    return from === (makes && nameRole(form) === 'village' ? 'village' : 'town')
  })
}

function missingVillages({ pack, placed, index }: Due, town: string, handed: Handed): Missing[] {
  return formsDue(pack, 'village').flatMap(([id]) => {
    const listed = index.villagesOf(town).map(({ village }) => village)
    const named = placed
      .filter(({ form }) => form.form === id)
      .flatMap(({ rows }) => rows.filter((row) => row.town === town).flatMap(({ village }) => village ?? []))
      .filter((village) => listed.length === 0 || listed.includes(village))
    const left = [...new Set([...listed, ...named])].filter((name) => !handed.has(key(id, town, name, null)))
    const nothing = left.length === 0 && !handed.has(key(id, town, '', null))
    return nothing ? [entry(town, id)] : left.map((village) => entry(town, id, { village }))
  })
}

/** Lists that a town hands in once or each month; figures of stations are due only where there is a station. */
function missingOfTown(due: Due, town: string, handed: Handed): Missing[] {
  const { pack } = due
  return formsDue(pack, 'town')
    .filter(
      ([id, form]) =>
        nameRole(form) !== 'station' || hasStations(due, town, id) || makesStations(pack, id, form),
    )
    .filter(([id, form]) => !makesStations(pack, id, form) || !due.stations.some((one) => one.town === town))
    .flatMap(([id, form]) =>
      periodsOf(form, pack.year)
        .filter((period) => !handed.has(key(id, town, '', period)))
        .map((month) => entry(town, id, { month })),
    )
}

/** A town's list with a row for each station that has nothing else to make it one (云梦: 工作考核评分表). */
function makesStations(pack: Pack, id: string, form: Form): boolean {
  const makers = pack.subjects[kindOf(pack, form) ?? '']?.madeBy
  return form.per === 'town' && nameRole(form) === 'station' && (makers?.includes(id) ?? false)
}

function hasStations({ placed, stations }: Due, town: string, id: string): boolean {
  return (
    stations.some((station) => station.town === town) ||
    placed.some((form) => form.form.form === id && form.town === town)
  )
}

function missingOfStations(due: Due, town: string, handed: Handed): Missing[] {
  return due.stations
    .filter((station) => station.town === town)
    .flatMap((station) => [
      ...missingInLists(due, station, town, handed),
      ...missingStationForms(due, station, town, handed),
      ...missingRows(due, station, town, handed),
    ])
}

/** Application, self-score, inspection of each quarter since the station opened. */
function missingStationForms(due: Due, station: KnownStation, town: string, handed: Handed): Missing[] {
  const opened = openedOn(due, station)
  return formsDue(due.pack, 'station').flatMap(([id, form]) =>
    periodsOf(form, due.pack.year)
      .filter((period) => !handed.has(key(id, town, station.name, period)))
      .filter((period) => period === null || opened === null || !endedBefore(period, opened))
      .map((month) => entry(town, id, { village: station.village, station: station.name, month })),
  )
}

/** A station that has no row in a list that makes it one. */
function missingInLists({ pack }: Due, station: KnownStation, town: string, handed: Handed): Missing[] {
  return formsDue(pack, 'town')
    .filter(([id, form]) => makesStations(pack, id, form) && !handed.has(key(id, town, station.name, null)))
    .map(([id]) => entry(town, id, { village: station.village, station: station.name }))
}

/** Months since the station opened in which the town handed the form in without a row for it. */
function missingRows(due: Due, station: KnownStation, town: string, handed: Handed): Missing[] {
  const opened = openedOn(due, station)
  return formsDue(due.pack, 'town')
    .filter(([, form]) => form.per === 'month' && nameRole(form) === 'station')
    .flatMap(([id, form]) =>
      periodsOf(form, due.pack.year)
        .filter((period) => handed.has(key(id, town, '', period)))
        .filter((period) => !handed.has(key(id, town, station.name, period)))
        .filter((period) => period === null || opened === null || !endedBefore(period, opened))
        .map((month) => entry(town, id, { village: station.village, station: station.name, month })),
    )
}

/** The day since which the rules count a station's months (`since` of an evidence rule); null where nobody says. */
function openedOn({ pack, subjects }: Due, station: KnownStation): string | null {
  const since = pack.subjects[station.kind]?.items.flatMap(
    ({ claim }) => claim?.evidence?.months?.since ?? [],
  )[0]
  const [form, field] = since?.split('.') ?? []
  const subject = subjects.find((one) => one.kind === station.kind && subjectKey(one) === subjectKey(station))
  const holding = subject?.holdings[form ?? '']?.[0]
  const value = holding && observationOf(holding, field ?? '')?.value
  return value?.kind === 'date' ? value.date : null
}

/** Where a pack knows no towns: the forms that nobody handed in, once there is anything at all. */
export function missingForms(pack: Pack, placed: readonly PlacedForm[]): Missing[] {
  const handed = new Set(placed.flatMap(({ form }) => (form.untouched ? [] : [form.form])))
  if (placed.length === 0) return []
  return Object.keys(pack.forms)
    .filter((form) => !handed.has(form))
    .map((form) => ({ town: null, village: null, station: null, form, month: null }))
}
