import { makeFinding } from '../../findings/make.ts'
import { decimal, HUNDRED, points, withoutDust, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Settlement } from '../../packs/schema/payment/settlement.ts'
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
export function earnedOf(total: Decimal, budget: Decimal, { gate, whole }: Settlement): Earned {
  const formula = formulaOf(budget, gate.atLeast, whole)
  if (total.lt(gate.atLeast)) {
    return {
      amount: ZERO,
      work: `总分 ${shown(total)} 不足 ${gate.atLeast}（${gate.clause}），全年应得 0`,
      formula,
    }
  }
  const rounded = isInHole(total, whole) && whole.hole === 'round' ? total.toDecimalPlaces(0) : total
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
export function holeNotice(card: Scorecard, total: Decimal, { whole }: Settlement): Finding[] {
  const { printedTo } = whole
  if (printedTo === undefined || !isInHole(total, whole)) return []
  const data = { read: points(total), above: printedTo, below: whole.from }
  return [makeFinding('LG-Q004', data, cardPlace(card, whole.clause))]
}

function isInHole(total: Decimal, { from, printedTo }: Settlement['whole']): boolean {
  return printedTo !== undefined && total.gt(decimal(printedTo)) && total.lt(decimal(from))
}

function formulaOf(budget: Decimal, gate: string, { from, printedTo, hole }: Settlement['whole']): string {
  const total = comparable('{total}')
  const reached = `${total}>=${from}`
  const rounds = hole === 'round' && printedTo !== undefined
  const whole = rounds ? `OR(${reached},AND(${total}>${printedTo},ROUND(${total},0)>=${from}))` : reached
  const all = budget.toFixed()
  return `IF(${total}<${gate},0,IF(${whole},${all},${all}*{total}/100))`
}
