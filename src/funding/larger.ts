import type { Payment } from '../model/scorecard.ts'

/** Of several payments only the larger one is paid (Q-I2); of equal ones the first. The other one is left out and named. */
export function onlyLarger(payments: readonly Payment[], clause: string): Payment[] {
  if (payments.length < 2) return [...payments]
  const largest = payments.reduce((one, other) => (other.amount.gt(one.amount) ? other : one))
  const others = payments.filter((payment) => payment !== largest).map((payment) => payment.clause)
  return [{ ...largest, work: `${largest.work}（与 ${others.join('、')} 只取较高的一项，${clause}）` }]
}
