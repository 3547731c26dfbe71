import type { Subject, ReviewEntry } from '../model/county.ts'
import { decimal, Decimal, yuan, ZERO } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Payment, Scorecard, Status } from '../model/scorecard.ts'
import type { Grades } from '../packs/schema/grades.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import { casePaid } from '../scoring/case.ts'
import { shown } from '../scoring/shown.ts'
import { bandFormula, fitBand } from './bands.ts'
import { judgeConditions, type Verdict } from './conditions/judge.ts'
import { isAppliedFor } from './conditions/needs.ts'
import { edgeNotices } from './grade.ts'
import { onlyLarger } from './larger.ts'
import { roundFormula, roundPayment } from './round.ts'

/** What the payments of one subject look at. */
export interface ConditionalCase {
  pack: Pack
  rules: SubjectRules
  subject: Subject
  card: Scorecard
  /** clause or flag → what the county entered in 评审表 */
  reviewed: ReadonlyMap<string, ReviewEntry>
}

/** What a payment would be by itself, before its conditions. */
interface Worth {
  amount: Decimal
  work: string
  /** without rounding and twelfths */
  formula: string
  /** the score alone pays nothing: why */
  low: string | null
  /** the score decides about it */
  byScore: boolean
  /** the most that a score can bring */
  most: Decimal
  findings: readonly Finding[]
}

/** Payments by grade, by bands and once (Y-F1, Y-F2, Q-F1 … Q-F3), under their conditions; not for incomplete subjects. */
export function payConditional(given: ConditionalCase): { card: Scorecard; findings: Finding[] } {
  const { card, rules, reviewed } = given
  if (card.status === 'incomplete') return { card, findings: [] }
  const scored = casePaid(given, reviewed)
  const due = rules.payments.flatMap((rule) => {
    if (!isAppliedFor(scored, rule.conditions?.appliedFor)) return []
    const worth = worthOf(card, rule, rules.grades)
    return worth ? [{ rule, worth, verdict: judgeConditions(scored, rule.conditions) }] : []
  })
  const payments = due.map(({ rule, worth, verdict }) => ({
    payment: paymentOf(card, rule, worth, verdict),
    most: mostOf(card, worth, verdict),
  }))
  const kept = rules.onlyLarger
    ? onlyLarger(payments, rules.onlyLarger.clause)
    : payments.map(({ payment }) => payment)
  const findings = due.flatMap(({ worth }) => worth.findings)
  return { card: { ...card, payments: [...card.payments, ...kept] }, findings }
}

/** Undefined for payments of other shapes. */
function worthOf(card: Scorecard, rule: PaymentRule, grades: Grades | undefined): Worth | undefined {
  if (rule.once) return onceWorth(rule.once.amount)
  if (rule.byGrade && grades) return gradeWorth(card, rule.byGrade.amounts, grades)
  return rule.byBands ? bandsWorth(card, rule.clause, rule.byBands) : undefined
}

function onceWorth(amount: string): Worth {
  const full = decimal(amount)
  const base = { low: null, byScore: false, findings: [] }
  return { ...base, amount: full, most: full, work: '一次性补助', formula: amount }
}

/** The grade's amount; the largest that there is while nobody has scored. */
function gradeWorth(card: Scorecard, amounts: Readonly<Record<string, string>>, grades: Grades): Worth {
  const { grade, total } = card
  const values = grades.rows.map((row) => amounts[row.grade] ?? '0')
  const formula = bandFormula(grades.rows, values, grades.hole, amounts[grades.otherwise ?? ''] ?? '0')
  if (total === null) return unscored(values, formula)
  const amount = decimal(amounts[grade ?? ''] ?? '0')
  const work = grade === null ? `得分 ${shown(total)}，没有等次` : `得分 ${shown(total)}，${grade}`
  const low = amount.isZero() ? `${work}，不予补助` : null
  return { amount, most: largest(values), work, formula, low, byScore: true, findings: [] }
}

function bandsWorth(card: Scorecard, clause: string, rule: NonNullable<PaymentRule['byBands']>): Worth {
  const { rows, hole } = rule
  const values = rows.map(({ amount }) => amount)
  const formula = bandFormula(rows, values, hole)
  if (card.total === null) return unscored(values, formula)
  const fitted = fitBand(rows, card.total, hole)
  const findings = edgeNotices(card, card.total, rows, fitted, { clause, hole })
  const amount = decimal(fitted.row?.amount ?? '0')
  const rounded = fitted.compared.equals(card.total) ? '' : `（四舍五入为 ${shown(fitted.compared)}）`
  const score = `得分 ${shown(card.total)}${rounded}`
  const lowest = rows.at(-1)!.from
  const work = fitted.row ? `${score} ≥ ${fitted.row.from}` : `${score} < ${lowest}`
  const low = amount.isZero() ? `${work}，不予补助` : null
  return { amount, most: largest(values), work, formula, low, byScore: true, findings }
}

function unscored(amounts: readonly string[], formula: string): Worth {
  const most = largest(amounts)
  const work = `还没有考核得分，至多 ${yuan(most)}`
  return { amount: most, most, work, formula, low: null, byScore: true, findings: [] }
}

function largest(amounts: readonly string[]): Decimal {
  return amounts.map(decimal).reduce((top, amount) => Decimal.max(top, amount), ZERO)
}

/** The most that can come of a payment: while its score is open, what the best one brings. */
function mostOf(card: Scorecard, worth: Worth, { fails, twelfths }: Verdict): Decimal {
  if (fails.length > 0) return ZERO
  const open = worth.byScore && openScore(card).length > 0
  return partOf({ ...worth, amount: open ? worth.most : worth.amount }, twelfths).amount
}

function paymentOf(card: Scorecard, rule: PaymentRule, worth: Worth, verdict: Verdict): Payment {
  const { clause } = rule
  const open = worth.byScore ? openScore(card) : []
  const waits = [...new Set([...open, ...(worth.byScore ? verdict.waits : [])])]
  if (verdict.fails.length > 0) return nothing(clause, 'withheld', verdict.fails, '0')
  if (worth.low !== null) {
    const status = waits.length > 0 ? 'provisional' : 'withheld'
    return nothing(clause, status, [worth.low, ...waits], worth.formula)
  }
  const { amount, work, formula } = partOf(worth, verdict.twelfths)
  const status: Status = verdict.pending.length > 0 ? 'pending' : waits.length > 0 ? 'provisional' : 'final'
  const reasons = [...verdict.pending, ...waits]
  return { clause, amount, status, work, reasons, formula: card.total === null ? null : formula }
}

function nothing(clause: string, status: Status, reasons: readonly string[], formula: string): Payment {
  return { clause, amount: ZERO, status, work: `${reasons[0]!}：0.00`, reasons, formula }
}

/** Twelfths of the amount (Q-I4), rounded once. */
function partOf(worth: Worth, twelfths: number | null): { amount: Decimal; work: string; formula: string } {
  const { amount, work, formula } = worth
  if (twelfths === null) return { amount, work: `${work}：${yuan(amount)}`, formula }
  const part = roundPayment(amount.times(twelfths).dividedBy(12), 'fen')
  const reckoned = `${shown(amount)} × ${twelfths} ÷ 12 = ${yuan(part)}`
  return {
    amount: part,
    work: `${work}，没有购买服务的 ${twelfths} 个整月：${reckoned}`,
    formula: roundFormula(`(${formula})*${twelfths}/12`, 'fen'),
  }
}

function openScore(card: Scorecard): string[] {
  return card.items
    .filter(({ status }) => status === 'provisional')
    .map(({ label, work }) => `${label}：${work}`)
}
