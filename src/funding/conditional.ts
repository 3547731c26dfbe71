import type { Subject, ReviewEntry } from '../model/county.ts'
import { ZERO, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Payment, Scorecard, Status } from '../model/scorecard.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import type { Rounding } from '../packs/vocabulary.ts'
import { casePaid } from '../scoring/case.ts'
import { shown } from '../scoring/shown.ts'
import { skipReason } from '../scoring/skip.ts'
import { atMost } from './at-most.ts'
import { worthByScore } from './by-score.ts'
import type { Part } from './conditions/held.ts'
import { judgeConditions, type Verdict } from './conditions/judge.ts'
import { isAppliedFor } from './conditions/needs.ts'
import { onlyLarger } from './larger.ts'
import { inParts, roundedText, roundFormula, roundPayment } from './round.ts'
import { worthOf, type Worth } from './worth.ts'

/** What the payments of one subject look at. */
export interface ConditionalCase {
  pack: Pack
  rules: SubjectRules
  subject: Subject
  card: Scorecard
  /** clause or flag → what the county entered in 评审表 */
  reviewed: ReadonlyMap<string, ReviewEntry>
}

/**
 * Payments by grade, bands, counts, figures and once (Y-F1, Y-F2, Q-F1 … Q-F3), under their conditions; nothing for
 * incomplete subjects, and nothing that a score decides about for those that aren't assessed.
 */
export function payConditional(given: ConditionalCase): { card: Scorecard; findings: Finding[] } {
  const { card, rules, reviewed } = given
  if (card.status === 'incomplete') return { card, findings: [] }
  const scored = casePaid(given, reviewed)
  const due = rules.payments.flatMap((rule) => {
    if (!isAppliedFor(scored, rule.conditions?.appliedFor)) return []
    const bare = worthOf(scored, card, rule, rules.grades)
    if (!bare) return []
    const worth = worthByScore(card, bare, rule.conditions, rules.grades)
    if (worth.byScore && skipReason(scored) !== undefined) return []
    return [{ rule, worth, verdict: judgeConditions(scored, rule.conditions) }]
  })
  const rivals = due.map(({ rule, worth, verdict }) => ({
    payment: withInputs(paymentOf(card, rule, worth, verdict), worth, verdict),
    most: mostOf(card, rule, worth, verdict),
  }))
  const { onlyLarger: larger, atMost: limit } = rules
  const kept = larger ? onlyLarger(rivals, larger.clause) : rivals
  const findings = due.flatMap(({ worth }) => worth.findings)
  const payments = limit ? atMost(kept, limit) : kept.map(({ payment }) => payment)
  return { card: { ...card, payments: [...card.payments, ...payments] }, findings }
}

/** The most that can come of a payment: while its score or a figure is open, what the best one brings. */
function mostOf(card: Scorecard, { round }: PaymentRule, worth: Worth, { fails, parts }: Verdict): Decimal {
  if (fails.length > 0) return ZERO
  const open = worth.unknown.length > 0 || openScore(card).some((words) => words.length > 0)
  const sure = worth.low === null ? worth.amount : ZERO
  return partOf({ ...worth, amount: open ? worth.most : sure }, parts, round).amount
}

/** With the cells of the figures that it goes by. */
function withInputs(payment: Payment, worth: Worth, { parts }: Verdict): Payment {
  const inputs = [...worth.inputs, ...parts.flatMap((part) => part.inputs)]
  return inputs.length === 0 ? payment : { ...payment, inputs }
}

function paymentOf(card: Scorecard, rule: PaymentRule, worth: Worth, verdict: Verdict): Payment {
  const { clause } = rule
  const [open, undecided] = worth.byScore ? openScore(card) : [[], []]
  const waits = [...new Set([...open, ...(worth.byScore ? verdict.waits : [])])]
  const unclear = [...verdict.pending, ...worth.unknown, ...undecided]
  if (verdict.fails.length > 0) return { ...nothing(clause, 'withheld', verdict.fails, '0'), denied: true }
  const parts = partsOf(verdict)
  if (worth.low !== null) {
    const status = waits.length > 0 ? 'provisional' : 'withheld'
    const denied = worth.byScore ? {} : ({ denied: true } as const)
    return { ...nothing(clause, status, [worth.low, ...waits], worth.formula), ...parts, ...denied }
  }
  const { amount, work, formula } = partOf(worth, verdict.parts, rule.round)
  const status: Status = unclear.length > 0 ? 'pending' : waits.length > 0 ? 'provisional' : 'final'
  const reasons = [...unclear, ...waits]
  return { clause, amount, status, work, reasons, formula: card.total === null ? null : formula, ...parts }
}

function partsOf({ parts }: Verdict): Pick<Payment, 'parts'> {
  if (parts.length === 0) return {}
  return { parts: parts.map(({ of, whole }) => ({ of: of.toFixed(), whole: whole.toFixed() })) }
}

function nothing(clause: string, status: Status, reasons: readonly string[], formula: string): Payment {
  return { clause, amount: ZERO, status, work: `${reasons[0]!}：0.00`, reasons, formula }
}

/** A part of the amount for each condition that leaves one (Q-I4), rounded once. */
function partOf(
  { amount, work, formula }: Worth,
  parts: readonly Part[],
  round: Rounding | undefined,
): { amount: Decimal; work: string; formula: string } {
  const exact = inParts(amount, parts)
  const paid = roundPayment(exact, round ?? 'fen')
  const whys = parts.map(({ words }) => `，${words}`).join('')
  const product = parts.map(({ of, whole }) => ` × ${shown(of)} ÷ ${shown(whole)}`).join('')
  const sum = product === '' ? '' : `${shown(amount)}${product} = `
  const isExact = round === undefined && product === '' && paid.equals(amount)
  const factors = parts.map(({ of, whole }) => `*${of.toFixed()}/${whole.toFixed()}`).join('')
  return {
    amount: paid,
    work: `${work}${whys}：${sum}${roundedText(exact, round ?? 'fen')}`,
    formula: isExact ? formula : roundFormula(`(${formula})${factors}`, round ?? 'fen'),
  }
}

/** The items that wait for a score, and those that a person must decide, in words. */
function openScore({ items }: Scorecard): [waits: string[], undecided: string[]] {
  const words = (wanted: Status) =>
    items.filter(({ status }) => status === wanted).map(({ label, work }) => `${label}：${work}`)
  return [words('provisional'), words('pending')]
}
