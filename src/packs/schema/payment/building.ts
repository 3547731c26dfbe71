import { z } from 'zod'
import { clauseId, decimalText, fieldPath, text } from '../scalar.ts'

/**
 * A building subsidy in yearly parts, once accepted, up to a limit; held back until mended; nothing once working
 * together ends.
 */
export const buildingSchema = z.strictObject({
  each: decimalText,
  most: decimalText,
  /** yes/no: the building was accepted */
  accepted: fieldPath,
  /** paid so far */
  paid: fieldPath,
  /** a total below the mark holds the next part back until it is mended */
  mended: z.strictObject({
    clause: clauseId,
    below: decimalText,
    /** the total of the year before */
    last: fieldPath,
    /** key of the subject whose total counts too; absent: only the annual totals do */
    first: text.optional(),
    /** yes/no/not applicable */
    by: fieldPath,
  }),
  round: z.enum(['fen', 'yuan']),
})

export type Building = z.infer<typeof buildingSchema>
