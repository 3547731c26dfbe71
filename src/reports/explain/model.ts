import type { Where } from '../../model/place-text.ts'

/** Why a subject or a town has its score and its money: the document of `explain --json`, and what text and page are made of. */
export interface Explanation {
  schemaVersion: '1'
  pack: {
    id: string
    title: string
    /** false: the run used another version of the pack than the one that is here, whose words are shown */
    sameVersion: boolean
  }
  /** a village and a station of one name, or two assessments of a year, are explained one after the other */
  subjects: ExplainedSubject[]
  /** the town, where one was asked for */
  town: ExplainedTown | null
  /** what was asked for handed nothing in: what is due from it */
  missing: ExplainedMissing[]
}

export interface ExplainedSubject {
  kind: string
  kindLabel: string
  period?: string
  town: string | null
  name: string
  village: string | null
  status: string
  statusWord: string
  /** everything in one sentence */
  answer: string
  /** yuan with two decimals; null while it can't be worked out */
  amount: string | null
  payments: ExplainedPayment[]
  /** of a village: the grants of its stations are explained under their own names */
  stations: { name: string; amount: string | null; status: string; statusWord: string }[]
  total: string | null
  totalWork: string
  grade: string | null
  rank: number | null
  vetoes: { clause: string; place: string; rule: string; applied: boolean; work: string }[]
  items: ExplainedItem[]
  /** lines that the total, the rank or the grade are measured against */
  distances: ExplainedDistance[]
  choices: ExplainedChoice[]
  /** what people of the county entered for it in 评审表 */
  review: ExplainedEntry[]
  /** who entered that, and when, as 评审表 says */
  reviewer: string | null
  reviewedOn: string | null
  findings: ExplainedFinding[]
}

export interface ExplainedPayment {
  clause: string
  place: string
  label: string
  amount: string
  /** paid by its contract: the amount is 0.00 and says nothing */
  contract: boolean
  status: string
  statusWord: string
  rule: string
  work: string
  /** the cells of the figures that it goes by, besides the score */
  inputs: ExplainedItem['inputs']
  reasons: string[]
}

export interface ExplainedItem {
  clause: string
  place: string
  label: string
  points: string | null
  /** null: without a limit */
  max: string | null
  status: string
  duty: string | null
  rule: string
  work: string
  inputs: (Where & { label: string; value: string | null; typed: string | null })[]
  /** bands that were not taken, floors that were not reached, what the submission itself supports */
  notes: string[]
  /** 自评, 系统核验, 县级评估; only for items that are claimed */
  scores: { claim: string | null; evidence: string | null; review: string | null } | null
  distances: ExplainedDistance[]
}

export interface ExplainedDistance {
  clause: string
  kind: string
  label: string
  value: string
  threshold: string
  distance: string
  direction: 'up' | 'down'
  /** the line has to be passed, reaching it isn't enough */
  strict: boolean
  unit: string
  changes: string
  /** the same as a sentence */
  words: string
}

export interface ExplainedChoice {
  id: string
  question: string
  option: string
  means: string
  isDefault: boolean
  others: ExplainedOption[]
}

export interface ExplainedOption {
  option: string
  means: string
  /** the subject under this option; null: nothing changes for it; absent: the run doesn't say */
  subject?: { status: string; statusWord: string; total: string | null; amount: string | null } | null
  /** over the whole run; absent where it wasn't worked out */
  run?: { subjects: number; difference: string }
}

export interface ExplainedEntry extends Where {
  clause: string
  label: string
  value: string | null
  note: string
}

export interface ExplainedFinding extends Where {
  code: string
  severity: string
  severityWord: string
  subject: string | null
  message: string
  fix: string
}

export interface ExplainedMissing {
  town: string | null
  village: string | null
  station: string | null
  /** title of the form */
  form: string
  month: string | null
}

export interface ExplainedTown {
  town: string
  answer: string
  /** never added up */
  amount: { final: string; provisional: string; pending: string }
  /** the strongest status first; only those that there are */
  groups: {
    status: string
    statusWord: string
    subjects: { kindLabel: string; name: string; total: string | null; amount: string | null; why: string }[]
  }[]
  missing: ExplainedMissing[]
  /** errors only: what has to be mended; warnings and notices are counted */
  mend: ExplainedFinding[]
  warnings: number
  notices: number
}
