import { z } from 'zod'
import { fieldPath, text } from '../scalar.ts'

/**
 * A score that somebody gave: the assessor's where there is one, else the self-assessment so far; or the
 * self-assessment alone.
 */
export const scoreSchema = z.strictObject({
  /** the assessor's score; blank until it is given */
  given: fieldPath,
  self: fieldPath,
  which: z.enum(['given', 'self']),
  /** whose score it is, in the document's words: 县级考核, 现场考核 */
  by: text,
  /** the subject may be there without a score (a grant of its own that needs none): not incomplete, not scored yet */
  optional: z.boolean().optional(),
})

export type Score = z.infer<typeof scoreSchema>
