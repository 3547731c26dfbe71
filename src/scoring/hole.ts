import type { Decimal } from '../model/decimal.ts'

/** A hole that the document prints between two bands. */
export interface Hole {
  /** the printed upper end of the lower band */
  above: string
  /** the lower end of the higher band */
  below: string
}

/** The hole that a value lies in: above a band's printed end, below the next one's start; bands from the highest down. */
export function holeOf(
  rows: readonly { from: string; printedTo?: string | undefined }[],
  value: Decimal,
): Hole | undefined {
  for (const [index, { printedTo }] of rows.entries()) {
    const higher = rows[index - 1]
    if (higher && printedTo !== undefined && value.gt(printedTo) && value.lt(higher.from))
      return { above: printedTo, below: higher.from }
  }
  return undefined
}
