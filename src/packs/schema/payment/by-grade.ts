import { z } from 'zod'
import { decimalText, text } from '../scalar.ts'

/** An amount for each grade of the subject; 0 pays nothing. */
export const byGradeSchema = z.strictObject({ amounts: z.record(text, decimalText) })
