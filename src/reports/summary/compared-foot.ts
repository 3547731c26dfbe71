import { columnName } from '../../model/grid.ts'
import type { CellPlan } from '../../model/sheet-plan.ts'
import { AGREED, DIFFERENT } from '../live-formula.ts'
import { formula, labelledLine, type FootRow, type Span } from '../plan.ts'

/** A column of money that other sheets give too. */
export interface ComparedColumn {
  /** from 1 */
  column: number
  sum: CellPlan
  /** what it adds up, as a range of the sheet behind it */
  details: string
  /** the same total from elsewhere; null for none */
  own: CellPlan | null
}

/**
 * Three rows below a list of so many columns: the totals, those that they must equal, and whether they do. `others` are
 * totals of which there is no second one, each with its column.
 */
export function comparedFoot(
  width: number,
  { last }: Span,
  compared: readonly ComparedColumn[],
  others: readonly (readonly [column: number, cell: CellPlan])[],
): FootRow[] {
  const totals = labelledLine('合计', 'total', width)
  const equals = labelledLine('应等于', 'text', width)
  const checks = labelledLine('核对', 'textCentred', width)
  for (const { column, sum, details, own } of compared) {
    const name = columnName(column)
    totals[column - 1] = sum
    if (own) equals[column - 1] = own
    const check = agreement(`${name}${last + 1}`, details, own ? `${name}${last + 2}` : null)
    checks[column - 1] = formula(check, { text: AGREED }, 'textCentred')
  }
  for (const [column, cell] of others) totals[column - 1] = cell
  return [{ cells: totals }, { cells: equals }, { cells: checks }]
}

/** The total is the sum of the details and, where there is one, the total from elsewhere: to the fen. */
function agreement(total: string, details: string, own: string | null): string {
  const same = `ABS(${total}-SUM(${details}))<0.005`
  const all = own === null ? same : `AND(${same},ABS(${total}-${own})<0.005)`
  return `IF(${all},"${AGREED}","${DIFFERENT}")`
}
