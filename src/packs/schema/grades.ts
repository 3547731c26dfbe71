import { z } from 'zod'
import { placesSchema } from './places.ts'
import { clauseId, decimalText, fieldPath, text } from './scalar.ts'

/** Half-open bands of the total from the highest down; `printedTo` names the upper end that the document prints. */
export const bandSchema = z.strictObject({ from: decimalText, printedTo: decimalText.optional() })

/** How a total in a printed hole is taken: in the lower band, or rounded half up to whole points first. */
export const holeSchema = z.enum(['lower', 'round'])

/** The grade of a total, and the title that comes with it. */
export const gradesSchema = z.strictObject({
  clause: clauseId,
  /** `places`: only the first ones of the county get this grade, the others the next one */
  rows: z.array(bandSchema.extend({ grade: text, places: placesSchema.optional() })).min(1),
  /** below the lowest; absent: no grade */
  otherwise: text.optional(),
  hole: holeSchema.optional(),
  /** a title for each grade of `rows`; `{year}` and `{grade}` are filled in */
  title: z
    .strictObject({
      clause: clauseId,
      words: text,
      /** fields that name the year, the first that does counts; absent: the pack's year */
      year: z.array(fieldPath).min(1).optional(),
    })
    .optional(),
})

export type Band = z.infer<typeof bandSchema>
export type Grades = z.infer<typeof gradesSchema>
