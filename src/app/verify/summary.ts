import { decimal, isPlainDecimal, sum, yuan, type Decimal } from '../../model/decimal.ts'
import { groupedBy } from '../../model/grouped.ts'
import { fieldsOf, listOf } from '../../model/json-fields.ts'
import { STATUSES, type Status } from '../../model/scorecard.ts'
import { STATUS_WORDS, subjectWord } from '../../reports/wording.ts'

/** A subject as summary.json tells of it; points and amounts are plain decimals, '' where there are none. */
export interface KnownSubject {
  town: string
  name: string
  village: string
  /** in Chinese: as it stands where amounts are said with it, then as it stands alone */
  statuses: readonly [string, string]
  total: string
  grade: string
  rank: string
  amount: string
  reasons: readonly string[]
  /** `clause label` → points, and label → points */
  points: ReadonlyMap<string, string>
  /** every sum of money that a sheet may show of it; of a village those of its stations, and with them, too */
  sums: readonly string[]
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
  const cards = listOf(subjects).map(fieldsOf)
  const stations = groupedBy(cards, (card) => placeOf(card['town'], card['village']))
  return {
    subjects: cards.map((card) => subjectOf(card, stations.get(placeOf(card['town'], card['name'])) ?? [])),
    findings: listOf(findings).map(findingOf),
  }
}

const placeOf = (town: unknown, village: unknown): string => JSON.stringify([town, village])

type Fields = ReturnType<typeof fieldsOf>

/** `stations`: those that stand in the village, if it is one. */
function subjectOf(card: Fields, stations: readonly Fields[]): KnownSubject {
  const items = listOf(card['items']).map(fieldsOf)
  return {
    town: textOf(card['town']),
    name: textOf(card['name']),
    village: textOf(card['village']),
    statuses: statusesOf(card),
    total: textOf(card['total']),
    grade: textOf(card['grade']),
    rank: textOf(card['rank']),
    amount: textOf(card['amount']),
    reasons: listOf(card['reasons']).map(textOf),
    points: new Map(
      items.flatMap((item) => {
        const points = textOf(item['points'])
        const label = textOf(item['label'])
        return [
          [`${textOf(item['clause'])} ${label}`, points],
          [label, points],
        ] as const
      }),
    ),
    sums: sumsOf(paymentsOf(card), stations.flatMap(paymentsOf)),
  }
}

function statusesOf(card: Fields): [string, string] {
  const status = STATUSES.find((one): one is Status => one === card['status'])
  if (status === undefined) return ['', '']
  const amount = textOf(card['amount'])
  const word = subjectWord({ status, amount: isPlainDecimal(amount) ? decimal(amount) : null })
  return [word, STATUS_WORDS.zh[status]]
}

interface KnownPayment {
  status: unknown
  amount: Decimal
}

function paymentsOf(card: Fields): KnownPayment[] {
  return listOf(card['payments']).flatMap((payment) => {
    const { status, amount } = fieldsOf(payment)
    return typeof amount === 'string' && isPlainDecimal(amount) ? [{ status, amount: decimal(amount) }] : []
  })
}

function sumsOf(own: readonly KnownPayment[], grants: readonly KnownPayment[]): string[] {
  const both = [...own, ...grants]
  const alike = STATUSES.flatMap((status) =>
    [own, grants, both].map((payments) => payments.filter((payment) => payment.status === status)),
  )
  const sums = [own, ...own.map((payment) => [payment]), ...alike].map((payments) =>
    yuan(sum(payments.map(({ amount }) => amount))),
  )
  return [...new Set(sums)]
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
