import { Decimal } from '../../model/decimal.ts'
import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { choiceOf, read } from '../../scoring/reading.ts'
import { monthsOutside } from './calendar.ts'
import { firstDate } from './first-date.ts'
import { FREE, type Held, type Part } from './held.ts'

/**
 * Nothing for a time that is paid for otherwise (Q-E2, Q-I4). A payment for the year: what lies in a part of it excludes
 * the payment, defers it, or leaves twelfths; what covers the whole year, or leaves no twelfth, excludes it in any case.
 * A payment for a day: what covers that day. Not known while the form that says so was not handed in.
 */
export function judgeOverlap(scored: Case, rule: NonNullable<Conditions['overlap']>): Held {
  const reading = read(scored, rule.of)
  const choice = choiceOf(reading)
  if (choice === undefined) return { pending: [`“${reading.input.label}”没有报送，待定（${rule.clause}）`] }
  if (choice !== '是') return FREE
  const [from, to] = [firstDate(scored, [rule.from]), firstDate(scored, [rule.to])]
  if (from.date === undefined || to.date === undefined) {
    return { pending: [`购买服务的起止日期不明，待定（${rule.clause}）`] }
  }
  const span = `政府购买服务 ${from.date} 至 ${to.date}`
  return rule.on === undefined
    ? judgeYear(rule, scored.pack.year, from.date, to.date, span)
    : judgeDay(rule, firstDate(scored, rule.on), from.date, to.date, span)
}

/** Twelfths of the amount (Q-I4). */
function monthsLeft(count: number): Part {
  return {
    of: new Decimal(count),
    whole: new Decimal(12),
    words: `没有购买服务的 ${count} 个整月`,
    inputs: [],
  }
}

type Overlap = NonNullable<Conditions['overlap']>

function judgeDay(
  rule: Overlap,
  { label, date }: { label: string; date: string | undefined },
  from: string,
  to: string,
  span: string,
): Held {
  if (date === undefined) return { pending: [`“${label}”不明，待定（${rule.clause}）`] }
  if (date < from || date > to) return FREE
  const reason = `${label} ${date} 在${span}期间（${rule.clause}）`
  return rule.way === 'defer' ? { pending: [`${reason}，期满后拨付`] } : { fails: [reason] }
}

function judgeYear(rule: Overlap, year: string, from: string, to: string, span: string): Held {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (to < first || from > last) return FREE
  const reason = `${span}，与 ${year} 年重叠（${rule.clause}）`
  if (from <= first && to >= last) return { fails: [`${span}，覆盖 ${year} 全年（${rule.clause}）`] }
  switch (rule.way) {
    case 'exclude':
      return { fails: [reason] }
    case 'defer':
      return { pending: [`${reason}，期满后拨付`] }
    case 'proRata': {
      const left = monthsOutside(year, from, to).length
      if (left > 0) return { part: monthsLeft(left) }
      return { fails: [`${span}，${year} 年没有剩下整月（${rule.clause}）`] }
    }
    default:
      return rule.way satisfies never
  }
}
