import { z } from 'zod'
import { budgetSchema } from './payment/budget.ts'
import { buildingSchema } from './payment/building.ts'
import { byBandsSchema } from './payment/by-bands.ts'
import { byCountSchema } from './payment/by-count.ts'
import { byFigureSchema } from './payment/by-figure.ts'
import { byGradeSchema } from './payment/by-grade.ts'
import { contractSchema } from './payment/contract.ts'
import { conditionsSchema } from './payment/conditions.ts'
import { instalmentSchema } from './payment/instalment.ts'
import { onceSchema } from './payment/once.ts'
import { settlementSchema } from './payment/settlement.ts'
import { placesSchema } from './places.ts'
import { clauseId, dateText, decimalText, fieldPath, key, rounding, text } from './scalar.ts'

/** of an amount that is fixed there is no more to round */
const toFenOrYuan = z.enum(['fen', 'yuan'])

/** amount = base × total / 100, nothing below the gate */
const share = z.strictObject({
  base: decimalText,
  baseClause: clauseId,
  /** the percentage is never above this; absent: no cap */
  capPercent: decimalText.optional(),
  gate: z.strictObject({ clause: clauseId, atLeast: decimalText }),
  round: rounding,
})

/** a fixed amount for each subject that passes */
const grant = z.strictObject({
  amount: decimalText,
  round: toFenOrYuan,
  pass: z.strictObject({
    clause: clauseId,
    above: decimalText,
    /** what a total of exactly `above` does */
    at: z.enum(['pending', 'pass', 'fail']),
    /** items that don't count towards the pass mark */
    without: z.array(clauseId).optional(),
  }),
  /** what a village below its own gate does to the grant of its station */
  villageGate: z.strictObject({
    clause: clauseId,
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the rules, never a function
    then: z.enum(['pending', 'withhold', 'pay']),
  }),
  /** at most these in the county; absent: no limit */
  places: placesSchema.optional(),
  /** per-village: only the best station of a village */
  per: z.strictObject({ clause: clauseId, subject: z.enum(['per-station', 'per-village']) }),
  late: z.strictObject({
    clause: clauseId,
    of: fieldPath,
    after: dateText,
    // oxlint-disable-next-line unicorn/no-thenable -- as above
    then: z.enum(['warn', 'pending']),
  }),
})

export const paymentSchema = z.strictObject({
  clause: clauseId,
  label: text,
  share: share.optional(),
  grant: grant.optional(),
  instalment: instalmentSchema.optional(),
  settlement: settlementSchema.optional(),
  building: buildingSchema.optional(),
  contract: contractSchema.optional(),
  byGrade: byGradeSchema.optional(),
  byBands: byBandsSchema.optional(),
  byCount: byCountSchema.optional(),
  byFigure: byFigureSchema.optional(),
  once: onceSchema.optional(),
  /** of shares, grants and the last five shapes: what the county pays in all */
  budget: budgetSchema.optional(),
  /** of the last five shapes: what holds them back */
  conditions: conditionsSchema.optional(),
  /** of the same: how a part or a product is rounded; absent: to the fen */
  round: rounding.optional(),
})

/** Yes/no questions that the county answers for each station in 评审表. */
export const reviewFlagSchema = z.strictObject({ key, label: text, clause: clauseId })

export type Share = z.infer<typeof share>
export type Grant = z.infer<typeof grant>
export type PaymentRule = z.infer<typeof paymentSchema>
export type ReviewFlag = z.infer<typeof reviewFlagSchema>
