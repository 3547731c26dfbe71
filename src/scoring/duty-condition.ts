import type { Decimal } from '../model/decimal.ts'
import type { Reading } from './reading.ts'

/** One condition of a duty: met, not met, or not filled in. */
export interface Condition {
  state: 'met' | 'unmet' | 'blank'
  readings: readonly Reading[]
  work: string
  /** what is lacking, in the condition's own unit; null where it is no figure */
  shortfall: Decimal | null
  /** true or false, over its own readings: `{0}`, `{1}` … */
  formula: string
}
