import { PERIODS } from '../packs/vocabulary.ts'
import { list, orNull, record, text, textOrNull, whole, yes, type Schema } from './json-schema.ts'

const points: Schema = {
  type: 'string',
  pattern: '^-?(0|[1-9]\\d*)(\\.\\d*[1-9])?$',
  description: 'a plain decimal without trailing zeros',
}
const pointsOrNull = orNull(points)
const yuan: Schema = {
  type: 'string',
  pattern: '^-?(0|[1-9]\\d*)\\.\\d{2}$',
  description: 'yuan, always with two decimals',
}
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const status: Schema = {
  type: 'string',
  enum: ['incomplete', 'pending', 'provisional', 'withheld', 'final'],
  description: 'the strongest first',
}

const amounts: Schema = {
  ...record({ final: yuan, provisional: yuan, pending: yuan }),
  description: 'never added up',
}

/** A cell as a person finds it. */
export const where = { path: textOrNull, sheet: textOrNull, cell: textOrNull }

const finding = record(
  {
    code: { type: 'string', pattern: '^LG-[A-Z]\\d{3}$' },
    severity: { type: 'string', enum: ['error', 'warning', 'notice'] },
    ...where,
    form: textOrNull,
    field: textOrNull,
    subject: textOrNull,
    clause: textOrNull,
    message: text,
    fix: text,
    data: {
      type: 'object',
      additionalProperties: text,
      description: 'what message and fix are made of, by key; an English value has a key that ends in En',
    },
  },
  ['data'],
)

const input = record(
  {
    field: text,
    value: textOrNull,
    typed: { ...text, description: 'only where something else was typed than the value' },
    sheet: textOrNull,
    cell: textOrNull,
    label: text,
    path: textOrNull,
  },
  ['typed'],
)

const payment = record(
  {
    clause: text,
    amount: yuan,
    status,
    work: text,
    reasons: list(text),
    inputs: list(input),
    denied: yes,
    parts: list(record({ of: points, whole: points })),
    claimed: { ...yuan, description: 'only under a budget: what it was before that cut it' },
  },
  ['inputs', 'denied', 'parts', 'claimed'],
)

const item = record(
  {
    clause: text,
    points: pointsOrNull,
    max: pointsOrNull,
    work: text,
    inputs: list(input),
    label: text,
    status: text,
    notes: list(text),
    claim: pointsOrNull,
    evidence: pointsOrNull,
    review: pointsOrNull,
    duty: { type: 'string', enum: ['met', 'unmet', 'blank'] },
    shortfall: pointsOrNull,
  },
  ['claim', 'evidence', 'review', 'duty', 'shortfall'],
)

const named = { kind: text, period: { type: 'string', enum: PERIODS }, town: textOrNull, name: text } as const

const subject = record(
  {
    ...named,
    village: textOrNull,
    status,
    total: pointsOrNull,
    grade: textOrNull,
    title: text,
    items: list(item),
    payments: list(payment),
    amount: orNull(yuan),
    totalWork: text,
    vetoes: list(record({ clause: text, applied: yes, work: text })),
    reasons: list(text),
    rank: orNull(whole),
  },
  ['period', 'title'],
)

const change = record(
  {
    ...named,
    status,
    total: pointsOrNull,
    grade: textOrNull,
    amount: orNull(yuan),
  },
  ['period'],
)

const review: Schema = {
  ...record(
    {
      path: text,
      reviewer: text,
      reviewedOn: text,
      entries: list(
        record({
          town: text,
          station: text,
          clause: text,
          value: textOrNull,
          note: text,
          sheet: text,
          cell: text,
        }),
      ),
    },
    ['reviewer', 'reviewedOn'],
  ),
  description: 'what people entered in 评审表; absent without one',
}

/** What is not handed in. */
export const missing = record({
  town: textOrNull,
  village: textOrNull,
  station: textOrNull,
  form: text,
  month: textOrNull,
})

/** JSON Schema of the document that `--json` prints and summary.json holds. */
export const RESULT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'lingong result',
  ...record(
    {
      schemaVersion: { type: 'string', enum: ['1'] },
      program: record({ name: text, version: text }),
      pack: orNull(record({ id: text, status: text, sha256 })),
      interpretations: { type: 'object', additionalProperties: text },
      inputs: list(record({ path: text, sha256, forms: list(record({ form: text, sheet: text })) })),
      findings: list(finding),
      subjects: list(subject),
      towns: list(record({ town: textOrNull, subjects: whole, paid: whole, amount: amounts })),
      amount: amounts,
      missing: list(missing),
      counts: record({ error: whole, warning: whole, notice: whole }),
      alternatives: list(
        record(
          { interpretation: text, option: text, subjects: whole, difference: yuan, changes: list(change) },
          ['changes'],
        ),
      ),
      review,
      budgets: {
        ...list(record({ kind: text, clause: text, budget: yuan, claims: yuan, paid: yuan, rest: yuan })),
        description:
          'what came of payments that share a budget; absent where there is none, and for a town by itself',
      },
      settled: { ...yuan, description: 'of the final amount, settled with the year: not to be paid again' },
      byContract: { ...yes, description: 'money goes by contract alone, not by a formula' },
    },
    ['program', 'review', 'budgets', 'settled', 'byContract'],
  ),
}
