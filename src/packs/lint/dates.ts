import { startOf } from '../months.ts'
import type { Path } from '../places.ts'
import { subjectsOf, type Complaint, type View } from './view.ts'

interface DateAt {
  key: string
  date: string
  path: Path
  clause?: string
}

/** Days that exist, none before the rules are in force or before their year, and one deadline for each clause. */
export function datesInOrder(view: View): Complaint[] {
  const { validFrom, validTo, assessedOn, year } = view.pack
  const start: DateAt = { key: 'validFrom', date: validFrom, path: ['validFrom'] }
  const newYear: DateAt = { key: 'year', date: `${startOf(view.pack)}-01-01`.slice(0, 10), path: ['year'] }
  const ends = Object.entries({ assessedOn, validTo }).flatMap(([key, date]): DateAt[] =>
    date === undefined ? [] : [{ key, date, path: [key] }],
  )
  const deadlines = deadlinesOf(view)
  const all = [start, ...ends, ...deadlines, ...otherDays(view)]
  const absent = all.filter(({ date }) => !exists(date))
  if (absent.length > 0)
    return absent.map(({ date, path }) => ({ code: 'LG-P125', path, data: { read: date } }))
  if (year < validFrom.slice(0, 4)) return [tooEarly({ ...newYear, date: year }, start)]
  const first = newYear.date > validFrom ? newYear : start
  const early = [...ends, ...deadlines].filter(({ date }) => date < first.date)
  return [...early.map((date) => tooEarly(date, first)), ...endsBeforeItBegins(view), ...differing(deadlines)]
}

function endsBeforeItBegins(view: View): Complaint[] {
  return view.pack.checks.flatMap(({ between }, index) => {
    if (!between || between.to >= between.from) return []
    const at = ['checks', index, 'between']
    const from = { key: 'from', date: between.from, path: [...at, 'from'] }
    return [tooEarly({ key: 'to', date: between.to, path: [...at, 'to'] }, from)]
  })
}

function tooEarly({ key, date: read, path }: DateAt, { key: other, date }: DateAt): Complaint {
  return { code: 'LG-P126', path, data: { key, read, other, date } }
}

function deadlinesOf(view: View): DateAt[] {
  const checks = view.pack.checks.flatMap(({ clause, deadline }, index): DateAt[] =>
    deadline ? [{ key: 'by', date: deadline.by, path: ['checks', index, 'deadline', 'by'], clause }] : [],
  )
  const late = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap(({ grant }, index): DateAt[] => {
      if (!grant) return []
      const at = [...path, 'payments', index, 'grant', 'late', 'after']
      return [{ key: 'after', date: grant.late.after, path: at, clause: grant.late.clause }]
    }),
  )
  return [...checks, ...late]
}

/** Days that bound others: only that there are such days is looked at. */
function otherDays(view: View): DateAt[] {
  const checks = view.pack.checks.flatMap(({ between }, index): DateAt[] =>
    between
      ? (['from', 'to'] as const).map((key) => ({
          key,
          date: between[key],
          path: ['checks', index, 'between', key],
        }))
      : [],
  )
  const conditions = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap(({ conditions: { served, by } = {} }, index): DateAt[] => {
      const at = [...path, 'payments', index, 'conditions']
      return [
        ...(served ? [{ key: 'latest', date: served.latest, path: [...at, 'served', 'latest'] }] : []),
        ...(by ? [{ key: 'day', date: by.day, path: [...at, 'by', 'day'] }] : []),
      ]
    }),
  )
  return [...checks, ...conditions]
}

function differing(deadlines: readonly DateAt[]): Complaint[] {
  return deadlines.flatMap(({ clause, date, path }): Complaint[] => {
    const first = deadlines.find((other) => other.clause === clause)
    if (clause === undefined || !first || first.date === date) return []
    return [{ code: 'LG-P127', path, data: { clause, read: date, other: first.date }, clause }]
  })
}

function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
