import { makeFinding } from '../findings/make.ts'
import { decimal, Decimal, HUNDRED, yuan, ZERO } from '../model/decimal.ts'
import { strongest, type Payment, type Scorecard, type Status } from '../model/scorecard.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import type { Settlement } from '../packs/schema/payment/settlement.ts'
import { cardPlace } from './card-place.ts'
import {
  itemsThat,
  NOTHING_PAID,
  openItems,
  reportedNumber,
  unreported,
  type Paid,
  type Paying,
} from './paying.ts'
import { roundFormula, roundPayment } from './round.ts'
import { earnedOf, holeNotice, type Earned } from './settlement/earned.ts'
import { firstHalf, firstPaymentNotice, type FirstHalf } from './settlement/first-half.ts'
import { thresholdNotice } from './threshold.ts'

/** The year's figures while its second payment is worked out. */
interface Year {
  params: Settlement
  budget: Decimal
  paid: Decimal
  /** what the year earns */
  earned: Earned
  failed: boolean
  first: FirstHalf
}

/** What the second payment comes to before it is held against 0 and the budget. */
interface Second {
  /** may be negative */
  difference: Decimal
  work: string
  /** over `E`, what the year earns */
  formula: string
  pending: readonly string[]
}

/**
 * The year's second payment (D-F5): what the year earns (D-F3, D-F4) less what was paid in its course, or half of it
 * (D-I3); with one of the two totals below its mark as the pack says (D-I5). A negative difference is shown, and is neither
 * a payment nor a claim; both payments together never pass the budget.
 */
export function paySettlement(paying: Paying, rule: PaymentRule, params: Settlement): Paid {
  const { card } = paying
  const { total } = card
  const { gate, whole } = params
  const budget = reportedNumber(paying, params.budget)
  const paid = reportedNumber(paying, params.paid)
  if (total === null) return NOTHING_PAID
  if (!budget || !paid) return unreported(paying, rule.clause, params.budget, params.paid)
  const earned = earnedOf(total, budget, params)
  const failed = total.lt(gate.atLeast)
  const year: Year = { params, budget, paid, earned, failed, first: firstHalf(paying, paid, params) }
  const second = params.way === 'halves' ? halvesSecond(year) : advanceSecond(year)
  const { difference } = second
  const short = { difference: signed(difference) }
  const findings = [
    ...thresholdNotice(card, total, gate.atLeast, gate.clause),
    ...thresholdNotice(card, total, whole.from, whole.clause),
    ...holeNotice(card, total, params),
    ...(difference.lt(0) ? [makeFinding('LG-Q005', short, cardPlace(card, rule.clause))] : []),
    ...firstPaymentNotice(paying, paid, params, rule.clause),
  ]
  return { payment: paymentOf(card, rule, year, second), findings }
}

/** The second payment, held against 0 and what is left of the budget, and rounded once. */
function paymentOf(card: Scorecard, { clause }: PaymentRule, year: Year, second: Second): Payment {
  const { params, budget, paid, earned, failed } = year
  const { round } = params
  const { difference, pending } = second
  const room = Decimal.max(ZERO, budget.minus(paid))
  const amount = roundPayment(Decimal.min(Decimal.max(ZERO, difference), room), round)
  const over = difference.gt(room)
    ? [`两次合计不超过 ${yuan(budget)}（${clause}），拨付 ${yuan(amount)}`]
    : []
  const owed = difference.lt(0) ? [`差额 ${signed(difference)}（文件未规定如何处理）`] : []
  const result = owed.length > 0 ? '' : ` = ${yuan(roundPayment(difference, round))}`
  const formula = `MAX(0,MIN(${second.formula.replace('E', earned.formula)},${room.toFixed()}))`
  return {
    clause,
    amount,
    status: statusOf(card, failed, second),
    work: [earned.work, second.work + result, ...over, ...owed].join('；'),
    reasons: [
      ...(failed ? [earned.work] : []),
      ...pending,
      ...(failed ? itemsThat('provisional', card.items) : openItems(card)),
      ...owed,
    ],
    formula: roundFormula(formula, round),
  }
}

/** The half-year's payment is a part of what the year earns. */
function advanceSecond({ params, budget, paid, earned, failed, first }: Year): Second {
  const { then } = params.failed
  const usual: Second = {
    difference: earned.amount.minus(paid),
    work: `减去半年已拨付 ${yuan(paid)}`,
    formula: `E-${paid.toFixed()}`,
    pending: [],
  }
  if (then === 'annual-decides') return usual
  if (then === 'pending') return { ...usual, pending: undecided(params, first, failed) }
  const half = decimal(params.percent).dividedBy(HUNDRED)
  if (failed && first === 'passed') {
    const kept = budget.times(half)
    const difference = Decimal.min(ZERO, kept.minus(paid))
    return {
      difference,
      work: `全年一次的部分不予拨付，半年已拨付 ${yuan(paid)} 不受影响`,
      formula: '0*E',
      pending: [],
    }
  }
  if (failed || first === 'passed') return usual
  if (first === 'unknown') return { ...usual, pending: undecided(params, first, failed) }
  return {
    difference: earned.amount.times(half).minus(paid),
    work: `半年考核不足 ${params.failed.below} 分，失去半年的一半（${params.failed.clause}），取 ${params.percent}%，减去半年已拨付 ${yuan(paid)}`,
    formula: `E*${params.percent}/100-${paid.toFixed()}`,
    pending: [],
  }
}

/** The second payment is half of the budget × the year's share, whatever the half-year paid. */
function halvesSecond({ params, earned, failed, first }: Year): Second {
  return {
    difference: earned.amount.times(decimal(params.percent)).dividedBy(HUNDRED),
    work: `年终一次为其 ${params.percent}%`,
    formula: `E*${params.percent}/100`,
    pending: params.failed.then === 'pending' ? undecided(params, first, failed) : [],
  }
}

function undecided(params: Settlement, first: FirstHalf, failed: boolean): string[] {
  const { below, clause } = params.failed
  if (first === 'unknown') return [`半年考核得分未知，两次考核是否都达到 ${below} 分待定（${clause}）`]
  const alone = (first === 'failed') !== failed
  return alone ? [`半年和全年考核有一次不足 ${below} 分，如何拨付待定（${clause}）`] : []
}

/** A year below the gate earns nothing, whatever else a person must decide; unless that itself is, or its score waits. */
function statusOf(card: Scorecard, failed: boolean, { pending }: Second): Status {
  if (pending.length > 0) return 'pending'
  const statuses = card.items.map(({ status }) => status)
  if (failed) return statuses.includes('provisional') ? 'provisional' : 'withheld'
  return strongest(statuses)
}

function signed(difference: Decimal): string {
  return `−${yuan(difference.abs())}`
}
