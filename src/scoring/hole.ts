import type { Decimal } from '../model/decimal.ts'

/** A hole that the document prints between two bands. */
export interface Hole {
  /** the printed upper end of the lower band */
  above: string
  /** the lower end of the higher band */
  below: string
}

/** How a value in a printed hole is taken: as the lower band, or rounded; undefined where the bands have none. */
export type HoleRule = 'lower' | 'round' | undefined

/** Bands from the highest down. */
type Rows = readonly { from: string; printedTo?: string | undefined }[]

/** The hole that a value lies in: above a band's printed end, below the next one's start. */
export function holeOf(rows: Rows, value: Decimal): Hole | undefined {
  for (const { from } of rows) {
    const above = holeBelow(rows, from)
    if (above !== undefined && value.gt(above) && value.lt(from)) return { above, below: from }
  }
  return undefined
}

/** The printed upper end of the band under the one that starts at `from`, where it prints one. */
export function holeBelow(rows: Rows, from: string): string | undefined {
  return rows.find((_, index) => rows[index - 1]?.from === from)?.printedTo
}

/**
 * A value as the bands take it: in a printed hole rounded half up to whole points where the rule says so. Everywhere else
 * the text leaves nothing open: 69.5 stays below 70 (低于70分不予补助).
 */
export function heldAgainst(rows: Rows, value: Decimal, rule: HoleRule): Decimal {
  return rule === 'round' && holeOf(rows, value) ? value.toDecimalPlaces(0) : value
}

/** A live formula: whether `value`, a formula too, reaches the band that starts at `from`. */
export function reachesFormula(rows: Rows, from: string, value: string, rule: HoleRule): string {
  const reached = `${value}>=${from}`
  const printedTo = rule === 'round' ? holeBelow(rows, from) : undefined
  return printedTo === undefined
    ? reached
    : `OR(${reached},AND(${value}>${printedTo},ROUND(${value},0)>=${from}))`
}
