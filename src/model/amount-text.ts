import { yuan, type Decimal } from './decimal.ts'

/** `200,000.00`; in a message also so that nobody takes an amount for a number that identifies a person. */
export function amountText(amount: Decimal): string {
  const [whole = '', fraction = ''] = yuan(amount).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

/** A figure for a message: one of seven digits and more parted, for the same reason. */
export function figureText(number: string): string {
  const [, sign, whole, fraction] = /^(-?)(\d{7,})(\.\d+)?$/.exec(number) ?? []
  return whole === undefined ? number : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ?? ''}`
}
