import { z } from 'zod'
import { text } from './scalar.ts'

/** lingong.config.yaml: what would else be said on each command line. */
export const configSchema = z.strictObject({
  /** id of a built-in pack, or a path */
  pack: text.optional(),
  /** interpretation (id or name) → option */
  interpret: z.record(text, text).optional(),
  roster: text.optional(),
  stations: text.optional(),
})

export type Config = z.infer<typeof configSchema>
