import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Band, Grades } from '../packs/schema/grades.ts'
import { shown } from '../scoring/shown.ts'
import { fitBand, type Fitted, type HoleRule } from './bands.ts'
import { thresholdNotice } from './threshold.ts'

/** The scorecard with the grade of its total (Y-G1) and the title that comes with it (Q-N1), for this year. */
export function graded(
  card: Scorecard,
  grades: Grades | undefined,
  year: string,
): { card: Scorecard; findings: Finding[] } {
  if (!grades || card.total === null) return { card, findings: [] }
  const fitted = fitBand(grades.rows, card.total, grades.hole)
  const grade = fitted.row?.grade ?? grades.otherwise ?? null
  const title = fitted.row && grades.title?.words.replace('{year}', year).replace('{grade}', fitted.row.grade)
  const named = title === undefined ? { ...card, grade } : { ...card, grade, title }
  return { card: named, findings: edgeNotices(card, card.total, grades.rows, fitted, grades) }
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
