import { z } from 'zod'
import { decimalText, fieldPath } from '../scalar.ts'

/** A contract's amount, shown against its budget: it is paid by the contract, nothing is paid by formula. */
export const contractSchema = z.strictObject({ of: fieldPath, budget: decimalText })

export type Contract = z.infer<typeof contractSchema>
