import { subjectKey, type County, type ReviewEntry, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { affects } from '../submission/affects.ts'
import { scoreSubject } from './card.ts'
import { cellKey, type Case } from './case.ts'

/**
 * Scores subjects by the pack's rules: items, vetoes and totals, exact. Payments come later (`claimFunds`). A subject that an
 * error names is incomplete, its items stand as far as they can be computed. The findings are those of scoring alone
 * (layer Q).
 */
export function scoreCases(cases: readonly OpenCase[]): { cards: Scorecard[]; findings: Finding[] } {
  const results = cases.map(({ scored, errors }) => scoreSubject(scored, errors))
  return {
    cards: results.map(({ card }) => card),
    findings: results.flatMap((result) => result.findings),
  }
}

/** A subject before it is scored, and the errors that keep it incomplete. */
export interface OpenCase {
  scored: Case
  errors: readonly Finding[]
}

/** Every subject, in the order of the county; the findings after `settleClaims`. */
export function openCases(pack: Pack, county: County, findings: readonly Finding[]): OpenCase[] {
  const errorsOf = errorsBySubject(findings)
  const reviews = reviewsByStation(county)
  return county.subjects.map((subject) => {
    const rules = pack.subjects[subject.kind]!
    const reviewed = reviews.get(stationKey(subject.town, subject.name)) ?? NOT_REVIEWED
    const errors = errorsOf(subject).filter((finding) => affects(finding, subject))
    const wrongCells = new Set(errors.filter(({ cell }) => cell !== null).map(cellKey))
    const reviewPath = county.review?.path ?? null
    return { scored: { pack, rules, subject, reviewed, reviewPath, wrongCells }, errors }
  })
}

const NOT_REVIEWED: ReadonlyMap<string, ReviewEntry> = new Map()

/** The errors that name a subject or its town, in their order: nobody looks through those of the whole county. */
function errorsBySubject(findings: readonly Finding[]): (subject: Subject) => readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const places = groupedBy(errors.keys(), (place) => errors[place]!.subject)
  return (subject) => {
    const own = places.get(subjectKey(subject)) ?? []
    const ofTown = subject.town === null ? [] : (places.get(subject.town) ?? [])
    return [...own, ...ofTown].toSorted((one, other) => one - other).map((place) => errors[place]!)
  }
}

/** Town and station → clause or flag → the county's entry. */
export function reviewsByStation(county: County): Map<string, Map<string, ReviewEntry>> {
  const stations = new Map<string, Map<string, ReviewEntry>>()
  for (const entry of county.review?.entries ?? []) {
    const key = stationKey(entry.town, entry.station)
    const entries = stations.get(key) ?? new Map<string, ReviewEntry>()
    stations.set(key, entries.set(entry.clause, entry))
  }
  return stations
}

/** A station as 评审表 names it. */
export function stationKey(town: Subject['town'], name: string): string {
  return `${town ?? ''}\0${name}`
}
