import { subjectKey, type Holding, type Subject } from '../model/county.ts'
import type { FilledRow } from '../model/observation.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { hasTowns } from './observed.ts'
import type { PlacedForm, PlacedRow } from './place.ts'

/** Kind and key of a subject: `station 分水镇/某某零工驿站`. */
export function kindKey(kind: string, subject: { town: string | null; name: string }): string {
  return `${kind} ${subjectKey(subject)}`
}

/** True where a placed row was handed in and belongs to somebody. */
export function isHeld(pack: Pack, row: PlacedRow): row is PlacedRow & { name: string } {
  return !row.untouched && row.name !== null && (row.town !== null || !hasTowns(pack))
}

/**
 * Everybody that the forms speak of, with all of their rows in the order of handing in: `subjects` are those that a
 * form of their kind's own (`madeBy`) speaks of, `strays` the others. The villages of stations are not known yet.
 */
export function gatherSubjects(
  pack: Pack,
  placed: readonly PlacedForm[],
): { subjects: Subject[]; strays: Subject[] } {
  const { made, settled } = madeSubjects(pack, placed)
  const gathered = new BySubject<Gathered>()
  const all: Gathered[] = []
  for (const { form, rows } of placed) {
    if (form.untouched) continue
    for (const row of rows) {
      if (!isHeld(pack, row)) continue
      for (const key of settled.get(row.row) ?? ownersOf(row, made)) {
        const subject = gathered.get(key, row) ?? newSubject(pack, key, row)
        if (gathered.add(key, row, subject)) all.push(subject)
        const holdings = (subject.holdings[form.form] ??= [])
        holdings.push({ form, row: row.row })
      }
    }
  }
  const isMade = (subject: Subject) => made.get(subject.kind, subject) !== undefined
  return { subjects: all.filter(isMade), strays: all.filter((subject) => !isMade(subject)) }
}

type HeldRow = PlacedRow & { name: string }

type Named = Pick<Subject, 'town' | 'name'>

/** Something for each kind and name in a town: asked for every row, so that no key is put together. */
class BySubject<Value> {
  readonly #kinds = new Map<string, Map<string | null, Map<string, Value>>>()

  get(kind: string, { town, name }: Named): Value | undefined {
    return this.#kinds.get(kind)?.get(town)?.get(name)
  }

  /** False where there is something already. */
  add(kind: string, { town, name }: Named, value: Value): boolean {
    const towns = this.#kinds.get(kind) ?? new Map<string | null, Map<string, Value>>()
    const names = towns.get(town) ?? new Map<string, Value>()
    if (names.has(name)) return false
    this.#kinds.set(kind, towns.set(town, names.set(name, value)))
    return true
  }
}

type Gathered = Subject & { holdings: Record<string, Holding[]> }

function newSubject(pack: Pack, kind: string, { town, name }: HeldRow): Gathered {
  const period = pack.subjects[kind]?.period
  return { kind, ...(period !== undefined && { period }), town, name, village: null, holdings: {} }
}

/** Who is there: the forms that make it. */
type Made = BySubject<Set<string>>

/**
 * Rows whose choice can't be read come last (`settled`): they belong to a subject that lacks their form, else to one that
 * isn't there yet, else to the first that they may belong to.
 */
function madeSubjects(
  pack: Pack,
  placed: readonly PlacedForm[],
): { made: Made; settled: ReadonlyMap<FilledRow, readonly string[]> } {
  const made: Made = new BySubject()
  const settled = new Map<FilledRow, readonly string[]>()
  const open: { form: string; row: HeldRow; keys: readonly string[] }[] = []
  const add = (key: string, row: HeldRow, form: string) => {
    const known = made.get(key, row)
    if (known) known.add(form)
    else made.add(key, row, new Set([form]))
  }
  for (const { form, rows } of placed) {
    if (form.untouched) continue
    for (const row of rows) {
      if (!isHeld(pack, row)) continue
      const keys = row.keys.filter((key) => pack.subjects[key]!.madeBy.includes(form.form))
      if (row.open) open.push({ form: form.form, row, keys })
      else for (const key of keys) add(key, row, form.form)
    }
  }
  for (const { form, row, keys } of open) {
    const key = openOwner(keys, form, row, made)
    if (key === undefined) continue
    add(key, row, form)
    settled.set(row.row, [key])
  }
  return { made, settled }
}

function openOwner(keys: readonly string[], form: string, row: HeldRow, made: Made): string | undefined {
  const lacking = keys.find((key) => made.get(key, row)?.has(form) === false)
  const absent = keys.find((key) => made.get(key, row) === undefined)
  return lacking ?? absent ?? keys[0]
}

/** The subjects that hold a row: all that are there; where none is, the first that it may belong to, as a stray. */
function ownersOf(row: HeldRow, made: Made): readonly string[] {
  const there = row.keys.filter((key) => made.get(key, row) !== undefined)
  return there.length > 0 ? there : row.keys.slice(0, 1)
}
