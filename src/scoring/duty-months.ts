import { Decimal } from '../model/decimal.ts'
import { assessedMonths, isAssessed, monthName } from '../packs/months.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { DutyMonths } from '../packs/schema/rule/duty.ts'
import { monthOf } from '../submission/row-keys.ts'
import type { Case } from './case.ts'
import type { Condition } from './duty-condition.ts'
import { inMonth, numberOf, readRows, type Reading } from './reading.ts'

/** One month that was reported, with the figures that are looked at. */
interface Month {
  /** YYYY-MM; undefined where it can't be read */
  month: string | undefined
  /** the cell that says which month it is */
  named: Reading
  /** null: every reported month counts */
  where: Reading | null
  each: readonly { reading: Reading; atLeast: string }[]
}

/** A condition on the months of a form: reported, or with figures that reach a norm, in so many of them (L-K4, L-K6). */
export function dutyMonths(scored: Case, rule: DutyMonths): Condition {
  const all = monthsOf(scored, rule)
  const counted = all.filter(({ where }) => where === null || (numberOf(where)?.gt(0) ?? false))
  const reaching = counted.filter(reaches)
  const wanted = rule.atLeast === undefined ? counted.length : Number.parseInt(rule.atLeast, 10)
  // a month that can't be read may be one that is there already, or the one that is lacking
  const lost = all.filter(({ named }) => named.value.kind === 'invalid')
  const months = new Set(reaching.filter((row) => !lost.includes(row)).map(({ month }) => month)).size
  const reached = rule.atLeast === undefined ? reaching.length : months
  const readings = all.flatMap((month) => [
    ...(month.where ? [month.where] : []),
    ...month.each.map(({ reading }) => reading),
  ])
  const figures = readings.filter(({ value }) => value.kind !== 'blank')
  const work = workOf(scored.pack, rule, counted, reaching, months, wanted)
  const formula = formulaOf(rule, all)
  const base = { readings, work, formula }
  // where nothing was reported at all, not even every month of it is
  if (all.length === 0 && rule.atLeast === undefined) return { ...base, state: 'blank', shortfall: null }
  if (reached >= wanted) return { ...base, state: 'met', shortfall: null }
  const shortfall = new Decimal(wanted - reached)
  const unread = rule.atLeast === undefined ? [] : lost.map(({ named }) => named)
  return {
    ...base,
    readings: [...readings, ...unread],
    state: figures.length === 0 ? 'blank' : 'unmet',
    shortfall,
  }
}

function monthsOf(scored: Case, { form, where, each }: DutyMonths): Month[] {
  const paths = each ? Object.entries(each) : []
  const columns = paths.map(([key, atLeast]) => ({ rows: readRows(scored, `${form}.${key}`), atLeast }))
  const wheres = where === undefined ? null : readRows(scored, `${form}.${where}`)
  const own = readRows(scored, `${form}.${monthKey(scored, form)}`)
  return own.flatMap(({ holding, reading }, index): Month[] => {
    const month = monthOf(scored.pack, holding)
    if (!isAssessed(scored.pack, month)) return []
    const figures = columns.map(({ rows, atLeast }) => ({
      reading: inMonth(scored, rows[index]!.reading, month),
      atLeast,
    }))
    return [
      {
        month,
        named: reading,
        where: wheres && inMonth(scored, wheres[index]!.reading, month),
        each: each ? figures : [{ reading, atLeast: '1' }],
      },
    ]
  })
}

function monthKey(scored: Case, form: string): string {
  const rules = scored.pack.forms[form]!
  return [...rules.fields, ...rules.head].find(({ role }) => role === 'month')!.key
}

function reaches({ each }: Month): boolean {
  return each.every(({ reading, atLeast }) =>
    reading.value.kind === 'month' ? true : (numberOf(reading)?.gte(atLeast) ?? false),
  )
}

function workOf(
  pack: Pack,
  { atLeast, each }: DutyMonths,
  counted: readonly Month[],
  reaching: readonly Month[],
  months: number,
  wanted: number,
): string {
  const short = counted.filter((month) => !reaching.includes(month))
  const all = assessedMonths(pack)
  const below = shortOf(pack, short, wanted === all.length ? absentFrom(all, counted) : [])
  if (atLeast === undefined) return `${counted.length} 个月中有 ${reaching.length} 个月达到${below}`
  const what = each ? '达到的月份' : '已报月份'
  const lacking = months < wanted ? `，差 ${wanted - months} 个月` : ''
  return `${what} ${months} ${months < wanted ? '<' : '≥'} ${wanted}${lacking}${below}`
}

/** The months that have no row, where all of them are wanted; none where there are no rows at all. */
function absentFrom(all: readonly string[], counted: readonly Month[]): Pick<Month, 'month'>[] {
  const reported = new Set(counted.map(({ month }) => month))
  if (reported.size === 0 || reported.has(undefined)) return []
  return all.filter((month) => !reported.has(month)).map((month) => ({ month }))
}

/** `（2月没有报送，3月没有填全，5月没有达到）`: what wasn't met last; a row whose month can't be read has no name here. */
function shortOf(pack: Pack, short: readonly Month[], absent: readonly Pick<Month, 'month'>[]): string {
  // a month without a fair leaves its companies blank: that month falls short by the fairs
  const isBlank = (month: Month): boolean =>
    reaches({ ...month, each: month.each.filter(({ reading }) => reading.value.kind !== 'blank') })
  const listed = (months: readonly Pick<Month, 'month'>[], state: string): string[] => {
    const names = months.flatMap(({ month }) => (month === undefined ? [] : monthName(pack, month)))
    return names.length > 0 ? [`${names.join('、')}${state}`] : []
  }
  const blank = listed(short.filter(isBlank), '没有填全')
  const unmet = listed(
    short.filter((month) => !isBlank(month)),
    '没有达到',
  )
  const words = [...listed(absent, '没有报送'), ...blank, ...unmet].join('，')
  return words === '' ? '' : `（${words}）`
}

/** Over the readings of each month in turn: its `where`, then its figures. */
function formulaOf({ atLeast, each }: DutyMonths, months: readonly Month[]): string {
  let place = 0
  const tests = months.map(({ where, each: figures }) => {
    const counts = where ? [`{${place++}}+0>0`] : []
    const reached = figures.map((one) => (each ? `{${place++}}+0>=${one.atLeast}` : `{${place++}}<>""`))
    return { counts, reached: reached.join(',') }
  })
  if (atLeast === undefined) {
    const misses = tests.map(
      ({ counts, reached }) => `IF(AND(${[...counts, `NOT(AND(${reached}))`].join(',')}),1,0)`,
    )
    return `${misses.length > 0 ? misses.join('+') : '1'}=0`
  }
  const hits = tests.map(({ counts, reached }) => `IF(AND(${[...counts, reached].join(',')}),1,0)`)
  return `${hits.length > 0 ? hits.join('+') : '0'}>=${atLeast}`
}
