import { fieldsOf, listOf } from '../../model/json-fields.ts'
import { STATUSES, type Status } from '../../model/scorecard.ts'
import { STATUS_WORDS } from '../../reports/wording.ts'

/** A subject as summary.json tells of it; points and amounts are plain decimals, '' where there are none. */
export interface KnownSubject {
  town: string
  name: string
  village: string
  /** in Chinese, as the workbooks have it */
  status: string
  total: string
  grade: string
  rank: string
  amount: string
  reasons: string
  /** clause → points, and label → points */
  points: ReadonlyMap<string, string>
  /** each payment's amount */
  payments: readonly string[]
}

export interface KnownFinding {
  code: string
  path: string
  sheet: string
  cell: string
  subject: string
  clause: string
  message: string
  fix: string
}

export interface KnownRun {
  subjects: readonly KnownSubject[]
  findings: readonly KnownFinding[]
}

/** What summary.json says, as far as other outputs repeat it. */
export function knownRun(document: unknown): KnownRun {
  const { subjects, findings } = fieldsOf(document)
  return { subjects: listOf(subjects).map(subjectOf), findings: listOf(findings).map(findingOf) }
}

function subjectOf(value: unknown): KnownSubject {
  const card = fieldsOf(value)
  const items = listOf(card['items']).map(fieldsOf)
  const status = STATUSES.find((one): one is Status => one === card['status'])
  return {
    town: textOf(card['town']),
    name: textOf(card['name']),
    village: textOf(card['village']),
    status: status === undefined ? '' : STATUS_WORDS.zh[status],
    total: textOf(card['total']),
    grade: textOf(card['grade']),
    rank: textOf(card['rank']),
    amount: textOf(card['amount']),
    reasons: listOf(card['reasons']).map(textOf).join('；'),
    points: new Map(
      items.flatMap((item) => {
        const points = textOf(item['points'])
        return [
          [textOf(item['clause']), points],
          [textOf(item['label']), points],
        ] as const
      }),
    ),
    payments: listOf(card['payments']).map((payment) => textOf(fieldsOf(payment)['amount'])),
  }
}

function findingOf(value: unknown): KnownFinding {
  const finding = fieldsOf(value)
  const text = (key: string): string => textOf(finding[key])
  return {
    code: text('code'),
    path: text('path'),
    sheet: text('sheet'),
    cell: text('cell'),
    subject: text('subject'),
    clause: text('clause'),
    message: text('message'),
    fix: text('fix'),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
