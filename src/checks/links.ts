import type { StationList } from '../model/county.ts'
import { groupedBy } from '../model/grouped.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { plainName } from '../submission/names.ts'
import { hasTowns, nameIn, observationOf } from '../submission/observed.ts'
import type { RosterIndex } from '../submission/roster-index.ts'
import { typedForm, type TypedForm } from '../submission/typed.ts'
import { dialled } from './phone-number.ts'

/** What of one file may concern other files too. Names are plain (see plainName). */
export interface FileLinks {
  towns: readonly string[]
  /** villages of rows that name no town */
  villages: readonly string[]
  /** stations of rows that name no town */
  stations: readonly string[]
  /** every station that it speaks of */
  allStations: readonly string[]
  /** phone and identity numbers that the checks compare across files */
  numbers: readonly string[]
}

/** The fields whose values the checks of any of these packs compare across files: one pack under all of its options. */
export function comparedFields(packs: readonly Pack[]): ReadonlySet<string> {
  const checks = packs.flatMap((pack) => pack.checks)
  return new Set(
    checks.flatMap(({ samePerson, sameNumber }) => [
      ...(samePerson ? [`${samePerson.form}.${samePerson.phone}`] : []),
      ...(sameNumber ? [`${sameNumber.form}.${sameNumber.field}`] : []),
    ]),
  )
}

/** Reads off the forms of one file what other files may be compared with. */
export function linksOf(pack: Pack, forms: readonly FilledForm[], compared: ReadonlySet<string>): FileLinks {
  const typed = forms.flatMap((form) => typedForm(pack, form) ?? [])
  const homeless = typed.flatMap((form) =>
    form.town === '' ? form.rows.filter(({ town }) => town === '') : [],
  )
  return {
    towns: names(typed.flatMap((form) => [form.town, ...form.rows.map(({ town }) => town)])),
    villages: names(homeless.map(({ village }) => village)),
    stations: names(homeless.map(({ station }) => station)),
    allStations: names(typed.flatMap(({ rows }) => rows.map(({ station }) => station))),
    numbers: typed.flatMap((form) => numbersIn(form, compared)),
  }
}

function names(typed: readonly string[]): string[] {
  return [...new Set(typed.map(plainName))].filter((name) => name !== '')
}

function numbersIn({ form }: TypedForm, compared: ReadonlySet<string>): string[] {
  const fields = [...compared].flatMap((path) =>
    path.startsWith(`${form.form}.`) ? [path.slice(form.form.length + 1)] : [],
  )
  return form.rows.flatMap((row) =>
    fields.flatMap((field) => {
      const typed = nameIn(observationOf({ form, row }, field))
      return typed === '' ? [] : [dialled(typed), typed.toUpperCase()]
    }),
  )
}

/** A town in one spelling, the roster's where it is on it. */
export function townKey(typed: string, index: RosterIndex): string {
  return plainName(index.townName(typed))
}

/**
 * The towns (see townKey) that each file speaks of: those that it names, and those in which the villages and stations of
 * its rows without a town may stand, by the roster, by the list of stations, or by the town in front of a station's name.
 */
export function townsOf(
  files: readonly FileLinks[],
  index: RosterIndex,
  stations: StationList | null,
): string[][] {
  const listed = stations?.stations ?? []
  const homes = groupedBy(listed, ({ name }) => plainName(name))
  const key = (typed: string) => townKey(typed, index)
  const known = [...index.towns, ...files.flatMap(({ towns }) => towns), ...listed.map(({ town }) => town)]
  const towns = [...new Set(known.map(key))]
  return files.map((file) => [
    ...file.towns.map(key),
    ...file.villages.flatMap(index.townsWith).map(key),
    ...file.stations.flatMap((name) => [
      ...(homes.get(name) ?? []).map(({ town }) => key(town)),
      ...towns.filter((town) => name.startsWith(town)),
    ]),
  ])
}

/**
 * Which files must be looked at together: those that speak of one town (`towns`: see townsOf) or of one station, or that
 * share a number which the checks compare. Each group is a list of places in `files`, ascending; so are the groups. A pack
 * without towns has one group.
 */
export function groupFiles(
  pack: Pack,
  files: readonly FileLinks[],
  towns: readonly (readonly string[])[],
): number[][] {
  if (!hasTowns(pack)) return files.length === 0 ? [] : [[...files.keys()]]
  const groups = joining(files.length)
  for (const [at, { numbers, allStations }] of files.entries()) {
    for (const town of towns[at]!) groups.join(at, `town ${town}`)
    for (const number of numbers) groups.join(at, `number ${number}`)
    for (const name of allStations) groups.join(at, `station ${name}`)
  }
  return groups.all()
}

/** Groups of places that grow together where they share a key. */
function joining(count: number) {
  const parent = Array.from({ length: count }, (_, at) => at)
  const holders = new Map<string, number>()
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const unite = (one: number, other: number) => {
    const [first, second] = [root(one), root(other)]
    parent[Math.max(first, second)] = Math.min(first, second)
  }
  return {
    join(at: number, key: string): void {
      const holder = holders.get(key)
      if (holder === undefined) holders.set(key, at)
      else unite(at, holder)
    },
    all(): number[][] {
      return [...groupedBy(parent.keys(), root).values()]
    },
  }
}
