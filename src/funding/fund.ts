import type { County } from '../model/county.ts'
import { sum, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { strongest, type Scorecard, type Status } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Grant, PaymentRule } from '../packs/schema/payment.ts'
import { payApplications } from './applications.ts'
import { budgetsOf, claimsIn, payWithin, type BudgetClaims, type BudgetRule } from './budget.ts'
import { payBuilding } from './building.ts'
import { cardKey, subjectsByCard } from './card-key.ts'
import { endFindings } from './ends.ts'
import { payContract } from './contract.ts'
import { judgeGrants } from './grant.ts'
import { holdsPlace, type Judgement } from './grant/judgement.ts'
import { rankTotals, standingOf, type Standings } from './grant/quota.ts'
import { settleGrant } from './grant/settle.ts'
import { payInstalment } from './instalment.ts'
import type { Paid, Paying } from './paying.ts'
import { gradeAt, rankGrades, type GradeClaims, type SettledGrade } from './ranked-grade.ts'
import { paySettlement } from './settlement.ts'
import { payShare } from './share.ts'

/** The grants of one rule up to the county's ranking. */
export interface GrantClaims {
  clause: string
  grant: Grant
  /** in the order of the cards; `at` is the card's place among them */
  claims: readonly { at: number; judgement: Judgement }[]
}

/** Money as far as it can be known without the county's ranking. */
export interface Claimed {
  /** with the payments that depend on nobody else; not settled yet */
  cards: readonly Scorecard[]
  grants: readonly GrantClaims[]
  grades: readonly GradeClaims[]
  /** the payments whose claims share a budget */
  budgets: readonly BudgetRule[]
  findings: readonly Finding[]
}

/**
 * Puts the payments on the scorecards of one part of a county, all that needs no ranking: shares of the base first, then
 * the grants, which look at their village's share. `scope`: a town's run knows neither the county's review nor its ranking.
 */
export function claimFunds(
  pack: Pack,
  county: County,
  cards: readonly Scorecard[],
  scope: 'town' | 'county',
): Claimed {
  const subjects = subjectsByCard(county)
  const shared = cards.map((card) => withOwnPayments({ pack, card, cards, subjects }))
  const findings = shared.flatMap((result) => result.findings)
  const applied = payApplications(
    pack,
    county,
    shared.map(({ card }) => card),
  )
  findings.push(...applied.findings)
  const places = new Map(applied.cards.map((card, at) => [card, at]))
  const grants = Object.entries(pack.subjects).flatMap(([kind, rules]) =>
    rules.payments.flatMap(({ clause, grant }): GrantClaims[] => {
      if (!grant) return []
      const judged = judgeGrants({ pack, county, cards: applied.cards, kind, grant, scope })
      findings.push(...judged.findings)
      const claims = judged.judgements.map((judgement) => ({ at: places.get(judgement.card)!, judgement }))
      return [{ clause, grant, claims }]
    }),
  )
  return { cards: applied.cards, grants, grades: applied.grades, budgets: budgetsOf(pack), findings }
}

/** What is known once the whole county is. */
export interface Ranking {
  /** for each grant of the pack: where a total stands among all that would be paid; null where nobody is ranked */
  grants: readonly (Standings | null)[]
  /** for each kind whose grades go by places: where a total stands among all that are assessed; null likewise */
  grades: readonly (Standings | null)[]
  /** for each budget of the pack: what is claimed of it; null where that isn't known, or isn't asked for */
  budgets: readonly (BudgetClaims | null)[]
}

/** Nobody is ranked, and no sum is known. */
export const NO_RANKING: Ranking = { grants: [], grades: [], budgets: [] }

/** The county's ranking (T-Q3) and the claims of its budgets, over all of its parts. A town's run has neither. */
export function rankClaims(parts: readonly Claimed[], scope: 'town' | 'county'): Ranking {
  if (scope === 'town') return NO_RANKING
  const ranking = { grants: rankGrants(parts), grades: rankAllGrades(parts), budgets: [] }
  const budgets = parts[0]?.budgets ?? []
  if (budgets.length === 0) return ranking
  const cards = parts.flatMap((part) => settlePlaces(part, ranking).cards)
  return { ...ranking, budgets: budgets.map((rule) => claimsIn(cards, rule)) }
}

function rankGrants(parts: readonly Claimed[]): (Standings | null)[] {
  return (parts[0]?.grants ?? []).map(({ grant: { places } }, index) => {
    if (!places) return null
    const claims = parts.flatMap((part) => part.grants[index]!.claims.map(({ judgement }) => judgement))
    return rankTotals(
      claims.filter(holdsPlace).map(({ total }) => total),
      places.percent === undefined ? {} : { of: claims.filter(({ open }) => open.length === 0).length },
    )
  })
}

function rankAllGrades(parts: readonly Claimed[]): Standings[] {
  return (parts[0]?.grades ?? []).map((_, index) =>
    rankGrades(parts.flatMap((part) => part.grades[index]!.claims)),
  )
}

/** The ranking as far as it says where those of one part stand. */
export function rankingWithin({ cards, grants, grades, budgets }: Claimed, ranking: Ranking): Ranking {
  const kinds = new Set(cards.map(({ kind }) => kind))
  return {
    grants: grants.map(({ claims }, index) =>
      standingsAmong(
        claims.flatMap(({ judgement }) => (holdsPlace(judgement) ? [judgement.total] : [])),
        ranking.grants[index],
      ),
    ),
    grades: grades.map(({ claims }, index) =>
      standingsAmong(
        claims.flatMap(({ total }) => total ?? []),
        ranking.grades[index],
      ),
    ),
    budgets: ranking.budgets.map((claims, index) => (kinds.has(budgets[index]!.kind) ? claims : null)),
  }
}

/** Where these totals stand, and no others. */
function standingsAmong(
  totals: readonly Decimal[],
  standings: Standings | null | undefined,
): Standings | null {
  if (!standings) return null
  const texts = new Set(totals.map((total) => total.toFixed()))
  return new Map([...standings].filter(([total]) => texts.has(total)))
}

/** What follows the ranking: grades and grants by their places, budgets, then each subject's status and amount. */
export function settleClaimed(claimed: Claimed, ranking: Ranking): Scorecard[] {
  const { cards, open } = settlePlaces(claimed, ranking)
  return cards.map((card, at) => settled(withinBudgets(card, claimed.budgets, ranking), open.get(at)))
}

/** Grades and grants by their places; `open`: the status of grades that aren't settled, by the place of the card. */
function settlePlaces(
  claimed: Claimed,
  ranking: Pick<Ranking, 'grants' | 'grades'>,
): { cards: Scorecard[]; open: ReadonlyMap<number, Status> } {
  const cards = [...claimed.cards]
  const open = new Map<number, Status>()
  for (const [index, { grades, claims }] of claimed.grades.entries()) {
    const standings = ranking.grades[index] ?? null
    for (const { at, total, outcomes } of claims) {
      if (!total) continue
      const standing = standingOf(standings, total)
      const [best, ...others] = outcomes
      const given = best && gradeAt([best, ...others], grades, standing)
      cards[at] = { ...(given ? withGrade(cards[at]!, given) : cards[at]!), rank: standing?.rank ?? null }
      if (given?.open) open.set(at, given.open.status)
    }
  }
  for (const [index, { clause, grant, claims }] of claimed.grants.entries()) {
    const standings = ranking.grants[index] ?? null
    for (const { at, judgement } of claims) {
      const card = cards[at]!
      // another grant has left it incomplete
      if (card.status === 'incomplete') continue
      const standing = holdsPlace(judgement) ? standingOf(standings, judgement.total) : null
      cards[at] = settleGrant(card, judgement, clause, grant, standing)
    }
  }
  return { cards, open }
}

function withinBudgets(card: Scorecard, budgets: readonly BudgetRule[], ranking: Ranking): Scorecard {
  return budgets.reduce((before, { kind, clause, budget }, index) => {
    if (before.kind !== kind) return before
    const claims = ranking.budgets[index] ?? null
    const payments = before.payments.map((payment) =>
      payment.clause === clause ? payWithin(payment, budget, claims) : payment,
    )
    return { ...before, payments }
  }, card)
}

function withGrade(card: Scorecard, { grade, title, payments, open }: SettledGrade): Scorecard {
  return {
    ...card,
    grade,
    ...(title !== undefined && { title }),
    payments: [...card.payments, ...payments],
    reasons: open ? [...card.reasons, open.reason] : card.reasons,
  }
}

/** The payments that depend on the subject's own form and total, and what ends it. */
function withOwnPayments(own: Omit<Paying, 'subject'>): { card: Scorecard; findings: Finding[] } {
  const { pack, card, subjects } = own
  const paying = { ...own, subject: subjects.get(cardKey(card))! }
  const results = pack.subjects[card.kind]!.payments.flatMap((rule) => payOwn(rule, paying) ?? [])
  const payments = results.flatMap(({ payment }) => payment ?? [])
  return {
    card: { ...card, payments },
    findings: [...results.flatMap((result) => result.findings), ...endFindings(paying)],
  }
}

function payOwn(rule: PaymentRule, paying: Paying): Paid | undefined {
  if (rule.share) return payShare(paying.card, rule, rule.share)
  if (rule.instalment) return payInstalment(paying, rule, rule.instalment)
  if (rule.settlement) return paySettlement(paying, rule, rule.settlement)
  if (rule.contract) return payContract(paying, rule, rule.contract)
  return rule.building && payBuilding(paying, rule, rule.building)
}

/** Status and amount of a subject from its payments, and from a grade that isn't settled. */
function settled(card: Scorecard, open: Status | undefined): Scorecard {
  if (card.status === 'incomplete') return card
  const { payments } = card
  const own = payments.length > 0 ? payments.map(({ status }) => status) : [card.status]
  return {
    ...card,
    status: strongest(open ? [...own, open] : own),
    amount: sum(payments.map(({ amount }) => amount)),
    reasons: [...new Set([...card.reasons, ...payments.flatMap(({ reasons }) => reasons)])],
  }
}
