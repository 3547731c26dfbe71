import type { Roster, RosterVillage } from '../model/county.ts'
import { oncePer } from '../model/once-per.ts'
import { cleanName, plainName } from './names.ts'

/** Looks names up in a roster, whatever their spaces and brackets; without a roster nothing is ever found. */
export interface RosterIndex {
  /** in the order of the roster */
  towns: readonly string[]
  /** the roster's spelling; also for a name with the county's in front of it */
  townOf: (typed: string) => string | undefined
  /** the same; of a town that isn't on the roster what was typed, without spaces and the county's name in front of it */
  townName: (typed: string) => string
  /** the roster's spelling of a village of this town, by name or alias */
  villageOf: (town: string, typed: string) => string | undefined
  /** towns in which a village of this name or alias stands */
  townsWith: (village: string) => readonly string[]
  /** the town's villages in the order of the roster */
  villagesOf: (town: string) => readonly RosterVillage[]
}

const NO_ROSTER: Roster = { path: '', sha256: '', villages: [] }

/** `county` may stand in front of a town's name (桐庐县分水镇, 杭州市桐庐县分水镇). */
export function indexRoster(given: Roster | null, county: string): RosterIndex {
  const roster = given ?? NO_ROSTER
  const known = indexes(roster).get(county)
  if (known) return known
  const index = readIndex(roster, county)
  indexes(roster).set(county, index)
  return index
}

/** By the county's name. */
const indexes = oncePer((_roster: Roster) => new Map<string, RosterIndex>())

function readIndex(roster: Roster, county: string): RosterIndex {
  const towns = new Map<string, string>()
  const villages = new Map<string, RosterVillage[]>()
  const byName = new Map<string, string>()
  const towners = new Map<string, Set<string>>()
  for (const entry of roster.villages) {
    const town = towns.get(plainName(entry.town)) ?? entry.town
    towns.set(plainName(town), town)
    const known = villages.get(town) ?? []
    villages.set(town, known)
    if (entry.village === '') continue
    known.push(entry)
    for (const name of [entry.village, ...entry.aliases].map(plainName)) {
      byName.set(`${town}/${name}`, entry.village)
      towners.set(name, (towners.get(name) ?? new Set()).add(town))
    }
  }
  const townOf = (typed: string) =>
    towns.get(plainName(typed)) ?? towns.get(withoutPrefix(plainName(typed), county))
  return {
    towns: [...towns.values()],
    townOf,
    townName: (typed) => townOf(typed) ?? withoutPrefix(cleanName(typed), county),
    villageOf: (town, typed) => byName.get(`${town}/${plainName(typed)}`),
    townsWith: (village) => [...(towners.get(plainName(village)) ?? [])],
    villagesOf: (town) => villages.get(town) ?? [],
  }
}

/** True for a town that the roster does not have: a misspelt name, which is said as such (T-X5), and no other town. */
export function isStrange({ towns, townOf }: RosterIndex, town: string | null): boolean {
  return town !== null && towns.length > 0 && townOf(town) === undefined
}

/** A town's name without the county's in front of it, nor those of the province and city in front of that. */
function withoutPrefix(name: string, county: string): string {
  const town = name.slice(name.indexOf(county) + county.length)
  return name.includes(county) && town !== '' ? town : name
}
