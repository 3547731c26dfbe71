import { Decimal } from '../../model/decimal.ts'
import { assessedMonths } from '../../packs/months.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { choiceOf, read } from '../../scoring/reading.ts'
import { lastDayOf, monthsOutside } from './calendar.ts'
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
    ? judgeYear(rule, scored.pack, from.date, to.date, span)
    : judgeDay(rule, firstDate(scored, rule.on), from.date, to.date, span)
}

/** A twelfth of the amount for each month of a year (Q-I4). */
function monthsLeft(count: number, whole: number): Part {
  return {
    of: new Decimal(count),
    whole: new Decimal(whole),
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

function judgeYear(rule: Overlap, pack: Pack, from: string, to: string, span: string): Held {
  const months = assessedMonths(pack)
  const [first, last] = [`${months[0]!}-01`, lastDayOf(months.at(-1)!)]
  const [part, whole] = pack.months
    ? ['考核周期', '整个考核周期']
    : [` ${pack.year} 年`, ` ${pack.year} 全年`]
  if (to < first || from > last) return FREE
  const reason = `${span}，与${part}重叠（${rule.clause}）`
  if (from <= first && to >= last) return { fails: [`${span}，覆盖${whole}（${rule.clause}）`] }
  switch (rule.way) {
    case 'exclude':
      return { fails: [reason] }
    case 'defer':
      return { pending: [`${reason}，期满后拨付`] }
    case 'proRata': {
      const left = monthsOutside(months, from, to).length
      if (left > 0) return { part: monthsLeft(left, months.length) }
      return { fails: [`${span}，${part.trim()}没有剩下整月（${rule.clause}）`] }
    }
    default:
      return rule.way satisfies never
  }
}
