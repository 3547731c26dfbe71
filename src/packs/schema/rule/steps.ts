import { z } from 'zod'
import { decimalText } from '../scalar.ts'
import { gaugeSchema, whenZeroSchema } from './gauge.ts'

/** `points` from `from` on, `add` more for each `each` above it, `max` at most; of a share, in per cent. */
export const stepsSchema = gaugeSchema.extend({
  from: decimalText,
  points: decimalText,
  each: decimalText,
  add: decimalText,
  max: decimalText,
  /** whole steps, those begun too, or parts of one */
  count: z.enum(['step', 'begun', 'linear']),
  /** below `from`: nothing, or `points` in proportion */
  below: z.enum(['zero', 'proportional']),
  /** what a share of nothing is worth */
  whenZero: whenZeroSchema.optional(),
})

export type Steps = z.infer<typeof stepsSchema>
