import { z } from 'zod'
import { decimalText } from '../scalar.ts'

/** A fixed amount that no score decides about. */
export const onceSchema = z.strictObject({ amount: decimalText })
