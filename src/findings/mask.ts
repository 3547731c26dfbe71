const DIGIT = '[0-9０-９]'
/** What people write between the groups of a number: blanks, also invisible ones, and marks. */
const GAP = '(?:[\\s\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]+|[-－–—_./])'
/** Groups of digits, as phones (138 0013 8000, 0571-58503899), ID (6-8-4) and account numbers (4-4-4-4-3) are written. */
const GROUPED = `${DIGIT}{3,8}${GAP}${DIGIT}{3,8}(?:${GAP}${DIGIT}{1,8})*[XxＸｘ]?`
/** One run of digits: a phone (7 to 12), ID (15, 18 with X) or account number (up to 30). */
const RUN = `${DIGIT}{7,30}[XxＸｘ]?`
/** An amount with its decimals is none, nor is the name of a file. */
const alone = (number: string): RegExp =>
  new RegExp(`(?<!${DIGIT})(?<!${DIGIT}\\.)(?:${number})(?!${DIGIT})(?!\\.[0-9A-Za-z])`, 'g')
const WRITTEN = alone(`${GROUPED}|${RUN}`)
const ONE_RUN = alone(RUN)
const PARTED = new RegExp(GAP)
/** Most texts have no number of three digits: they are left at once. */
const LONG = new RegExp(`${DIGIT}{3}`)
/** A day in one run: 20240901. */
const DAY = /^(?:19|20)\d{6}$/

/** Masks phone, ID and account numbers in any text: the first three and the last two characters stay. */
export function maskPrivate(text: string): string {
  if (!LONG.test(text)) return text
  return text.replace(WRITTEN, (number) =>
    !PARTED.test(number)
      ? maskRun(number)
      : isPrivate(number)
        ? maskDigits(number)
        : number.replace(ONE_RUN, maskRun),
  )
}

/** The same for a text that may be absent. */
export function masked(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : maskPrivate(text)
}

/** All but the first three and the last two characters, unless it is a day. */
function maskRun(number: string): string {
  if (DAY.test(number)) return number
  return number.slice(0, 3) + '*'.repeat(Math.max(2, number.length - 5)) + number.slice(-2)
}

/** Have these groups together the digits of a mobile (also behind 86), of a landline, of a 400 number, an ID or an account? */
function isPrivate(groups: string): boolean {
  if (/^\d+\.\d+$/.test(groups) || groups.split(PARTED).every((group) => DAY.test(group))) return false
  const digits = groups.normalize('NFKC').replace(/\D/g, '')
  return /^(?:(?:0?86)?1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}|\d{15,})$/.test(digits)
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
