import { rankClaims, settleClaimed, type Ranking } from '../../funding/fund.ts'
import { totalsOf } from '../../funding/totals.ts'
import type { Review, Roster, SeenTown, StationList } from '../../model/county.ts'
import type { Alternative, Change, Run, RunInput } from '../../model/run.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { nearTownFindings } from '../../submission/near/towns.ts'
import { hasTowns } from '../../submission/observed.ts'
import { indexRoster } from '../../submission/roster-index.ts'
import { priceAlternatives } from '../alternatives.ts'
import { sortFindings } from '../sort-findings.ts'
import type { Part } from './part.ts'

/** A workbook of a run, with the place of each form's sheet in it. */
export interface JoinedInput extends RunInput {
  forms: readonly (RunInput['forms'][number] & { index: number })[]
}

export interface Joining {
  loaded: LoadedPack
  /** county: ranking and quota are known; town: they are not */
  scope: 'town' | 'county'
  /** of the program */
  version?: string | undefined
  inputs: readonly JoinedInput[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
}

/**
 * The whole result from its parts: the ranking over all of them, sums, and everything in the order of the county, as if
 * it had been assessed at once. Pure; the order of the parts changes nothing. Who joins some parts of a county alone gives
 * the ranking over all.
 */
export function joinParts(
  given: Joining,
  parts: readonly Part[],
  prices: Prices = 'all',
  ranking: Ranking = rankingOf(parts, given.scope),
): Run {
  const { loaded, scope, inputs, roster, stations } = given
  const { pack, file, interpretations } = loaded
  const seen = seenInOrder(parts)
  const towns = townsInOrder(given, seen, parts)
  const place = placeIn(towns)
  const byTown = <T extends { town: string | null }>(entries: readonly T[]): T[] =>
    entries.toSorted((one, other) => place(one.town) - place(other.town))
  const subjects = byTown(parts.flatMap(({ claimed }) => settleClaimed(claimed, ranking)))
  const totals = totalsOf({ towns }, subjects, scope)
  return {
    ...(given.version !== undefined && { version: given.version }),
    scope,
    pack: { id: file.id, title: pack.title, status: pack.status, sha256: file.sha256 },
    interpretations,
    inputs: inputs.map(({ path, sha256, forms }) => ({
      path,
      sha256,
      forms: forms.map(({ form, sheet }) => ({ form, sheet })),
    })),
    findings: sortFindings(
      [...parts.flatMap(({ findings }) => findings), ...(roster ? [] : nearTownFindings(seen))],
      inputs.flatMap(({ path, forms }) => forms.map(({ sheet, index }) => ({ path, sheet, index }))),
    ),
    subjects,
    ...totals,
    missing: byTown(parts.flatMap(({ missing }) => missing)),
    roster,
    stations,
    review: reviewOf(given.review, parts),
    ...(prices !== 'none' && { alternatives: prices === 'all' ? priced(loaded, parts, byTown) : prices }),
  }
}

/** What every other option would change: worked out, not asked for, or known from before. */
export type Prices = 'all' | 'none' | readonly Alternative[]

function priced(
  loaded: LoadedPack,
  parts: readonly Part[],
  byTown: (changes: readonly Change[]) => Change[],
): Alternative[] {
  return priceAlternatives(loaded, parts).map(({ changes = [], ...price }) => ({
    ...price,
    changes: byTown(changes),
  }))
}

/** The county's ranking under each quota, over all of its parts. */
export function rankingOf(parts: readonly Part[], scope: 'town' | 'county'): Ranking {
  return rankClaims(
    parts.map(({ claimed }) => claimed),
    scope,
  )
}

function seenInOrder(parts: readonly Part[]): SeenTown[] {
  return parts
    .flatMap((part) => part.seen)
    .toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}

/** Towns of the roster, then those of the forms by file as they appear, then those that only a list names. */
function townsInOrder(
  { loaded, roster }: Joining,
  seen: readonly SeenTown[],
  parts: readonly Part[],
): string[] {
  if (!hasTowns(loaded.pack)) return []
  const { towns } = indexRoster(roster, loaded.pack.county)
  return [...new Set([...towns, ...seen.map(({ town }) => town), ...parts.flatMap((part) => part.towns)])]
}

function placeIn(towns: readonly string[]): (town: string | null) => number {
  const places = new Map(towns.map((town, place) => [town, place]))
  return (town) => places.get(town ?? '') ?? -1
}

/** The review as it was filled in, in the spelling of the forms. */
function reviewOf(review: Review | null, parts: readonly Part[]): Review | null {
  if (!review) return null
  const settled = new Map(
    parts.flatMap((part) => part.review.map((entry) => [entryKey(entry), entry] as const)),
  )
  return { ...review, entries: review.entries.map((entry) => settled.get(entryKey(entry)) ?? entry) }
}

function entryKey({ sheet, cell, clause }: Review['entries'][number]): string {
  return `${sheet}!${cell} ${clause}`
}
