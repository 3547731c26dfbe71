import { makeFinding } from '../../findings/make.ts'
import { HUNDRED, points, withoutDust, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Settlement } from '../../packs/schema/payment/settlement.ts'
import { heldAgainst, holeOf, reachesFormula } from '../../scoring/hole.ts'
import { shown } from '../../scoring/shown.ts'
import { cardPlace } from '../card-place.ts'
import { comparable } from '../threshold.ts'

/** What a year earns, exact, and in words. */
export interface Earned {
  amount: Decimal
  work: string
  formula: string
}

/** The year's share of the budget: all of it from D-F3's mark on, in proportion to the total from the gate on, else nothing. */
export function earnedOf(total: Decimal, budget: Decimal, settlement: Settlement): Earned {
  const { gate, whole } = settlement
  const formula = formulaOf(budget, settlement)
  if (total.lt(gate.atLeast)) {
    return {
      amount: ZERO,
      work: `总分 ${shown(total)} 不足 ${gate.atLeast}（${gate.clause}），全年应得 0`,
      formula,
    }
  }
  const rounded = heldAgainst(bandsOf(settlement), total, whole.hole)
  if (rounded.gte(whole.from)) {
    const from = rounded.equals(total) ? '' : `四舍五入为 ${shown(rounded)} `
    const work = `总分 ${shown(total)} ${from}≥ ${whole.from}（${whole.clause}），全年应得 ${shown(budget)} × 100%`
    return { amount: budget, work, formula }
  }
  const amount = withoutDust(budget.times(total).dividedBy(HUNDRED))
  const work = `全年应得 ${shown(budget)} × ${shown(total)}% = ${shown(amount)}（${whole.clause}）`
  return { amount, work, formula }
}

/** A notice where a total lies in the hole that the document prints (60～94, 95 and above). */
export function holeNotice(card: Scorecard, total: Decimal, settlement: Settlement): Finding[] {
  const hole = holeOf(bandsOf(settlement), total)
  if (!hole) return []
  const data = { read: points(total), ...hole }
  return [makeFinding('LG-Q004', data, cardPlace(card, settlement.whole.clause))]
}

/** The whole budget, and the share of it under that. */
export function bandsOf({ gate, whole }: Settlement) {
  return [{ from: whole.from }, { from: gate.atLeast, printedTo: whole.printedTo }]
}

function formulaOf(budget: Decimal, settlement: Settlement): string {
  const { gate, whole } = settlement
  const total = comparable('{total}')
  const reached = reachesFormula(bandsOf(settlement), whole.from, total, whole.hole)
  const all = budget.toFixed()
  return `IF(${total}<${gate.atLeast},0,IF(${reached},${all},${all}*{total}/100))`
}
