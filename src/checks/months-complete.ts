import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { monthMark, monthName, monthNumbered, monthsFrom } from '../packs/months.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { rowRole } from '../submission/observed.ts'
import { monthOf } from '../submission/row-keys.ts'
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
      const data = { ...monthsWords(pack, missing), form: form.title }
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

function monthsWords(pack: Pack, months: readonly string[]) {
  const list = months.map((month) => monthMark(pack, month)).join(', ')
  return {
    months: months.map((month) => monthName(pack, month)).join('、'),
    monthsEn: months.length === 1 ? `month ${list}` : `months ${list}`,
  }
}

const UNREAD: ReadonlySet<string | undefined> = new Set(['invalid', 'blank'])

function missingMonths(params: Params, pack: Pack, subject: Subject): string[] {
  const rules = pack.forms[params.form]!
  const reported = subject.holdings[params.form] ?? []
  // a month that can't be read or was left out is an error already: it may be the one that seems to be missing
  if (reported.some(({ row }) => UNREAD.has(rowRole(rules, row, 'month')?.value.kind))) return []
  const there = new Set(reported.map((holding) => monthOf(pack, holding)))
  const since = params.since === undefined ? undefined : subjectFigure(pack, subject, params.since)
  const start = since ? monthNumbered(pack, since.value.toFixed()) : ''
  const due = monthsFrom(pack, params.first, params.last).filter((month) => month >= start)
  return due.filter((month) => !there.has(month))
}
