import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Band, Grades } from '../packs/schema/grades.ts'
import type { HoleRule } from '../scoring/hole.ts'
import { shown } from '../scoring/shown.ts'
import { bandFormula, fitBand, type Fitted } from './bands.ts'
import { isRanked } from './ranked-grade.ts'
import { thresholdNotice } from './threshold.ts'

/**
 * The scorecard with the grade of its total (Y-G1) and the title that comes with it (Q-N1), for this year. Where its
 * place in the county decides: once with each grade that it may get, from the highest down.
 */
export function graded(
  card: Scorecard,
  grades: Grades | undefined,
  year: string,
): { cards: readonly [Scorecard, ...Scorecard[]]; findings: Finding[] } {
  if (!grades || card.total === null) return { cards: [card], findings: [] }
  const { rows, otherwise = null, title } = grades
  const fitted = fitBand(rows, card.total, grades.hole)
  const findings = edgeNotices(card, card.total, rows, fitted, grades)
  const under = rows.filter(({ from }) => fitted.compared.gte(from))
  const sure = under.findIndex(({ places }) => !places)
  const named = (sure < 0 ? under : under.slice(0, sure + 1)).map(({ grade }): Scorecard => {
    const words = title?.words.replace('{year}', year).replace('{grade}', grade)
    return words === undefined ? { ...card, grade } : { ...card, grade, title: words }
  })
  const [best, ...others] = sure < 0 ? [...named, { ...card, grade: otherwise }] : named
  return { cards: [best!, ...others], findings }
}

/** A live formula: what the grade of `{total}` brings; the number itself where the place in the county decides too. */
export function gradeFormula(
  grades: Grades,
  grade: string | null,
  brings: Readonly<Record<string, string>>,
): string {
  const { rows, hole, otherwise = '' } = grades
  if (isRanked(grades)) return brings[grade ?? ''] ?? '0'
  const values = rows.map((row) => brings[row.grade] ?? '0')
  return bandFormula(rows, values, hole, brings[otherwise])
}

/** Totals that lie in a printed hole, or that two displayed decimals would put into another band. */
export function edgeNotices(
  card: Scorecard,
  total: Decimal,
  rows: readonly Band[],
  fitted: Fitted<Band>,
  { clause, hole }: { clause: string; hole?: HoleRule },
): Finding[] {
  const close = rows.flatMap(({ from }) => thresholdNotice(card, total, from, clause))
  return fitted.hole ? [...close, holeNotice(card, total, fitted, fitted.hole, clause, hole)] : close
}

function holeNotice(
  card: Scorecard,
  total: Decimal,
  { row }: Fitted<Band>,
  { above, below }: NonNullable<Fitted<Band>['hole']>,
  clause: string,
  hole: HoleRule,
): Finding {
  const input = card.items.flatMap(({ inputs }) => inputs).findLast(({ value }) => value !== null)
  const data = {
    label: input?.label ?? '',
    read: shown(total),
    above,
    below,
    from: row?.from ?? '0',
    way: hole === 'round' ? '先四舍五入到整数' : '归入较低一档',
    wayEn: hole === 'round' ? 'rounded to whole points first' : 'the lower band',
  }
  const { path = null, sheet = null, cell = null, field = null } = input ?? {}
  return makeFinding('LG-Q021', data, { path, sheet, cell, field, clause, subject: subjectKey(card) })
}
