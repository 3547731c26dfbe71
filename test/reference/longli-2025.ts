import { fixed, fraction, of, plus, compare, type Fraction } from './fraction.ts'

/** One month as it was reported; '' is a blank. */
export interface PlainMonth {
  month: number
  postings: string
  fairs: string
  companies: string
  trainees: string
}

/** One operator's submission in plain values; null: the form wasn't handed in. */
export interface PlainOperator {
  area: string
  staff: string
  contract: string
  /** 是, 否 or '' for each entry of the lists, in the form's order */
  ticks: readonly string[]
  facts: boolean
  months: readonly PlainMonth[]
  fair: 'every-month' | 'total'
  safety: 'include' | 'exclude'
}

export interface ReferenceDuty {
  points: string
  state: 'met' | 'unmet' | 'blank'
  shortfall: string | null
}

/** Entries of the lists that are asked of the market only, by place: 疏散通道和安全出口, 消防设备. */
const SAFETY = [6, 7]

/** The duties of the page, one after the other, in exact fractions; nothing of the program is used. */
export function referenceDuties(operator: PlainOperator): ReferenceDuty[] {
  const { months } = operator
  const facts = (text: string) => (operator.facts ? text : '')
  return [
    reaching([facts(operator.area)], 20n),
    reaching([facts(operator.staff)], 1n),
    reaching(
      months.map(({ postings }) => postings),
      100n,
    ),
    operator.fair === 'every-month' ? fairsEveryMonth(months) : fairsInTotal(months),
    reaching(
      months.map(({ trainees }) => trainees),
      20n,
    ),
    counting(months.length, 12, months.length === 0),
    ...operator.ticks
      .filter((_, place) => operator.safety === 'include' || !SAFETY.includes(place))
      .map((tick) => ticked(facts(tick))),
  ]
}

/** An amount above the budget is an error. */
export function isOverBudget({ contract, facts }: PlainOperator): boolean {
  return facts && compare(of(contract), fraction(122730n)) > 0
}

function duty(state: ReferenceDuty['state'], shortfall: string | null): ReferenceDuty {
  return { points: state === 'met' ? '1' : '0', state, shortfall: state === 'met' ? null : shortfall }
}

function reaching(texts: readonly string[], atLeast: bigint): ReferenceDuty {
  const known = texts.filter((text) => text !== '')
  const reached = known.map(of).reduce(plus, fraction(0n))
  const wanted = fraction(atLeast)
  if (known.length === 0) return duty('blank', String(atLeast))
  const lacking: Fraction = fraction(wanted.n * reached.d - reached.n * wanted.d, wanted.d * reached.d)
  return compare(reached, wanted) >= 0 ? duty('met', null) : duty('unmet', trimmed(lacking))
}

function ticked(tick: string): ReferenceDuty {
  return duty(tick === '是' ? 'met' : tick === '否' ? 'unmet' : 'blank', null)
}

function counting(count: number, wanted: number, blank: boolean): ReferenceDuty {
  if (count >= wanted) return duty('met', null)
  return duty(blank ? 'blank' : 'unmet', String(wanted - count))
}

function fairsEveryMonth(months: readonly PlainMonth[]): ReferenceDuty {
  const good = months.filter(
    ({ fairs, companies }) =>
      fairs !== '' && companies !== '' && BigInt(fairs) >= 1n && BigInt(companies) >= 5n,
  )
  const blank = months.every(({ fairs, companies }) => fairs === '' && companies === '')
  return counting(good.length, 12, blank)
}

/** Twelve fairs in all, and five companies in every month that has one. */
function fairsInTotal(months: readonly PlainMonth[]): ReferenceDuty {
  const all = reaching(
    months.map(({ fairs }) => fairs),
    12n,
  )
  const withFair = months.filter(({ fairs }) => fairs !== '' && BigInt(fairs) > 0n)
  const small = withFair.filter(({ companies }) => companies === '' || BigInt(companies) < 5n)
  if (all.state === 'met' && small.length === 0) return duty('met', null)
  if (all.state === 'blank') return all
  return duty('unmet', all.state === 'unmet' ? all.shortfall : String(small.length))
}

function trimmed(value: Fraction): string {
  return fixed(value, 2).replace(/\.?0+$/, '')
}
