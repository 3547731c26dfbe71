import { oncePer } from '../model/once-per.ts'
import type { Form } from './schema/form.ts'
import type { Pack } from './schema/pack.ts'

/** What says which months are assessed: the pack's own `months`, else its whole year. */
type Assessed = Pick<Pack, 'year' | 'months'>

/** The month with which the assessment begins, YYYY-MM; the year alone where it is a calendar year's. */
export function startOf({ year, months }: Assessed): string {
  return months?.[0] ?? year
}

/** The year of a month, 1 … 12, within the twelve months from `start` (see `startOf`) on. */
export function yearOf(start: string, month: number): string {
  const [year, first = '1'] = start.split('-')
  return month < Number.parseInt(first, 10) ? String(Number.parseInt(year!, 10) + 1) : year!
}

/** The month, YYYY-MM, that a number from 1 to 12 stands for: there is one of each. */
export function monthNumbered(pack: Assessed, number: string): string {
  const year = yearOf(startOf(pack), Number.parseInt(number, 10))
  return `${year}-${number.padStart(2, '0')}`
}

/** The months that are assessed, YYYY-MM, first to last. */
export const assessedMonths = oncePer((pack: Assessed): readonly string[] => {
  const year = Array.from({ length: 12 }, (_, index) => monthNumbered(pack, String(index + 1))).toSorted()
  const last = pack.months?.[1] ?? year.at(-1)!
  return year.filter((month) => month <= last)
})

/** False for a month that belongs to another year's assessment; true where nobody can say which it is. */
export function isAssessed(pack: Assessed, month: string | undefined): boolean {
  return month === undefined || assessedMonths(pack).includes(month)
}

/** The months, YYYY-MM, from one number to another. */
export function monthsFrom(pack: Assessed, first: string, last: string): string[] {
  const [from, to] = [monthNumbered(pack, first), monthNumbered(pack, last)]
  return assessedMonths(pack).filter((month) => from <= month && month <= to)
}

/** The months, YYYY-MM, that a form is due for: those that it says, else all that are assessed. */
export function monthsOf(pack: Assessed, { months }: Form): readonly string[] {
  return months ? monthsFrom(pack, ...months) : assessedMonths(pack)
}

/** The quarters, YYYY-Qn, of the months that are assessed. */
export function quartersOf(pack: Assessed): string[] {
  return [...new Set(assessedMonths(pack).map(quarterOf))]
}

/** YYYY-Qn of a month or a day. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number.parseInt(date.slice(5, 7), 10) / 3)}`
}

/** How results call a month: `3`, or `2023-11` where the months are of two years. */
export function monthMark(pack: Assessed, month: string): string {
  return isOfTwoYears(pack) ? month : String(Number.parseInt(month.slice(5), 10))
}

/** The same in Chinese: `3月`, `2023年11月`. */
export function monthName(pack: Assessed, month: string): string {
  const name = `${Number.parseInt(month.slice(5), 10)}月`
  return isOfTwoYears(pack) ? `${month.slice(0, 4)}年${name}` : name
}

/** The same of a month as a pack writes it, 1 … 12. */
export function monthNumberName(pack: Assessed, number: string): string {
  return monthName(pack, monthNumbered(pack, number))
}

/** True where a month must be called by its year too. */
export function isOfTwoYears({ months }: Assessed): boolean {
  return months !== undefined && months[0].slice(0, 4) !== months[1].slice(0, 4)
}
