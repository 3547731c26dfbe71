import { z } from 'zod'
import { clauseId, decimalText, text } from './scalar.ts'

/** Grades by the share of duties met, in per cent, from the highest down: a county's own table, where its document has none. */
const starsSchema = z.strictObject({
  clause: clauseId,
  rows: z.array(z.strictObject({ from: decimalText, grade: text })).min(1),
  /** below the lowest; absent: no grade */
  otherwise: text.optional(),
})

/**
 * A subject whose items are duties: it has no total, its share of duties met is shown; `missing` says what the
 * document lacks.
 */
export const dutiesSchema = z.strictObject({
  clause: clauseId,
  missing: text.optional(),
  stars: starsSchema.optional(),
})

export type Duties = z.infer<typeof dutiesSchema>
