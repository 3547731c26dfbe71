import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { firstDate } from './first-date.ts'
import { daysLater, monthsLater } from './calendar.ts'
import { FREE, type Held } from './held.ts'

type Served = NonNullable<Conditions['served']>

/** So many months or days from a date until the assessment, or until a fixed day (Q-E1, Q-I1, Q-I5). */
export function judgeServed(scored: Case, rule: Served): Held {
  const since = firstDate(scored, rule.since)
  if (since.date === undefined) return { pending: [`“${since.label}”不明，待定（${rule.clause}）`] }
  const until = rule.until === undefined ? undefined : firstDate(scored, [rule.until])
  const day = until?.date ?? latestOf(scored, rule)
  const reached =
    rule.days === undefined
      ? monthsLater(since.date, Number(rule.months ?? '0'))
      : daysLater(since.date, Number(rule.days))
  const time = rule.days === undefined ? `${rule.months ?? '0'}个月` : `${rule.days}天`
  const waits = until && until.date === undefined ? [`待现场考核，“${until.label}”未填`] : []
  if (reached <= day) return { waits }
  return {
    fails: [`${since.label} ${since.date}，到 ${day} 不满${time}（满${time}是 ${reached}，${rule.clause}）`],
  }
}

/** The fixed day; one of every year (每年11月30日前) is that of the year that the payment is for. */
function latestOf(scored: Case, { latest, latestIn }: Served): string {
  const date = latestIn && firstDate(scored, [latestIn]).date
  return date ? date.slice(0, 4) + latest.slice(4) : latest
}

/** A date behind the last day leaves the payment to a person (Q-E1). */
export function judgeBy(scored: Case, { clause, of, day }: NonNullable<Conditions['by']>): Held {
  const { label, date } = firstDate(scored, [of])
  if (date === undefined || date <= day) return FREE
  return { pending: [`${label} ${date} 晚于 ${day}，待定（${clause}）`] }
}
