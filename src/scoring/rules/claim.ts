import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type ReviewEntry } from '../../model/county.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Input } from '../../model/scorecard.ts'
import type { Claim } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { gather } from '../evidence/gather.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { numberOf, read, type Reading } from '../reading.ts'
import { shown } from '../shown.ts'

/** How to name an item in words. */
interface Named {
  clause: string
  label: string
}

/**
 * A claimed item (T-S1 … T-S10): the county's score where there is one, else the station's claim, with what the
 * submission itself supports beside it. A county's score makes whatever is wrong with the claim irrelevant.
 */
export function scoreClaim(scored: Case, rule: Claim, item: Named): Outcome {
  const reading = read(scored, rule.of)
  const claim = numberOf(reading) ?? null
  const evidence = rule.evidence ? gather(scored, rule.evidence) : undefined
  const entry = scored.reviewed.get(item.clause)
  const review = entry?.value == null ? null : decimal(entry.value)
  const notes = evidence ? [`系统核验：${evidence.work}`] : []
  const evidenceFrom = evidence?.from && { evidenceFrom: evidence.from }
  const scores = { claim, evidence: evidence?.points ?? null, review, ...evidenceFrom }
  const findings = doubt(scored, reading, item, claim, evidence)
  if (entry && review !== null) {
    const done = outcome([reading], review, workOf(review, claim, reading, evidence), '{1}+0')
    return { ...done, inputs: [...done.inputs, reviewInput(scored, entry)], notes, findings, scores }
  }
  if (claim === null) return { ...incomplete([reading], [reading]), notes, scores }
  const work = reading.value.kind === 'blank' ? '未填，不加分，得 0' : `自评 ${shown(claim)}，待县级评估`
  return outcome([reading], claim, work, '{0}+0', { status: 'provisional', notes, findings, scores })
}

function workOf(
  review: Decimal,
  claim: Decimal | null,
  reading: Reading,
  evidence: Evidence | undefined,
): string {
  const beside = [
    claim === null ? `自评${reading.trouble}` : `自评 ${shown(claim)}`,
    ...(evidence?.points ? [`系统核验 ${shown(evidence.points)}`] : []),
  ]
  return `县级评估 ${shown(review)}（${beside.join('，')}）`
}

/** A claim above what the submission supports is for a person to look at. */
function doubt(
  scored: Case,
  reading: Reading,
  item: Named,
  claim: Decimal | null,
  evidence: Evidence | undefined,
): Finding[] {
  if (claim === null || !evidence?.points || claim.lte(evidence.points)) return []
  const { path, sheet, cell, field } = reading.input
  const data = {
    label: item.label,
    read: shown(claim),
    evidence: shown(evidence.points),
    work: evidence.work,
    ...(evidence.workEn !== undefined && { workEn: evidence.workEn }),
  }
  const at = { path, sheet, cell, form: reading.form, field, clause: item.clause }
  return [makeFinding('LG-Q002', data, { ...at, subject: subjectKey(scored.subject) })]
}

function reviewInput(scored: Case, entry: ReviewEntry): Input {
  return {
    field: 'review',
    label: '县级评估打分',
    value: entry.value,
    numeric: true,
    path: scored.reviewPath,
    sheet: entry.sheet,
    cell: entry.cell,
  }
}
