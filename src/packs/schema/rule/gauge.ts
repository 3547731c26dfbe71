import { z } from 'zod'
import { fieldPath } from '../scalar.ts'

/** A figure that is held against another: a number, or its share of `per` in per cent. */
export const gaugeSchema = z.strictObject({ of: fieldPath, per: fieldPath.optional() })

export type Gauge = z.infer<typeof gaugeSchema>
