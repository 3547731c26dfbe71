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

/**
 * Which files must be looked at together: those that speak of one town, that share a number which the checks compare, or
 * whose towns follow from what others say. Each group is a list of places in `files`, ascending; so are the groups. A
 * pack without towns has one group.
 */
export function groupFiles(
  pack: Pack,
  files: readonly FileLinks[],
  index: RosterIndex,
  stations: StationList | null,
): number[][] {
  if (!hasTowns(pack)) return files.length === 0 ? [] : [[...files.keys()]]
  const groups = joining(files.length)
  const townKey = (typed: string) => `town ${plainName(index.townName(typed))}`
  const homes = homesOf(files, stations, townKey)
  const typed = [
    ...files.flatMap((file) => file.towns),
    ...(stations?.stations ?? []).map(({ town }) => town),
  ]
  const towns = new Set([...index.towns, ...typed.map(index.townName)].map(plainName))
  for (const [at, file] of files.entries()) {
    for (const town of file.towns) groups.join(at, townKey(town))
    for (const number of file.numbers) groups.join(at, `number ${number}`)
    for (const name of file.allStations) groups.join(at, `station ${name}`)
    for (const village of file.villages)
      for (const town of index.townsWith(village)) groups.join(at, townKey(town))
    for (const name of file.stations) {
      for (const key of homes.get(name) ?? []) groups.join(at, key)
      for (const town of towns) if (name.startsWith(town)) groups.join(at, townKey(town))
    }
  }
  return groups.all()
}

/** Station name → keys of everything that speaks of a station of this name. */
function homesOf(
  files: readonly FileLinks[],
  stations: StationList | null,
  townKey: (typed: string) => string,
): Map<string, string[]> {
  const wanted = new Set(files.flatMap((file) => file.stations))
  const homes = new Map<string, string[]>()
  const add = (name: string, key: string) => {
    if (wanted.has(name)) homes.set(name, [...(homes.get(name) ?? []), key])
  }
  for (const { name, town } of stations?.stations ?? []) add(plainName(name), townKey(town))
  for (const [at, file] of files.entries()) for (const name of file.allStations) add(name, `file ${at}`)
  return homes
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
      const file = /^file (\d+)$/.exec(key)
      const holder = file ? Number.parseInt(file[1]!, 10) : holders.get(key)
      if (holder === undefined) holders.set(key, at)
      else unite(at, holder)
    },
    all(): number[][] {
      return [...groupedBy(parent.keys(), root).values()]
    },
  }
}
