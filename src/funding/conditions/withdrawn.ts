import type { ReviewEntry } from '../../model/county.ts'
import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { choiceOf, read } from '../../scoring/reading.ts'
import { FREE, type Held } from './held.ts'

/** A status that the county withdrew is paid nothing; one that may be withdrawn waits for its word (Y-V1). */
export function judgeWithdrawn(scored: Case, rule: NonNullable<Conditions['withdrawn']>): Held {
  const entry: ReviewEntry | undefined = scored.reviewed.get(rule.flag)
  if (entry?.value === '是') return { fails: [`资格已撤销（${rule.clause}）`] }
  if (entry?.value === '否') return FREE
  const reading = read(scored, rule.of)
  if (choiceOf(reading) !== rule.is) return FREE
  return { pending: [`“${reading.input.label}”为“${rule.is}”，是否撤销资格待定（${rule.clause}）`] }
}
