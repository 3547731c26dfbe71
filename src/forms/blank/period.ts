import { monthsOf, quartersOf } from '../../packs/months.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'

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

const QUARTERS: Readonly<Record<string, { name: string; end: string }>> = {
  Q1: { name: '一季度', end: '03-31' },
  Q2: { name: '二季度', end: '06-30' },
  Q3: { name: '三季度', end: '09-30' },
  Q4: { name: '四季度', end: '12-31' },
}

const ALWAYS: Period = { name: '', month: null, quarterEnd: null }

/** The blanks that a form needs in a year: one, one a quarter, one for each of its months or of the year's assessments. */
export function periodsOf(form: Form, pack: Pack): Period[] {
  switch (form.per) {
    case 'town':
    case 'station':
    case 'subject':
      return [ALWAYS]
    case 'period':
      return form.periods?.map((name) => ({ ...ALWAYS, name, assessment: name })) ?? [ALWAYS]
    case 'quarter':
      return quartersOf(pack).map((quarter) => {
        const [year, number] = quarter.split('-')
        const { name, end } = QUARTERS[number!]!
        return { name, month: null, quarterEnd: `${year}-${end}` }
      })
    case 'month':
      return monthsOf(pack, form).map((month) => {
        const written = writtenMonth(month)
        return { name: written.slice(5), month: written, quarterEnd: null }
      })
  }
}

/** `2024年1月` of 2024-01 */
export function writtenMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number.parseInt(month.slice(5), 10)}月`
}
