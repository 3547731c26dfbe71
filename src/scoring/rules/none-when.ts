import { ZERO } from '../../model/decimal.ts'
import type { Item } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import type { Outcome } from '../outcome.ts'
import { choiceOf, read } from '../reading.ts'

/** The whole item is 0 when a field holds this choice (T-I7: no information corner at all). */
export function withNoneWhen(scored: Case, rule: NonNullable<Item['noneWhen']>, given: Outcome): Outcome {
  const reading = read(scored, rule.of)
  const choice = choiceOf(reading)
  const known = given.inputs.findIndex(({ field }) => field === reading.input.field)
  const inputs = known < 0 ? [...given.inputs, reading.input] : given.inputs
  const index = known < 0 ? given.inputs.length : known
  const formula = given.formula === null ? null : `IF({${index}}="${rule.is}",0,${given.formula})`
  if (choice === undefined) return { ...given, inputs, points: null, status: 'incomplete', formula: null }
  if (choice !== rule.is || given.points === null) return { ...given, inputs, formula }
  const work = `${reading.input.label}“${rule.is}”，整项不得分，得 0`
  return { ...given, inputs, formula, points: ZERO, status: 'final', work, notes: [`否则：${given.work}`] }
}
