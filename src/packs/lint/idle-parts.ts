import type { Path } from '../places.ts'
import type { PaymentRule } from '../schema/payment.ts'
import { itemRulesOf, subjectsOf, type Complaint, type SubjectAt, type View } from './view.ts'

/** The payments that conditions can hold back, and of which the larger one can be taken. */
const CONDITIONAL = ['byGrade', 'byBands', 'byCount', 'byFigure', 'once'] as const

/** Those whose claims can share a budget. */
const SHARING = ['share', 'grant', ...CONDITIONAL] as const

/** Those that look at the total of a subject. */
const BY_TOTAL = ['share', 'grant', 'byGrade', 'byBands', 'instalment', 'settlement'] as const

/** Conditions that do. */
const BY_SCORE = ['gate', 'gradePercent'] as const

/** Subjects that are scored, not counted. */
const NO_DUTIES = 'subjects without duties'

/** Parts of a pack that the schema allows at a place where nothing would follow them. */
export function idleParts(view: View): Complaint[] {
  return [
    ...subjectsOf(view).flatMap((at) => [...inPayments(at), ...idleFlags(at), ...inDuties(at)]),
    ...itemRulesOf(view)
      .filter(({ rule, item }) => rule !== item)
      .flatMap(({ rule, item, path }) =>
        (['claim', 'duty'] as const)
          .filter((key) => rule[key])
          .map((key) => idle([...path, key], key, 'items', item.clause)),
      ),
  ]
}

function idle(path: Path, key: string, wanted: string, clause: string): Complaint {
  return { code: 'LG-P147', path, on: 'key', data: { key, wanted }, clause }
}

function has(payment: PaymentRule, shapes: readonly (keyof PaymentRule)[]): boolean {
  return shapes.some((shape) => payment[shape] !== undefined)
}

function inPayments({ subject: { payments, onlyLarger, atMost, asked }, path }: SubjectAt): Complaint[] {
  const wanted = CONDITIONAL.join(' / ')
  const compared = payments.filter((payment) => has(payment, CONDITIONAL))
  return [
    ...payments.flatMap((payment, index) =>
      (['conditions', 'round'] as const)
        .filter((key) => payment[key] !== undefined && !has(payment, CONDITIONAL))
        .map((key) => idle([...path, 'payments', index, key], key, wanted, payment.clause)),
    ),
    ...payments.flatMap((payment, index) =>
      payment.budget && !has(payment, SHARING)
        ? [idle([...path, 'payments', index, 'budget'], 'budget', SHARING.join(' / '), payment.clause)]
        : [],
    ),
    ...Object.entries({ onlyLarger, atMost }).flatMap(([key, rule]) =>
      rule && compared.length < payments.length ? [idle([...path, key], key, wanted, rule.clause)] : [],
    ),
    ...(asked && payments.some(({ grant }) => grant)
      ? [idle([...path, 'asked'], 'asked', wanted, asked.clause)]
      : []),
  ]
}

/** A question of 评审表 on whose answer nothing depends. */
function idleFlags({ subject: { payments, reviewFlags = [] }, path }: SubjectAt): Complaint[] {
  if (payments.some(({ grant }) => grant)) return []
  const keys = reviewFlags.map(({ key }) => key)
  const read = payments.flatMap(({ conditions }) => conditions?.withdrawn?.flag ?? [])
  // a misspelt one is said by itself
  if (read.some((flag) => !keys.includes(flag))) return []
  return reviewFlags.flatMap(({ key, clause }, index) =>
    read.includes(key)
      ? []
      : [idle([...path, 'reviewFlags', index], `reviewFlags ${key}`, 'grant / conditions.withdrawn', clause)],
  )
}

/** Where duties are counted there is no total. */
function inDuties({ subject: { duties, items, payments }, path }: SubjectAt): Complaint[] {
  if (!duties) return []
  return [
    ...items.flatMap(({ duty, clause }, index) =>
      duty ? [] : [idle([...path, 'items', index], clause, NO_DUTIES, clause)],
    ),
    ...payments.flatMap((payment, index) =>
      [
        ...BY_TOTAL.filter((shape) => payment[shape]).map((shape) => [shape]),
        ...BY_SCORE.filter((key) => payment.conditions?.[key]).map((key) => ['conditions', key]),
      ].map((at) => idle([...path, 'payments', index, ...at], at.at(-1)!, NO_DUTIES, payment.clause)),
    ),
  ]
}
