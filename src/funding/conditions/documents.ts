import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { choiceOf, read } from '../../scoring/reading.ts'
import { FREE, type Held } from './held.ts'

/**
 * Papers that are missing hold a payment back, by name (Y-F3, Q-E3, Q-E4). Boxes of a form that isn't handed in say
 * nothing: only the form itself is named then.
 */
export function judgeDocuments(scored: Case, rule: NonNullable<Conditions['documents']>): Held {
  const holds = (form: string) => scored.subject.holdings[form] !== undefined
  const missing = rule.papers.filter(({ handedIn, ticked }) => {
    if (handedIn !== undefined && !holds(handedIn)) return true
    if (ticked === undefined) return false
    const reading = read(scored, ticked)
    return holds(reading.form) && choiceOf(reading) !== '是'
  })
  if (missing.length === 0) return FREE
  return { pending: [`缺少材料：${missing.map(({ name }) => name).join('、')}（${rule.clause}）`] }
}
