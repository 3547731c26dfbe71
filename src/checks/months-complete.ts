import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { rowRole } from '../submission/observed.ts'
import { monthNumber } from '../submission/row-keys.ts'
import type { RunCheck } from './reported.ts'
import { subjectFigure } from './subject-figure.ts'

type Params = NonNullable<Check['monthsComplete']>

/** The months that a subject has no row for (D-X1); what isn't there has no cell. One finding a subject. */
export const checkMonthsComplete: RunCheck<Params> = (params, check, pack, county) =>
  county.subjects
    .filter(({ kind }) => kind === params.subject)
    .flatMap((subject) => {
      const missing = missingMonths(params, pack, subject)
      if (missing.length === 0) return []
      const form = pack.forms[params.form]!
      const holding = Object.values(subject.holdings).flat()[0]
      const { period } = subject
      const data = { ...monthsWords(missing), form: form.title }
      const at = {
        path: holding?.form.path ?? null,
        form: params.form,
        clause: check.clause,
        severity: check.severity,
        subject: subjectKey(subject),
        ...(period !== undefined && { period }),
      }
      return [makeFinding('LG-X063', data, at)]
    })

function monthsWords(months: readonly number[]) {
  const list = months.join(', ')
  return {
    months: months.map((month) => `${month}月`).join('、'),
    monthsEn: months.length === 1 ? `month ${list}` : `months ${list}`,
  }
}

const UNREAD: ReadonlySet<string | undefined> = new Set(['invalid', 'blank'])

function missingMonths(params: Params, pack: Pack, subject: Subject): number[] {
  const rules = pack.forms[params.form]!
  const reported = subject.holdings[params.form] ?? []
  // a month that can't be read or was left out is an error already: it may be the one that seems to be missing
  if (reported.some(({ row }) => UNREAD.has(rowRole(rules, row, 'month')?.value.kind))) return []
  const there = new Set(reported.map(({ form, row }) => monthNumber(rules, form, row)))
  const since = params.since === undefined ? undefined : subjectFigure(pack, subject, params.since)
  const [first, last] = [params.first, params.last].map((month) => Number.parseInt(month, 10))
  const start = Math.max(first!, since ? Number.parseInt(since.value.toFixed(), 10) : first!)
  const months = Array.from({ length: Math.max(0, last! - start + 1) }, (_, index) => start + index)
  return months.filter((month) => !there.has(month))
}
