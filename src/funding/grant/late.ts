import type { Grant } from '../../packs/schema/payment.ts'
import type { Case } from '../../scoring/case.ts'
import { read } from '../../scoring/reading.ts'
import type { Judgement } from './judgement.ts'

/** T-I13: an application after the deadline is for a person, where the pack says so. Skipped without a date. */
export function judgeLate(judgement: Judgement, grant: Grant, scored: Case): Judgement {
  const { late } = grant
  if (late.then !== 'pending') return judgement
  const { value } = read(scored, late.of)
  if (value.kind !== 'date' || value.date <= late.after) return judgement
  const reason = `申报日期 ${value.date} 晚于 ${late.after}，待定（${late.clause}）`
  return { ...judgement, pending: [...judgement.pending, reason] }
}
