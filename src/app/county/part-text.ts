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

/** Gives the same string for equal ones: thousands of cards share their labels, formulas and reasons. */
export type Sharing = (text: string) => string

const UNSHARED: Sharing = (text) => text

/** Shares strings over everything that it is used for. */
export function sharing(): Sharing {
  const seen = new Map<string, string>()
  return (text) => {
    const first = seen.get(text)
    if (first === undefined) seen.set(text, text)
    return first ?? text
  }
}

/** The part that such a text holds. */
export function partFrom(text: string, share: Sharing = UNSHARED): Part {
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
    kind: share(card.kind),
    town: card.town === null ? null : share(card.town),
    totalFormula: totalFormula === null ? null : share(totalFormula),
    total: known(card.total),
    amount: known(card.amount),
    items: card.items.map((item) => itemFrom(item, share)),
    payments: payments.map((payment) => paymentFrom(payment, share)),
    reasons: reasons.map(share),
  }
}

/** Written out: what is left of an object costs each item a layout of its own. */
function itemFrom(item: Written<ScoredItem>, share: Sharing): ScoredItem {
  const { bonus, status, claim, evidence, review, evidenceFrom, duty, formula, max } = item
  const inputsFrom = (inputs: readonly Input[]) => inputs.map((input) => inputFrom(input, share))
  return {
    clause: share(item.clause),
    label: share(item.label),
    max: max === null ? null : share(max),
    bonus,
    points: known(item.points),
    status,
    work: share(item.work),
    notes: item.notes.map(share),
    inputs: inputsFrom(item.inputs),
    formula: formula === null ? null : share(formula),
    ...(claim !== undefined && { claim: known(claim) }),
    ...(evidence !== undefined && { evidence: known(evidence) }),
    ...(review !== undefined && { review: known(review) }),
    ...(evidenceFrom && { evidenceFrom: inputsFrom(evidenceFrom) }),
    ...(duty && { duty: { ...duty, shortfall: known(duty.shortfall) } }),
  }
}

function inputFrom(input: Input, share: Sharing): Input {
  const shared = (text: string | null) => (text === null ? null : share(text))
  const { value, path, sheet, cell } = input
  return {
    ...input,
    field: share(input.field),
    label: share(input.label),
    value: shared(value),
    path: shared(path),
    sheet: shared(sheet),
    cell: shared(cell),
  }
}

function paymentFrom(payment: Written<Payment>, share: Sharing): Payment {
  const { work, formula, amount, claimed, ...rest } = payment
  return {
    ...rest,
    amount: decimal(amount),
    ...(claimed !== undefined && { claimed: decimal(claimed) }),
    work: share(work),
    formula: formula === null ? null : share(formula),
  }
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

function known(value: string | null): Decimal | null {
  return value === null ? null : decimal(value)
}
