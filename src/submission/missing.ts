import type { Missing, Subject } from '../model/county.ts'
import { groupedBy } from '../model/grouped.ts'
import { oncePer } from '../model/once-per.ts'
import { inForm } from '../packs/field-path.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { KnownStation } from './stations/known.ts'
import { keysOf, makesSubjects, nameRole, reportedAt } from './observed.ts'
import { endedBefore, periodOf, periodsOf } from './periods.ts'
import type { PlacedForm } from './place.ts'
import type { RosterIndex } from './roster-index.ts'
import { isHeld, kindKey } from './subjects.ts'
import { isUnasked } from './unasked.ts'

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
export function findMissing(given: Due): Missing[] {
  const handed = handedIn(given)
  const villages = namedVillages(given)
  const stations = groupedBy(given.stations, ({ town }) => town)
  const subjects = new Map(given.subjects.map((subject) => [kindKey(subject.kind, subject), subject]))
  return given.towns.flatMap((town) => {
    const due: DueOfTown = { ...given, town, handed, villages, stations: stations.get(town) ?? [], subjects }
    return [...missingVillages(due), ...missingOfTown(due), ...missingOfStations(due)]
  })
}

/** The same for one town: its own stations, and what there is. */
interface DueOfTown extends Omit<Due, 'towns' | 'subjects'> {
  town: string
  handed: Handed
  /** form → town → the villages that its rows name */
  villages: ReadonlyMap<string, ReadonlyMap<string | null, ReadonlySet<string>>>
  /** by kind, town and name */
  subjects: ReadonlyMap<string, Subject>
}

/** What was handed in: form and period → town → names of rows, and '' for the town itself. */
type Handed = (form: string, town: string, name: string, period: string | null) => boolean

function handedIn({ pack, placed }: Due): Handed {
  const handed = new Map<string, Map<string, Set<string>>>()
  for (const { form, rules, town, rows } of placed) {
    if (form.untouched) continue
    const period = periodOf(rules, form, pack)
    if (period === undefined) continue
    const key = `${form.form}|${period ?? ''}`
    const towns = handed.get(key) ?? new Map<string, Set<string>>()
    handed.set(key, towns)
    for (const row of rows) {
      if (row.untouched) continue
      const home = row.town ?? town
      if (home !== null) addTo(towns, home, '')
      if (isHeld(pack, row)) addTo(towns, row.town ?? '', row.name)
    }
  }
  return (form, town, name, period) =>
    handed
      .get(`${form}|${period ?? ''}`)
      ?.get(town)
      ?.has(name) ?? false
}

function addTo<Key>(sets: Map<Key, Set<string>>, key: Key, name: string): void {
  sets.set(key, (sets.get(key) ?? new Set<string>()).add(name))
}

function namedVillages({ pack, placed }: Due): DueOfTown['villages'] {
  const forms = new Map<string, Map<string | null, Set<string>>>(
    formsDue(pack, 'village').map(([id]) => [id, new Map()]),
  )
  for (const { form, rows } of placed) {
    const towns = forms.get(form.form)
    if (!towns) continue
    for (const { town, village } of rows) if (village !== null) addTo(towns, town, village)
  }
  return forms
}

function entry(town: string | null, form: string, more: Partial<Missing> = {}): Missing {
  return { town, village: null, station: null, form, month: null, ...more }
}

const STATION_FORMS: ReadonlySet<Form['per']> = new Set(['station', 'quarter', 'subject'])

type Giver = 'village' | 'town' | 'station' | 'nobody'

/** The forms of a pack by what they are due from, in the pack's order. */
function formsDue(pack: Pack, from: Giver): readonly [string, Form][] {
  return formsByGiver(pack).get(from) ?? []
}

const formsByGiver = oncePer((pack: Pack): ReadonlyMap<Giver, readonly [string, Form][]> =>
  groupedBy(Object.entries(pack.forms), ([id, form]) => {
    if (STATION_FORMS.has(form.per)) return 'station'
    if (form.per === 'period') return 'nobody'
    return makesSubjects(pack, id) && nameRole(form) === 'village' ? 'village' : 'town'
  }),
)

function missingVillages({ pack, town, villages, index, handed }: DueOfTown): Missing[] {
  return formsDue(pack, 'village').flatMap(([id]) => {
    const listed = index.villagesOf(town).map(({ village }) => village)
    // a name that isn't on the roster is no village
    const all = listed.length > 0 ? listed : [...(villages.get(id)?.get(town) ?? [])]
    const left = [...new Set(all)].filter((name) => !handed(id, town, name, null))
    const nothing = left.length === 0 && !handed(id, town, '', null)
    return nothing ? [entry(town, id)] : left.map((village) => entry(town, id, { village }))
  })
}

/** Lists that a town hands in once or each month; figures of stations are due only where there is a station. */
function missingOfTown(due: DueOfTown): Missing[] {
  const { pack, town, handed } = due
  return formsDue(pack, 'town')
    .filter(
      ([id, form]) => nameRole(form) !== 'station' || hasStations(due, id) || makesStations(pack, id, form),
    )
    .filter(([id, form]) => !makesStations(pack, id, form) || due.stations.length === 0)
    .flatMap(([id, form]) =>
      periodsOf(form, pack)
        .filter((period) => !handed(id, town, '', period))
        .map((month) => entry(town, id, { month })),
    )
}

/** A town's list with a row for each station that has nothing else to make it one (云梦: 工作考核评分表). */
function makesStations(pack: Pack, id: string, form: Form): boolean {
  return form.per === 'town' && nameRole(form) === 'station' && makesSubjects(pack, id)
}

function hasStations({ placed, stations, town }: DueOfTown, id: string): boolean {
  return stations.length > 0 || placed.some((form) => form.form.form === id && form.town === town)
}

function missingOfStations(due: DueOfTown): Missing[] {
  const { pack, town, handed, subjects } = due
  return due.stations.flatMap((station) => {
    const lists = formsFor(pack, 'town', station)
    const making = lists.filter(([id, form]) => makesStations(pack, id, form))
    const monthly = lists.filter(([, form]) => form.per === 'month' && nameRole(form) === 'station')
    const missing = [
      ...[...making, ...formsFor(pack, 'station', station)].flatMap((one) => missingOf(due, station, one)),
      // a month that the town hasn't handed in at all is missing from the town
      ...monthly.flatMap((one) =>
        missingOf(due, station, one).filter(({ month }) => handed(one[0], town, '', month)),
      ),
    ]
    const subject = Object.keys(pack.subjects).flatMap(
      (kind) => subjects.get(kindKey(kind, station)) ?? [],
    )[0]
    return missing.filter(({ form }) => !subject || !isUnasked(pack, subject, form))
  })
}

/** A form of a station, for each of its months and quarters since the station opened, where it isn't handed in. */
function missingOf(due: DueOfTown, station: KnownStation, [id, form]: readonly [string, Form]): Missing[] {
  const { pack, town, handed } = due
  const { name, village } = station
  const opened = openedOn(due, station)
  return periodsOf(form, pack)
    .filter((period) => !handed(id, town, name, period))
    .filter((period) => period === null || opened === null || !endedBefore(period, opened))
    .map((month) => entry(town, id, { village, station: name, month }))
}

/** The forms that are due from a giver and may speak of a station of this kind. */
function formsFor(pack: Pack, from: Giver, { kind }: KnownStation): readonly [string, Form][] {
  return formsDue(pack, from).filter(([, form]) => keysOf(pack, form).includes(kind))
}

/** The day since which the rules count a station's months (`since` of an evidence rule); null where nobody says. */
function openedOn({ pack, subjects }: DueOfTown, station: KnownStation): string | null {
  const rules = pack.subjects[station.kind]
  const [since] = rules?.items.flatMap(({ claim }) => claim?.evidence?.months?.since ?? []) ?? []
  const subject = subjects.get(kindKey(station.kind, station))
  const value =
    since !== undefined && subject ? reportedAt(subject, inForm(since, rules?.madeBy[0]))?.value : undefined
  return value?.kind === 'date' ? value.date : null
}

/** Where a pack knows no towns: the forms that nobody handed in, once there is anything at all. */
export function missingForms(pack: Pack, placed: readonly PlacedForm[]): Missing[] {
  const handed = new Set(placed.flatMap(({ form }) => (form.untouched ? [] : [form.form])))
  if (placed.length === 0) return []
  return Object.keys(pack.forms)
    .filter((form) => !handed.has(form))
    .map((form) => entry(null, form))
}
