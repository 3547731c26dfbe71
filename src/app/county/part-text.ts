import type { GrantClaims } from '../../funding/fund.ts'
import type { GradeClaims, GradeOutcome } from '../../funding/ranked-grade.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import type { Input, Payment, Scorecard, ScoredItem } from '../../model/scorecard.ts'
import type { Alternative } from '../../model/run.ts'
import type { Paid, PartUnder, Stake } from '../alternatives/stakes.ts'
import type { Part } from './part.ts'

/** A part as text; decimals are plain text in it, cards of judgements places among the cards. */
export function partText(part: Part): string {
  const { claimed, ...rest } = part
  const grants = claimed.grants.map((grant) => ({
    ...grant,
    claims: grant.claims.map(({ at, judgement: { card: _card, ...judgement } }) => ({ at, judgement })),
  }))
  return JSON.stringify({
    ...rest,
    claimed: { ...claimed, grants, findings: [] },
  })
}

/** A value as JSON leaves it: decimals have become text. */
type Written<T> = T extends Decimal
  ? string
  : T extends readonly (infer Entry)[]
    ? Written<Entry>[]
    : T extends object
      ? { [Key in keyof T]: Written<T[Key]> }
      : T

/** Gives the same for equal texts: thousands of cards share their labels, formulas, reasons and figures. */
export interface Sharing {
  text: (own: string) => string
  decimal: (own: string) => Decimal
}

const UNSHARED: Sharing = { text: (own) => own, decimal }

/** Shares texts and figures over everything that it is used for. */
export function sharing(): Sharing {
  return { text: oncePerText((own) => own), decimal: oncePerText(decimal) }
}

function oncePerText<Value extends object | string>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const first = made.get(text)
    if (first !== undefined) return first
    const value = make(text)
    made.set(text, value)
    return value
  }
}

/** The part that such a text holds. */
export function partFrom(text: string, share = UNSHARED): Part {
  const { claimed, under, ...rest } = JSON.parse(text) as Omit<Part, 'claimed' | 'under'> &
    Written<Pick<Part, 'claimed' | 'under'>>
  const cards = claimed.cards.map((card) => cardFrom(card, share))
  return {
    ...rest,
    claimed: {
      cards,
      grants: claimed.grants.map((grant) => grantFrom(grant, cards)),
      grades: claimed.grades.map((graded) => gradesFrom(graded, share)),
      budgets: claimed.budgets,
      findings: [],
    },
    under: under.map((one) => one && underFrom(one)),
  }
}

/** What other options would change, as text. */
export function alternativesText(alternatives: readonly Alternative[]): string {
  return JSON.stringify(alternatives)
}

/** What such a text holds. */
export function alternativesFrom(text: string): Alternative[] {
  const written = JSON.parse(text) as Written<Alternative>[]
  return written.map(({ changes = [], ...price }) => ({
    ...price,
    difference: decimal(price.difference),
    changes: changes.map((change) => ({
      ...change,
      total: known(change.total),
      amount: known(change.amount),
    })),
  }))
}

function grantFrom({ claims, ...rule }: Written<GrantClaims>, cards: readonly Scorecard[]): GrantClaims {
  return {
    ...rule,
    claims: claims.map(({ at, judgement }) => ({
      at,
      judgement: {
        ...judgement,
        card: cards[at]!,
        total: decimal(judgement.total),
        mark: decimal(judgement.mark),
      },
    })),
  }
}

function gradesFrom({ claims, ...rule }: Written<GradeClaims>, share: Sharing): GradeClaims {
  return {
    ...rule,
    claims: claims.map(({ total, outcomes, ...claim }) => ({
      ...claim,
      total: known(total),
      outcomes: outcomes.map((outcome) => outcomeFrom(outcome, share)),
    })),
  }
}

function outcomeFrom({ payments, ...outcome }: Written<GradeOutcome>, share: Sharing): GradeOutcome {
  return { ...outcome, payments: payments.map((payment) => paymentFrom(payment, share)) }
}

function cardFrom(card: Written<Scorecard>, share: Sharing): Scorecard {
  const { totalFormula, payments, reasons } = card
  return {
    ...card,
    kind: share.text(card.kind),
    town: textFrom(card.town, share),
    totalFormula: textFrom(totalFormula, share),
    total: known(card.total, share),
    amount: known(card.amount, share),
    items: card.items.map((item) => itemFrom(item, share)),
    payments: payments.map((payment) => paymentFrom(payment, share)),
    reasons: textsFrom(reasons, share),
  }
}

/** Written out, and added to: what is left or put together of objects costs each item a layout of its own. */
function itemFrom(written: Written<ScoredItem>, share: Sharing): ScoredItem {
  const { bonus, status, claim, evidence, review, evidenceFrom, duty } = written
  const inputsFrom = (inputs: readonly Input[]) => inputs.map((input) => inputFrom(input, share))
  const item: { -readonly [Key in keyof ScoredItem]: ScoredItem[Key] } = {
    clause: share.text(written.clause),
    label: share.text(written.label),
    max: textFrom(written.max, share),
    bonus,
    points: known(written.points, share),
    status,
    work: share.text(written.work),
    notes: textsFrom(written.notes, share),
    inputs: inputsFrom(written.inputs),
    formula: textFrom(written.formula, share),
  }
  if (claim !== undefined) item.claim = known(claim, share)
  if (evidence !== undefined) item.evidence = known(evidence, share)
  if (review !== undefined) item.review = known(review, share)
  if (evidenceFrom) item.evidenceFrom = inputsFrom(evidenceFrom)
  if (duty) item.duty = { ...duty, shortfall: known(duty.shortfall, share) }
  return item
}

function inputFrom(input: Input, share: Sharing): Input {
  const { value, path, sheet, cell } = input
  return {
    ...input,
    field: share.text(input.field),
    label: share.text(input.label),
    value: textFrom(value, share),
    path: textFrom(path, share),
    sheet: textFrom(sheet, share),
    cell: textFrom(cell, share),
  }
}

/** No budget has cut it yet: that is done over all parts. */
function paymentFrom(written: Written<Payment>, share: Sharing): Payment {
  const { inputs, denied, parts } = written
  const payment: { -readonly [Key in keyof Payment]: Payment[Key] } = {
    clause: share.text(written.clause),
    amount: share.decimal(written.amount),
    status: written.status,
    work: share.text(written.work),
    reasons: textsFrom(written.reasons, share),
    formula: textFrom(written.formula, share),
  }
  if (inputs) payment.inputs = inputs
  if (denied) payment.denied = denied
  if (parts) payment.parts = parts
  return payment
}

function textFrom(text: string | null, share: Sharing): string | null {
  return text === null ? null : share.text(text)
}

const NONE: readonly string[] = []

function textsFrom(texts: readonly string[], share: Sharing): readonly string[] {
  return texts.length === 0 ? NONE : texts.map(share.text)
}

function underFrom({ stakes, gone }: Written<PartUnder>): PartUnder {
  return { stakes: stakes.map(stakeFrom), gone }
}

function stakeFrom({ graded, ...stake }: Written<Stake>): Stake {
  const paid = ({ amount, ...one }: Written<Paid>): Paid => ({ ...one, amount: decimal(amount) })
  return {
    ...stake,
    total: known(stake.total),
    amount: known(stake.amount),
    paid: stake.paid.map(paid),
    grants: stake.grants.map((grant) => ({
      ...grant,
      total: decimal(grant.total),
      within: paid(grant.within),
      behind: paid(grant.behind),
    })),
    ...(graded && {
      graded: { ...graded, outcomes: graded.outcomes.map((one) => outcomeFrom(one, UNSHARED)) },
    }),
  }
}

function known(value: string | null, share = UNSHARED): Decimal | null {
  return value === null ? null : share.decimal(value)
}
