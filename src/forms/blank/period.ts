import { monthsOf } from '../../packs/form-months.ts'
import type { Form } from '../../packs/schema/form.ts'

/** What one blank of a form is for: a month, a quarter, an assessment, or none of them. */
export interface Period {
  /** in the sheet's name: `1月`, `一季度`, `半年`; '' for none */
  name: string
  /** in the form's field: `2024年1月` */
  month: string | null
  /** a quarter's last day, YYYY-MM-DD */
  quarterEnd: string | null
  /** in the form's field: `半年`; absent where the form has no such field */
  assessment?: string
}

const QUARTERS = [
  { name: '一季度', end: '03-31' },
  { name: '二季度', end: '06-30' },
  { name: '三季度', end: '09-30' },
  { name: '四季度', end: '12-31' },
] as const

const ALWAYS: Period = { name: '', month: null, quarterEnd: null }

/** The blanks that a form needs in a year: one, one a quarter, one for each of its months or of the year's assessments. */
export function periodsOf(form: Form, year: string): Period[] {
  switch (form.per) {
    case 'town':
    case 'station':
    case 'subject':
      return [ALWAYS]
    case 'period':
      return (form.periods ?? ['']).map((name) => ({ ...ALWAYS, name, assessment: name }))
    case 'quarter':
      return QUARTERS.map(({ name, end }) => ({ name, month: null, quarterEnd: `${year}-${end}` }))
    case 'month':
      return monthsOf(form).map((month) => ({
        name: `${month}月`,
        month: `${year}年${month}月`,
        quarterEnd: null,
      }))
  }
}
