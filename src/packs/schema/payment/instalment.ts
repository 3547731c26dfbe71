import { z } from 'zod'
import { clauseId, decimalText, fieldPath, rounding } from '../scalar.ts'

/** A part of the year's budget, paid in the course of the year from a total on; nothing below it. */
export const instalmentSchema = z.strictObject({
  budget: fieldPath,
  percent: decimalText,
  gate: z.strictObject({ clause: clauseId, atLeast: decimalText }),
  round: rounding,
})

export type Instalment = z.infer<typeof instalmentSchema>
