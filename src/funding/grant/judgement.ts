import type { Subject } from '../../model/county.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'

/**
 * What is known about the grant of one station while it goes through the steps: pass mark, village, other stations of
 * the village, deadline, quota. Reasons are in words for the reader; the strongest kind that has one decides.
 */
export interface Judgement {
  card: Scorecard
  subject: Subject
  /** the final score, or the score so far */
  total: Decimal
  /** the score that is compared with the pass mark */
  mark: Decimal
  /** true once the county has scored every item */
  scored: boolean
  /** the score alone passes, or may pass */
  reaches: boolean
  /** its data or its village's are not whole: nothing can be said */
  open: readonly string[]
  /** nothing is paid */
  fails: readonly string[]
  /** a person must decide */
  pending: readonly string[]
  /** waits for a county score or the county's ranking */
  waits: readonly string[]
  /** place in the ranking under a quota, from 1 */
  rank: number | null
}

/** True where the grant would be paid, if nothing else came between: only then village, deadline and quota matter. */
export function wouldPay(judgement: Judgement): boolean {
  return judgement.open.length === 0 && judgement.fails.length === 0
}
