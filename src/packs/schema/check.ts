import { z } from 'zod'
import {
  clauseId,
  countText,
  dateText,
  decimalText,
  fieldPath,
  formId,
  key,
  monthText,
  text,
} from './scalar.ts'
import { paperShapes } from './check/papers.ts'
import { CHECK_SHAPES } from '../vocabulary.ts'

const severity = z.enum(['error', 'warning', 'notice'])

/** One shape of check each; what it compares comes from here, how it speaks from the catalogue. */
const shapes = {
  /** a station that has one of the forms has the other too */
  pair: z.strictObject({ forms: z.tuple([formId, formId]) }).optional(),
  /** left op right (a field), or left op value; parts of counts as `staff.full` */
  compare: z
    .strictObject({
      form: formId,
      left: fieldPath,
      op: z.enum(['<=', '<', '>=', '>', '=']),
      right: fieldPath.optional(),
      value: decimalText.optional(),
    })
    .optional(),
  /** fields against the average of the sums of monthly fields: more than `percent` of it and more than `apart` away */
  average: z
    .strictObject({
      form: formId,
      over: formId,
      fields: z.record(key, z.array(key)),
      percent: decimalText,
      apart: decimalText,
    })
    .optional(),
  /** every town and village name is on the roster */
  onRoster: z.strictObject({}).optional(),
  /** every village of the roster has a row in this form, where the town handed the form in */
  everyVillage: z.strictObject({ form: formId }).optional(),
  /** a subject stands twice in a list; a month is reported twice with different figures */
  once: z.strictObject({ forms: z.array(formId) }).optional(),
  /** the same person or the same phone for different villages or names */
  samePerson: z.strictObject({ form: formId, name: key, phone: key }).optional(),
  /** phone and contact fields hold a mobile or landline number of a valid shape */
  phones: z.strictObject({}).optional(),
  /** the same figures, not all zero, for so many months on end */
  repeated: z.strictObject({ form: formId, fields: z.array(key), months: countText }).optional(),
  /** a date after its deadline; `station-list` reads 备案日期 of the list of stations */
  deadline: z.strictObject({ of: fieldPath, by: dateText }).optional(),
  /** a monthly form with a full date after the end of its month */
  monthEnd: z.strictObject({ form: formId }).optional(),
  /** a row with the first field and without the second */
  companion: z.strictObject({ form: formId, has: key, lacks: key }).optional(),
  /** claims within 0 … max and attainable: the item's own list */
  attainable: z.strictObject({}).optional(),
  /** a field that must be filled in where another holds this choice, a number above this, or anything at all */
  needed: z
    .strictObject({
      form: formId,
      field: key,
      when: z.strictObject({ of: key, is: text.optional(), above: decimalText.optional() }),
    })
    .optional(),
  /** the first figure is above 0 only where the second is */
  onlyWith: z.strictObject({ form: formId, left: key, right: key }).optional(),
  /** a figure of each row that was handed in reaches a norm: a number, or `percent` of a figure of the subject */
  monthly: z
    .strictObject({
      form: formId,
      field: key,
      atLeast: decimalText.optional(),
      percent: decimalText.optional(),
      of: fieldPath.optional(),
      /** only rows in which this figure is above 0 */
      where: key.optional(),
    })
    .optional(),
  /** a subject has a row for each of its months, from the month of `since` on */
  monthsComplete: z
    .strictObject({
      subject: key,
      form: formId,
      first: monthText,
      last: monthText,
      since: fieldPath.optional(),
    })
    .optional(),
  /** a figure of a subject, or a measure, is not above another */
  within: z.strictObject({ subject: key, of: fieldPath, most: fieldPath }).optional(),
  ...paperShapes,
}

export const checkSchema = z.strictObject({ clause: clauseId, severity, ...shapes })

export type CheckShape = (typeof CHECK_SHAPES)[number]
export type Check = z.infer<typeof checkSchema>
