import { z } from 'zod'
import { decimalText, fieldPath } from '../scalar.ts'

/** `points` from `from` on, `add` more for each `each` above it, `max` at most. */
export const stepsSchema = z.strictObject({
  of: fieldPath,
  from: decimalText,
  points: decimalText,
  each: decimalText,
  add: decimalText,
  max: decimalText,
  /** whole steps, or parts of one too */
  count: z.enum(['step', 'linear']),
  /** below `from`: nothing, or `points` in proportion */
  below: z.enum(['zero', 'proportional']),
})

export type Steps = z.infer<typeof stepsSchema>
