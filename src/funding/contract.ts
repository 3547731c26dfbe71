import { decimal, yuan, ZERO } from '../model/decimal.ts'
import { capitalYuan } from '../model/rmb.ts'
import type { Contract } from '../packs/schema/payment/contract.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import { NOTHING_PAID, reportedNumber, type Paid, type Paying } from './paying.ts'

/** A contract's amount against its budget (L-F1), also in capital numerals: shown, never paid by formula. */
export function payContract(paying: Paying, rule: PaymentRule, { of, budget }: Contract): Paid {
  const amount = reportedNumber(paying, of)
  if (paying.card.status === 'incomplete' || amount === undefined) return NOTHING_PAID
  const limit = decimal(budget)
  const rest = limit.minus(amount)
  const parts = [
    `合同金额 ${yuan(amount)} 元（${capitalYuan(amount)}）`,
    `预算 ${yuan(limit)} 元（${capitalYuan(limit)}）`,
    `结余 ${yuan(rest)} 元`,
    '按合同支付，不按公式计算',
  ]
  const payment = {
    clause: rule.clause,
    amount: ZERO,
    status: 'final',
    work: parts.join('；'),
    reasons: [],
    formula: '0',
  } as const
  return { payment, findings: [] }
}
