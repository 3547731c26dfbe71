import { z } from 'zod'
import { dutySchema } from './rule/duty.ts'
import { whenZeroSchema } from './rule/gauge.ts'
import { proportionSchema } from './rule/proportion.ts'
import { scoreSchema } from './rule/score.ts'
import { stepsSchema } from './rule/steps.ts'
import { tiersSchema } from './rule/tiers.ts'
import { clauseId, decimalText, fieldPath, formId, monthText, text } from './scalar.ts'

/** points = from + each × count, not below `floor` */
const perUnit = z.strictObject({
  of: fieldPath,
  from: decimalText,
  each: decimalText,
  floor: decimalText.optional(),
})

/** points = points × of / per; `whenZero` says what happens when `per` is 0 */
const ratio = z.strictObject({
  of: fieldPath,
  per: fieldPath,
  points: decimalText,
  whenZero: whenZeroSchema,
})

/** points by the choice that was ticked; 是 and 否 for yes/no fields */
const byChoice = z.strictObject({ of: fieldPath, points: z.record(text, decimalText) })

/**
 * Half-open bands from the highest down; `printedTo` names the upper end that the document prints, so that the hole
 * between it and the next band is named. hole: `lower` leaves the value in the lower band, `round` rounds half up first.
 */
const bands = z.strictObject({
  of: fieldPath,
  rows: z
    .array(z.strictObject({ from: decimalText, points: decimalText, printedTo: decimalText.optional() }))
    .min(1),
  otherwise: decimalText,
  hole: z.enum(['lower', 'round']),
})

/** points = Σ weight × count; `once-per-level` counts a level once, `highest` only the highest level that there is, once */
const weighted = z.strictObject({
  fields: z.record(fieldPath, decimalText),
  count: z.enum(['each', 'once-per-level', 'highest']),
})

/** The values that can arise under the item's rule. */
const attainableSchema = z.strictObject({
  /** exactly these */
  values: z.array(decimalText).optional(),
  /** any value of the range; others than `usual` get a notice */
  range: z.tuple([decimalText, decimalText]).optional(),
  usual: z.array(decimalText).optional(),
  /** 0 and every sum of these */
  sumsOf: z.array(decimalText).optional(),
})

/** What the submission itself supports (系统核验). All evidence rules are ours. */
const evidenceSchema = z.strictObject({
  /** the station's name: starts with the town's name, ends with `endsWith`, something between that isn't one of `kinds` */
  name: z
    .strictObject({ endsWith: text, kinds: z.array(text).min(1).optional(), points: decimalText })
    .optional(),
  /** a count of at least `atLeast` */
  atLeast: z.strictObject({ of: fieldPath, atLeast: decimalText, points: decimalText }).optional(),
  /** `from` + `each` for each month without a row; months run from `first`, or the month of `since` if later, to `last` */
  months: z
    .strictObject({
      form: formId,
      from: decimalText,
      each: decimalText,
      first: monthText,
      last: monthText,
      since: fieldPath,
    })
    .optional(),
})

/** the claim of a self-score, replaced by the county's score where there is one */
const claim = z.strictObject({
  of: fieldPath,
  attainable: attainableSchema,
  evidence: evidenceSchema.optional(),
})

const shapes = {
  perUnit: perUnit.optional(),
  ratio: ratio.optional(),
  byChoice: byChoice.optional(),
  bands: bands.optional(),
  weighted: weighted.optional(),
  claim: claim.optional(),
  tiers: tiersSchema.optional(),
  proportion: proportionSchema.optional(),
  steps: stepsSchema.optional(),
  score: scoreSchema.optional(),
  duty: dutySchema.optional(),
}

/** A part of an item: a rule with its own label. */
const partSchema = z.strictObject({ label: text, ...shapes })

/** An item: exactly one shape, or parts that are added up. */
export const itemSchema = z.strictObject({
  clause: clauseId,
  label: text,
  /** absent: no limit */
  max: decimalText.optional(),
  bonus: z.boolean().optional(),
  parts: z.array(partSchema).optional(),
  /** the whole item is 0 when the field holds this choice */
  noneWhen: z.strictObject({ of: fieldPath, is: text }).optional(),
  ...shapes,
})

/** `count` of the listed items without points (0), or this choice of a field: the total counts as 0. */
export const vetoSchema = z.strictObject({
  clause: clauseId,
  label: text,
  itemsWithoutPoints: z.array(clauseId).min(1).optional(),
  count: z.enum(['any', 'all']).optional(),
  when: z.strictObject({ of: fieldPath, is: text }).optional(),
})

export type PerUnit = z.infer<typeof perUnit>
export type Ratio = z.infer<typeof ratio>
export type ByChoice = z.infer<typeof byChoice>
export type Bands = z.infer<typeof bands>
export type Weighted = z.infer<typeof weighted>
export type Claim = z.infer<typeof claim>
export type Attainable = z.infer<typeof attainableSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Part = z.infer<typeof partSchema>
export type Item = z.infer<typeof itemSchema>
export type VetoRule = z.infer<typeof vetoSchema>
