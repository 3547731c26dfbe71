import { cleanName } from '../names.ts'

const SPELLINGS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** As databases write a day: 2024-06-30 00:00:00.000 */
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?$/

/** YYYY-MM-DD from the spellings of a date that a list may hold; undefined for everything else. */
export function readDay(text: string): string | undefined {
  const plain = cleanName(text.trim().replace(MIDNIGHT, ''))
  const match = SPELLINGS.map((spelling) => spelling.exec(plain)).find((found) => found !== null)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map((part) => Number.parseInt(part, 10))
  if (month! < 1 || month! > 12 || day! < 1 || day! > lastDay(year!, month!)) return undefined
  return `${match[1]!}-${twoDigits(month!)}-${twoDigits(day!)}`
}

/** YYYY-MM-DD of the last day of a month YYYY-MM. */
export function monthEnd(month: string): string {
  const [year, number] = month.split('-').map((part) => Number.parseInt(part, 10))
  return `${month}-${twoDigits(lastDay(year!, number!))}`
}

/** The month behind another, YYYY-MM. */
export function nextMonth(month: string): string {
  const [year, number] = month.split('-').map((part) => Number.parseInt(part, 10))
  return number === 12 ? `${String(year! + 1)}-01` : `${String(year)}-${twoDigits(number! + 1)}`
}

/** `7` → `07` */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && !leap ? 28 : DAYS[month - 1]!
}
