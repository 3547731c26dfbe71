import type { Decimal } from '../model/decimal.ts'
import type { Band } from '../packs/schema/grades.ts'
import { holeOf, type Hole } from '../scoring/hole.ts'
import { comparable } from './threshold.ts'

/** How a total in a printed hole is taken: as lower, or rounded; undefined where the bands have none. */
export type HoleRule = 'lower' | 'round' | undefined

/** The band that a total falls into, and how it was compared. */
export interface Fitted<Row extends Band> {
  /** undefined: below the lowest */
  row: Row | undefined
  /** the total, or the total rounded to whole points */
  compared: Decimal
  /** the printed hole that the total lies in */
  hole: Hole | undefined
}

/** Fits a total into half-open bands from the highest down, or rounds it half up to whole points first (`round`). */
export function fitBand<Row extends Band>(rows: readonly Row[], total: Decimal, hole: HoleRule): Fitted<Row> {
  const compared = hole === 'round' ? total.toDecimalPlaces(0) : total
  return { row: rows.find((row) => compared.gte(row.from)), compared, hole: holeOf(rows, total) }
}

/** A live formula: the value of the band that `{total}` falls into; `values` in the order of the rows. */
export function bandFormula(
  rows: readonly Band[],
  values: readonly string[],
  hole: HoleRule,
  otherwise = '0',
): string {
  const total = hole === 'round' ? 'ROUND({total},0)' : comparable('{total}')
  return rows.reduceRight(
    (rest, { from }, index) => `IF(${total}>=${from},${values[index]!},${rest})`,
    otherwise,
  )
}
