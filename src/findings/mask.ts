/** Runs of digits that may be a phone (7 to 12, also 0571-58503899), ID (15, 18 with X) or account number (up to 30). */
const PRIVATE = /(?<![\d.])(?:\d{3,4}-\d{7,8}|\d{7,30}[\dXx]?)(?![\d.])/g

/** Masks phone, ID and account numbers in any text: the first three and the last two characters stay. */
export function maskPrivate(text: string): string {
  return text.replace(PRIVATE, (number) =>
    /^(?:19|20)\d{6}$/.test(number)
      ? number
      : number.slice(0, 3) + '*'.repeat(Math.max(2, number.length - 5)) + number.slice(-2),
  )
}

/**
 * What identifies a person or an account by its field's type: all digits but the first three and the last two,
 * however they are grouped.
 */
export function maskDigits(text: string): string {
  const count = text.replace(/[^0-9０-９]/g, '').length
  let place = 0
  return text.replace(/[0-9０-９]/g, (digit) => {
    place += 1
    return place <= 3 || place > count - 2 ? digit : '*'
  })
}
