import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { plainName } from './names.ts'
import type { PlacedForm } from './place.ts'
import type { RosterIndex } from './roster-index.ts'

/** Two workbooks that hold the same. */
export interface SameFacts {
  later: string
  earlier: string
}

/**
 * Holds the towns that the forms of a workbook speak of, which decide, against those that its folders and its name speak
 * of. One warning for a workbook that lies under another town's name, one for two with the same facts under two towns'.
 */
export function confirmPlaces(
  placed: readonly PlacedForm[],
  index: RosterIndex,
  same: readonly SameFacts[],
): Finding[] {
  const townsOf = spokenOf(placed)
  const named = new Map([...townsOf.keys()].map((path) => [path, townsNamed(path, index.towns)]))
  const twice = same.filter(({ later, earlier }) => apart(named.get(later), named.get(earlier)))
  const told = new Set(twice.flatMap(({ later, earlier }) => [later, earlier]))
  const elsewhere = [...townsOf].filter(([path, towns]) => !told.has(path) && apart(named.get(path), towns))
  return [
    ...twice.map(({ later, earlier }) => {
      const sides = { ...words('first', named.get(earlier)!), ...words('second', named.get(later)!) }
      const data = { other: earlier, ...sides, ...words('towns', townsOf.get(later)!) }
      return makeFinding('LG-X031', data, { path: later })
    }),
    ...elsewhere.map(([path, towns]) =>
      makeFinding('LG-X030', { ...words('named', named.get(path)!), ...words('towns', towns) }, { path }),
    ),
  ]
}

/** The towns that the forms of each workbook speak of; a workbook of which none is known is left out. */
function spokenOf(placed: readonly PlacedForm[]): Map<string, Set<string>> {
  const spoken = new Map<string, Set<string>>()
  for (const { form, town, rows } of placed) {
    if (form.untouched) continue
    const said = [town, ...rows.flatMap((row) => (row.untouched ? [] : [row.town]))]
    const towns = spoken.get(form.path) ?? new Set()
    for (const name of said) if (name !== null) towns.add(name)
    if (towns.size > 0) spoken.set(form.path, towns)
  }
  return spoken
}

/** Towns of the roster whose names stand in a path; a name within a longer one is not meant. */
function townsNamed(path: string, towns: readonly string[]): ReadonlySet<string> {
  const text = plainName(path)
  const found = towns.filter((town) => text.includes(plainName(town)))
  return new Set(found.filter((town) => !found.some((other) => other !== town && other.includes(town))))
}

/** True where both sides say something, and nothing that is the same. */
function apart(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other || one.size === 0 || other.size === 0) return false
  return [...one].every((town) => !other.has(town))
}

const words = (key: string, towns: ReadonlySet<string>) => listed(key, [...towns])
