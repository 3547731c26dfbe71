import { STATUSES } from '../../model/scorecard.ts'
import { decimal } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { ExplainedMissing, ExplainedTown } from './model.ts'
import { explainedFinding } from './findings.ts'
import { kindWord } from './subject.ts'
import { sayIn, type Say } from './wording.ts'
import { money, pointsText, statusWord } from './words.ts'
import { formTitle } from '../labels.ts'
import type { Result, ResultMissing, ResultSubject } from '../result.ts'

const NOTHING = { final: '0.00', provisional: '0.00', pending: '0.00' }

/** A town in short: its sums, its subjects by status, what is missing, what has to be mended. */
export function explainedTown(town: string, document: Result, pack: Pack, language: Language): ExplainedTown {
  const own = document.subjects.filter((card) => card.town === town)
  const amount = document.towns.find((each) => each.town === town)?.amount ?? NOTHING
  const missing = document.missing.filter((each) => each.town === town)
  const paths = new Set(
    own.flatMap(({ items }) => items.flatMap(({ inputs }) => inputs.map(({ path }) => path))),
  )
  const findings = document.findings.filter(
    ({ subject, path }) =>
      subject === town ||
      (subject?.startsWith(`${town}/`) ?? false) ||
      (subject === null && path !== null && paths.has(path)),
  )
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity)
  const groups = STATUSES.flatMap((status) => {
    const cards = own.filter((card) => card.status === status)
    return cards.length === 0 ? [] : [groupOf(status, cards, pack, language)]
  })
  const mend = of('error').map((finding) => explainedFinding(finding, language))
  return {
    town,
    answer: answerOf(town, own, amount, { missing: missing.length, errors: mend.length }, sayIn(language)),
    amount,
    groups,
    missing: missing.map((entry) => explainedMissing(entry, pack)),
    mend,
    warnings: of('warning').length,
    notices: of('notice').length,
  }
}

function groupOf(
  status: string,
  cards: readonly ResultSubject[],
  pack: Pack,
  language: Language,
): ExplainedTown['groups'][number] {
  const subjects = cards.map((card) => ({
    kindLabel: kindWord(pack, card, language),
    name: card.name,
    total: card.total,
    amount: card.amount,
    why: status === 'final' ? '' : (card.reasons[0] ?? ''),
  }))
  return { status, statusWord: statusWord(status, language), subjects }
}

function answerOf(
  town: string,
  own: readonly ResultSubject[],
  amount: ExplainedTown['amount'],
  { missing, errors }: { missing: number; errors: number },
  say: Say,
): string {
  const lacks = missing === 0 ? '' : say('townLacks', { n: missing })
  if (own.length === 0) return say('answer', { who: town, what: say('townNothing', { why: lacks }) })
  const open = [
    ['townProvisional', amount.provisional],
    ['townPending', amount.pending],
  ] as const
  const waiting = open.flatMap(([word, sum]) =>
    decimal(sum).isZero() ? [] : [say(word, { money: money(sum, say) })],
  )
  const paid = own.filter(({ payments }) =>
    payments.some((each) => each.status === 'final' && !decimal(each.amount).isZero()),
  )
  const final = decimal(amount.final).isZero()
    ? say('townNone', { n: own.length })
    : say('townPaid', { money: money(amount.final, say), n: own.length, paid: paid.length })
  const todo = [
    ...(errors === 0 ? [] : [say('townMend', { n: errors })]),
    ...(missing === 0 ? [] : [say('townDue', { n: missing })]),
  ]
  const rest = todo.length === 0 ? say('townDone') : todo.join(say('comma'))
  return say('answer', { who: town, what: [final, ...waiting].join(say('comma')) + say('semicolon') + rest })
}

/** What is missing by a result, with the title of its form. */
export function explainedMissing(entry: ResultMissing, pack: Pack): ExplainedMissing {
  const { town, village, station, form, month } = entry
  return { town, village, station, form: formTitle(pack, form), month }
}

/** `荷塘村 附件2 …考核数据表`, for a line of a list. */
export function missingText({ village, station, form, month }: ExplainedMissing, say: Say): string {
  const who = [station ?? village].filter((name) => name !== null)
  return [...who, form, ...(month === null ? [] : [month])].join(say('gap'))
}

/** Name, total and amount in a line. */
export function subjectLine(
  { name, total, amount }: ExplainedTown['groups'][number]['subjects'][number],
  say: Say,
): string {
  const figures = [
    ...(total === null ? [] : [say('total', { n: pointsText(total) })]),
    ...(amount === null ? [] : [money(amount, say)]),
  ]
  return [name, ...figures].join(say('gap'))
}
