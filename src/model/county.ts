import type { Finding } from './finding.ts'
import type { FilledForm, FilledRow, Spot } from './observation.ts'

export interface RosterVillage {
  town: string
  /** '' in the list of a city, which names its counties alone */
  village: string
  code: string | null
  /** other names that clerks use */
  aliases: readonly string[]
}

/** The towns and villages that there are (T-F4), in the order of the list. */
export interface Roster {
  path: string
  sha256: string
  villages: readonly RosterVillage[]
}

export interface ListedStation {
  town: string
  village: string | null
  name: string
  /** YYYY-MM-DD */
  registeredOn: string | null
  /** the cell of 备案日期 */
  spot?: Spot
  /** the cells of the town and of the village */
  cells?: { town: string; village: string }
}

export interface StationList {
  path: string
  sha256: string
  stations: readonly ListedStation[]
}

/** One row of one form that speaks of a subject. */
export interface Holding {
  form: FilledForm
  row: FilledRow
}

/** Somebody that is scored, with everything that was reported about it. */
export interface Subject {
  /** key of its rules in the pack (`subjects:`); results show the kind that these name */
  kind: string
  /** which of the year's assessments, where a pack has several of one kind */
  period?: string
  /** null where a pack knows no towns */
  town: string | null
  name: string
  /** the village of a station, else null */
  village: string | null
  /** form id → its rows in the order of handing in; duplicates that were found identical are left out */
  holdings: Readonly<Record<string, readonly Holding[]>>
}

/** Something that was due and isn't there. */
export interface Missing {
  town: string | null
  village: string | null
  station: string | null
  form: string
  /** YYYY-MM for monthly forms, YYYY-Qn for quarterly ones */
  month: string | null
}

/** The county's word on one item of one station (评审表). */
export interface ReviewEntry {
  /** '' where a pack knows no towns */
  town: string
  station: string
  /** clause of the item (T-S1 …) or the key of a flag (registered, checked) */
  clause: string
  /** plain decimal, 是 or 否; null where the county left it blank, or what it typed can't be taken */
  value: string | null
  /** what was typed and can't be taken */
  refused?: string
  note: string
  sheet: string
  cell: string
}

export interface Review {
  path: string
  sha256: string
  entries: readonly ReviewEntry[]
  /** who entered it, and on which day, as the line above the head says: YYYY-MM-DD where it is a date */
  reviewer?: string
  reviewedOn?: string
}

/** A town, with the place in the forms that speaks of it first; `cell` is null where another form of the workbook does. */
export interface SeenTown {
  town: string
  path: string
  sheet: string
  cell: string | null
}

/** Towns, villages and stations with all that was reported about each. */
export interface County {
  /** every form that was recognised, in the order of the inputs, untouched ones too */
  forms: readonly FilledForm[]
  /** towns of the roster, then others in the order of appearance */
  towns: readonly string[]
  /** those that the forms speak of, as they appear */
  seen?: readonly SeenTown[]
  subjects: readonly Subject[]
  /** what was reported about names that no form of their kind's own speaks of: checked, never scored */
  strays?: readonly Subject[]
  missing: readonly Missing[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  findings: readonly Finding[]
}

/** `分水镇/某某村`; the name alone where there is no town. */
export function subjectKey(subject: { town: string | null; name: string }): string {
  return subject.town === null ? subject.name : `${subject.town}/${subject.name}`
}
