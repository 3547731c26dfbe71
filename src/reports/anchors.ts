import { columnName, quoteSheet } from '../model/grid.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { text, type CellPlan } from '../model/sheet-plan.ts'
import { link } from './plan.ts'

/** A line of a sheet: where a subject is listed, or where its points come about. */
export interface Anchor {
  sheet: string
  row: number
}

export type Anchors = ReadonlyMap<Scorecard, Anchor>

/** A name that leads to its line; a plain text where there is none. */
export function leadingTo(name: string, anchor: Anchor | undefined): CellPlan {
  return anchor ? link(name, anchor.sheet, `A${anchor.row}`, 'linkWrapped') : text(name, 'wrapped')
}

/** `'按村明细'!$M$5`, as formulas of every sheet may spell it. */
export function fixedCell(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!$${columnName(column)}$${row}`
}
