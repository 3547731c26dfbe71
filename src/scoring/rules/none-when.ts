import { ZERO } from '../../model/decimal.ts'
import type { Input } from '../../model/scorecard.ts'
import type { Item } from '../../packs/schema/rule.ts'
import { cellKey, type Case } from '../case.ts'
import { incomplete, type Outcome } from '../outcome.ts'
import { choiceOf, read } from '../reading.ts'

/** The whole item is 0 when a field holds this choice (T-I7: no information corner at all). */
export function withNoneWhen(scored: Case, rule: NonNullable<Item['noneWhen']>, given: Outcome): Outcome {
  const reading = read(scored, rule.of)
  const choice = choiceOf(reading)
  // two forms may have a field of one name
  const isRead = (input: Input): boolean =>
    input.field === reading.input.field && cellKey(input) === cellKey(reading.input)
  const isSaid = given.inputs.some(isRead)
  const inputs = isSaid ? given.inputs : [...given.inputs, reading.input]
  const formula =
    given.formula === null ? null : `IF({${inputs.findIndex(isRead)}}="${rule.is}",0,${given.formula})`
  if (choice === undefined) {
    const before = given.points === null ? [given.work] : []
    const lacking = isSaid ? [] : [incomplete([reading], [reading]).work]
    const work = [...before, ...lacking].join('；')
    return { ...given, inputs, points: null, status: 'incomplete', work, formula: null }
  }
  if (choice !== rule.is || given.points === null) return { ...given, inputs, formula }
  const work = `${reading.input.label}“${rule.is}”，整项不得分，得 0`
  return { ...given, inputs, formula, points: ZERO, status: 'final', work, notes: [`否则：${given.work}`] }
}
