import { z } from 'zod'
import { countText, decimalText, key, monthText, text } from './scalar.ts'
import { FIELD_TYPES, PERS, ROLES, UNITS } from '../vocabulary.ts'

const fieldSchema = z.strictObject({
  key,
  /** to the letter as on the form */
  label: text,
  /** other printed spellings of the label */
  labels: z.array(text).optional(),
  /** the upper head of a two-row head (线上 / 线下) */
  group: text.optional(),
  type: z.enum(FIELD_TYPES),
  unit: z.enum(UNITS).optional(),
  role: z.enum(ROLES).optional(),
  min: decimalText.optional(),
  max: decimalText.optional(),
  choices: z.array(text).optional(),
  /** counts: part key → the words before its number */
  parts: z.record(key, text).optional(),
  required: z.boolean().optional(),
  /** a blank claims nothing: 0 points and a notice, no error */
  blankClaimsNothing: z.boolean().optional(),
  hint: text.optional(),
  /** our own addition to an official form */
  ours: z.boolean().optional(),
  /** record forms: takes the whole line of the blank */
  wide: z.boolean().optional(),
  /** record forms: height of the blank's line in text lines */
  lines: countText.optional(),
  /** blank: column width in characters */
  width: countText.optional(),
})

export const formSchema = z.strictObject({
  annex: text.optional(),
  title: text,
  /** other printed titles by which the form is recognised */
  titles: z.array(text).optional(),
  /** the layout is ours, the document prints none */
  ours: z.boolean().optional(),
  /** name of the sheet in a blank; `{month}`, `{quarter}`, `{period}`, `{station}` are filled in */
  sheet: text,
  /** list: a row a subject; record: label and value pairs; fixed: printed rows, columns to fill in */
  layout: z.enum(['list', 'record', 'fixed']),
  per: z.enum(PERS),
  /** the months of the blanks, first and last: one form a month, or one row a month where the rows have a month */
  months: z.tuple([monthText, monthText]).optional(),
  /** per period: what a blank has in its field of the role `period`, one blank each */
  periods: z.array(text).min(1).optional(),
  /** whom its rows speak of: a kind of subject, or the key of one */
  about: text.optional(),
  head: z.array(fieldSchema),
  /** list and fixed: the columns; record: the labelled cells in reading order */
  fields: z.array(fieldSchema),
  foot: z.array(fieldSchema),
  /** fixed: the printed rows, in order; field ids are column key + row key (`claim1`) */
  rows: z
    .array(
      z.strictObject({
        key: text,
        group: text.optional(),
        label: text,
        points: text.optional(),
        clause: text.optional(),
        required: z.boolean().optional(),
      }),
    )
    .optional(),
  /** fixed: head over the printed rows (group and text), where no column of `fields` prints them */
  rowsHead: text.optional(),
  /** list: empty rows of a blank below what is filled in */
  blankRows: countText.optional(),
  orientation: z.enum(['portrait', 'landscape']),
  /** printed under the form in the blank */
  notes: z.array(text).optional(),
})

export type FieldType = (typeof FIELD_TYPES)[number]
export type Unit = (typeof UNITS)[number]
export type Role = (typeof ROLES)[number]
export type Field = z.infer<typeof fieldSchema>
export type Form = z.infer<typeof formSchema>
