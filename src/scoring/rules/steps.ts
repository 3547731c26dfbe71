import { decimal, Decimal, ZERO } from '../../model/decimal.ts'
import type { Steps } from '../../packs/schema/rule/steps.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { termOf, unusable } from '../term.ts'

/**
 * Points from a mark on and more for each step above it (D-K9, D-K10): whole steps, or parts of one too (D-I2); below the
 * mark nothing, or in proportion (D-I8).
 */
export function scoreSteps(scored: Case, rule: Steps): Outcome {
  const term = termOf(scored, rule.of)
  const { value, readings } = term
  if (value === undefined) return incomplete(readings, unusable([term]))
  const formula = formulaOf(rule, term.formula)
  const [from, base] = [decimal(rule.from), decimal(rule.points)]
  if (value.lt(from)) {
    if (rule.below === 'zero') return outcome(readings, ZERO, `${shown(value)} < ${rule.from}，得 0`, formula)
    const points = base.times(value).dividedBy(from)
    const work = `${shown(value)} < ${rule.from}，按比例 ${rule.points} × ${shown(value)} ÷ ${rule.from} = ${shown(points)}`
    return outcome(readings, points, work, formula)
  }
  const above = value.minus(from).dividedBy(rule.each)
  const steps = rule.count === 'step' ? above.floor() : above
  const reached = base.plus(steps.times(rule.add))
  const points = Decimal.min(reached, rule.max)
  const counted = rule.count === 'step' ? `取整 ${shown(steps)}` : shown(steps)
  const capped = points.equals(reached) ? '' : `，最多 ${rule.max}，得 ${shown(points)}`
  const sum = `${rule.points} + ${rule.add} × ${shown(steps)} = ${shown(reached)}`
  const work = `(${shown(value)} − ${rule.from}) ÷ ${rule.each} ${rule.count === 'step' ? '' : '= '}${counted}，${sum}${capped}`
  return outcome(readings, points, work, formula)
}

function formulaOf({ from, points, each, add, max, count, below }: Steps, value: string): string {
  const above = `(${value}-${from})/${each}`
  const steps = count === 'step' ? `INT(ROUND(${above},10))` : above
  const under = below === 'zero' ? '0' : `${points}*${value}/${from}`
  return `IF(${value}<${from},${under},MIN(${max},${points}+${add}*${steps}))`
}
