import type { Decimal } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'

/**
 * What is known about the grant of one station before the county's ranking: pass mark, deadline, village, other stations
 * of the village. Reasons are in words for the reader; the strongest kind that has one decides.
 */
export interface Judgement {
  card: Scorecard
  /** the final score, or the score so far */
  total: Decimal
  /** the score that is compared with the pass mark */
  mark: Decimal
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
}

/**
 * True where nothing refuses the grant: only then village, deadline and the other stations of the village matter, and it
 * keeps its place while its village's figures are mended.
 */
export function holdsPlace({ fails }: Judgement): boolean {
  return fails.length === 0
}
