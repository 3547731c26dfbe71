import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { choiceOf, read } from '../../scoring/reading.ts'
import { FREE, type Held } from './held.ts'

/** A choice that the payment needs (Q-F1: 首次创建). */
export function judgeNeed(scored: Case, { clause, of, is }: NonNullable<Conditions['needs']>): Held {
  const reading = read(scored, of)
  const { label } = reading.input
  const choice = choiceOf(reading)
  if (choice === is) return FREE
  if (choice === undefined) return { pending: [`“${label}”没有报送，待定（${clause}）`] }
  return { fails: [`“${label}”为“${choice}”（${clause}）`] }
}

/** True where the payment is applied for; where that form isn't handed in, where the other one is. */
export function isAppliedFor(scored: Case, rule: Conditions['appliedFor']): boolean {
  if (!rule) return true
  const reading = read(scored, rule.of)
  if (scored.subject.holdings[reading.form] !== undefined) return choiceOf(reading) !== '否'
  return rule.orForm === undefined || scored.subject.holdings[rule.orForm] !== undefined
}
