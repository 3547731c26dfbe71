import type { Decimal } from './decimal.ts'

/** Strongest first; a subject has the strongest of its payments'. */
export const STATUSES = ['incomplete', 'pending', 'provisional', 'withheld', 'final'] as const
export type Status = (typeof STATUSES)[number]

/** The status that wins over the others (see STATUSES); final for none. */
export function strongest<S extends Status>(statuses: readonly S[]): S | 'final' {
  return statuses.reduce<S | 'final'>(
    (one, other) => (STATUSES.indexOf(other) < STATUSES.indexOf(one) ? other : one),
    'final',
  )
}

/** One cell that an item's points come from. */
export interface Input {
  field: string
  label: string
  /** normalised value as text; null where it is blank or invalid */
  value: string | null
  /** the cell's content as typed, where it isn't the value itself */
  typed?: string
  /** the value is a number, so that a live formula may refer to the cell itself */
  numeric: boolean
  /** a live formula takes the cell so many times: it is in 万元 */
  times?: string
  path: string | null
  sheet: string | null
  cell: string | null
}

/**
 * A live spreadsheet formula without the leading `=`. `{0}` stands for the 取值 cell of the item's first input, and so on;
 * `{T-A1}` for the points of another item, `{total}` for the subject's total. Functions that Excel 2010, WPS and LibreOffice share.
 */
export type Formula = string

/** One scored item: what it is worth, why, and from which cells. */
export interface ScoredItem {
  clause: string
  label: string
  /** null for a bonus without a limit */
  max: string | null
  bonus: boolean
  /** null while it can't be computed */
  points: Decimal | null
  /** incomplete: data missing; pending: an interpretation leaves it to a person, `points` is the most that can come of it */
  status: 'final' | 'incomplete' | 'pending' | 'provisional'
  /** the arithmetic in one line: `10 − 2 × 1 = 8` */
  work: string
  /** what did not apply and why (bands not taken, floors not reached) */
  notes: readonly string[]
  inputs: readonly Input[]
  formula: Formula | null
  /** only for items that are claimed: 自评, 系统核验, 县级评估 */
  claim?: Decimal | null
  evidence?: Decimal | null
  review?: Decimal | null
  /** only where something supports a claim (系统核验): the cells that it was looked up in */
  evidenceFrom?: readonly Input[]
  /** only for duties: met, not met or not filled in, and what is lacking, in its own unit */
  duty?: DutyState
}

export interface DutyState {
  state: 'met' | 'unmet' | 'blank'
  shortfall: Decimal | null
}

/** A payment that is due, or would be. `amount` is rounded already. */
export interface Payment {
  clause: string
  amount: Decimal
  status: Status
  work: string
  /** why it isn't simply final, in words for the reader */
  reasons: readonly string[]
  formula: Formula | null
  /** the cells that its amount is reckoned from, where it goes by figures of its own */
  inputs?: readonly Input[]
  /** only where a condition or a reported figure denies it, whatever the score */
  denied?: true
  /** only where conditions leave a part of it (Q-I4): `of` of `whole`, each */
  parts?: readonly PaidPart[]
  /** only where a budget may cut it: what it was before */
  claimed?: Decimal
}

/** Plain decimals: 10 of 12. */
export interface PaidPart {
  of: string
  whole: string
}

export interface Veto {
  clause: string
  applied: boolean
  work: string
}

/** A subject with its items, total and payments. */
export interface Scorecard {
  /** key of its rules in the pack (`subjects:`); results show the kind that these name */
  kind: string
  /** which of the year's assessments, where a pack has several of one kind */
  period?: string
  town: string | null
  name: string
  village: string | null
  status: Status
  /** null while incomplete */
  total: Decimal | null
  totalWork: string
  totalFormula: Formula | null
  grade: string | null
  /** the title that comes with the grade, where a pack gives one */
  title?: string
  /** the year that its forms speak of, where they name one */
  year?: string
  /** field path → text, for the lists that only this pack has */
  facts?: Readonly<Record<string, string>>
  items: readonly ScoredItem[]
  vetoes: readonly Veto[]
  payments: readonly Payment[]
  /** sum of the payments; null while incomplete; 0 when withheld */
  amount: Decimal | null
  /** in words for the reader: why it is not final */
  reasons: readonly string[]
  /** place in the ranking under a quota, from 1 */
  rank: number | null
}
