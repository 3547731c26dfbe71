import { z } from 'zod'
import { decimalText } from '../scalar.ts'
import { gaugeSchema, whenZeroSchema } from './gauge.ts'

/** Tiers from the highest down; each needs all of its conditions: the first figure reaches the first threshold, and so on. */
export const tiersSchema = z.strictObject({
  of: z.array(gaugeSchema).min(1),
  rows: z.array(z.strictObject({ atLeast: z.array(decimalText).min(1), points: decimalText })).min(1),
  /** below the lowest tier */
  otherwise: decimalText,
  /** what a share of nothing is worth */
  whenZero: whenZeroSchema.optional(),
})

export type Tiers = z.infer<typeof tiersSchema>
