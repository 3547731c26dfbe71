import type { Decimal } from '../model/decimal.ts'
import type { Payment } from '../model/scorecard.ts'

/** A payment, with the most that can come of it while its score is open. */
export interface Rival {
  payment: Payment
  most: Decimal
}

/**
 * Of several payments only the larger one is paid (Q-I2); of equal ones the one that may still grow, else one that is
 * settled, else the first. The other one is left out and named; where its score is open and may make it the larger one, the
 * one that is paid waits too. Where none brings anything, each keeps its own reason.
 */
export function onlyLarger(rivals: readonly Rival[], clause: string): readonly Rival[] {
  if (rivals.length < 2) return rivals
  const kept = rivals.reduce((one, other) => (isLarger(other, one) ? other : one))
  if (kept.payment.amount.isZero()) return rivals
  const others = rivals.filter((rival) => rival !== kept)
  const work = `${kept.payment.work}（与 ${others.map(({ payment }) => payment.clause).join('、')} 只取较高的一项，${clause}）`
  const open = others.filter(({ most }) => most.gt(kept.payment.amount))
  if (open.length === 0 || kept.payment.status !== 'final')
    return [{ ...kept, payment: { ...kept.payment, work } }]
  const reasons = [...kept.payment.reasons, ...open.flatMap(({ payment }) => payment.reasons)]
  return [{ ...kept, payment: { ...kept.payment, status: 'provisional', work, reasons } }]
}

function isLarger(one: Rival, other: Rival): boolean {
  const more = one.payment.amount.comparedTo(other.payment.amount) || one.most.comparedTo(other.most)
  return more > 0 || (more === 0 && one.payment.status === 'final' && other.payment.status !== 'final')
}
