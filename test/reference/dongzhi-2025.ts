import type { PlainOperator } from '../packs/dongzhi/operator.ts'
import { compare, fixed, fraction, minus, of, over, plus, times, written, type Fraction } from './fraction.ts'

/**
 * The rules of 东至 2025 a second time, from the page alone: plain on purpose, whole numbers and fractions, no code of
 * `src`. It knows what the random operators of these tests can hand in, and nothing more.
 */
export interface OperatorResult {
  status: string
  items: Record<string, string | null>
  total: string | null
  payments: Record<string, string>
  amount: string | null
}

type Cells = Readonly<Record<string, string | null>>

const ZERO = fraction(0n)
const HUNDRED = fraction(100n)
const FIELDS = [
  'newJobs',
  'hardshipHelped',
  'referrals',
  'workshopReferrals',
  'companies',
  'postings',
  'services',
  'trainings',
  'fairs',
] as const
type Sums = Record<(typeof FIELDS)[number], Fraction>

export function reference(plain: PlainOperator): Map<string, OperatorResult> {
  const results = new Map<string, OperatorResult>()
  const { half, full } = plain
  const first = half ? halfYear(plain, half) : undefined
  if (first) results.set('half', first.result)
  if (full) results.set('full', fullYear(plain, full, first))
  return results
}

/** The half-year, and where it stands beside 60: nobody can tell while its data, or an item for a person, decide that. */
interface Half {
  result: OperatorResult
  stands: 'below' | 'reached' | 'open'
}

/** Months of the period that there is a row for; null where one is missing or a cell of one is wrong. */
function sumsOf(plain: PlainOperator, facts: Cells, last: number): Sums | null {
  const start = facts['startMonth'] ? Number(facts['startMonth']) : 1
  for (let month = start; month <= last; month += 1) if (!plain.months[month]) return null
  const rows = Object.entries(plain.months).filter(([month]) => Number(month) <= last)
  if (rows.some(([, row]) => isWrong(row))) return null
  const sum = (field: string) => rows.reduce((total, [, row]) => plus(total, of(row[field]!)), ZERO)
  return Object.fromEntries(FIELDS.map((field) => [field, sum(field)])) as Sums
}

function isWrong(row: Cells): boolean {
  const number = (key: string) => Number(row[key])
  return (
    Object.entries(row).some(([key, value]) => value === '' && key !== 'fairCompanies') ||
    number('workshopReferrals') > number('referrals') ||
    number('newPostings') > number('postings') ||
    (number('trainees') > 0 && number('trainings') === 0) ||
    (number('fairs') > 0 && row['fairCompanies'] === '')
  )
}

/** Errors in the facts that leave an assessment without a total. */
function isOpen(facts: Cells, sums: Sums | null): sums is null {
  if (!sums) return true
  const blank = Object.entries(facts).some(
    ([key, value]) =>
      value === '' && !['startMonth', 'lastScore', 'countyJobsHalf', 'halfPaid'].includes(key),
  )
  const share = (key: string) => of(facts[key]!)
  if (blank) return true
  return (
    compare(share('budget'), of('300000')) > 0 ||
    compare(share('seekerSatisfaction'), HUNDRED) > 0 ||
    compare(share('employerSatisfaction'), HUNDRED) > 0 ||
    compare(sums.hardshipHelped, share('targetGroup')) > 0
  )
}

interface Item {
  points: Fraction
  pending: boolean
}

const least = (a: Fraction, b: Fraction) => (compare(a, b) < 0 ? a : b)
const low = (text: string | null | undefined) => Boolean(text) && compare(of(text!), of('60')) < 0
const sure = (points: Fraction): Item => ({ points, pending: false })
const isPending = (items: Record<string, Item>) => Object.values(items).some(({ pending }) => pending)
const totalOf = (items: Record<string, Item>) =>
  Object.values(items).reduce((total, { points }) => plus(total, points), ZERO)

function shareItem(
  part: Fraction,
  whole: Fraction,
  most: string,
  choices: Cells,
  score: (percent: Fraction) => Fraction,
): Item {
  if (compare(whole, ZERO) === 0) {
    return choices['D-I10'] === 'zero' ? sure(ZERO) : { points: of(most), pending: true }
  }
  return sure(score(times(over(part, whole), HUNDRED)))
}

/** Points of the highest tier that is reached. */
const tier =
  (...tiers: readonly (readonly [string, string])[]) =>
  (value: Fraction) =>
    of(tiers.find(([from]) => compare(value, of(from)) >= 0)?.[1] ?? '0')

function satisfaction(text: string, choices: Cells): Item {
  const value = of(text)
  const above = minus(value, of('80'))
  if (compare(above, ZERO) < 0) {
    return sure(choices['D-I8'] === 'proportional' ? over(times(of('3'), value), of('80')) : ZERO)
  }
  const steps = over(above, of('5'))
  const counted = choices['D-I2'] === 'linear' ? steps : fraction(steps.n / steps.d)
  const reached = plus(of('3'), counted)
  return sure(compare(reached, of('5')) > 0 ? of('5') : reached)
}

function halfYear(plain: PlainOperator, facts: Cells): Half {
  const { choices } = plain
  if (choices['D-I7'] === 'not-assessed' && facts['year'] === '2025') {
    const result = { status: 'final', items: nothing(), total: null, payments: {}, amount: '0.00' }
    return { result, stands: 'reached' }
  }
  const base = choices['D-I4'] === 'half-year' ? facts['countyJobsHalf']! : facts['countyJobs']!
  const sums = sumsOf(plain, facts, 6)
  if (isOpen(facts, sums) || base === '') return { result: incomplete(), stands: 'open' }
  const ten = (...marks: readonly string[]) => tier([marks[0]!, '10'], [marks[1]!, '7'], [marks[2]!, '4'])
  const workshops = ten('15', '10', '5')(sums.workshopReferrals)
  const referrals = ten('750', '600', '500')(sums.referrals)
  const items: Record<string, Item> = {
    'D-K1': shareItem(sums.newJobs, of(base), '20', choices, tier(['25', '20'], ['20', '12'], ['15', '8'])),
    'D-K2': shareItem(sums.hardshipHelped, of(facts['targetGroup']!), '10', choices, ten('30', '20', '10')),
    'D-K3': sure(compare(referrals, workshops) < 0 ? referrals : workshops),
    'D-K4': sure(ten('50', '40', '30')(sums.companies)),
    'D-K5': sure(ten('1000', '800', '600')(sums.postings)),
    'D-K6': sure(ten('2500', '2000', '1500')(sums.services)),
    'D-K7': sure(ten('5', '4', '3')(sums.trainings)),
    'D-K8': sure(ten('5', '4', '3')(sums.fairs)),
    'D-K9': satisfaction(facts['seekerSatisfaction']!, choices),
    'D-K10': satisfaction(facts['employerSatisfaction']!, choices),
  }
  const total = totalOf(items)
  const passed = compare(total, of('60')) >= 0
  const amount = passed ? fixed(over(of(facts['budget']!), of('2')), 2) : '0.00'
  const status = passed ? (isPending(items) ? 'pending' : 'final') : 'withheld'
  const payments = { 'D-F2': `${amount} ${status}` }
  const result = { status, items: pointsOf(items), total: written(total), payments, amount }
  const sureToPass = compare(minus(total, undecidedOf(items)), of('60')) >= 0
  return { result, stands: !passed ? 'below' : sureToPass ? 'reached' : 'open' }
}

/** What the items that a person must decide are counted with. */
function undecidedOf(items: Record<string, Item>): Fraction {
  return totalOf(Object.fromEntries(Object.entries(items).filter(([, one]) => one.pending)))
}

function fullYear(plain: PlainOperator, facts: Cells, half: Half | undefined): OperatorResult {
  const { choices } = plain
  const sums = sumsOf(plain, facts, 12)
  if (isOpen(facts, sums) || facts['halfPaid'] === '') return incomplete()
  const done = (actual: Fraction, target: string) => least(fraction(1n), over(actual, of(target)))
  const ten = (actual: Fraction, target: string) => sure(times(of('10'), done(actual, target)))
  const [people, workshops] = [done(sums.referrals, '1500'), done(sums.workshopReferrals, '30')]
  const joint =
    choices['D-I1'] === 'mean'
      ? over(plus(people, workshops), of('2'))
      : choices['D-I1'] === 'first'
        ? people
        : least(people, workshops)
  const items: Record<string, Item> = {
    'D-K1': shareItem(sums.newJobs, of(facts['countyJobs']!), '20', choices, (share) =>
      times(of('20'), done(share, '50')),
    ),
    'D-K2': shareItem(sums.hardshipHelped, of(facts['targetGroup']!), '10', choices, (share) =>
      times(of('10'), done(share, '60')),
    ),
    'D-K3': sure(times(of('10'), joint)),
    'D-K4': ten(sums.companies, '100'),
    'D-K5': ten(sums.postings, '2000'),
    'D-K6': ten(sums.services, '5000'),
    'D-K7': ten(sums.trainings, '10'),
    'D-K8': ten(sums.fairs, '10'),
    'D-K9': satisfaction(facts['seekerSatisfaction']!, choices),
    'D-K10': satisfaction(facts['employerSatisfaction']!, choices),
  }
  const total = totalOf(items)
  const pending = isPending(items)
  const operating = second(total, pending, facts, choices, half)
  const building = subsidy(total, minus(total, undecidedOf(items)), facts, choices, half)
  const statuses = ['pending', 'withheld', 'final']
  return {
    status: statuses.find((status) => [operating.status, building.status].includes(status))!,
    items: pointsOf(items),
    total: written(total),
    payments: {
      'D-F5': `${operating.amount} ${operating.status}`,
      'D-F6': `${building.amount} ${building.status}`,
    },
    amount: fixed(plus(of(operating.amount), of(building.amount)), 2),
  }
}

interface Paid {
  amount: string
  status: string
}

function second(total: Fraction, open: boolean, facts: Cells, choices: Cells, half: Half | undefined): Paid {
  const [budget, paid] = [of(facts['budget']!), of(facts['halfPaid']!)]
  const failed = compare(total, of('60')) < 0
  const inHole = compare(total, of('94')) > 0 && compare(total, of('95')) < 0
  const rounded = inHole && choices['D-I9'] === 'round' && compare(total, of('94.5')) >= 0
  const whole = compare(total, of('95')) >= 0 || rounded
  const earned = failed ? ZERO : whole ? budget : over(times(budget, total), HUNDRED)
  const first = firstHalf(half, paid)
  const option = choices['D-I5'] ?? 'annual-decides'
  const halves = choices['D-I3'] === 'halves'
  const odd = first !== 'unknown' && (first === 'failed') !== failed
  const undecided =
    (option === 'pending' && (odd || first === 'unknown')) ||
    (option === 'period-forfeited' && !halves && !failed && first === 'unknown')
  let difference = halves ? over(earned, of('2')) : minus(earned, paid)
  if (!halves && option === 'period-forfeited' && !failed && first === 'failed') {
    difference = minus(over(earned, of('2')), paid)
  }
  const room = compare(budget, paid) > 0 ? minus(budget, paid) : ZERO
  const positive = compare(difference, ZERO) > 0 ? difference : ZERO
  const amount = fixed(compare(positive, room) > 0 ? room : positive, 2)
  if (undecided) return { amount, status: 'pending' }
  if (failed) return { amount: '0.00', status: 'withheld' }
  return { amount, status: open ? 'pending' : 'final' }
}

/** What is known of the half-year: where it stands, else the money that it was paid. */
function firstHalf(half: Half | undefined, paid: Fraction): string {
  if (!half) return compare(paid, ZERO) > 0 ? 'passed' : 'unknown'
  return { below: 'failed', reached: 'passed', open: 'unknown' }[half.stands]
}

function subsidy(
  total: Fraction,
  lowest: Fraction,
  facts: Cells,
  choices: Cells,
  half: Half | undefined,
): Paid {
  if (facts['breach'] === '是') return { amount: '0.00', status: 'withheld' }
  const twice = low(facts['lastScore'])
  if (twice && compare(total, of('60')) < 0) return { amount: '0.00', status: 'withheld' }
  if (facts['accepted'] !== '是') return { amount: '0.00', status: 'withheld' }
  const left = minus(of('300000'), of(facts['buildingPaid']!))
  const part = compare(left, of('100000')) > 0 ? of('100000') : compare(left, ZERO) > 0 ? left : ZERO
  const amount = fixed(part, 2)
  const either = choices['D-I6'] !== 'annual'
  const gated =
    twice || (either && ((half?.result.total && half.stands !== 'reached') || facts['mended'] === '否'))
  const waits = (gated && facts['mended'] !== '是') || (twice && compare(lowest, of('60')) < 0)
  return { amount, status: waits && compare(part, ZERO) > 0 ? 'pending' : 'final' }
}

function pointsOf(items: Record<string, Item>): Record<string, string> {
  return Object.fromEntries(Object.entries(items).map(([clause, { points }]) => [clause, written(points)]))
}

function nothing(): Record<string, null> {
  return Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`D-K${index + 1}`, null]))
}

/** Items of an incomplete assessment are not compared: some of them can still be worked out. */
function incomplete(): OperatorResult {
  return { status: 'incomplete', items: {}, total: null, payments: {}, amount: null }
}
