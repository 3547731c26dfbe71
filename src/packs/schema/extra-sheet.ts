import { z } from 'zod'
import { clauseId, countText, fieldPath, key, text } from './scalar.ts'

/** A sheet of 资金分配汇总 that only this pack has. */
export const extraSheetSchema = z.strictObject({
  name: text,
  title: text,
  clause: clauseId,
  /** said under the title */
  note: text.optional(),
  /** the subjects whose field holds one of these choices */
  list: z.strictObject({ of: fieldPath, is: z.array(text).min(1) }).optional(),
  /** the subjects with a title of their grade */
  titles: z.strictObject({}).optional(),
  /** how many there are against a target: subjects of a kind, or places of the level above with one */
  progress: z
    .array(
      z.strictObject({ label: text, count: z.enum(['subjects', 'towns']), subject: key, target: countText }),
    )
    .min(1)
    .optional(),
  /** one row for each place of the level above: how many subjects, by grade or band, and what they are paid */
  byTown: z.strictObject({}).optional(),
})

export type ExtraSheet = z.infer<typeof extraSheetSchema>
