import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type Review, type ReviewEntry, type Subject } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { plainName } from '../names.ts'
import { nearNames, suggest } from '../near.ts'

/** The review in the spelling of the submission, and the findings about it likewise. */
export interface SettledReview {
  review: Review | null
  /** findings of stations that were never handed in */
  findings: Finding[]
  /** the subject as the review spells it → as the submission does */
  spelling: (subject: string) => string
}

/** Brings town and station of each entry to the submission's spelling; a station that isn't there is a warning, once. */
export function settleReview(
  review: Review | null,
  subjects: readonly Subject[],
  townName: (typed: string) => string,
): SettledReview {
  if (!review) return { review, findings: [], spelling: (subject) => subject }
  const known = new Map(subjects.map((subject) => [plainName(subjectKey(subject)), subject]))
  const find = (town: string, station: string) =>
    known.get(plainName(keyOf({ town: townName(town), station })))
  const spelling = (subject: string) => {
    const [town, ...name] = subject.split('/')
    const found = name.length > 0 ? find(town!, name.join('/')) : find('', subject)
    return found ? subjectKey(found) : subject
  }
  const entries = review.entries.map((entry): ReviewEntry => {
    const found = find(entry.town, entry.station)
    return found ? { ...entry, town: found.town ?? entry.town, station: found.name } : entry
  })
  const strange = new Map<string, ReviewEntry>()
  for (const entry of entries) {
    const key = plainName(keyOf(entry))
    if (!find(entry.town, entry.station) && !strange.has(key)) strange.set(key, entry)
  }
  const findings = [...strange.values()].map((entry) => unknown(review.path, entry, subjects))
  return { review: { ...review, entries }, findings, spelling }
}

/** A station as its subject has it: the name alone where a pack knows no towns. */
function keyOf({ town, station }: Pick<ReviewEntry, 'town' | 'station'>): string {
  return subjectKey({ town: town === '' ? null : town, name: station })
}

function unknown(path: string, entry: ReviewEntry, subjects: readonly Subject[]): Finding {
  const names = subjects.filter(({ town }) => (town ?? '') === entry.town).map(({ name }) => name)
  return makeFinding(
    'LG-X012',
    { label: '县级评估打分', name: entry.station, ...suggest(nearNames(entry.station, names)) },
    { path, sheet: entry.sheet, cell: entry.cell, subject: keyOf(entry) },
  )
}
