import type { County } from '../model/county.ts'
import { sum } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { strongest, type Scorecard, type Status } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Grant, PaymentRule } from '../packs/schema/payment.ts'
import { payApplications } from './applications.ts'
import { payBuilding } from './building.ts'
import { cardKey, subjectsByCard } from './card-key.ts'
import { endFindings } from './ends.ts'
import { payContract } from './contract.ts'
import { judgeGrants } from './grant.ts'
import { wouldPay, type Judgement } from './grant/judgement.ts'
import { placeOf, rankTotals, type Places } from './grant/quota.ts'
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
  findings: readonly Finding[]
}

/**
 * Puts the payments on the scorecards: shares of the base first, then the grants, which look at their village's share;
 * then each subject's status and amount. `scope`: a town's run knows neither the county's review nor its ranking.
 */
export function fund(
  pack: Pack,
  county: County,
  cards: readonly Scorecard[],
  scope: 'town' | 'county',
): { cards: Scorecard[]; findings: readonly Finding[] } {
  const claimed = claimFunds(pack, county, cards, scope)
  return { cards: settleClaimed(claimed, rankClaims([claimed], scope)), findings: claimed.findings }
}

/** The first half of `fund`, which looks at one part of a county alone: everything but the ranking. */
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
  return { cards: applied.cards, grants, grades: applied.grades, findings }
}

/**
 * For each grant of the pack: where a total stands among all that would be paid; then for each kind whose grades go by
 * places: among all that are assessed. Null where nobody is ranked.
 */
export type Ranking = readonly (Places | null)[]

/** The county's ranking over all of its parts (T-Q3). A town's run has none. */
export function rankClaims(
  parts: readonly Pick<Claimed, 'grants' | 'grades'>[],
  scope: 'town' | 'county',
): Ranking {
  if (scope === 'town') return []
  const grants = (parts[0]?.grants ?? []).map(({ grant: { places } }, index) => {
    if (!places) return null
    const claims = parts.flatMap((part) => part.grants[index]!.claims.map(({ judgement }) => judgement))
    return rankTotals(
      claims.filter(wouldPay).map(({ total }) => total),
      places.percent === undefined ? {} : { of: claims.filter(({ open }) => open.length === 0).length },
    )
  })
  const grades = (parts[0]?.grades ?? []).map((_, index) =>
    rankGrades(parts.flatMap((part) => part.grades[index]!.claims)),
  )
  return [...grants, ...grades]
}

/** The ranking as far as it says where those of one part stand. */
export function rankingWithin({ grants, grades }: Claimed, ranking: Ranking): Ranking {
  const own = [
    ...grants.map(({ claims }) =>
      claims.flatMap(({ judgement }) => (wouldPay(judgement) ? [judgement.total] : [])),
    ),
    ...grades.map(({ claims }) => claims.flatMap(({ total }) => total ?? [])),
  ]
  return own.map((totals, index) => {
    const texts = new Set(totals.map((total) => total.toFixed()))
    const places = ranking[index]
    return places ? new Map([...places].filter(([total]) => texts.has(total))) : null
  })
}

/** The second half of `fund`: grants, then each subject's status and amount. */
export function settleClaimed(claimed: Claimed, ranking: Ranking): Scorecard[] {
  const cards = [...claimed.cards]
  const open = new Map<number, Status>()
  for (const [index, { grades, claims }] of claimed.grades.entries()) {
    const places = ranking[claimed.grants.length + index] ?? null
    for (const { at, total, outcomes } of claims) {
      if (!total) continue
      const place = placeOf(places, total)
      const [best, ...others] = outcomes
      const given = best && gradeAt([best, ...others], grades, place)
      cards[at] = { ...(given ? withGrade(cards[at]!, given) : cards[at]!), rank: place?.rank ?? null }
      if (given?.open) open.set(at, given.open.status)
    }
  }
  for (const [index, { clause, grant, claims }] of claimed.grants.entries()) {
    const places = ranking[index] ?? null
    for (const { at, judgement } of claims) {
      const card = cards[at]!
      // another grant has left it incomplete
      if (card.status === 'incomplete') continue
      const place = wouldPay(judgement) ? placeOf(places, judgement.total) : null
      cards[at] = settleGrant(card, judgement, clause, grant, place)
    }
  }
  return cards.map((card, at) => settled(card, open.get(at)))
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
  const rules = pack.subjects[card.kind]?.payments ?? []
  const subject = subjects.get(cardKey(card))
  const paying = subject && { ...own, subject }
  const results = rules.flatMap((rule) => payOwn(rule, card, paying) ?? [])
  const payments = results.flatMap(({ payment }) => payment ?? [])
  return {
    card: { ...card, payments },
    findings: [...results.flatMap((result) => result.findings), ...(paying ? endFindings(paying) : [])],
  }
}

function payOwn(rule: PaymentRule, card: Scorecard, paying: Paying | undefined): Paid | undefined {
  if (rule.share) return payShare(card, rule, rule.share)
  if (!paying) return undefined
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
