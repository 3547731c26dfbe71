import type { FilledForm } from '../model/observation.ts'
import { monthsOf, quarterOf, quartersOf } from '../packs/months.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { headRole } from './observed.ts'
import { monthIn } from './row-keys.ts'

const QUARTER_NAMES = [
  /第?一季度|1季度|Q1/,
  /第?二季度|2季度|Q2/,
  /第?三季度|3季度|Q3/,
  /第?四季度|4季度|Q4/,
] as const

/** The months (YYYY-MM) or quarters (YYYY-Qn) that a form is due for; null alone for a form without periods. */
export function periodsOf(form: Form, pack: Pack): readonly (string | null)[] {
  if (form.per === 'quarter') return quartersOf(pack)
  return form.per === 'month' ? monthsOf(pack, form) : [null]
}

/**
 * The month or quarter of a filled-in form; undefined where it can't be read. A quarter stands in the sheet's name of our
 * blanks; else it is that of 填报时间.
 */
export function periodOf(rules: Form, form: FilledForm, pack: Pack): string | null | undefined {
  if (rules.per === 'month') return monthIn(pack, headRole(rules, form, 'month'))
  if (rules.per !== 'quarter') return null
  const named = QUARTER_NAMES.findIndex((name) => name.test(form.sheet))
  if (named >= 0) return quartersOf(pack).find((quarter) => quarter.endsWith(`Q${named + 1}`))
  const prepared = headRole(rules, form, 'preparedOn')?.value
  return prepared?.kind === 'date' ? quarterOf(prepared.date) : undefined
}

/** True where a period had ended before a day: nothing was due from a station that opened later. */
export function endedBefore(period: string, day: string): boolean {
  return period.includes('Q') ? period < quarterOf(day) : period < day.slice(0, 7)
}
