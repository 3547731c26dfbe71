import { decimal, ZERO } from '../../model/decimal.ts'
import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { shown } from '../../scoring/shown.ts'
import { termOf } from '../../scoring/term.ts'
import { FREE, type Held } from './held.ts'

/** A part of the amount for what is short of the whole: months in operation of a year's twelve. */
export function judgeProRata(scored: Case, { clause, of, full }: NonNullable<Conditions['proRata']>): Held {
  const { label, value, readings } = termOf(scored, of)
  if (value === undefined) return { pending: [`“${label}”没有报送，待定（${clause}）`] }
  if (value.lte(ZERO)) return { fails: [`“${label}”为 ${shown(value)}（${clause}）`] }
  if (value.gte(full)) return FREE
  const words = `${label} ${shown(value)}，满 ${full} 为全额`
  const inputs = readings.map(({ input }) => input)
  return { part: { of: value, whole: decimal(full), words, inputs } }
}
