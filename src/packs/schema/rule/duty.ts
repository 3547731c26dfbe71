import { z } from 'zod'
import { countText, decimalText, fieldPath, formId, key } from '../scalar.ts'

/**
 * A duty that is met or not: every condition given has to hold. What is not filled in is not met, and is said apart.
 * An item of this shape is worth 1 or 0.
 */
export const dutySchema = z.strictObject({
  /** a figure or a measure that reaches `atLeast` */
  of: fieldPath.optional(),
  atLeast: decimalText.optional(),
  /** yes/no: 是 */
  ticked: fieldPath.optional(),
  /** rows of a form with a row a month */
  months: z
    .strictObject({
      form: formId,
      /** in so many months; absent: in every month that counts */
      atLeast: countText.optional(),
      /** only months in which this figure is above 0 */
      where: key.optional(),
      /** figures that a month has to reach; absent: it has to be reported */
      each: z.record(key, decimalText).optional(),
    })
    .optional(),
})

export type Duty = z.infer<typeof dutySchema>
export type DutyMonths = NonNullable<Duty['months']>
