import type { ReviewEntry, Subject } from '../model/county.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'

/** One subject on its way to a scorecard: whom it is about, by which rules, and what is known to be wrong. */
export interface Case {
  pack: Pack
  rules: SubjectRules
  subject: Subject
  /** clause → what the county entered for this subject in 评审表 */
  reviewed: ReadonlyMap<string, ReviewEntry>
  /** the path of 评审表 */
  reviewPath: string | null
  /** cells that an error names (see cellKey): a rule can't use them */
  wrongCells: ReadonlySet<string>
}

/** A subject that is paid: an error in a cell has left it incomplete before. `reviewed`: where the payment asks for it. */
export function casePaid(
  { pack, subject }: Pick<Case, 'pack' | 'subject'>,
  reviewed: Case['reviewed'] = new Map(),
): Case {
  const rules = pack.subjects[subject.kind]!
  return { pack, rules, subject, reviewed, reviewPath: null, wrongCells: new Set() }
}

/** A cell of a file as a key. */
export function cellKey(spot: { path: string | null; sheet: string | null; cell: string | null }): string {
  return `${spot.path ?? ''}\0${spot.sheet ?? ''}\0${spot.cell ?? ''}`
}
