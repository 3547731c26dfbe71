import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { atLeastEvidence } from './at-least.ts'
import type { Evidence } from './evidence.ts'
import { monthsEvidence } from './months.ts'
import { nameEvidence } from './name.ts'

/** The evidence by the one shape that the rule has. */
export function gather(scored: Case, rule: EvidenceRule): Evidence | undefined {
  if (rule.name) return nameEvidence(scored, rule.name)
  if (rule.atLeast) return atLeastEvidence(scored, rule.atLeast)
  return rule.months && monthsEvidence(scored, rule.months)
}
