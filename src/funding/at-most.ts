import { decimal, Decimal, sum, yuan, ZERO } from '../model/decimal.ts'
import { strongest, type Payment } from '../model/scorecard.ts'
import type { SubjectRules } from '../packs/schema/pack.ts'
import type { Rival } from './larger.ts'

/**
 * The payments of a subject are together no more than a limit: in their order each takes what those before it leave. What
 * those before it may still take, while their score is open or somebody must decide, waits with them.
 */
export function atMost(
  rivals: readonly Rival[],
  { clause, amount }: NonNullable<SubjectRules['atMost']>,
): Payment[] {
  const limit = decimal(amount)
  return rivals.map((rival, index) => {
    const before = rivals.slice(0, index)
    const amounts = before.map(({ payment }) => payment.amount)
    const room = left(limit, amounts)
    const open = before.filter(({ payment }) => isOpen(payment))
    const most = before.map((one) => Decimal.max(one.payment.amount, one.most))
    const least = left(limit, most)
    return waiting(cut(rival.payment, room), rival.payment.amount.gt(least) ? open : [])
  })

  function cut(payment: Payment, room: Decimal): Payment {
    if (payment.amount.lte(room)) return payment
    const work = `${payment.work}；各项合计最高 ${amount}（${clause}），本项付 ${yuan(room)}`
    const formula = payment.formula === null ? null : `MIN(${room.toFixed()},${payment.formula})`
    return { ...payment, amount: room, work, formula }
  }

  function waiting(payment: Payment, open: readonly Rival[]): Payment {
    if (open.length === 0) return payment
    const status = strongest([payment, ...open.map((rival) => rival.payment)].map((one) => one.status))
    const reason = `各项合计最高 ${amount}，前面的项目还没有确定（${clause}）`
    return { ...payment, status, reasons: [...payment.reasons, reason] }
  }
}

function left(limit: Decimal, taken: readonly Decimal[]): Decimal {
  return Decimal.max(ZERO, limit.minus(sum(taken)))
}

function isOpen({ status }: Payment): boolean {
  return status === 'provisional' || status === 'pending'
}
