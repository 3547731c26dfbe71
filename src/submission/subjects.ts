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
  const gathered = new Map<string, Gathered>()
  for (const { form, rows } of placed) {
    if (form.untouched) continue
    for (const row of rows) {
      if (!isHeld(pack, row)) continue
      for (const key of settled.get(row.row) ?? ownersOf(row, made)) {
        const subject = gathered.get(kindKey(key, row)) ?? newSubject(pack, key, row)
        gathered.set(kindKey(key, row), subject)
        const holdings = (subject.holdings[form.form] ??= [])
        holdings.push({ form, row: row.row })
      }
    }
  }
  const all = [...gathered.values()]
  const isMade = (subject: Subject) => made.has(kindKey(subject.kind, subject))
  return { subjects: all.filter(isMade), strays: all.filter((subject) => !isMade(subject)) }
}

type HeldRow = PlacedRow & { name: string }

type Gathered = Subject & { holdings: Record<string, Holding[]> }

function newSubject(pack: Pack, kind: string, { town, name }: HeldRow): Gathered {
  const period = pack.subjects[kind]?.period
  return { kind, ...(period !== undefined && { period }), town, name, village: null, holdings: {} }
}

/** Who is there: key and name → the forms that make it. */
type Made = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Rows whose choice can't be read come last (`settled`): they belong to a subject that lacks their form, else to one that
 * isn't there yet, else to the first that they may belong to.
 */
function madeSubjects(
  pack: Pack,
  placed: readonly PlacedForm[],
): { made: Made; settled: ReadonlyMap<FilledRow, readonly string[]> } {
  const made = new Map<string, Set<string>>()
  const settled = new Map<FilledRow, readonly string[]>()
  const open: { form: string; row: HeldRow; keys: readonly string[] }[] = []
  const add = (key: string, row: HeldRow, form: string) =>
    made.set(kindKey(key, row), (made.get(kindKey(key, row)) ?? new Set()).add(form))
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
  const lacking = keys.find((key) => made.get(kindKey(key, row))?.has(form) === false)
  const absent = keys.find((key) => !made.has(kindKey(key, row)))
  return lacking ?? absent ?? keys[0]
}

/** The subjects that hold a row: all that are there; where none is, the first that it may belong to, as a stray. */
function ownersOf(row: HeldRow, made: Made): readonly string[] {
  const there = row.keys.filter((key) => made.has(kindKey(key, row)))
  return there.length > 0 ? there : row.keys.slice(0, 1)
}
