import { subjectKey, type Holding, type Subject } from '../model/county.ts'
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
  const gathered = new Map<string, Subject & { holdings: Record<string, Holding[]> }>()
  for (const { form, kind, rows } of placed) {
    if (kind === null || form.untouched) continue
    for (const row of rows) {
      if (!isHeld(pack, row)) continue
      const key = kindKey(kind, { town: row.town, name: row.name })
      const subject = gathered.get(key) ?? {
        kind,
        town: row.town,
        name: row.name,
        village: null,
        holdings: {},
      }
      gathered.set(key, subject)
      const holdings = (subject.holdings[form.form] ??= [])
      holdings.push({ form, row: row.row })
    }
  }
  const all = [...gathered.values()]
  const made = ({ kind, holdings }: Subject) =>
    (pack.subjects[kind]?.madeBy ?? []).some((form) => holdings[form] !== undefined)
  return { subjects: all.filter(made), strays: all.filter((subject) => !made(subject)) }
}
