import type { County, Review, Roster, SeenTown, StationList, Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm, Observation } from '../model/observation.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { confirmPlaces } from './confirm-places.ts'
import type { DuplicateRules } from './duplicates/findings.ts'
import { settleDuplicates } from './duplicates.ts'
import { knownStations } from './stations/known.ts'
import { findMissing, missingForms } from './missing.ts'
import { nameFindings } from './name-findings.ts'
import { nearSubjectFindings } from './near/subjects.ts'
import { nearVillageFindings } from './near/villages.ts'
import { hasTowns, headRole, rowRole } from './observed.ts'
import { placeForms, type PlacedForm } from './place.ts'
import { indexRoster, type RosterIndex } from './roster-index.ts'
import { sameStations } from './stations/same.ts'
import { settleReview, type SettledReview } from './review/settle.ts'
import { settleVillages } from './stations/settle-villages.ts'
import { strayFindings } from './strays.ts'
import { gatherSubjects } from './subjects.ts'
import { wrongYears } from './wrong-year.ts'

export interface Submission {
  pack: Pack
  forms: readonly FilledForm[]
  /** what was found while reading the forms and the review */
  findings: readonly Finding[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** of a form that was handed in twice with different facts, take the one with the later 填报时间 */
  preferNewest?: boolean
  /**
   * town: nothing is missing from towns that handed nothing in; part: likewise, for one part of a county, with the
   * stations of its towns; county (default): everything is
   */
  scope?: 'town' | 'part' | 'county'
  /** towns that another part of the county speaks of: nothing is due from them here */
  elsewhere?: ReadonlySet<string>
}

/**
 * Puts all forms together: who is scored, with everything that was reported about each (T-X7: once), and what is
 * missing. Forms are taken by path and place in the workbook, so the order of the inputs changes nothing. Every
 * finding says whom it concerns.
 */
export function assemble(submission: Submission): County {
  const { pack, roster, stations } = submission
  const index = indexRoster(roster, pack.county)
  const listed = (stations?.stations ?? []).map((one) => ({ ...one, town: index.townName(one.town) }))
  const forms = submission.forms.toSorted(byPlace)
  const { placed, findings: placing } = placeForms(pack, forms, index, stations)
  const { subjects: made, strays } = gatherSubjects(pack, placed)
  const rules = duplicateRules(submission, placed)
  const once = settleDuplicates(pack, made, rules)
  const onceStrays = settleDuplicates(pack, strays, rules)
  const housed = settleVillages(pack, once.subjects, index, listed)
  const seen = seenTowns(placed)
  const towns = townsOf(pack, seen, index, listed)
  const subjects = inOrder(pack, housed.subjects, towns, index)
  const reviewed = settleReview(submission.review, subjects, index.townName)
  const due = townsDue(submission, seen, towns, index)
  const namesakes = { subjects, strays, listed }
  const known = knownStations(pack, placed, namesakes)
  const read = [...submission.findings, ...wrongYears(pack, forms)].toSorted(byPath)
  return {
    forms,
    towns,
    seen,
    subjects,
    strays: onceStrays.subjects,
    missing: hasTowns(pack)
      ? findMissing({ pack, placed, towns: due, index, subjects, stations: known })
      : missingForms(pack, placed),
    roster,
    stations: submission.scope === 'town' ? ofTowns(stations, due, index) : stations,
    review: reviewed.review,
    findings: [
      ...nameFindings(pack, read, placed).map((finding) => inSpelling(finding, submission.review, reviewed)),
      ...placing,
      ...once.findings,
      ...onceStrays.findings,
      ...housed.findings,
      ...strayFindings(pack, namesakes),
      ...(hasTowns(pack) ? sameStations(pack, subjects, index) : []),
      ...nearSubjectFindings(pack, subjects, listed),
      ...(roster ? [] : nearVillageFindings(pack, subjects)),
      ...confirmPlaces(placed, index, [...once.same, ...onceStrays.same]),
      ...reviewed.findings,
    ],
  }
}

/** What was found while reading the review speaks of stations in its own spelling. */
function inSpelling(finding: Finding, review: Review | null, { spelling }: SettledReview): Finding {
  const own = review !== null && finding.path === review.path
  return own && finding.subject !== null ? { ...finding, subject: spelling(finding.subject) } : finding
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function byPlace(one: FilledForm, other: FilledForm): number {
  return compare(one.path, other.path) || one.index - other.index || compare(one.sheet, other.sheet)
}

function byPath(one: Finding, other: Finding): number {
  return compare(one.path ?? '', other.path ?? '')
}

/** The list of stations as far as it speaks of these towns, however it spells them. */
function ofTowns(list: StationList | null, towns: readonly string[], index: RosterIndex): StationList | null {
  return (
    list && { ...list, stations: list.stations.filter(({ town }) => towns.includes(index.townName(town))) }
  )
}

/** Towns that something is due from: those of the roster, if there is one; of one town's submission only its own. */
function townsDue(
  { scope = 'county', elsewhere }: Submission,
  seen: readonly SeenTown[],
  towns: readonly string[],
  index: RosterIndex,
): string[] {
  const own = new Set(seen.map(({ town }) => town))
  const listed = index.towns.length > 0 ? new Set(index.towns) : undefined
  return towns.filter(
    (town) => (listed?.has(town) ?? true) && (scope === 'county' || own.has(town)) && !elsewhere?.has(town),
  )
}

/** The towns that the forms speak of, as they appear. */
function seenTowns(placed: readonly PlacedForm[]): SeenTown[] {
  const seen = new Map<string, SeenTown>()
  const see = (town: string | null, { path, sheet }: FilledForm, at: Observation | undefined) => {
    if (town !== null && !seen.has(town)) seen.set(town, { town, path, sheet, cell: at?.spot.cell ?? null })
  }
  for (const { form, rules, town, rows } of placed) {
    see(town, form, headRole(rules, form, 'town'))
    for (const row of rows) see(row.town, form, rowRole(rules, row.row, 'town'))
  }
  return [...seen.values()]
}

/** By form: the pack's checks that say of which forms there is one. */
function duplicateRules(
  { pack, preferNewest }: Submission,
  placed: readonly PlacedForm[],
): ReadonlyMap<string, DuplicateRules> {
  const [prefer, newest] = [preferNewest ?? false, newestOf(placed)]
  return new Map(
    pack.checks.flatMap(({ clause, severity, once }) =>
      (once?.forms ?? []).map((form) => [form, { clause, severity, prefer, newest }] as const),
    ),
  )
}

/** The latest 填报时间 of each workbook, for its forms that have none. */
function newestOf(placed: readonly PlacedForm[]): (path: string) => string | null {
  const newest = new Map<string, string>()
  for (const { form, rules } of placed) {
    const value = headRole(rules, form, 'preparedOn')?.value
    if (value?.kind !== 'date') continue
    if (value.date > (newest.get(form.path) ?? '')) newest.set(form.path, value.date)
  }
  return (path) => newest.get(path) ?? null
}

/** Towns of the roster, then those of the forms and of the list of stations as they appear. */
function townsOf(
  pack: Pack,
  seen: readonly SeenTown[],
  index: RosterIndex,
  listed: StationList['stations'],
): string[] {
  if (!hasTowns(pack)) return []
  return [...new Set([...index.towns, ...[...seen, ...listed].map(({ town }) => town)])]
}

/** By town, then kind as the pack lists them, then village as the roster lists them, then appearance. */
function inOrder(
  pack: Pack,
  subjects: readonly Subject[],
  towns: readonly string[],
  index: RosterIndex,
): Subject[] {
  const townPlaces = new Map(towns.map((town, place) => [town, place]))
  const kindPlaces = new Map(Object.keys(pack.subjects).map((kind, place) => [kind, place]))
  const places = new Map<string, number>()
  for (const town of new Set(subjects.flatMap((subject) => subject.town ?? []))) {
    for (const { village } of index.villagesOf(town)) places.set(`${town}/${village}`, places.size)
  }
  return subjects
    .map((subject) => ({
      subject,
      town: townPlaces.get(subject.town ?? '') ?? -1,
      kind: kindPlaces.get(subject.kind) ?? -1,
      place: places.get(`${subject.town ?? ''}/${subject.name}`) ?? places.size,
    }))
    .toSorted((one, other) => one.town - other.town || one.kind - other.kind || one.place - other.place)
    .map(({ subject }) => subject)
}
