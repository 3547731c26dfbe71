import { z } from 'zod'
import { decimalText, fieldPath } from '../scalar.ts'

/** An amount for each band of a figure that was reported, from the highest down; nothing below the lowest. */
export const byFigureSchema = z.strictObject({
  of: fieldPath,
  rows: z.array(z.strictObject({ from: decimalText, amount: decimalText })).min(1),
})

export type ByFigure = z.infer<typeof byFigureSchema>
