import { decimal } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Ratio } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { baseless } from '../gauge.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { joined, overReadings, termOf, unusable } from '../term.ts'

/** Points in proportion: points × of ÷ per (T-A2), 40 significant digits; a `per` of 0 is decided by the pack. */
export function scoreRatio(scored: Case, rule: Ratio): Outcome {
  const gauge = { of: termOf(scored, rule.of), per: termOf(scored, rule.per) }
  const terms = [gauge.of, gauge.per]
  const { readings } = joined(terms)
  const [of, per] = [gauge.of.value, gauge.per.value]
  if (of === undefined || per === undefined) return incomplete(readings, unusable(terms))
  const formula = overReadings(formulaOf(rule), terms)
  const full = decimal(rule.points)
  const none = baseless([gauge], readings, full, rule.whenZero, formula)
  if (none) return none
  const points = full.times(of).dividedBy(per)
  const work = `${shown(full)} × ${shown(of)} ÷ ${shown(per)} = ${shown(points)}`
  return outcome(readings, points, work, formula)
}

const formulaOf = oncePer((rule: Ratio): string => {
  const zero = rule.whenZero === 'zero' ? '0' : decimal(rule.points).toFixed()
  return `IF({1}+0=0,${zero},${rule.points}*{0}/{1})`
})
