import { z } from 'zod'
import { clauseId, countText, dateText, decimalText, fieldPath, formId, key, text } from '../scalar.ts'

/** One paper that has to be there: a form that is handed in, a box that is ticked 是. */
const paper = z.strictObject({ name: text, handedIn: formId.optional(), ticked: fieldPath.optional() })

/** What holds a payment back, takes it away or leaves a part of it. They are judged in this order, the score's first. */
export const conditionsSchema = z.strictObject({
  /** 是: applied for. Where the form isn't handed in, `orForm` says whether the payment is at issue at all. */
  appliedFor: z.strictObject({ of: fieldPath, orForm: formId.optional() }).optional(),
  /** nothing below this total */
  gate: z.strictObject({ clause: clauseId, atLeast: decimalText }).optional(),
  /** so many per cent of the amount for each grade of the subject */
  gradePercent: z.strictObject({ clause: clauseId, percents: z.record(text, decimalText) }).optional(),
  /** a figure (months in operation) of so many that make the whole amount; less is paid in proportion */
  proRata: z.strictObject({ clause: clauseId, of: fieldPath, full: decimalText }).optional(),
  /** a choice that the payment needs; another one takes it away, nothing said leaves it to a person */
  needs: z.strictObject({ clause: clauseId, of: fieldPath, is: text }).optional(),
  /** all papers are there, else the payment is pending */
  documents: z.strictObject({ clause: clauseId, papers: z.array(paper).min(1) }).optional(),
  /** so many months or days from a date (the first of the fields that says one) until a date, or a fixed day */
  served: z
    .strictObject({
      clause: clauseId,
      since: z.array(fieldPath).min(1),
      months: countText.optional(),
      days: countText.optional(),
      /** the day of this field; `latest` where it isn't known yet, or absent altogether */
      until: fieldPath.optional(),
      latest: dateText,
      /** every year's `latest`: it counts in the year of this date, where that is known */
      latestIn: fieldPath.optional(),
    })
    .optional(),
  /** a date behind this day leaves the payment to a person */
  by: z.strictObject({ clause: clauseId, of: fieldPath, day: dateText }).optional(),
  /** nothing for a time in which the subject is paid for otherwise, from … to */
  overlap: z
    .strictObject({
      clause: clauseId,
      /** yes/no: it is paid for otherwise */
      of: fieldPath,
      from: fieldPath,
      to: fieldPath,
      /** the day that counts (of the first field that says one); absent: the year of the pack, 1 January to 31 December */
      on: z.array(fieldPath).min(1).optional(),
      /** exclude: nothing; defer: pending until the end; proRata: twelfths by months without it */
      way: z.enum(['exclude', 'defer', 'proRata']),
    })
    .optional(),
  /** this choice leaves the payment to a person, until the county answers the question of 评审表: 是 takes it away */
  withdrawn: z.strictObject({ clause: clauseId, of: fieldPath, is: text, flag: key }).optional(),
})

export type Conditions = z.infer<typeof conditionsSchema>
