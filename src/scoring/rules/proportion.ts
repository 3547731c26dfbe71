import { figureText } from '../../model/amount-text.ts'
import { decimal, Decimal, ZERO } from '../../model/decimal.ts'
import type { Proportion } from '../../packs/schema/rule/proportion.ts'
import type { Case } from '../case.ts'
import { baseless, gaugeText, proportionOf, readGauges, withoutBase, type Gauged } from '../gauge.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'

const ONE = new Decimal(1)

/** points × min(1, actual ÷ target) (D-K1 … D-K8 of the year); of several targets as the pack says (D-I1). Exact to 40 digits. */
export function scoreProportion(scored: Case, rule: Proportion): Outcome {
  const { gauges, readings, missing } = readGauges(scored, rule.targets)
  if (missing.length > 0) return incomplete(readings, missing)
  // whatever the others come to, of nothing too
  const counted = rule.joint === 'first' ? gauges.slice(0, 1) : gauges
  const formula = formulaOf(rule, counted)
  const full = decimal(rule.points)
  const none = baseless(counted, readings, full, rule.whenZero, formula)
  if (none) return none
  const shares = counted.map((gauge, index) =>
    Decimal.min(ONE, proportionOf(gauge, decimal(rule.targets[index]!.target))),
  )
  const share = JOINTS[rule.joint ?? 'min'](shares)
  const points = full.times(share)
  const actual = gauges.map((gauge, index) => {
    const percent = gauge.per === null ? '' : '%'
    return `${gauge.of.label} ${gaugeText(gauge)}，目标 ${figureText(rule.targets[index]!.target)}${percent}`
  })
  const work = `${actual.join('；')}；${shown(full)} × ${joint(rule, shares)} = ${shown(points)}`
  return outcome(readings, points, work, formula)
}

const JOINTS: Record<NonNullable<Proportion['joint']>, (shares: readonly Decimal[]) => Decimal> = {
  min: (shares) => Decimal.min(...shares),
  // no snapping here: what follows is multiplied
  mean: (shares) => shares.reduce((total, share) => total.plus(share), ZERO).dividedBy(shares.length),
  first: ([first]) => first!,
}

function joint({ joint: how = 'min', targets }: Proportion, shares: readonly Decimal[]): string {
  const texts = shares.map(shown)
  if (targets.length === 1) return texts[0]!
  const all = targets.length === 2 ? '两项' : '各项'
  switch (how) {
    case 'min':
      return `${all}比例的较低者 ${shown(JOINTS.min(shares))}（${texts.join('、')}）`
    case 'mean':
      return `${all}比例的平均 ${shown(JOINTS.mean(shares))}（${texts.join('、')}）`
    case 'first':
      return `第一项比例 ${texts[0]!}（其余不计）`
    default:
      return how satisfies never
  }
}

function formulaOf(rule: Proportion, gauges: readonly Gauged[]): string {
  const shares = gauges.map(({ of, per }, index) => {
    const { target } = rule.targets[index]!
    return per === null
      ? `MIN(1,${of.formula}/${target})`
      : `MIN(1,${of.formula}*100/(${target}*${per.formula}))`
  })
  const joints = {
    min: shares.length === 1 ? shares[0]! : `MIN(${shares.join(',')})`,
    mean: `(${shares.join('+')})/${shares.length}`,
    first: shares[0]!,
  }
  const points = `${rule.points}*${joints[rule.joint ?? 'min']}`
  return withoutBase(points, gauges, rule.points, rule.whenZero)
}
