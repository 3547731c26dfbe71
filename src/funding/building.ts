import { decimal, Decimal, yuan, ZERO } from '../model/decimal.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import type { Building } from '../packs/schema/payment/building.ts'
import { shown } from '../scoring/shown.ts'
import { judgeEnds } from './ends.ts'
import {
  isBelow,
  labelFor,
  NOTHING_PAID,
  reportedChoice,
  reportedNumber,
  siblingOf,
  unreported,
  withheld,
  type Paid,
  type Paying,
} from './paying.ts'
import { roundFormula, roundPayment } from './round.ts'

/**
 * The year's part of the building subsidy (D-F6): once accepted, at most what is left of the whole; held back after a
 * total below the mark until it is mended, and nothing once working together ends (D-F7).
 */
export function payBuilding(paying: Paying, rule: PaymentRule, params: Building): Paid {
  const { card } = paying
  const paid = reportedNumber(paying, params.paid)
  const accepted = reportedChoice(paying, params.accepted)
  const { clause } = rule
  if (card.total === null) return NOTHING_PAID
  if (!paid || accepted === undefined) return unreported(paying, clause, params.paid, params.accepted)
  const left = Decimal.max(ZERO, decimal(params.most).minus(paid))
  const full = roundPayment(Decimal.min(decimal(params.each), left), params.round)
  const formula = roundFormula(`MAX(0,MIN(${params.each},${params.most}-${paid.toFixed()}))`, params.round)
  const nothing = (reason: string): Paid => ({ payment: withheld(clause, reason, '0'), findings: [] })
  const ended = judgeEnds(paying)
  if (ended?.applies) return nothing(`${ended.because}，终止合作，不再拨付建设补贴（${ended.clause}）`)
  if (accepted !== '是') return nothing(`“${labelFor(paying, params.accepted)}”为“${accepted}”，不予拨付`)
  const work = `min(${params.each}，${params.most} − ${shown(paid)}) = ${yuan(full)}`
  const waits = [...heldBack(paying, params), ...(ended ? [`${ended.because}（${ended.clause}）`] : [])]
  const reasons = full.gt(0) ? waits : []
  const status = reasons.length > 0 ? 'pending' : 'final'
  const payment = {
    clause,
    amount: full,
    status,
    work: [work, ...reasons].join('；'),
    reasons,
    formula,
  } as const
  return { payment, findings: [] }
}

/** Why the part waits: a total below the mark that isn't mended (D-I6). */
function heldBack(paying: Paying, { mended }: Building): string[] {
  const { below, clause, first } = mended
  const mend = reportedChoice(paying, mended.by)
  if (mend === '是') return []
  const last = reportedNumber(paying, mended.last)
  const half = first === undefined ? undefined : siblingOf(paying, first)
  // one that is not whole is its own error; what the county answers goes on
  const halfBelow = half?.total ? isBelow(half, below) : false
  const low = [
    ...(last?.lt(below) ? [`${labelFor(paying, mended.last)} ${shown(last)}`] : []),
    ...(halfBelow ? [`半年考核得分 ${shown(half!.total!)}`] : []),
  ]
  const label = labelFor(paying, mended.by)
  const answer = mend === undefined ? '没有填' : `为“${mend}”`
  if (low.length > 0) return [`${low.join('、')} 不足 ${below}，“${label}”${answer}，待整改合格（${clause}）`]
  if (halfBelow === undefined) return [`半年考核是否不足 ${below} 待定，“${label}”${answer}（${clause}）`]
  return first !== undefined && mend === '否' ? [`“${label}”为“否”，待整改合格（${clause}）`] : []
}
