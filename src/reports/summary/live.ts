import { yuan, type Decimal } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import type { CellPlan } from '../../model/sheet-plan.ts'
import { AGREED, DIFFERENT, fillFormula, type Cells } from '../live-formula.ts'
import { blank, formula } from '../plan.ts'
import { pointCells, type Proof } from './proof-sheet.ts'

/** Points agree when they don't differ in the tenth decimal; sums of money, which programs add up in binary, to the fen. */
const DUST = { points: '0.00000000005', money: '0.005' } as const

/** Our cell, the live one, and what they hold. */
export type Pair = readonly [own: string, live: string, holds: keyof typeof DUST]

/** The total of a subject over the live points of its items on 计分核对; blank where there is none. */
export function liveTotal(card: Scorecard | null, proof: Proof): CellPlan {
  const found = totalFormula(card, proof)
  return found === null || !card?.total
    ? blank('points')
    : formula(found, { number: card.total.toFixed() }, 'points')
}

/** Null where a subject has no total, or none that a formula gives. */
export function totalFormula(card: Scorecard | null, proof: Proof): string | null {
  return card?.total ? fillFormula(card.totalFormula, { ...ownCells(card, proof), total: null }) : null
}

function ownCells(card: Scorecard, proof: Proof): Omit<Cells, 'total'> {
  return { inputs: [], items: pointCells(card, proof) }
}

/** Some payments of a subject together over the cell of its live total; null where that or one of them has no formula. */
export function amountFormula(
  card: Scorecard,
  payments: readonly Payment[],
  total: string,
  proof: Proof,
): string | null {
  if (totalFormula(card, proof) === null) return null
  const own = { ...ownCells(card, proof), total }
  const found = payments.map((payment) => fillFormula(payment.formula, own))
  if (found.length === 0 || found.includes(null)) return null
  return found.length === 1 ? found[0]! : found.map((one) => `(${one})`).join('+')
}

/** An amount by a live formula, with our own as its stored result; blank without a formula. */
export function liveAmount(found: string | null, value: Decimal): CellPlan {
  return found === null ? blank('money') : formula(found, { number: yuan(value) }, 'money')
}

/** Do all of them agree? Blank without a pair. */
export function check(pairs: readonly Pair[]): CellPlan {
  if (pairs.length === 0) return blank('textCentred')
  const equal = pairs.map(([own, live, holds]) => `ABS(${own}-${live})<${DUST[holds]}`)
  const all = equal.length === 1 ? equal[0]! : `AND(${equal.join(',')})`
  return formula(`IF(${all},"${AGREED}","${DIFFERENT}")`, { text: AGREED }, 'textCentred')
}

/** Two columns of a row as a pair. */
export function pair(row: number, own: number, live: number, holds: Pair[2]): Pair {
  return [address(row, own), address(row, live), holds]
}
