import { makeFinding } from '../../findings/make.ts'
import { amountText } from '../../model/amount-text.ts'
import { decimal, HUNDRED, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import { cardKey } from '../card-key.ts'
import { roundPayment } from '../round.ts'
import type { Settlement } from '../../packs/schema/payment/settlement.ts'
import { cardPlace } from '../card-place.ts'
import { cellFor, isBelow, labelFor, reportedNumber, siblingOf, type Paying } from '../paying.ts'

/** What is known about the year's first assessment: unknown where neither its data nor a payment tells, and while it is open. */
export type FirstHalf = 'passed' | 'failed' | 'unknown'

/** From the half-year's scorecard of the same run; without one, money that was paid says that it passed. */
export function firstHalf(paying: Paying, paid: Decimal, { failed }: Settlement): FirstHalf {
  const half = siblingOf(paying, failed.first)
  if (!half) return paid.gt(0) ? 'passed' : 'unknown'
  const below = isBelow(half, failed.below)
  return below === undefined ? 'unknown' : below ? 'failed' : 'passed'
}

/**
 * A warning where the money that is entered as paid isn't what the half-year's assessment of the same run gives: the two
 * payments don't add up to the year's then.
 */
export function firstPaymentNotice(
  paying: Paying,
  paid: Decimal,
  { budget: budgetPath, failed, percent, paid: path, round }: Settlement,
  clause: string,
): Finding[] {
  const half = siblingOf(paying, failed.first)
  if (!half || half.total === null || half.status !== 'final') return []
  const subject = paying.subjects.get(cardKey(half))!
  const budget = reportedNumber({ ...paying, subject }, budgetPath)
  if (!budget) return []
  const passed = half.total.gte(decimal(failed.below))
  const amount = passed ? roundPayment(budget.times(decimal(percent)).dividedBy(HUNDRED), round) : ZERO
  if (paid.equals(amount)) return []
  const data = {
    label: labelFor(paying, path),
    read: amountText(paid),
    amount: amountText(amount),
    difference: amountText(paid.minus(amount).abs()),
  }
  return [makeFinding('LG-Q007', data, { ...cellFor(paying, path), ...cardPlace(paying.card, clause) })]
}
