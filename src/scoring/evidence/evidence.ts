import type { Decimal } from '../../model/decimal.ts'
import type { Input } from '../../model/scorecard.ts'

/** What the submission itself supports of a claim (系统核验). */
export interface Evidence {
  /** null where the submission doesn't say */
  points: Decimal | null
  work: string
  /** in English, where it can stand in a finding */
  workEn?: string
  /** the cells that say so */
  from?: readonly Input[]
}
