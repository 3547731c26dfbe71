import { z } from 'zod'
import { bandSchema, holeSchema } from '../grades.ts'
import { decimalText } from '../scalar.ts'

/** An amount for each band of the total, from the highest down; nothing below the lowest. */
export const byBandsSchema = z.strictObject({
  rows: z.array(bandSchema.extend({ amount: decimalText })).min(1),
  hole: holeSchema.optional(),
})
