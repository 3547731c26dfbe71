/** The JSON document of a run (`--json`, summary.json). Points and amounts are plain decimals as text. */
export interface Result {
  schemaVersion: '1'
  /** what wrote this; absent in documents of earlier versions */
  program?: { name: string; version: string }
  /** null where it failed before a pack was known */
  pack: { id: string; status: string; sha256: string } | null
  interpretations: Record<string, string>
  inputs: { path: string; sha256: string; forms: { form: string; sheet: string }[] }[]
  findings: ResultFinding[]
  subjects: ResultSubject[]
  towns: { town: string | null; subjects: number; paid: number; amount: ResultAmounts }[]
  amount: ResultAmounts
  missing: ResultMissing[]
  counts: { error: number; warning: number; notice: number }
  alternatives: ResultAlternative[]
  /** what people entered in 评审表; absent without one */
  review?: ResultReview
  /** what came of payments that share a budget; absent where there is none, and for a town by itself */
  budgets?: ResultBudget[]
  /** yuan of the final amount that are settled with the year and not paid again; absent where there are none */
  settled?: string
  /** only where money goes by contract alone: a final amount of nothing isn't what anybody is paid */
  byContract?: true
}

/** All that was claimed of a budget, what of it is paid (final, provisional and pending together), and what is left. */
export interface ResultBudget {
  kind: string
  /** of the payment */
  clause: string
  budget: string
  claims: string
  paid: string
  rest: string
}

/** The county's word on items and questions of single subjects, each with its cell. */
export interface ResultReview {
  path: string
  /** who entered it, and when, where the line above the head says so */
  reviewer?: string
  reviewedOn?: string
  entries: {
    town: string
    station: string
    /** clause of the item, or the key of a question */
    clause: string
    /** plain decimal, 是 or 否; null where it was left blank */
    value: string | null
    note: string
    sheet: string
    cell: string
  }[]
}

/** What another option of one interpretation would change, everything else left as it is. */
export interface ResultAlternative {
  interpretation: string
  option: string
  /** subjects with another status, grade or amount */
  subjects: number
  /** yuan, new minus old, over final, provisional and pending amounts together */
  difference: string
  /** what these subjects would have under the other option */
  changes?: ResultChange[]
}

/** A subject under another option. */
export type ResultChange = Pick<
  ResultSubject,
  'kind' | 'period' | 'town' | 'name' | 'status' | 'total' | 'grade' | 'amount'
>

/** Never added up. */
export interface ResultAmounts {
  final: string
  provisional: string
  pending: string
}

export interface ResultFinding {
  code: string
  severity: string
  path: string | null
  sheet: string | null
  cell: string | null
  form: string | null
  field: string | null
  subject: string | null
  clause: string | null
  message: string
  fix: string
  /** what the words are made of; absent in documents of earlier programs */
  data?: Readonly<Record<string, string>>
}

export interface ResultSubject {
  kind: string
  /** only where a pack has several assessments a year */
  period?: string
  town: string | null
  name: string
  village: string | null
  status: string
  total: string | null
  grade: string | null
  /** only where a title comes with the grade */
  title?: string
  items: ResultItem[]
  payments: ResultPayment[]
  amount: string | null
  totalWork: string
  vetoes: { clause: string; applied: boolean; work: string }[]
  reasons: string[]
  rank: number | null
}

export interface ResultItem {
  clause: string
  points: string | null
  max: string | null
  work: string
  inputs: ResultInput[]
  label: string
  status: string
  notes: string[]
  /** only for items that are claimed: 自评, 系统核验, 县级评估 */
  claim?: string | null
  evidence?: string | null
  review?: string | null
  /** only for duties: met, unmet or blank, and what is lacking, in its own unit */
  duty?: 'met' | 'unmet' | 'blank'
  shortfall?: string | null
}

export interface ResultInput {
  field: string
  value: string | null
  /** only where something else was typed than the value; private numbers are masked */
  typed?: string
  sheet: string | null
  cell: string | null
  label: string
  path: string | null
}

export interface ResultPayment {
  clause: string
  amount: string
  status: string
  work: string
  reasons: string[]
  /** only where it goes by figures of its own, besides the score */
  inputs?: ResultInput[]
  /** only where a condition denies it, whatever the score */
  denied?: true
  /** only where conditions leave a part of it: 10 of 12 */
  parts?: { of: string; whole: string }[]
  /** only under a budget: what it was before that cut it */
  claimed?: string
}

export interface ResultMissing {
  town: string | null
  village: string | null
  station: string | null
  form: string
  month: string | null
}
