import type { Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { DutyState, Formula, Input, ScoredItem } from '../model/scorecard.ts'
import { troubleWords, type Reading } from './reading.ts'

/** What one rule comes to for one subject: the part of a scored item that depends on the shape of its rule. */
export interface Outcome {
  /** null while it can't be computed */
  points: Decimal | null
  status: ScoredItem['status']
  work: string
  notes: readonly string[]
  inputs: readonly Input[]
  formula: Formula | null
  findings: readonly Finding[]
  /** of a duty */
  duty?: DutyState
  /** the three scores of a claimed item */
  scores?: Pick<ScoredItem, 'claim' | 'evidence' | 'review' | 'evidenceFrom'>
}

/** An outcome that is decided. */
export function outcome(
  readings: readonly Reading[],
  points: Decimal,
  work: string,
  formula: Formula,
  more?: Partial<Outcome>,
): Outcome {
  return {
    points,
    status: 'final',
    work,
    notes: [],
    inputs: readings.map((reading) => reading.input),
    formula,
    findings: [],
    ...more,
  }
}

/** The outcome of a rule that lacks an input: no points, and the inputs that are to blame. */
export function incomplete(readings: readonly Reading[], unusable: readonly Reading[]): Outcome {
  // a word for twelve months of one column is said once
  const reasons = new Set(unusable.map(troubleWords))
  return {
    points: null,
    status: 'incomplete',
    work: `${[...reasons].join('，')}，暂不能计分`,
    notes: [],
    inputs: readings.map((reading) => reading.input),
    formula: null,
    findings: [],
  }
}
