import { columnName } from '../../model/grid.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { quoteSheet } from '../plan.ts'

/** The line of a subject on the sheet that lists it. */
export interface Anchor {
  sheet: string
  row: number
}

export type Anchors = ReadonlyMap<Scorecard, Anchor>

/** `'按村明细'!$M$5`, as formulas of every sheet may spell it. */
export function fixedCell(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!$${columnName(column)}$${row}`
}
