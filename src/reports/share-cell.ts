import { ZERO, type Decimal } from '../model/decimal.ts'
import { columnName } from '../model/grid.ts'
import type { CellPlan } from '../model/sheet-plan.ts'
import { columnRange, formula, type Span } from './plan.ts'

/** The part that this row's amount has in the sum of its column, live; `value` and `total` are what we computed. */
export function shareCell(value: Decimal, total: Decimal, row: number, column: number, span: Span): CellPlan {
  const share = total.isZero() ? ZERO : value.div(total)
  const all = `SUM(${columnRange(column, span)})`
  return formula(`IF(${all}=0,0,${columnName(column)}${row}/${all})`, { number: share.toFixed() }, 'percent')
}
