import { withoutDust, type Decimal } from '../model/decimal.ts'
import type { Share } from '../packs/schema/payment.ts'

const PLACES: Record<Share['round'], number> = { fen: 2, yuan: 0 }

/** The one rounding of a payment, half up, to the fen or to the yuan (T-I10). */
export function roundPayment(amount: Decimal, to: Share['round']): Decimal {
  return withoutDust(amount).toDecimalPlaces(PLACES[to])
}

/** The same in a live formula; the inner ROUND takes off what binary floating point leaves behind. */
export function roundFormula(amount: string, to: Share['round']): string {
  return `ROUND(ROUND(${amount},8),${PLACES[to]})`
}
