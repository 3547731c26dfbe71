import { figureText } from '../model/amount-text.ts'
import { decimal, Decimal, sum, yuan, ZERO } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Input, Scorecard } from '../model/scorecard.ts'
import type { Grades } from '../packs/schema/grades.ts'
import type { ByCount } from '../packs/schema/payment/by-count.ts'
import type { ByFigure } from '../packs/schema/payment/by-figure.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import type { Case } from '../scoring/case.ts'
import { troubleWords } from '../scoring/reading.ts'
import { shown } from '../scoring/shown.ts'
import { termOf, unusable, type Term } from '../scoring/term.ts'
import { bandFormula, fitBand } from './bands.ts'
import { edgeNotices, gradeFormula } from './grade.ts'

/** What a payment would be by itself, before its conditions. */
export interface Worth {
  /** not rounded yet */
  amount: Decimal
  work: string
  /** without rounding and parts */
  formula: string
  /** the score or the figure alone pays nothing: why */
  low: string | null
  /** the score decides about it */
  byScore: boolean
  /** the most that a score, or a figure that is still to come, can bring */
  most: Decimal
  /** the cells that the amount comes from, besides those of the score */
  inputs: readonly Input[]
  /** figures that nobody reported: the amount is the most that can come of it */
  unknown: readonly string[]
  findings: readonly Finding[]
}

const SURE = { low: null, byScore: false, unknown: [], inputs: [], findings: [] } as const

/** What no score changes. */
function sure(amount: Decimal, work: string, formula: string): Worth {
  return { ...SURE, amount, most: amount, work, formula }
}

/** Undefined for payments of other shapes. */
export function worthOf(
  scored: Case,
  card: Scorecard,
  rule: PaymentRule,
  grades: Grades | undefined,
): Worth | undefined {
  const { once, byGrade, byBands, byCount, byFigure } = rule
  if (once) return sure(decimal(once.amount), '一次性补助', once.amount)
  if (byGrade && grades) return gradeWorth(card, byGrade.amounts, grades)
  if (byBands) return bandsWorth(card, rule.clause, byBands)
  if (byCount) return countWorth(scored, byCount)
  return byFigure && figureWorth(scored, byFigure)
}

/** The grade's amount; the largest that there is while nobody has scored. */
function gradeWorth(card: Scorecard, amounts: Readonly<Record<string, string>>, grades: Grades): Worth {
  const { grade, total } = card
  const values = grades.rows.map((row) => amounts[row.grade] ?? '0')
  const formula = gradeFormula(grades, grade, amounts)
  if (total === null) return unscored(values, formula)
  const amount = decimal(amounts[grade ?? ''] ?? '0')
  const work = grade === null ? `得分 ${shown(total)}，没有等次` : `得分 ${shown(total)}，${grade}`
  const low = amount.isZero() ? `${work}，不予补助` : null
  return { ...SURE, amount, most: largest(values), work, formula, low, byScore: true }
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
  return { ...SURE, amount, most: largest(values), work, formula, low, byScore: true, findings }
}

function unscored(amounts: readonly string[], formula: string): Worth {
  const most = largest(amounts)
  const work = `还没有考核得分，至多 ${yuan(most)}`
  return { ...sure(most, work, formula), byScore: true }
}

/** Of what has no limit. */
const ENDLESS = new Decimal(Infinity)

/** Yuan for each one, added up, not above the limit. */
function countWorth(scored: Case, { amounts, most }: ByCount): Worth {
  const terms = Object.keys(amounts).map((path) => termOf(scored, path))
  const each = Object.values(amounts)
  if (unreported(terms).length > 0) {
    const limit = most === undefined ? ENDLESS : decimal(most)
    return { ...unsure(terms, decimal(most ?? '0')), most: limit }
  }
  const total = sum(terms.map(({ value }, index) => value!.times(each[index]!)))
  const amount = Decimal.max(ZERO, most === undefined ? total : Decimal.min(most, total))
  const products = terms.map(({ label, value }, index) => `${label} ${shown(value!)} × ${each[index]!}`)
  const reckoned = `${products.join(' + ')} = ${shown(total)}`
  const work = amount.lt(total) ? `${reckoned}，最高 ${most!}` : reckoned
  const added = terms.map(({ value }, index) => `${value!.toFixed()}*${each[index]!}`).join('+')
  const formula = `MAX(0,${most === undefined ? added : `MIN(${most},${added})`})`
  return { ...sure(amount, work, formula), inputs: inputsOf(terms) }
}

/** The amount of the band that a reported figure falls into. */
function figureWorth(scored: Case, { of, rows }: ByFigure): Worth {
  const term = termOf(scored, of)
  const { label, value } = term
  if (value === undefined) return unsure([term], largest(rows.map(({ amount }) => amount)))
  const row = rows.find(({ from }) => value.gte(from))
  const amount = decimal(row?.amount ?? '0')
  const reached = row ? `≥ ${figureText(row.from)}` : `< ${figureText(rows.at(-1)!.from)}`
  const work = `${label} ${shown(value)} ${reached}`
  const worth = { ...sure(amount, work, amount.toFixed()), inputs: inputsOf([term]) }
  return amount.isZero() ? { ...worth, low: `${work}，不予补助` } : worth
}

function unreported(terms: readonly Term[]): string[] {
  return unusable(terms).map((reading) => `${troubleWords(reading)}，待定`)
}

function unsure(terms: readonly Term[], most: Decimal): Worth {
  const unknown = unreported(terms)
  return { ...sure(most, unknown.join('；'), most.toFixed()), inputs: inputsOf(terms), unknown }
}

function inputsOf(terms: readonly Term[]): Input[] {
  return terms.flatMap(({ readings }) => readings.map(({ input }) => input))
}

function largest(amounts: readonly string[]): Decimal {
  return amounts.map(decimal).reduce((top, amount) => Decimal.max(top, amount), ZERO)
}
