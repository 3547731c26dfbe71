import type { Decimal } from '../model/decimal.ts'
import type { Band } from '../packs/schema/grades.ts'
import { heldAgainst, holeOf, reachesFormula, type Hole, type HoleRule } from '../scoring/hole.ts'
import { comparable } from './threshold.ts'

/** The band that a total falls into, and how it was compared. */
export interface Fitted<Row extends Band> {
  /** undefined: below the lowest */
  row: Row | undefined
  /** the total, or in a hole the total rounded to whole points */
  compared: Decimal
  /** the printed hole that the total lies in */
  hole: Hole | undefined
}

/** Fits a total into half-open bands from the highest down; in a printed hole `round` rounds it half up first. */
export function fitBand<Row extends Band>(rows: readonly Row[], total: Decimal, hole: HoleRule): Fitted<Row> {
  const compared = heldAgainst(rows, total, hole)
  return { row: rows.find((row) => compared.gte(row.from)), compared, hole: holeOf(rows, total) }
}

/** A live formula: the value of the band that `{total}` falls into; `values` in the order of the rows. */
export function bandFormula(
  rows: readonly Band[],
  values: readonly string[],
  hole: HoleRule,
  otherwise = '0',
): string {
  const total = comparable('{total}')
  return rows.reduceRight(
    (rest, { from }, index) => `IF(${reachesFormula(rows, from, total, hole)},${values[index]!},${rest})`,
    otherwise,
  )
}
