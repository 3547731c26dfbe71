import { z } from 'zod'
import { decimalText, fieldPath } from '../scalar.ts'

/** So many yuan for each one of one or several counts, together at most `most`. */
export const byCountSchema = z.strictObject({
  amounts: z.record(fieldPath, decimalText),
  /** absent: no limit */
  most: decimalText.optional(),
})

export type ByCount = z.infer<typeof byCountSchema>
