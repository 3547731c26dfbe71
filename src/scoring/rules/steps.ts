import { figureText } from '../../model/amount-text.ts'
import { decimal, Decimal, ZERO } from '../../model/decimal.ts'
import type { Steps } from '../../packs/schema/rule/steps.ts'
import type { Case } from '../case.ts'
import { baseless, gaugeText, readGauges, shareOf, withoutBase } from '../gauge.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'

/**
 * Points from a mark on and more for each step above it (D-K9, D-K10): whole steps, or parts of one too (D-I2); below the
 * mark nothing, or in proportion (D-I8).
 */
export function scoreSteps(scored: Case, rule: Steps): Outcome {
  const { gauges, readings, missing } = readGauges(scored, [rule])
  if (missing.length > 0) return incomplete(readings, missing)
  const gauge = gauges[0]!
  const { of, per } = gauge
  const share = per === null ? of.formula : `(${of.formula}*100/${per.formula})`
  const formula = withoutBase(formulaOf(rule, share), gauges, rule.max, rule.whenZero)
  const none = baseless(gauges, readings, decimal(rule.max), rule.whenZero, formula)
  if (none) return none
  const { points, work } = risen(rule, shareOf(gauge))
  return outcome(readings, points, per === null ? work : `${gaugeText(gauge)}，${work}`, formula)
}

/** The points for a figure or a share in per cent, and the arithmetic in words. */
function risen(rule: Steps, value: Decimal): { points: Decimal; work: string } {
  const [from, base] = [decimal(rule.from), decimal(rule.points)]
  const low = figureText(rule.from)
  if (value.lt(from)) {
    if (rule.below === 'zero') return { points: ZERO, work: `${shown(value)} < ${low}，得 0` }
    const points = base.times(value).dividedBy(from)
    const work = `${shown(value)} < ${low}，按比例 ${rule.points} × ${shown(value)} ÷ ${low} = ${shown(points)}`
    return { points, work }
  }
  const above = value.minus(from).dividedBy(rule.each)
  const steps = COUNTED[rule.count](above)
  const reached = base.plus(steps.times(rule.add))
  const points = Decimal.min(reached, rule.max)
  const counted = rule.count === 'linear' ? `= ${shown(steps)}` : `取整 ${shown(steps)}`
  const capped = points.equals(reached) ? '' : `，最多 ${rule.max}，得 ${shown(points)}`
  const sum = `${rule.points} + ${rule.add} × ${shown(steps)} = ${shown(reached)}`
  const work = `(${shown(value)} − ${low}) ÷ ${figureText(rule.each)} ${counted}，${sum}${capped}`
  return { points, work }
}

const COUNTED: Readonly<Record<Steps['count'], (steps: Decimal) => Decimal>> = {
  step: (steps) => steps.floor(),
  begun: (steps) => steps.ceil(),
  linear: (steps) => steps,
}

function formulaOf({ from, points, each, add, max, count, below }: Steps, value: string): string {
  const above = `(${value}-${from})/${each}`
  const steps = {
    step: `INT(ROUND(${above},10))`,
    begun: `(0-INT(0-ROUND(${above},10)))`,
    linear: above,
  }[count]
  const under = below === 'zero' ? '0' : `${points}*${value}/${from}`
  return `IF(${value}<${from},${under},MIN(${max},${points}+${add}*${steps}))`
}
