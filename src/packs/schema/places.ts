import { z } from 'zod'
import { PLACE_ROUNDINGS } from '../vocabulary.ts'
import { clauseId, countText, decimalText } from './scalar.ts'

/** Only the first ones of the county by score: so many, or so many per cent of all that are assessed. */
export const placesSchema = z.strictObject({
  clause: clauseId,
  limit: countText.optional(),
  percent: decimalText.optional(),
  /** of a percentage: how many places a fraction makes */
  round: z.enum(PLACE_ROUNDINGS).optional(),
})

export type PlacesRule = z.infer<typeof placesSchema>
