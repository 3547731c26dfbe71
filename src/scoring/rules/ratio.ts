import { decimal, ZERO, type Decimal } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Ratio } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { joined, overReadings, termOf, unusable, type Term } from '../term.ts'

/** Points in proportion: points × of ÷ per (T-A2), 40 significant digits; a `per` of 0 is decided by the pack. */
export function scoreRatio(scored: Case, rule: Ratio): Outcome {
  const terms = [termOf(scored, rule.of), termOf(scored, rule.per)]
  const { readings } = joined(terms)
  const [of, per] = terms.map(({ value }) => value)
  if (of === undefined || per === undefined) return incomplete(readings, unusable(terms))
  if (per.isZero()) return withoutBase(terms, rule)
  const points = decimal(rule.points).times(of).dividedBy(per)
  const work = `${shown(decimal(rule.points))} × ${shown(of)} ÷ ${shown(per)} = ${shown(points)}`
  return outcome(readings, points, work, overReadings(formulaOf(rule), terms))
}

function withoutBase(terms: readonly Term[], rule: Ratio): Outcome {
  const { readings } = joined(terms)
  const { label } = terms[1]!
  const formula = overReadings(formulaOf(rule), terms)
  const most = decimal(rule.points)
  switch (rule.whenZero) {
    case 'full':
      return outcome(readings, most, `${label}为 0，按满分 ${shown(most)}`, formula)
    case 'zero':
      return outcome(readings, ZERO, `${label}为 0，得 0`, formula)
    case 'pending':
      return outcome(readings, most, `${label}为 0，待定，至多 ${shown(most)}`, formula, {
        status: 'pending',
      })
    default:
      return rule.whenZero satisfies never
  }
}

const formulaOf = oncePer((rule: Ratio): string => {
  const zero: Decimal = rule.whenZero === 'zero' ? ZERO : decimal(rule.points)
  return `IF({1}+0=0,${zero.toFixed()},${rule.points}*{0}/{1})`
})
