import { STATUSES } from '../model/scorecard.ts'
import { decimal } from '../model/decimal.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { ExplainedMissing, ExplainedTown } from './explain-model.ts'
import { explainedFinding } from './explain-subject.ts'
import { money, pointsText, statusWord } from './explain-words.ts'
import { formTitle, kindLabel, resultKey } from './labels.ts'
import type { Result, ResultMissing, ResultSubject } from './result.ts'

const NOTHING = { final: '0.00', provisional: '0.00', pending: '0.00' }

/** A town in short: its sums, its subjects by status, what is missing, what has to be mended. */
export function explainedTown(town: string, document: Result, pack: Pack): ExplainedTown {
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
    return cards.length === 0 ? [] : [groupOf(status, cards, pack)]
  })
  const mend = of('error').map(explainedFinding)
  return {
    town,
    answer: answerOf(town, own, amount, missing.length, mend.length),
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
): ExplainedTown['groups'][number] {
  const subjects = cards.map((card) => ({
    kindLabel: kindLabel(pack, resultKey(pack, card)),
    name: card.name,
    total: card.total,
    amount: card.amount,
    why: status === 'final' ? '' : (card.reasons[0] ?? ''),
  }))
  return { status, statusWord: statusWord(status), subjects }
}

function answerOf(
  town: string,
  own: readonly ResultSubject[],
  amount: ExplainedTown['amount'],
  missing: number,
  errors: number,
): string {
  if (own.length === 0) return `${town}没有报送可以计分的材料${missing === 0 ? '' : `，缺 ${missing} 项`}。`
  const others = [
    ['暂估', amount.provisional],
    ['待定', amount.pending],
  ] as const
  const waiting = others.flatMap(([word, sum]) =>
    decimal(sum).isZero() ? [] : [`另有${word} ${money(sum)}`],
  )
  const paid = own.filter(({ payments }) =>
    payments.some((each) => each.status === 'final' && !decimal(each.amount).isZero()),
  )
  const final = decimal(amount.final).isZero()
    ? `${town}现在没有可以拨付的金额（${own.length} 个对象）`
    : `${town}可以拨付 ${money(amount.final)}（${own.length} 个对象中的 ${paid.length} 个）`
  const sums = [final, ...waiting]
  const todo = [
    ...(errors === 0 ? [] : [`有 ${errors} 处必须改`]),
    ...(missing === 0 ? [] : [`还缺 ${missing} 项材料`]),
  ]
  return `${sums.join('，')}；${todo.length === 0 ? '没有要改的，材料齐全' : todo.join('，')}。`
}

/** What is missing by a result, with the title of its form. */
export function explainedMissing(entry: ResultMissing, pack: Pack): ExplainedMissing {
  const { town, village, station, form, month } = entry
  return { town, village, station, form: form === null ? null : formTitle(pack, form), month }
}

/** `荷塘村 附件2 …考核数据表`, for a line of a list. */
export function missingText({ village, station, form, month }: ExplainedMissing): string {
  const who = [station ?? village].filter((name) => name !== null)
  return [...who, form ?? '全部表格', ...(month === null ? [] : [month])].join('　')
}

/** Name, total and amount in a line. */
export function subjectLine(subject: ExplainedTown['groups'][number]['subjects'][number]): string {
  const { name, total, amount } = subject
  const figures = [
    ...(total === null ? [] : [`总分 ${pointsText(total)}`]),
    ...(amount === null ? [] : [money(amount)]),
  ]
  return [name, ...figures].join('　')
}
