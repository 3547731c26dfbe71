import { z } from 'zod'
import { checkSchema } from './check.ts'
import { extraSheetSchema } from './extra-sheet.ts'
import { formSchema } from './form.ts'
import { gradesSchema } from './grades.ts'
import { paymentSchema, reviewFlagSchema } from './payment.ts'
import { itemSchema, vetoSchema } from './rule.ts'
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
  yearMonth,
} from './scalar.ts'
import { dutiesSchema } from './stars.ts'
import { endsSchema, skipSchema } from './subject-end.ts'
import { DISPOSITIONS, FLAWS, PERIODS } from '../vocabulary.ts'

const clauseSchema = z.strictObject({
  /** the place in the document */
  place: text,
  /** the clause in short words of our own */
  says: text,
  /** every figure of the clause, as printed */
  figures: z.array(decimalText).optional(),
  does: z.enum(DISPOSITIONS),
  /** notComputable: the reason */
  because: text.optional(),
  /** clauses or interpretations through whose rules this one takes effect */
  by: z.array(clauseId).min(1).optional(),
  /** figure → why no rule computes with it */
  waived: z.record(decimalText, text).optional(),
  /** ours, not the document's */
  ours: z.boolean().optional(),
  /** what people look at on site, one line each */
  onSite: z.array(text).min(1).optional(),
})

const interpretationSchema = z.strictObject({
  name: text,
  /** whose words can be read in more than one way */
  clause: clauseId.optional(),
  question: text,
  /** option → what it means */
  options: z.record(text, text),
  /** any whole number is an option too */
  anyNumber: z.boolean().optional(),
  default: text,
  because: text,
  /** who can decide it */
  ask: text,
})

/** A number that is added up over columns and their rows; rules and checks name it `measure.<key>`. */
const measureSchema = z.strictObject({
  label: text,
  sum: fieldPath,
  /** columns that are added to it */
  plus: z.array(fieldPath).min(1).optional(),
  /** columns that are taken off it: this year's figure less last year's */
  less: z.array(fieldPath).min(1).optional(),
  /** it counts as so much where it comes to less */
  floor: decimalText.optional(),
  /** only rows of these months, first and last; absent: all rows that the subject holds */
  months: z.tuple([monthText, monthText]).optional(),
})

/** Something that is wrong with the document itself: said wherever its rules are shown. */
const flawSchema = z.strictObject({ clause: clauseId, kind: z.enum(FLAWS), says: text })

const subjectSchema = z.strictObject({
  label: text,
  /** what results call it; absent: the key */
  kind: text.optional(),
  /** which of the year's assessments this is, where a pack has several */
  period: z.enum(PERIODS).optional(),
  /**
   * Only rows that hold this choice: a field of one form (`assessment-facts.period`), or a key that several forms have.
   * Forms without the field belong to every subject of the kind that is there.
   */
  when: z.strictObject({ of: fieldPath, is: text }).optional(),
  /** of forms with a row a month: only the months up to this one */
  until: monthText.optional(),
  /** a subject is there when one of these forms speaks of it; plain fields are looked up in the first */
  madeBy: z.array(formId).min(1),
  /** the stated total of the items without bonuses */
  statedTotal: decimalText.optional(),
  items: z.array(itemSchema),
  vetoes: z.array(vetoSchema),
  payments: z.array(paymentSchema),
  /** the grade of the total */
  grades: gradesSchema.optional(),
  /** only the larger of its payments is paid */
  onlyLarger: z.strictObject({ clause: clauseId }).optional(),
  /** its payments together are no more than this, the first ones first */
  atMost: z.strictObject({ clause: clauseId, amount: decimalText }).optional(),
  /** the amount that an application asks for, held against what the rules give */
  asked: z.strictObject({ clause: clauseId, of: fieldPath }).optional(),
  /** its items are duties: no total, the share of duties met is shown */
  duties: dutiesSchema.optional(),
  ends: endsSchema.optional(),
  skip: skipSchema.optional(),
  reviewFlags: z.array(reviewFlagSchema).optional(),
})

/** A rule pack with the interpretations in force put in: what everything behind `packs` works with. */
export const packSchema = z.strictObject({
  pack: formId,
  title: text,
  document: text,
  county: text,
  status: z.enum(['draft', 'inForce', 'expired']),
  year: z.string().regex(/^\d{4}$/, 'year'),
  /** the months that are assessed, first and last, at most twelve; absent: those of the year */
  months: z.tuple([yearMonth, yearMonth]).optional(),
  validFrom: dateText,
  validTo: dateText.optional(),
  assessedOn: dateText.optional(),
  clauses: z.record(clauseId, clauseSchema),
  interpretations: z.record(clauseId, interpretationSchema),
  instructions: z.array(text),
  /** the words for the level above the subjects (乡镇街道, 县（市、区）); absent: 乡镇街道 where a form names one */
  levels: z.strictObject({ town: text }).optional(),
  measures: z.record(key, measureSchema).optional(),
  /** results are made public for so many working days */
  publication: z.strictObject({ clause: clauseId, workingDays: countText }).optional(),
  flaws: z.array(flawSchema).optional(),
  forms: z.record(formId, formSchema),
  subjects: z.record(text, subjectSchema),
  checks: z.array(checkSchema),
  /** sheets of 资金分配汇总 that this pack alone has */
  sheets: z.array(extraSheetSchema).optional(),
})

export type Clause = z.infer<typeof clauseSchema>
export type Interpretation = z.infer<typeof interpretationSchema>
export type Measure = z.infer<typeof measureSchema>
export type Flaw = z.infer<typeof flawSchema>
export type SubjectRules = z.infer<typeof subjectSchema>
export type Pack = z.infer<typeof packSchema>
