import type { Decimal } from '../../model/decimal.ts'
import type { Input } from '../../model/scorecard.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { atLeastEvidence } from './at-least.ts'
import { monthsEvidence } from './months.ts'
import { nameEvidence } from './name.ts'

/** What the submission itself supports of a claim (系统核验). */
export interface Evidence {
  /** null where the submission doesn't say */
  points: Decimal | null
  work: string
  /** the cells that say so */
  from?: readonly Input[]
}

/** The evidence by the one shape that the rule has. */
export function gather(scored: Case, rule: EvidenceRule): Evidence | undefined {
  if (rule.name) return nameEvidence(scored, rule.name)
  if (rule.atLeast) return atLeastEvidence(scored, rule.atLeast)
  if (rule.months) return monthsEvidence(scored, rule.months)
  return undefined
}
