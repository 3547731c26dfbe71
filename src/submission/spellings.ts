import { cleanName, plainName } from './names.ts'
import type { RosterIndex } from './roster-index.ts'

/** One spelling for each name: the first that was used in its scope, which is a town or the whole county (''). */
export type Spell = (scope: string, typed: string) => string

function speller(): Spell {
  const scopes = new Map<string, Map<string, string>>()
  return (scope, typed) => {
    const first = scopes.get(scope) ?? new Map<string, string>()
    if (first.size === 0) scopes.set(scope, first)
    const name = plainName(typed)
    const known = first.get(name)
    if (known !== undefined) return known
    const spelling = cleanName(typed)
    first.set(name, spelling)
    return spelling
  }
}

export interface Spellings {
  town: (typed: string) => string
  station: Spell
  village: Spell
}

/** Starts without any name but those of the roster. */
export function spellings(index: RosterIndex): Spellings {
  const town = speller()
  return {
    town: (typed) => index.townOf(typed) ?? town('', index.townName(typed)),
    station: speller(),
    village: speller(),
  }
}
