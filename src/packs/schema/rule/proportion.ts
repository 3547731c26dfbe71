import { z } from 'zod'
import { decimalText } from '../scalar.ts'
import { gaugeSchema, whenZeroSchema } from './gauge.ts'

/** points × min(1, actual ÷ target); of several targets the least proportion, their mean, or the first counts. */
export const proportionSchema = z.strictObject({
  points: decimalText,
  targets: z.array(gaugeSchema.extend({ target: decimalText })).min(1),
  joint: z.enum(['min', 'mean', 'first']).optional(),
  whenZero: whenZeroSchema.optional(),
})

export type Proportion = z.infer<typeof proportionSchema>
