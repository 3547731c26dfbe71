import { z } from 'zod'
import { clauseId, decimalText, fieldPath, text } from '../scalar.ts'

/**
 * The year's second payment: what the year earns less what was paid in its course. The year earns the whole budget from
 * `whole.from` on, budget × total ÷ 100 from the gate on, nothing below it.
 */
export const settlementSchema = z.strictObject({
  budget: fieldPath,
  /** what the first assessment of the year has paid */
  paid: fieldPath,
  gate: z.strictObject({ clause: clauseId, atLeast: decimalText }),
  whole: z.strictObject({
    clause: clauseId,
    from: decimalText,
    /** the printed end of the band below: what lies between is in a hole */
    printedTo: decimalText.optional(),
    hole: z.enum(['lower', 'round']),
  }),
  /**
   * advance: the first payment is a part of what the year earns; halves: the second is `percent` of the budget × the
   * year's share
   */
  way: z.enum(['advance', 'halves']),
  percent: decimalText,
  /** one of the year's two totals is below its mark */
  failed: z.strictObject({
    clause: clauseId,
    /** key of the subject of the first assessment */
    first: text,
    below: decimalText,
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the rules, never a function
    then: z.enum(['annual-decides', 'period-forfeited', 'pending']),
  }),
  round: z.enum(['fen', 'yuan']),
})

export type Settlement = z.infer<typeof settlementSchema>
