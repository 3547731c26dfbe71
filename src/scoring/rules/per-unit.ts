import { decimal } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import type { PerUnit } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { overReadings, termOf, unusable } from '../term.ts'

/** Points for a count: from + each × count, not below the floor (T-A1, T-B1). Exact. */
export function scorePerUnit(scored: Case, rule: PerUnit): Outcome {
  const term = termOf(scored, rule.of)
  const { value: count, readings } = term
  if (count === undefined) return incomplete(readings, unusable([term]))
  const reached = decimal(rule.from).plus(decimal(rule.each).times(count))
  const floor = rule.floor === undefined ? reached : decimal(rule.floor)
  const points = reached.lt(floor) ? floor : reached
  const work = `${workOf(rule)}${shown(count)} = ${shown(reached)}`
  const below = points === reached ? '' : `，不低于 ${shown(floor)}，得 ${shown(points)}`
  return outcome(readings, points, work + below, overReadings(formulaOf(rule), [term]))
}

/** `10 − 2 × `, before the count. */
const workOf = oncePer((rule: PerUnit): string => {
  const each = decimal(rule.each)
  const times = `${shown(each.abs())} × `
  if (decimal(rule.from).isZero() && !each.isNegative()) return times
  return `${shown(decimal(rule.from))} ${each.isNegative() ? '−' : '+'} ${times}`
})

const formulaOf = oncePer((rule: PerUnit): string => {
  const each = decimal(rule.each)
  const product = `${each.abs().toFixed()}*{0}`
  const bare = decimal(rule.from).isZero() && !each.isNegative()
  const reached = bare ? product : `${rule.from}${each.isNegative() ? '-' : '+'}${product}`
  return rule.floor === undefined ? reached : `MAX(${rule.floor},${reached})`
})
