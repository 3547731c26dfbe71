import type { StationList } from '../model/county.ts'
import { plainName } from './names.ts'
import type { RosterIndex } from './roster-index.ts'
import type { TypedForm, TypedRow } from './typed.ts'

/** The town of a form and of each of its rows, as far as they can be settled. */
export interface SettledTowns {
  town: string | null
  /** row by row */
  rows: readonly (string | null)[]
}

export interface TownContext {
  index: RosterIndex
  stations: StationList | null
  /** one spelling for each town: the roster's, else the first that was typed */
  spell: (typed: string) => string
}

/**
 * Settles towns in this order: what the row or the head says, the roster by village, the other forms of the workbook,
 * the same station elsewhere, the town in front of the station's name. What stays open is null. A town that isn't on the
 * roster is misspelt: the workbook's only other one counts, where there is one.
 */
export function settleTowns(forms: readonly TypedForm[], context: TownContext): SettledTowns[] {
  const said = new Set(forms.filter(({ town }) => town !== '').map(({ town }) => context.spell(town)))
  const own = forms.map((form) => ownTowns(form, said, context))
  const books = townsByBook(forms, own)
  const inBook = forms.map((form, at) =>
    asTyped(fill(own[at]!, only(books.get(form.form.path))), form, context),
  )
  const homes = stationHomes(forms, inBook, context)
  const towns = new Set([...context.index.towns, ...[...homes.values()].flatMap((home) => [...home])])
  return forms.map((form, at) => {
    const found = inBook[at]!
    if (found.town !== null && found.rows.every((town) => town !== null)) return found
    const rows = found.rows.map((town, row) => town ?? townOfStation(form.rows[row]!.station, homes, towns))
    return { town: found.town ?? only(new Set(rows)), rows }
  })
}

/** By the form itself: its head, its rows, the roster. */
function ownTowns(form: TypedForm, said: ReadonlySet<string>, context: TownContext): SettledTowns {
  const head = isListed(form.town, context) ? context.spell(form.town) : null
  const rows = form.rows.map((row) => rowTown(form, row, head, said, context))
  const town = head ?? only(new Set(rows))
  return { town, rows: rows.map((row) => row ?? town) }
}

function rowTown(
  form: TypedForm,
  row: TypedRow,
  head: string | null,
  said: ReadonlySet<string>,
  context: TownContext,
): string | null {
  const { index, spell } = context
  if (row.town !== '') {
    if (index.towns.length > 0) return isListed(row.town, context) ? spell(row.town) : head
    const typed = spell(row.town)
    return head === null || said.has(typed) ? typed : head
  }
  if (head !== null || form.town !== '' || row.village === '') return head
  const towns = index.townsWith(row.village)
  return towns.length === 1 ? towns[0]! : null
}

/** Typed at all, and on the roster where there is one. */
function isListed(typed: string, { index }: TownContext): boolean {
  return typed !== '' && (index.towns.length === 0 || index.townOf(typed) !== undefined)
}

/** What nothing better was found for is as it was typed. */
function asTyped({ town, rows }: SettledTowns, form: TypedForm, { spell }: TownContext): SettledTowns {
  const head = form.town === '' ? null : spell(form.town)
  return {
    town: town ?? head,
    rows: rows.map((known, at) => {
      const typed = form.rows[at]!.town
      return known ?? (typed === '' ? head : spell(typed))
    }),
  }
}

function fill(settled: SettledTowns, town: string | null): SettledTowns {
  const form = settled.town ?? town
  return { town: form, rows: settled.rows.map((row) => row ?? form) }
}

/** Path of a workbook → the towns of its forms. */
function townsByBook(
  forms: readonly TypedForm[],
  settled: readonly SettledTowns[],
): Map<string, Set<string | null>> {
  const books = new Map<string, Set<string | null>>()
  for (const [at, { form }] of forms.entries()) {
    const { town, rows } = settled[at]!
    books.set(form.path, new Set([...(books.get(form.path) ?? []), town, ...rows]))
  }
  return books
}

/** Station name → the towns in which it is known. */
function stationHomes(
  forms: readonly TypedForm[],
  settled: readonly SettledTowns[],
  { stations, spell }: TownContext,
): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>()
  const add = (station: string, town: string) => {
    const name = plainName(station)
    homes.set(name, (homes.get(name) ?? new Set<string>()).add(town))
  }
  for (const { name, town } of stations?.stations ?? []) add(name, spell(town))
  for (const [at, form] of forms.entries()) {
    for (const [row, { station }] of form.rows.entries()) {
      const town = settled[at]!.rows[row]
      if (station !== '' && town) add(station, town)
    }
  }
  return homes
}

function townOfStation(
  station: string,
  homes: ReadonlyMap<string, ReadonlySet<string>>,
  towns: ReadonlySet<string>,
): string | null {
  if (station === '') return null
  const name = plainName(station)
  const known = only(homes.get(name))
  if (known !== null) return known
  const inFront = [...towns].filter((town) => name.startsWith(plainName(town)))
  return inFront.toSorted((one, other) => other.length - one.length)[0] ?? null
}

/** The only one that there is; nulls don't count. */
function only(towns: ReadonlySet<string | null> | undefined): string | null {
  const known = [...(towns ?? [])].filter((town) => town !== null)
  return known.length === 1 ? known[0]! : null
}
