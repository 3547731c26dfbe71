import { assessedMonths, monthNumbered, quartersOf } from '../months.ts'
import type { Path } from '../places.ts'
import type { Pack } from '../schema/pack.ts'
import { lack } from './forms.ts'
import { itemRulesOf, subjectsOf, type Complaint, type View } from './view.ts'

const MONTH = /^(0?[1-9]|1[0-2])$/

/** The months that are assessed: there are such, in order, one of each number at most, and of the pack's year. */
export function monthsAssessed({ pack }: View): Complaint[] {
  const { months, year } = pack
  if (!months) return []
  const [first, last] = months
  const complain = (at: number, why: string, whyEn: string): Complaint[] => [
    { code: 'LG-P155', path: ['months', at], data: { first, last, why, whyEn } },
  ]
  const absent = months.findIndex((month) => !MONTH.test(month.slice(5)))
  if (absent >= 0) return complain(absent, `没有 ${months[absent]} 这个月`, `there is no ${months[absent]}`)
  if (first > last) return complain(0, '起始晚于结束', 'the first is after the last')
  if (last > assessedMonths({ year, months: [first, '9999-12'] }).at(-1)!)
    return complain(1, '超过十二个月，同一个月份就分不清是哪一年的', 'a month could be of two years')
  return months.some((month) => month.startsWith(year))
    ? unevenQuarters(pack)
    : complain(0, `年度 ${year} 一个月也不在里面`, `no month of ${year} is among them`)
}

/** A quarter's form is named by the calendar's quarters: which months it is for must not be open. */
function unevenQuarters(pack: Pack): Complaint[] {
  const [first = '', last = ''] = pack.months ?? []
  if (quartersOf(pack).length * 3 === assessedMonths(pack).length) return []
  return Object.entries(pack.forms).flatMap(([form, { per }]): Complaint[] =>
    per === 'quarter'
      ? [{ code: 'LG-P156', path: ['forms', form, 'per'], data: { form, first, last }, form }]
      : [],
  )
}

/** Months from 1 to 12 that are assessed, the first not after the last. */
export function monthsInOrder(view: View): Complaint[] {
  const { pack } = view
  if (monthsAssessed(view).length > 0) return []
  const forms = Object.entries(pack.forms).flatMap(([id, { months }]) =>
    months ? span(pack, months, ['forms', id, 'months'], [0, 1]) : [],
  )
  const evidence = itemRulesOf(view).flatMap(({ rule, path }) => {
    const months = rule.claim?.evidence?.months
    const at = [...path, 'claim', 'evidence', 'months']
    return months ? span(pack, [months.first, months.last], at, ['first', 'last']) : []
  })
  const measures = Object.entries(pack.measures ?? {}).flatMap(([key, { months }]) =>
    months ? span(pack, months, ['measures', key, 'months'], [0, 1]) : [],
  )
  const complete = pack.checks.flatMap(({ monthsComplete: months }, index) => {
    const at = ['checks', index, 'monthsComplete']
    return months ? span(pack, [months.first, months.last], at, ['first', 'last']) : []
  })
  const untils = subjectsOf(view).flatMap(({ subject: { until }, path }) =>
    until === undefined ? [] : span(pack, [until, until], path, ['until', 'until']),
  )
  return [...forms, ...evidence, ...measures, ...complete, ...untils]
}

/** Forms that a rule or a check reads month by month say which month theirs is. */
export function monthsNamed(view: View): Complaint[] {
  const rules = itemRulesOf(view).flatMap(({ rule }) => [rule.claim?.evidence?.months, rule.duty?.months])
  const checks = view.pack.checks.flatMap(({ average, repeated, monthEnd, monthly, monthsComplete }) => [
    average && { form: average.over },
    repeated,
    monthEnd,
    monthly,
    monthsComplete,
  ])
  const read = new Set([...rules, ...checks].flatMap((one) => one?.form ?? []))
  return Object.entries(view.pack.forms).flatMap(([id, { head, fields }]) => {
    const named = [...head, ...fields].some(({ role }) => role === 'month')
    return named || !read.has(id) ? [] : [lack(['forms', id], id, 'months', 'role: month')]
  })
}

function span(
  pack: Pack,
  months: readonly [string, string],
  path: Path,
  keys: readonly [PropertyKey, PropertyKey],
): Complaint[] {
  const all = assessedMonths(pack)
  const [from, to] = [all[0]!, all.at(-1)!]
  const spans = { span: `${from} 至 ${to}`, spanEn: `${from} to ${to}` }
  const complain = (at: 0 | 1): Complaint[] => [
    { code: 'LG-P136', path: [...path, keys[at]], data: { read: months[at], ...spans } },
  ]
  const isOdd = (month: string) => !MONTH.test(month) || !all.includes(monthNumbered(pack, month))
  if (isOdd(months[0])) return complain(0)
  if (isOdd(months[1])) return complain(1)
  return monthNumbered(pack, months[0]) > monthNumbered(pack, months[1]) ? complain(0) : []
}
