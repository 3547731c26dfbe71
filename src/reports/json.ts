import { masked, maskPrivate } from '../findings/mask.ts'
import { quotedData, wordsOf } from '../findings/words.ts'
import { budgetResults } from '../funding/budget.ts'
import { settledSum } from '../funding/settled.ts'
import { inYuan } from '../model/amounts.ts'
import type { Review } from '../model/county.ts'
import { decimal, isPlainDecimal, points, yuan, type Decimal } from '../model/decimal.ts'
import { countFindings, type Finding, type Language } from '../model/finding.ts'
import type { Alternative, Change, Run } from '../model/run.ts'
import type { Input, Payment, ScoredItem, Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { isByContract } from './waits-for.ts'
import type {
  Result,
  ResultAlternative,
  ResultChange,
  ResultFinding,
  ResultInput,
  ResultItem,
  ResultMissing,
  ResultPayment,
  ResultReview,
  ResultSubject,
} from './result.ts'

/** The JSON document of a run. Findings are in words of `language` and never grouped; private numbers are masked. */
export function toJson(run: Run, pack: Pack, language: Language = 'zh'): Result {
  const { id, status, sha256 } = run.pack
  return {
    schemaVersion: '1',
    ...programJson(run.version),
    pack: { id, status, sha256 },
    interpretations: { ...run.interpretations },
    inputs: run.inputs.map((input) => ({
      path: input.path,
      sha256: input.sha256,
      forms: input.forms.map(({ form, sheet }) => ({ form, sheet })),
    })),
    findings: run.findings.map((finding) => findingJson(finding, language)),
    subjects: run.subjects.map((card) => subjectJson(card, pack)),
    towns: run.towns.map(({ town, subjects, paid, amount }) => ({
      town: masked(town),
      subjects,
      paid,
      amount: inYuan(amount),
    })),
    amount: inYuan(run.amount),
    missing: run.missing.map(missingJson),
    counts: countFindings(run.findings),
    alternatives: (run.alternatives ?? []).map((alternative) => alternativeJson(alternative, pack)),
    ...(run.review && { review: reviewJson(run.review) }),
    ...underTotalsJson(run, pack),
  }
}

/** What a reader of the sums has to know beside them. */
export function underTotalsJson(run: Run, pack: Pack): Pick<Result, 'budgets' | 'settled' | 'byContract'> {
  const settled = settledSum(run.subjects, pack)
  return {
    ...budgetsJson(run, pack),
    ...(settled.gt(0) && { settled: yuan(settled) }),
    ...(isByContract(pack) && { byContract: true }),
  }
}

/** What came of each budget; nothing for packs without any, and for a town, which doesn't know what others claim. */
function budgetsJson({ scope, subjects }: Run, pack: Pack): Pick<Result, 'budgets'> {
  const results = scope === 'county' ? budgetResults(pack, subjects) : []
  if (results.length === 0) return {}
  const budgets = results.map(({ kind, clause, budget, claims, paid }) => {
    const amount = decimal(budget.amount)
    const name = pack.subjects[kind]?.kind ?? kind
    return {
      kind: name,
      clause,
      budget: yuan(amount),
      claims: yuan(claims),
      paid: yuan(paid),
      rest: yuan(amount.minus(paid)),
    }
  })
  return { budgets }
}

/** The document of a call that failed before there was a run: nothing but its findings. */
export function errorJson(findings: readonly Finding[], language: Language = 'zh', version?: string): Result {
  return {
    schemaVersion: '1',
    ...programJson(version),
    pack: null,
    interpretations: {},
    inputs: [],
    findings: findings.map((finding) => findingJson(finding, language)),
    subjects: [],
    towns: [],
    amount: { final: '0.00', provisional: '0.00', pending: '0.00' },
    missing: [],
    counts: countFindings(findings),
    alternatives: [],
  }
}

/** Which program wrote a document. */
export function programJson(version: string | undefined): Pick<Result, 'program'> {
  return version === undefined ? {} : { program: { name: 'lingong', version } }
}

/** A finding as documents have it, in words of `language`. */
export function findingJson(finding: Finding, language: Language): ResultFinding {
  const { code, severity, path, sheet, cell, form, field, subject, clause } = finding
  const { message, fix } = wordsOf(finding, language)
  const at = { path, sheet, cell, form, field, subject: masked(subject), clause }
  return { code, severity, ...at, message, fix, data: quotedData(finding) }
}

function namedJson({ kind, period, town, name }: Change | Scorecard, pack: Pack) {
  return {
    kind: pack.subjects[kind]?.kind ?? kind,
    ...(period !== undefined && { period }),
    town: masked(town),
    name: maskPrivate(name),
  }
}

/** A subject as documents have it, its kind by the name that results show. */
export function subjectJson(card: Scorecard, pack: Pack): ResultSubject {
  return {
    ...namedJson(card, pack),
    village: masked(card.village),
    status: card.status,
    total: pointsJson(card.total),
    grade: card.grade,
    ...(card.title !== undefined && { title: card.title }),
    items: card.items.map(itemJson),
    payments: card.payments.map(paymentJson),
    amount: card.amount === null ? null : yuan(card.amount),
    totalWork: card.totalWork,
    vetoes: card.vetoes.map(({ clause, applied, work }) => ({ clause, applied, work })),
    reasons: [...card.reasons],
    rank: card.rank,
  }
}

function itemJson(item: ScoredItem): ResultItem {
  return {
    clause: item.clause,
    points: pointsJson(item.points),
    max: item.max,
    work: item.work,
    inputs: item.inputs.map(inputJson),
    label: item.label,
    status: item.status,
    notes: [...item.notes],
    ...(item.claim !== undefined && { claim: pointsJson(item.claim) }),
    ...(item.evidence !== undefined && { evidence: pointsJson(item.evidence) }),
    ...(item.review !== undefined && { review: pointsJson(item.review) }),
    ...(item.duty && { duty: item.duty.state, shortfall: pointsJson(item.duty.shortfall) }),
  }
}

function inputJson({ field, value, typed, sheet, cell, label, path }: Input): ResultInput {
  const shown = value === null || isPlainDecimal(value) ? value : maskPrivate(value)
  const raw = typed !== undefined && { typed: maskPrivate(typed) }
  return { field, value: shown, ...raw, sheet, cell, label, path }
}

function reviewJson({ path, reviewer, reviewedOn, entries }: Review): ResultReview {
  return {
    path,
    ...(reviewer !== undefined && { reviewer: maskPrivate(reviewer) }),
    ...(reviewedOn !== undefined && { reviewedOn: maskPrivate(reviewedOn) }),
    entries: entries.map(({ town, station, clause, value, note, sheet, cell }) => {
      const names = { town: maskPrivate(town), station: maskPrivate(station) }
      return { ...names, clause, value, note: maskPrivate(note), sheet, cell }
    }),
  }
}

function paymentJson(payment: Payment): ResultPayment {
  const { clause, amount, status, work, reasons, inputs, denied, parts, claimed } = payment
  return {
    clause,
    amount: yuan(amount),
    status,
    work,
    reasons: [...reasons],
    ...(inputs && { inputs: inputs.map(inputJson) }),
    ...(denied && { denied }),
    ...(parts && { parts: [...parts] }),
    ...(claimed && { claimed: yuan(claimed) }),
  }
}

function missingJson({ town, village, station, form, month }: ResultMissing): ResultMissing {
  return { town: masked(town), village: masked(village), station: masked(station), form, month }
}

function alternativeJson(alternative: Alternative, pack: Pack): ResultAlternative {
  const { interpretation, option, subjects, difference, changes } = alternative
  const priced = { interpretation, option, subjects, difference: yuan(difference) }
  return changes === undefined
    ? priced
    : { ...priced, changes: changes.map((change) => changeJson(change, pack)) }
}

function changeJson(change: Change, pack: Pack): ResultChange {
  const { status, total, grade, amount } = change
  return {
    ...namedJson(change, pack),
    status,
    total: pointsJson(total),
    grade,
    amount: amount === null ? null : yuan(amount),
  }
}

function pointsJson(value: Decimal | null): string | null {
  return value === null ? null : points(value)
}
