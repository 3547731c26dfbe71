import { decimal, Decimal, HUNDRED } from '../model/decimal.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Grades } from '../packs/schema/grades.ts'
import type { Conditions } from '../packs/schema/payment/conditions.ts'
import { shown } from '../scoring/shown.ts'
import { gradeFormula } from './grade.ts'
import { comparable, thresholdNotice } from './threshold.ts'
import type { Worth } from './worth.ts'

/** What a payment is worth to a subject of this total: so many per cent of it by the grade, nothing below the gate. */
export function worthByScore(
  card: Scorecard,
  worth: Worth,
  { gate, gradePercent }: Conditions = {},
  grades: Grades | undefined,
): Worth {
  // a reported figure alone pays nothing, whatever the score comes to
  if (worth.low !== null && !worth.byScore) return worth
  const part = gradePercent && grades ? partByGrade(card, worth, gradePercent.percents, grades) : worth
  return gate ? aboveGate(card, part, gate) : part
}

/** The largest percentage while nobody has scored. */
function partByGrade(
  { grade, total }: Scorecard,
  worth: Worth,
  percents: Readonly<Record<string, string>>,
  grades: Grades,
): Worth {
  const values = grades.rows.map((row) => percents[row.grade] ?? '0')
  const percent = gradeFormula(grades, grade, percents)
  const best = Decimal.max(...values)
  const most = worth.most.times(best).dividedBy(HUNDRED)
  const scored = { ...worth, most, formula: `(${worth.formula})*${percent}/100`, byScore: true }
  const paid = (share: Decimal, why: string): Worth => {
    const amount = worth.amount.times(share).dividedBy(HUNDRED)
    return { ...scored, amount, work: `${worth.work}，${why}按 ${shown(share)}%` }
  }
  if (total === null) return paid(best, '还没有考核得分，至多')
  const named = grade ?? '没有等次'
  const share = decimal(percents[named] ?? '0')
  if (share.isZero() && worth.low === null)
    return { ...scored, low: `得分 ${shown(total)}，${named}，不予补助` }
  return paid(share, named)
}

function aboveGate(
  card: Scorecard,
  worth: Worth,
  { clause, atLeast }: NonNullable<Conditions['gate']>,
): Worth {
  const { total } = card
  const formula = `IF(${comparable('{total}')}>=${atLeast},${worth.formula},0)`
  const gated = { ...worth, formula, byScore: true }
  if (total === null) return gated
  const findings = [...worth.findings, ...thresholdNotice(card, total, atLeast, clause)]
  if (total.gte(atLeast)) return { ...gated, findings }
  return { ...gated, findings, low: `得分 ${shown(total)} 不足 ${atLeast}（${clause}），不予补助` }
}
