import { yuan, type Decimal } from '../model/decimal.ts'

/** `200,000.00`: an amount in a message, so that nobody takes it for a number that identifies a person. */
export function amountWithCommas(amount: Decimal): string {
  const [whole = '', fraction = ''] = yuan(amount).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}
