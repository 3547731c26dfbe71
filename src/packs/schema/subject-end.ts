import { z } from 'zod'
import { clauseId, decimalText, fieldPath, text } from './scalar.ts'

/** When working together ends: a breach, or this total and the last one below a mark; what was paid so far is to be recovered. */
export const endsSchema = z.strictObject({
  clause: clauseId,
  /** yes/no */
  breach: fieldPath,
  totals: z.strictObject({ below: decimalText, last: fieldPath }).optional(),
  /** the sum to recover */
  recover: fieldPath,
})

/** A subject that isn't assessed at all where a number has this value (a trial period). */
export const skipSchema = z.strictObject({
  clause: clauseId,
  of: fieldPath,
  is: decimalText,
  because: text,
})

export type Ends = z.infer<typeof endsSchema>
export type Skip = z.infer<typeof skipSchema>
