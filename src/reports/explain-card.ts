import { subjectKey } from '../model/county.ts'
import { decimal } from '../model/decimal.ts'
import { STATUSES, type Status } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { shown } from '../scoring/shown.ts'
import { clausePlace, kindLabel, paymentLabel, resultKey } from './labels.ts'
import type { Result, ResultInput, ResultItem, ResultSubject } from './result.ts'
import { SEVERITY_WORDS, STATUS_WORDS } from './wording.ts'

/** One subject of a run's JSON, line by line; deeper lines are indented by two spaces a level. */
export function explainCard(card: ResultSubject, document: Result, pack: Pack): string[] {
  return [
    `${kindLabel(pack, resultKey(pack, card))} ${subjectKey(card)}：${amountOf(card)}，${statusWord(card.status)}`,
    ...indent(card.reasons),
    '',
    '金额',
    ...(card.payments.length === 0 ? ['  没有可以计算的金额'] : paymentLines(card, pack)),
    ...stationLines(card, document, pack),
    '',
    `总分：${card.total === null ? '未计算' : shownText(card.total)}`,
    ...(card.grade === null ? [] : [`等次：${card.title ?? card.grade}`]),
    ...indent(card.totalWork === '' ? [] : [card.totalWork]),
    ...card.vetoes.flatMap((veto) => [
      `  ${clauseHead(pack, veto.clause)}：${veto.applied ? '适用，总分按零分' : '未适用'}`,
      ...indent(veto.work === '' ? [] : [veto.work], 4),
    ]),
    '',
    '各项得分',
    ...card.items.flatMap((item) => itemLines(item, pack)),
    ...findingLines(card, document),
  ]
}

function paymentLines(card: ResultSubject, pack: Pack): string[] {
  return card.payments.flatMap((payment) => [
    `  ${clauseHead(pack, payment.clause)} ${paymentLabel(pack, resultKey(pack, card), payment.clause)}：${payment.amount} 元，${statusWord(payment.status)}`,
    ...ruleLines(pack, payment.clause),
    ...indent([`计算：${payment.work}`, ...payment.reasons.map((reason) => `原因：${reason}`)], 4),
  ])
}

/** The grants of a village's stations are payments of the stations: named here, explained under their own names. */
function stationLines(card: ResultSubject, document: Result, pack: Pack): string[] {
  const stations = document.subjects.filter(
    (other) => other.village !== null && other.town === card.town && other.village === card.name,
  )
  return stations.map(
    (other) =>
      `  本村${kindLabel(pack, resultKey(pack, other))} ${subjectKey(other)}：${amountOf(other)}，${statusWord(other.status)}`,
  )
}

function itemLines(item: ResultItem, pack: Pack): string[] {
  const max = item.max === null ? '' : `，分值 ${item.max}`
  return [
    `  ${clauseHead(pack, item.clause)} ${item.label}：${item.points === null ? '未计算' : `${shownText(item.points)} 分`}${max}`,
    ...ruleLines(pack, item.clause),
    ...indent(
      [
        ...(item.work === '' ? [] : [`计算：${item.work}`]),
        ...claimLines(item),
        ...item.inputs.map(inputLine),
        ...item.notes.map((note) => `说明：${note}`),
      ],
      4,
    ),
  ]
}

function claimLines({ claim, evidence, review }: ResultItem): string[] {
  if (claim === undefined) return []
  return [`自评 ${said(claim)}　系统核验 ${said(evidence)}　县级评估 ${said(review)}`]
}

function inputLine({ label, value, path, sheet, cell }: ResultInput): string {
  const place = [path, sheet === null ? null : cell === null ? sheet : `${sheet}!${cell}`]
  const where = place.filter((part) => part !== null).join(' ')
  return `取自：${where}「${label}」${value === null ? '没有可用的值' : `= ${value}`}`
}

function said(score: string | null | undefined): string {
  return score == null ? '无' : shownText(score)
}

function ruleLines(pack: Pack, clause: string): string[] {
  const says = pack.clauses[clause]?.says
  return says === undefined ? [] : [`    规则：${says}`]
}

function findingLines(card: ResultSubject, document: Result): string[] {
  const key = subjectKey(card)
  const own = document.findings.filter((finding) => finding.subject === key)
  if (own.length === 0) return []
  const lines = own.map((finding) => {
    const place = [finding.path, finding.sheet === null ? null : `${finding.sheet}!${finding.cell ?? ''}`]
    const where = place.filter((part) => part !== null).join(' ')
    return `${severityWord(finding.severity)} ${where}：${finding.message}${finding.fix} [${finding.code}]`
  })
  return ['', '问题', ...indent(lines)]
}

function clauseHead(pack: Pack, clause: string): string {
  const place = clausePlace(pack, clause)
  return place === '' ? clause : `${clause}（${place}）`
}

function amountOf(card: ResultSubject): string {
  return card.amount === null ? '金额未计算' : `${card.amount} 元`
}

function statusWord(status: string): string {
  return isStatus(status) ? STATUS_WORDS.zh[status] : status
}

function shownText(points: string): string {
  return shown(decimal(points))
}

function isStatus(status: string): status is Status {
  return STATUSES.some((known) => known === status)
}

function severityWord(severity: string): string {
  return Object.entries(SEVERITY_WORDS.zh).find(([key]) => key === severity)?.[1] ?? severity
}

function indent(lines: readonly string[], spaces = 2): string[] {
  return lines.map((line) => ' '.repeat(spaces) + line)
}
