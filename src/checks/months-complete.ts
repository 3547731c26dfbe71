import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { monthMark, monthName, monthNumbered, monthsFrom } from '../packs/months.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { rowRole } from '../submission/observed.ts'
import { monthOf } from '../submission/row-keys.ts'
import { firstPath, isUnread, type RunCheck } from './reported.ts'
import { subjectFigure } from './subject-figure.ts'

type Params = NonNullable<Check['monthsComplete']>

/**
 * The months that a subject has no row for (D-X1); what isn't there has no cell. Then what contradicts its start of
 * operation, at the cell of that: no month left to assess, or rows from before it. One finding of each for a subject.
 */
export const checkMonthsComplete: RunCheck<Params> = (params, check, pack, county) =>
  county.subjects
    .filter(({ kind }) => kind === params.subject)
    .flatMap((subject) => {
      const { period } = subject
      const at = {
        path: firstPath(subject),
        form: params.form,
        clause: check.clause,
        severity: check.severity,
        subject: subjectKey(subject),
        ...(period !== undefined && { period }),
      }
      const form = pack.forms[params.form]!.title
      const { since, missing, early, due } = monthsSeen(params, pack, subject)
      const gaps =
        missing.length > 0 && !isUnread(county, params.form, at.path)
          ? [makeFinding('LG-X063', { ...monthsWords(pack, missing), form }, at)]
          : []
      if (!since) return gaps
      const { label, value, observation } = since
      const cell = { ...observation?.spot, form: since.form, field: observation?.field ?? null }
      const start = { label, read: value.toFixed() }
      if (due.length === 0)
        return [makeFinding('LG-X065', { ...start, last: params.last }, { ...at, ...cell })]
      if (early.length === 0) return gaps
      const before = { ...monthsWords(pack, early), form, ...start }
      return [...gaps, makeFinding('LG-X066', before, { ...at, ...cell, severity: 'warning' })]
    })

function monthsWords(pack: Pack, months: readonly string[]) {
  const list = months.map((month) => monthMark(pack, month)).join(', ')
  return {
    months: months.map((month) => monthName(pack, month)).join('、'),
    monthsEn: months.length === 1 ? `month ${list}` : `months ${list}`,
  }
}

const UNREAD: ReadonlySet<string | undefined> = new Set(['invalid', 'blank'])

/** `due`: from the start of operation on; `early`: rows from before it, which are counted all the same. */
function monthsSeen(params: Params, pack: Pack, subject: Subject) {
  const rules = pack.forms[params.form]!
  const reported = subject.holdings[params.form] ?? []
  const there = new Set(reported.map((holding) => monthOf(pack, holding)))
  const since = params.since === undefined ? undefined : subjectFigure(pack, subject, params.since)
  const start = since ? monthNumbered(pack, since.value.toFixed()) : ''
  const all = monthsFrom(pack, params.first, params.last)
  const due = all.filter((month) => month >= start)
  // a month that can't be read or was left out is an error already: it may be the one that seems to be missing
  const unread = reported.some(({ row }) => UNREAD.has(rowRole(rules, row, 'month')?.value.kind))
  return {
    since,
    due,
    missing: unread ? [] : due.filter((month) => !there.has(month)),
    early: all.filter((month) => month < start && there.has(month)),
  }
}
