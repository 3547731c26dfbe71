import { list, orNull, record, text, textOrNull, whole, yes, type Schema } from '../json-schema.ts'
import { missing, where } from '../schema.ts'

const status = { status: text, statusWord: text }

const distance: Schema = {
  ...record({
    clause: text,
    kind: { type: 'string', enum: ['gate', 'pass', 'places', 'grade', 'band', 'item', 'veto'] },
    label: text,
    value: text,
    threshold: text,
    distance: text,
    direction: { type: 'string', enum: ['up', 'down'] },
    strict: yes,
    unit: text,
    changes: text,
    words: text,
  }),
  description:
    'how far from the next line, and what crossing it would change; strict: reaching it isn’t enough',
}

const finding = record({
  code: text,
  severity: text,
  severityWord: text,
  subject: textOrNull,
  message: text,
  fix: text,
  ...where,
})

const inputs = list(
  record({
    label: text,
    value: textOrNull,
    typed: { ...textOrNull, description: 'only where something else was typed than the value' },
    ...where,
  }),
)

const item = record({
  clause: text,
  place: text,
  label: text,
  points: textOrNull,
  max: textOrNull,
  status: text,
  duty: textOrNull,
  rule: text,
  work: text,
  inputs,
  notes: { ...list(text), description: 'what did not apply, and why' },
  scores: orNull(record({ claim: textOrNull, evidence: textOrNull, review: textOrNull })),
  distances: list(distance),
})

const option = record(
  {
    option: text,
    means: text,
    subject: {
      ...orNull(record({ ...status, total: textOrNull, amount: textOrNull })),
      description: 'under this option; null: nothing changes; absent: the run doesn’t say',
    },
    run: record({ subjects: whole, difference: text }),
  },
  ['subject', 'run'],
)

const named = { name: text, amount: textOrNull }

const subject = record(
  {
    kind: text,
    kindLabel: text,
    period: text,
    town: textOrNull,
    village: textOrNull,
    ...named,
    ...status,
    answer: { ...text, description: 'everything in one sentence' },
    payments: list(
      record({
        clause: text,
        place: text,
        label: text,
        amount: text,
        contract: { ...yes, description: 'paid by its contract: the amount is 0.00 and says nothing' },
        ...status,
        rule: text,
        work: text,
        inputs,
        reasons: list(text),
      }),
    ),
    stations: list(record({ ...named, ...status })),
    total: textOrNull,
    totalWork: text,
    grade: textOrNull,
    rank: orNull(whole),
    vetoes: list(record({ clause: text, place: text, rule: text, applied: yes, work: text })),
    items: list(item),
    distances: list(distance),
    choices: list(
      record({ id: text, question: text, option: text, means: text, isDefault: yes, others: list(option) }),
    ),
    review: list(record({ clause: text, label: text, value: textOrNull, note: text, ...where })),
    reviewer: textOrNull,
    reviewedOn: textOrNull,
    findings: list(finding),
  },
  ['period'],
)

const town = record({
  town: text,
  answer: text,
  amount: { ...record({ final: text, provisional: text, pending: text }), description: 'never added up' },
  groups: list(
    record({
      ...status,
      subjects: list(record({ kindLabel: text, ...named, total: textOrNull, why: text })),
    }),
  ),
  missing: list(missing),
  mend: list(finding),
  warnings: whole,
  notices: whole,
})

/** JSON Schema of the document that `explain RUN SUBJECT --json` prints. */
export const EXPLANATION_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'lingong explanation',
  ...record({
    schemaVersion: { type: 'string', enum: ['1'] },
    pack: record({ id: text, title: text, sameVersion: yes }),
    subjects: list(subject),
    town: orNull(town),
    missing: list(missing),
  }),
}
