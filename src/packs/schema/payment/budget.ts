import { z } from 'zod'
import { CUT_ROUNDINGS } from '../../vocabulary.ts'
import { clauseId, decimalText } from '../scalar.ts'

/** The county pays no more than this by one rule: where all claims come to more, each is cut in proportion. */
export const budgetSchema = z.strictObject({
  clause: clauseId,
  amount: decimalText,
  /** of what a claim is cut to: never up, or all together would come to more than the budget */
  round: z.enum(CUT_ROUNDINGS),
})

export type Budget = z.infer<typeof budgetSchema>
