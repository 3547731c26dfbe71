import type { FilledForm } from '../model/observation.ts'
import { monthsOf } from '../packs/form-months.ts'
import type { Form } from '../packs/schema/form.ts'
import { twoDigits } from './calendar/day.ts'
import { headRole } from './observed.ts'

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const
const QUARTER_NAMES = [
  /第?一季度|1季度|Q1/,
  /第?二季度|2季度|Q2/,
  /第?三季度|3季度|Q3/,
  /第?四季度|4季度|Q4/,
] as const

/** The months (YYYY-MM) or quarters (YYYY-Qn) that a form is due for in a year; null alone for a form without periods. */
export function periodsOf(form: Form, year: string): (string | null)[] {
  if (form.per === 'quarter') return QUARTERS.map((quarter) => `${year}-${quarter}`)
  if (form.per !== 'month') return [null]
  return monthsOf(form).map((month) => `${year}-${twoDigits(month)}`)
}

/**
 * The month or quarter of a filled-in form; undefined where it can't be read. A quarter stands in the sheet's name of our
 * blanks; else it is that of 填报时间.
 */
export function periodOf(rules: Form, form: FilledForm, year: string): string | null | undefined {
  if (rules.per === 'month') {
    const month = headRole(rules, form, 'month')?.value
    return month?.kind === 'month' ? month.month : undefined
  }
  if (rules.per !== 'quarter') return null
  const named = QUARTER_NAMES.findIndex((name) => name.test(form.sheet))
  if (named >= 0) return `${year}-${QUARTERS[named]!}`
  const prepared = headRole(rules, form, 'preparedOn')?.value
  return prepared?.kind === 'date' ? quarterOf(prepared.date) : undefined
}

/** YYYY-Qn of a day. */
function quarterOf(day: string): string {
  const month = Number.parseInt(day.slice(5, 7), 10)
  return `${day.slice(0, 4)}-${QUARTERS[Math.floor((month - 1) / 3)]!}`
}

/** True where a period had ended before a day: nothing was due from a station that opened later. */
export function endedBefore(period: string, day: string): boolean {
  return period.includes('Q') ? period < quarterOf(day) : period < day.slice(0, 7)
}
