import type { Decimal } from '../../model/decimal.ts'
import { decimal } from '../../model/decimal.ts'
import type { Settlement } from '../../packs/schema/payment/settlement.ts'
import { siblingOf, type Paying } from '../paying.ts'

/** What is known about the year's first assessment: unknown where neither its data nor a payment tells. */
export type FirstHalf = 'passed' | 'failed' | 'unknown'

/** From the half-year's scorecard of the same run; without one, money that was paid says that it passed. */
export function firstHalf(paying: Paying, paid: Decimal, { failed }: Settlement): FirstHalf {
  const half = siblingOf(paying, failed.first)
  if (!half) return paid.gt(0) ? 'passed' : 'unknown'
  if (half.total === null) return half.status === 'incomplete' ? 'unknown' : 'passed'
  return half.total.lt(decimal(failed.below)) ? 'failed' : 'passed'
}
