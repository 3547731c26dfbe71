import { decimal, HUNDRED } from '../model/decimal.ts'
import { strongest } from '../model/scorecard.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import type { Instalment } from '../packs/schema/payment/instalment.ts'
import { shown } from '../scoring/shown.ts'
import {
  belowMark,
  NOTHING_PAID,
  openItems,
  reportedNumber,
  siblingOf,
  unreported,
  type Paid,
  type Paying,
} from './paying.ts'
import { roundedText, roundFormula, roundPayment } from './round.ts'
import { comparable, thresholdNotice } from './threshold.ts'

/** A fixed part of the budget from the gate on (D-F2), rounded once; nothing below it (D-F4). */
export function payInstalment(paying: Paying, rule: PaymentRule, params: Instalment): Paid {
  const { card } = paying
  const { total } = card
  const { gate, percent, round } = params
  const budget = reportedNumber(paying, params.budget)
  if (total === null) return NOTHING_PAID
  const { clause } = rule
  if (!budget) return unreported(paying, clause, params.budget)
  const findings = thresholdNotice(card, total, gate.atLeast, gate.clause)
  const exact = budget.times(decimal(percent)).dividedBy(HUNDRED)
  const amount = roundPayment(exact, round)
  const part = `${budget.toFixed()}*${percent}/100`
  const formula = `IF(${comparable('{total}')}<${gate.atLeast},0,${roundFormula(part, round)})`
  if (total.lt(gate.atLeast)) {
    const reason = `总分 ${shown(total)} 不足 ${gate.atLeast}（${gate.clause}），不予拨付`
    return { payment: belowMark(card, clause, reason, formula), findings }
  }
  const work = `总分 ${shown(total)} ≥ ${gate.atLeast}，${shown(budget)} × ${percent}% = ${roundedText(exact, round)}`
  const status = strongest(card.items.map((item) => item.status))
  const reasons = status === 'final' ? [] : [...openItems(card), ...settledLater(paying)]
  return { payment: { clause, amount, status, work, reasons, formula }, findings }
}

/** Says of a payment that isn't certain yet that the year's second one settles it (D-I3). */
function settledLater(paying: Paying): string[] {
  return Object.entries(paying.pack.subjects).flatMap(([kind, { payments }]) =>
    payments.flatMap(({ clause, settlement }) =>
      settlement?.way === 'advance' && settlement.failed.first === paying.card.kind && siblingOf(paying, kind)
        ? [`由年终一次结算，不再另付（${clause}）`]
        : [],
    ),
  )
}
