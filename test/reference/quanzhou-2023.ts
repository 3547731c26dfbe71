import { compare, fixed, fraction, of, over, times, written, type Fraction } from './fraction.ts'

/*
 * A second, deliberately plain reading of the 泉州 2023 rules, written from the policy page alone: every figure stands in
 * the code, fractions are exact, and nothing of `src` is used. It takes valid values and blanks, nothing else.
 */

/** One market's or station's submission in plain values; '' is a blank. */
export interface QuanzhouSite {
  name: string
  kind: '零工市场' | '零工驿站'
  /** the same day in both forms */
  recognisedOn: string
  /** null: no row in 工作考核自评表 */
  assessment: { self: string; onSite: string; on: string } | null
  /** null: no 认定申请表 */
  recognition: { first: string; purchased: string; from: string; to: string } | null
  /** null: no 补助资金申请表 */
  application: {
    once: string
    performance: string
    /** 营业执照 … 实施方案 */
    onceTicks: readonly string[]
    /** 花名册, 自评表, 报告 */
    performanceTicks: readonly string[]
  } | null
}

export interface QuanzhouResult {
  status: string
  total: string | null
  grade: string | null
  amount: string | null
  payments: Record<string, string>
}

type Choices = Readonly<Record<string, string>>
type State = 'pending' | 'provisional' | 'withheld' | 'final'
interface Pay {
  state: State
  cents: bigint
  /** the most that the on-site score may still make of it; absent: nothing more */
  most?: bigint
}

const NOTHING: QuanzhouResult = { status: 'incomplete', total: null, grade: null, amount: null, payments: {} }

export function quanzhouReference(site: QuanzhouSite, choices: Choices): QuanzhouResult {
  if (isWrong(site)) return NOTHING
  const score = scoreOf(site, choices['Q-I3'] ?? 'on-site')
  if (score === 'incomplete') return NOTHING
  const grant = site.kind === '零工市场' ? 'Q-F2' : 'Q-F3'
  let payments: [string, Pay][] = []
  const once = oncePay(site, choices)
  if (once) payments.push(['Q-F1', once])
  const performance = performancePay(site, score, choices)
  if (performance) payments.push([grant, performance])
  const both = once && performance && once.cents + performance.cents > 0n
  if (choices['Q-I2'] === 'one' && both) payments = [largerOf(once, performance, grant)]
  const order: State[] = ['pending', 'provisional', 'withheld', 'final']
  const states = payments.map(([, { state }]) => state)
  const none = site.assessment === null || (score !== null && score.waits) ? 'provisional' : 'final'
  return {
    status: payments.length === 0 ? none : order.find((state) => states.includes(state))!,
    total: score && written(of(score.value)),
    grade: gradeOf(site, score, choices),
    amount: yuan(payments.reduce((sum, [, { cents }]) => sum + cents, 0n)),
    payments: Object.fromEntries(
      payments.map(([clause, { state, cents }]) => [clause, `${state} ${yuan(cents)}`]),
    ),
  }
}

/** What is smaller now, but may still become the larger one, leaves the other one waiting; of equal ones one that is final. */
function largerOf(once: Pay, performance: Pay, grant: string): [string, Pay] {
  const most = performance.most ?? performance.cents
  const { state, cents } = once
  if (performance.cents > cents) return [grant, performance]
  if (most <= cents) {
    const takes = performance.cents === cents && state !== 'final' && performance.state === 'final'
    return takes ? [grant, performance] : ['Q-F1', once]
  }
  if (performance.cents === cents) return [grant, performance]
  return ['Q-F1', { cents, state: state === 'pending' ? state : 'provisional' }]
}

const outside = (day: string) => day !== '' && (day < '2023-11-10' || day > '2024-12-31')

/** What is an error by the page: outside of the scheme, a purchase without dates or backwards, a score without its day. */
function isWrong({ recognisedOn, assessment, recognition }: QuanzhouSite): boolean {
  if (assessment !== null && (outside(recognisedOn) || outside(assessment.on))) return true
  if (recognition !== null && outside(recognisedOn)) return true
  if (assessment !== null && assessment.onSite !== '' && assessment.on === '') return true
  if (recognition === null) return false
  const { purchased, from, to } = recognition
  return (purchased === '是' && (from === '' || to === '')) || (from !== '' && to !== '' && from > to)
}

interface Score {
  value: string
  waits: boolean
}

/** null: nobody has scored, and nobody needs to. */
function scoreOf({ assessment }: QuanzhouSite, which: string): Score | null | 'incomplete' {
  if (assessment === null) return null
  if (which === 'on-site' && assessment.onSite !== '') return { value: assessment.onSite, waits: false }
  if (assessment.self === '') return 'incomplete'
  return { value: assessment.self, waits: which === 'on-site' }
}

/** 0: 90 and more … 3: below 70. */
function bandOf(score: Score, choices: Choices): number {
  const exact = of(score.value)
  const between = (low: bigint) => compare(exact, fraction(low)) > 0 && compare(exact, fraction(low + 1n)) < 0
  // 低于70分的不予补助: no hole under 70
  const rounds = choices['Q-I6'] === 'round' && (between(89n) || between(79n))
  const value: Fraction = rounds ? of(fixed(exact, 0)) : exact
  return [90n, 80n, 70n].filter((mark) => compare(value, fraction(mark)) < 0).length
}

function gradeOf({ kind }: QuanzhouSite, score: Score | null, choices: Choices): string | null {
  if (kind !== '零工市场' || score === null) return null
  return ['五星', '四星', '三星'][bandOf(score, choices)] ?? null
}

function oncePay(site: QuanzhouSite, choices: Choices): Pay | null {
  const { application, recognition, recognisedOn } = site
  if (application ? application.once === '否' : recognition === null) return null
  const cents = site.kind === '零工市场' ? 6_000_000n : 3_000_000n
  if (recognition !== null && recognition.first === '否') return { state: 'withheld', cents: 0n }
  let pending = recognition === null || recognition.first === ''
  if (recognition?.purchased === '是' && recognition.from <= recognisedOn && recognisedOn <= recognition.to) {
    if (choices['Q-I4'] !== 'defer') return { state: 'withheld', cents: 0n }
    pending = true
  }
  if (application === null || application.onceTicks.some((tick) => tick !== '是')) pending = true
  return { state: pending ? 'pending' : 'final', cents }
}

function performancePay(site: QuanzhouSite, score: Score | null, choices: Choices): Pay | null {
  const { application, assessment, recognition } = site
  if (application ? application.performance === '否' : assessment === null) return null
  const on = assessment?.on ?? ''
  const byDay = choices['Q-I5'] === '11-30' || on === '' ? '2024-11-30' : on
  const since = recognition === null && assessment === null ? '' : site.recognisedOn
  // without the form nobody has said whether it runs under government purchase (Q-E2)
  let pending = since === '' || recognition === null
  if (since !== '' && !hasServed(since, byDay, choices['Q-I1'] ?? '6-months'))
    return { state: 'withheld', cents: 0n }
  if (on > '2024-11-30') pending = true
  let twelfths = 12n
  if (recognition?.purchased === '是' && recognition.from <= '2024-12-31' && recognition.to >= '2024-01-01') {
    const whole = recognition.from <= '2024-01-01' && recognition.to >= '2024-12-31'
    if (whole || (choices['Q-I4'] ?? 'exclude') === 'exclude') return { state: 'withheld', cents: 0n }
    if (choices['Q-I4'] === 'defer') pending = true
    else twelfths = freeMonths(recognition.from, recognition.to)
    if (twelfths === 0n) return { state: 'withheld', cents: 0n }
  }
  const amounts =
    site.kind === '零工市场' ? [100_000n, 80_000n, 50_000n, 0n] : [30_000n, 20_000n, 10_000n, 0n]
  const full = amounts[score === null ? 0 : bandOf(score, choices)]!
  const waits =
    score === null || score.waits || ((choices['Q-I5'] ?? 'assessment') === 'assessment' && on === '')
  const part = (whole: bigint) =>
    BigInt(fixed(over(times(fraction(whole), fraction(twelfths)), fraction(12n)), 2).replace('.', ''))
  const open = score === null || score.waits ? { most: part(amounts[0]!) } : {}
  if (full === 0n) return { state: waits ? 'provisional' : 'withheld', cents: 0n, ...open }
  if (application === null || application.performanceTicks.some((tick) => tick !== '是')) pending = true
  return { state: pending ? 'pending' : waits ? 'provisional' : 'final', cents: part(full), ...open }
}

function hasServed(since: string, until: string, way: string): boolean {
  if (way === '183-days') return dayNumber(until) - dayNumber(since) >= 183
  const [year, month, day] = parts(since)
  const later = month + 6
  const [newYear, newMonth] = later > 12 ? [year + 1, later - 12] : [year, later]
  const last = lastDay(newYear, newMonth)
  return dayNumber(until) >= number(newYear, newMonth, Math.min(day, last))
}

/** The months of 2024 without a day of the span. */
function freeMonths(from: string, to: string): bigint {
  let free = 0n
  for (let month = 1; month <= 12; month += 1) {
    const start = number(2024, month, 1)
    const end = number(2024, month, lastDay(2024, month))
    if (dayNumber(to) < start || dayNumber(from) > end) free += 1n
  }
  return free
}

function parts(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function dayNumber(day: string): number {
  return number(...parts(day))
}

/** Days since the beginning of 2020; good until 2099. */
function number(year: number, month: number, day: number): number {
  let days = day
  for (let before = 2020; before < year; before += 1) days += before % 4 === 0 ? 366 : 365
  for (let before = 1; before < month; before += 1) days += lastDay(year, before)
  return days
}

function yuan(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
