import { z } from 'zod'
import { fieldPath } from '../scalar.ts'

/** A figure that is held against another: a number, or its share of `per` in per cent. */
export const gaugeSchema = z.strictObject({ of: fieldPath, per: fieldPath.optional() })

/** What a share of nothing is worth; absent: nothing. */
export const whenZeroSchema = z.enum(['full', 'zero', 'pending'])

export type WhenZero = z.infer<typeof whenZeroSchema>
export type Gauge = z.infer<typeof gaugeSchema>
