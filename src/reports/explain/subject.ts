import { distancesOf, type Distance, type Measured } from '../../funding/distance.ts'
import { decimal, points } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import type { LoadedPack } from '../../packs/load.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import { itemSentence, vetoSentence } from '../../packs/sentence.ts'
import { paymentSentence } from '../../packs/sentence/payment.ts'
import { answerOf } from './answer.ts'
import { choicesOf } from './choices.ts'
import type {
  ExplainedDistance,
  ExplainedEntry,
  ExplainedItem,
  ExplainedPayment,
  ExplainedSubject,
} from './model.ts'
import { distanceLabel, distanceWords } from './distance.ts'
import { findingsOf } from './findings.ts'
import { sayIn } from './wording.ts'
import { statusWord } from './words.ts'
import { clausePlace, kindLabel, paymentLabel, resultKey } from '../labels.ts'
import { PERIOD_WORDS } from '../wording.ts'
import type { Result, ResultInput, ResultItem, ResultSubject } from '../result.ts'

/** One subject of a run's JSON with all that made its score and its money, rules in the words of the pack in force. */
export function explainedSubject(
  card: ResultSubject,
  document: Result,
  loaded: LoadedPack,
  language: Language,
): ExplainedSubject {
  const { pack } = loaded
  const kind = resultKey(pack, card)
  const rules = pack.subjects[kind]
  const gaps = distancesOf(pack, {
    ...measured(card, kind),
    tied: tiedWith(card, document),
    assessed: assessedLike(card, document),
  })
  const findings = findingsOf(card, document, language)
  const explained = {
    kind: card.kind,
    kindLabel: kindWord(pack, card, language),
    ...(card.period !== undefined && { period: card.period }),
    town: card.town,
    name: card.name,
    village: card.village,
    status: card.status,
    statusWord: statusWord(card.status, language, card.amount),
    amount: card.amount,
    payments: paymentsOf(card, kind, pack, rules, language),
    stations: stationsOf(card, document, language),
    total: card.total,
    totalWork: card.totalWork,
    grade: card.title ?? card.grade,
    rank: card.rank,
    vetoes: vetoesOf(card, pack, rules),
    items: card.items.map((item, index) => itemOf(item, index, pack, rules, gaps, language)),
    distances: gaps.filter(({ item }) => item === null).map((gap) => distanceOf(gap, language)),
    choices: choicesOf(card, kind, document, loaded, language),
    review: entriesOf(card, document, rules),
    reviewer: document.review?.reviewer ?? null,
    reviewedOn: document.review?.reviewedOn ?? null,
    findings,
  }
  return {
    ...explained,
    answer: answerOf(explained, card.reasons, periodOf(explained, language), sayIn(language)),
  }
}

/** What its kind is called; in English as the result has it. */
export function kindWord(pack: Pack, card: ResultSubject, language: Language): string {
  return language === 'zh' ? kindLabel(pack, resultKey(pack, card)) : card.kind
}

/** Which assessment of the year it is, where there are several: `全年考核` of `…（全年考核）`. */
function periodOf(
  { kindLabel: label, period }: Pick<ExplainedSubject, 'kindLabel' | 'period'>,
  language: Language,
): string | null {
  if (period === undefined) return null
  if (language === 'en') return PERIOD_WORDS.en[period] ?? period
  return /（([^）]+)）$/.exec(label)?.[1] ?? null
}

/** How many others have its rank. */
function tiedWith({ kind, rank }: ResultSubject, { subjects }: Result): number {
  const alike = subjects.filter((other) => rank !== null && other.kind === kind && other.rank === rank)
  return Math.max(0, alike.length - 1)
}

/** How many of its kind are assessed. */
function assessedLike({ kind, period }: ResultSubject, { subjects }: Result): number {
  const alike = subjects.filter((other) => other.kind === kind && other.period === period)
  return alike.filter(({ total }) => total !== null).length
}

/** As much of a scorecard as distances are taken of. */
function measured(card: ResultSubject, kind: string): Measured {
  return {
    kind,
    total: card.total === null ? null : decimal(card.total),
    rank: card.rank,
    vetoes: card.vetoes,
    payments: card.payments,
    items: card.items.map(({ clause, label, points: worth, inputs, duty, shortfall }) => ({
      clause,
      label,
      points: worth === null ? null : decimal(worth),
      inputs,
      ...(duty && { duty: { state: duty, shortfall: shortfall == null ? null : decimal(shortfall) } }),
    })),
  }
}

function paymentsOf(
  card: ResultSubject,
  kind: string,
  pack: Pack,
  rules: SubjectRules | undefined,
  language: Language,
): ExplainedPayment[] {
  return card.payments.map(({ clause, amount, status, work, reasons, inputs = [] }) => {
    const rule = rules?.payments.find((payment) => payment.clause === clause)
    return {
      clause,
      place: clausePlace(pack, clause),
      label: paymentLabel(pack, kind, clause),
      amount,
      contract: rule?.contract !== undefined,
      status,
      statusWord: statusWord(status, language),
      rule: rules && rule ? paymentSentence(pack, rules, rule) : (pack.clauses[clause]?.says ?? ''),
      work,
      inputs: inputs.map(inputOf),
      reasons,
    }
  })
}

/** The grants of a village's stations are payments of the stations. */
function stationsOf(
  { town, name, village }: ResultSubject,
  document: Result,
  language: Language,
): ExplainedSubject['stations'] {
  if (village !== null) return []
  return document.subjects
    .filter((other) => other.village === name && other.town === town)
    .map((other) => ({
      name: other.name,
      amount: other.amount,
      status: other.status,
      statusWord: statusWord(other.status, language),
    }))
}

function vetoesOf(
  { vetoes }: ResultSubject,
  pack: Pack,
  rules: SubjectRules | undefined,
): ExplainedSubject['vetoes'] {
  return vetoes.map(({ clause, applied, work }) => {
    const veto = rules?.vetoes.find((rule) => rule.clause === clause)
    const rule = rules && veto ? vetoSentence(pack, rules, veto) : (pack.clauses[clause]?.says ?? '')
    return { clause, place: clausePlace(pack, clause), rule, applied, work }
  })
}

function inputOf({ label, value, typed, path, sheet, cell }: ResultInput): ExplainedItem['inputs'][number] {
  return { label, value, typed: typed ?? null, path, sheet, cell }
}

function itemOf(
  item: ResultItem,
  index: number,
  pack: Pack,
  rules: SubjectRules | undefined,
  gaps: readonly Distance[],
  language: Language,
): ExplainedItem {
  const { clause, label, max, status, work, notes, claim, evidence, review } = item
  const rule = rules?.items[index]
  const known = rule?.clause === clause
  return {
    clause,
    place: clausePlace(pack, clause),
    label,
    points: item.points,
    max,
    status,
    duty: item.duty ?? null,
    rule: rules && known ? itemSentence(pack, rules, rule) : (pack.clauses[clause]?.says ?? ''),
    work,
    inputs: item.inputs.map(inputOf),
    notes,
    scores: claim === undefined ? null : { claim, evidence: evidence ?? null, review: review ?? null },
    distances: ownGaps(item, gaps).map((gap) => distanceOf(gap, language)),
  }
}

/** Several duties may stand behind one clause. */
function ownGaps(item: ResultItem, gaps: readonly Distance[]): Distance[] {
  return gaps.filter((gap) => gap.item === item.clause && hasFigure(item, gap))
}

function hasFigure({ label, shortfall, duty }: ResultItem, gap: Distance): boolean {
  if (duty === undefined) return true
  return gap.label === label && shortfall != null && gap.distance.equals(shortfall)
}

function distanceOf(gap: Distance, language: Language): ExplainedDistance {
  const { clause, kind, direction, strict } = gap
  return {
    clause,
    kind,
    label: distanceLabel(gap.label, language),
    value: points(gap.value),
    threshold: points(gap.threshold),
    distance: points(gap.distance),
    direction,
    strict,
    unit: distanceLabel(gap.unit, language),
    changes: gap.changes[language],
    words: distanceWords(gap, language),
  }
}

/** Every entry of 评审表 for a subject, items and questions alike. */
function entriesOf(
  { town, name }: ResultSubject,
  { review }: Result,
  rules: SubjectRules | undefined,
): ExplainedEntry[] {
  if (!review || !rules) return []
  return review.entries
    .filter((entry) => entry.station === name && entry.town === (town ?? ''))
    .map(({ clause, value, note, sheet, cell }) => {
      const flag = rules.reviewFlags?.find(({ key }) => key === clause)
      const label = flag?.label ?? rules.items.find((item) => item.clause === clause)?.label ?? clause
      return { clause: flag?.clause ?? clause, label, value, note, path: review.path, sheet, cell }
    })
}
