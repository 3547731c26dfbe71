import { plainName } from '../submission/names.ts'

const MOBILE = /^1[3-9]\d{9}$/
/** area code and number; also without the code: within a county everybody knows it */
const LANDLINE = /^(?:0\d{2,3})?[2-9]\d{6,7}$/
/** numbers of firms that are the same everywhere */
const NATIONWIDE = /^[48]00\d{7}$/
const EXTENSION = /(?:转|ext\.?|分机|#)\d{1,6}$/i
const COUNTRY = /^(?:\+?86|0086)(?=1[3-9]\d{9}$|0\d{9,11}$)/

/** A number as it is dialled: digits alone, without country code and extension. */
export function dialled(text: string): string {
  if (MOBILE.test(text)) return text
  return plainName(text)
    .replace(EXTENSION, '')
    .replace(/^(0\d{2,3}-\d{7,8})-\d{1,6}$/, '$1')
    .replace(/[-()·.—–]/g, '')
    .replace(COUNTRY, '')
}

/**
 * True for a mobile number, a landline with or without its area code (7 or 8 digits that don't begin with 0 or 1), an
 * extension behind it, and 400 and 800 numbers (T-X9).
 */
export function isPhone(text: string): boolean {
  const number = dialled(text)
  return MOBILE.test(number) || LANDLINE.test(number) || NATIONWIDE.test(number)
}

/** The numbers that a phone cell holds; several stand behind 、 , ; or /. */
export function phonesIn(text: string): string[] {
  if (MOBILE.test(text)) return [text]
  return plainName(text)
    .split(/[、,;/，；]|或/)
    .filter((part) => part !== '')
}

/** The numbers that stand in a text beside other words; short ones such as a room's are no phones. */
export function phonesAmong(text: string): string[] {
  const runs = text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .match(/\+?\(?\d[\d\s()\u3000—–-]{3,}\d(?:\s*(?:转|分机)\s*\d{1,6})?/g)
  return (runs ?? []).flatMap((run) => apart(run))
}

/** Two numbers with nothing but a space between them are two. */
function apart(run: string): string[] {
  const parts = run.split(/\s+/)
  return parts.every(isPhone) ? parts : [run]
}
