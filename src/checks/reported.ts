import { subjectKey, type County, type Holding, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import { figureLabel, type FilledForm, type FilledRow, type Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { observationOf } from '../submission/observed.ts'
import { placeForms, type PlacedForm } from '../submission/place.ts'
import { indexRoster, type RosterIndex } from '../submission/roster-index.ts'

/** A county with what many checks ask of it, worked out once. */
export interface Checked extends County {
  /** whom each row speaks of; rows that were left out as repeated and rows without a name have nobody */
  owners: ReadonlyMap<FilledRow, readonly Subject[]>
  /** the rows of each form that somebody owns, in the order of handing in */
  owned: ReadonlyMap<string, readonly OwnedRow[]>
  /** subjects by town and name, all kinds and assessments together */
  named: ReadonlyMap<string, readonly Subject[]>
  /** every form with the names of its rows, untouched ones too */
  placed: readonly PlacedForm[]
  index: RosterIndex
}

/** One shape of check: what the pack says about it, in what clause, over which county. */
export type RunCheck<Params> = (params: Params, check: Check, pack: Pack, county: Checked) => Finding[]

/** Gets a county ready to be checked. */
export function readyToCheck(pack: Pack, county: County): Checked {
  const index = indexRoster(county.roster, pack.county)
  const { placed } = placeForms(pack, county.forms, index, county.stations)
  const owners = ownersOf(county)
  const owned = ownedByForm(county, owners)
  return { ...county, owners, owned, named: groupedBy(county.subjects, subjectKey), placed, index }
}

/** A row with whom it speaks of. */
export interface OwnedRow extends Holding {
  subject: Subject
  /** the only one of the year's assessments that it counts for */
  period?: string
}

/** Everybody who is scored, and the names that only other forms speak of. */
export function everybody(county: County): readonly Subject[] {
  return [...county.subjects, ...(county.strays ?? [])]
}

function ownersOf(county: County): ReadonlyMap<FilledRow, readonly Subject[]> {
  const owners = new Map<FilledRow, Subject[]>()
  for (const subject of everybody(county)) {
    for (const holdings of Object.values(subject.holdings)) {
      for (const { row } of holdings) {
        const known = owners.get(row)
        if (known) known.push(subject)
        else owners.set(row, [subject])
      }
    }
  }
  return owners
}

function ownedByForm(county: County, owners: Checked['owners']): Map<string, OwnedRow[]> {
  const owned = new Map<string, OwnedRow[]>()
  for (const form of county.forms) {
    const rows = owned.get(form.form) ?? []
    owned.set(form.form, rows)
    for (const row of form.rows) {
      const [subject, ...others] = owners.get(row) ?? []
      if (!subject) continue
      const period = others.length === 0 ? subject.period : undefined
      rows.push(period === undefined ? { form, row, subject } : { form, row, subject, period })
    }
  }
  return owned
}

/** Whom a row speaks of, the first of them where the year's assessments share it. */
export function ownerOf(county: Checked, row: FilledRow): Subject | undefined {
  return county.owners.get(row)?.[0]
}

/** The rows of one form that somebody owns, in the order of handing in. */
export function ownedRows({ owned }: Checked, id: string): readonly OwnedRow[] {
  return owned.get(id) ?? []
}

/** What a finding about one cell says of its place. */
export function cellPlace(
  observation: Observation,
  form: FilledForm,
  { clause, severity }: Check,
  subject: string | null,
) {
  return { ...observation.spot, form: form.form, field: observation.field, clause, severity, subject }
}

/** The same for a row that somebody owns. */
export function rowPlace(observation: Observation, { form, subject, period }: OwnedRow, check: Check) {
  const place = cellPlace(observation, form, check, subjectKey(subject))
  return period === undefined ? place : { ...place, period }
}

/** Where what isn't there is missed: the first of the files that speak of a subject. */
export function firstPath({ holdings }: Subject): string {
  return Object.values(holdings).flat()[0]!.form.path
}

const UNREAD: ReadonlySet<string> = new Set(['LG-S001', 'LG-S002'])

/** A form that lies in a file and could not be read: that is said, and its rows are not asked for once more. */
export function isUnread({ findings }: County, form: string, path: string): boolean {
  return findings.some((one) => UNREAD.has(one.code) && one.form === form && one.path === path)
}

/** One figure, date or part of a count that a check looks at. */
export interface Quantity {
  observation: Observation
  /** plain decimal or YYYY-MM-DD */
  value: string
  kind: 'number' | 'date'
}

/** The field's value where it is a number, a date or a part of a count (`staff.full`); else undefined: nothing to compare. */
export function quantityOf(holding: Holding, path: string): Quantity | undefined {
  const [field, part] = path.includes('.') ? path.split('.') : [path]
  const observation = observationOf(holding, field!)
  const value = observation?.value
  if (!observation || !value) return undefined
  if (value.kind === 'number') {
    const said = value.unit ? { ...observation, label: figureLabel(observation) } : observation
    return { observation: said, value: value.number, kind: 'number' }
  }
  if (value.kind === 'date') return { observation, value: value.date, kind: 'date' }
  const count = value.kind === 'counts' && part !== undefined ? value.counts[part] : undefined
  return count === undefined ? undefined : { observation, value: count, kind: 'number' }
}
