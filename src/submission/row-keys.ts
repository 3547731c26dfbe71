import type { Holding } from '../model/county.ts'
import type { FilledForm, FilledRow, Observation } from '../model/observation.ts'
import { monthNumbered } from '../packs/months.ts'
import type { Measure, Pack, SubjectRules } from '../packs/schema/pack.ts'
import { roleIn } from './observed.ts'

/** Which subjects of the pack one row can belong to. */
export interface RowKeys {
  keys: readonly string[]
  /** the choice that decides is blank or can't be read: one of `keys`, but nobody can say which */
  open: boolean
}

/** The keys whose choice and months a row fits (站点类型, 考核期, 月份). */
export function rowKeys(pack: Pack, form: FilledForm, row: FilledRow, keys: readonly string[]): RowKeys {
  const fitting = keys.flatMap((key) => {
    const subject = pack.subjects[key]!
    const choice = fitsChoice(subject, form, row)
    return choice === false || !fitsMonths(pack, subject, form, row) ? [] : [{ key, open: choice === null }]
  })
  return { keys: fitting.map(({ key }) => key), open: fitting.some(({ open }) => open) }
}

/** True where the form doesn't ask; null where it asks and nothing can be read. */
function fitsChoice({ when }: SubjectRules, form: FilledForm, row: FilledRow): boolean | null {
  if (!when) return true
  const [first, second] = when.of.split('.')
  if (second !== undefined && first !== form.form) return true
  const field = second ?? first!
  const value = (row.fields[field] ?? form.head[field])?.value
  if (!value) return second === undefined ? true : null
  return value.kind === 'choice' ? value.choice === when.is : null
}

/** A row without a month that can be read belongs to everybody: it is wrong for all of them. */
function fitsMonths(pack: Pack, { until }: SubjectRules, form: FilledForm, row: FilledRow): boolean {
  if (until === undefined) return true
  const month = monthOf(pack, { form, row })
  return month === undefined || month <= monthNumbered(pack, until)
}

/** The month of a row, YYYY-MM: its own column's, else its form's; undefined where there is none to read. */
export function monthOf(pack: Pack, { form, row }: Holding): string | undefined {
  const rules = pack.forms[form.form]
  return rules && monthIn(pack, roleIn(rules, { form, row }, 'month'))
}

/** True where a sum over a part of the year can't tell whether it takes a row in: its form says months, its own nobody knows. */
export function isOfUnknownMonth(
  pack: Pack,
  { months }: Measure,
  { until }: SubjectRules,
  holding: Holding,
): boolean {
  if ((months ?? until) === undefined) return false
  const { head = [], fields = [] } = pack.forms[holding.form.form] ?? {}
  const isMonthly = [...head, ...fields].some(({ role }) => role === 'month')
  return isMonthly && monthOf(pack, holding) === undefined
}

/** The month, YYYY-MM, that a cell says; undefined where it says none. */
export function monthIn(pack: Pack, cell: Observation | undefined): string | undefined {
  const value = cell?.value
  if (value?.kind === 'number') return monthNumbered(pack, value.number)
  return value?.kind === 'month' ? value.month : undefined
}

/** The only one of the year's assessments that these subjects are for; undefined where there are several, or none. */
export function periodOfKeys(pack: Pack, keys: readonly string[]): string | undefined {
  const periods = new Set(keys.map((key) => pack.subjects[key]?.period))
  return periods.size === 1 ? [...periods][0] : undefined
}
