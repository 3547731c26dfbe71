import { figureText } from '../../model/amount-text.ts'
import { decimal, Decimal } from '../../model/decimal.ts'
import type { Tiers } from '../../packs/schema/rule/tiers.ts'
import type { Case } from '../case.ts'
import { baseless, gaugeText, reaches, readGauges, withoutBase, type Gauged } from '../gauge.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'

type Tier = Tiers['rows'][number]

/** Points of the highest tier whose conditions are all met (D-K1 … D-K8 of the half-year); 0 below the lowest. Exact. */
export function scoreTiers(scored: Case, rule: Tiers): Outcome {
  const { gauges, readings, missing } = readGauges(scored, rule.of)
  if (missing.length > 0) return incomplete(readings, missing)
  const formula = formulaOf(rule, gauges)
  const none = baseless(gauges, readings, mostOf(rule), rule.whenZero, formula)
  if (none) return none
  const meets = (tier: Tier) => tier.atLeast.every((mark, index) => reaches(gauges[index]!, decimal(mark)))
  const taken = rule.rows.find(meets)
  const points = decimal(taken?.points ?? rule.otherwise)
  const actual = gauges.map((gauge) => `${gauge.of.label} ${gaugeText(gauge)}`).join('，')
  const reached = taken ? `达到 ${named(rule, taken)}` : `未达到最低一档（${named(rule, rule.rows.at(-1)!)}）`
  return outcome(readings, points, `${actual}；${reached}，得 ${shown(points)}`, formula, {
    notes: rule.rows
      .filter((tier) => tier !== taken)
      .map((tier) => {
        const why = meets(tier) ? '已达到更高的一档' : '没有达到'
        return `未取“达到 ${named(rule, tier)} 得 ${tier.points} 分”：${why}`
      }),
  })
}

/** `750 且 15`, `25%` */
function named({ of }: Tiers, { atLeast }: Tier): string {
  return atLeast
    .map((mark, index) => figureText(mark) + (of[index]?.per === undefined ? '' : '%'))
    .join(' 且 ')
}

function formulaOf(rule: Tiers, gauges: readonly Gauged[]): string {
  const conditions = (tier: Tier) => {
    const each = tier.atLeast.map((mark, index) => {
      const { of, per } = gauges[index]!
      return per === null ? `${of.formula}>=${mark}` : `${of.formula}*100>=${mark}*${per.formula}`
    })
    return each.length === 1 ? each[0]! : `AND(${each.join(',')})`
  }
  const tiers = rule.rows.reduceRight(
    (rest, tier) => `IF(${conditions(tier)},${tier.points},${rest})`,
    rule.otherwise,
  )
  return withoutBase(tiers, gauges, mostOf(rule).toFixed(), rule.whenZero)
}

function mostOf({ rows }: Tiers): Decimal {
  return Decimal.max(...rows.map(({ points }) => points))
}
