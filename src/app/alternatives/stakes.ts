import type { Claimed, GrantClaims } from '../../funding/fund.ts'
import type { GradeClaim } from '../../funding/ranked-grade.ts'
import { holdsPlace } from '../../funding/grant/judgement.ts'
import { grantPayment } from '../../funding/grant/settle.ts'
import { sameNumber, type Decimal } from '../../model/decimal.ts'
import type { Change } from '../../model/run.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'

/** A payment as far as sums look at it; its clause where it shares a budget. */
export type Paid = Pick<Payment, 'status' | 'amount'> & { clause?: string }

/** What one subject gets, as far as its part of the county can tell: all that the price of an option looks at. */
export interface Stake extends Change {
  /** payments that depend on nobody else */
  paid: readonly Paid[]
  grants: readonly GrantStake[]
  /** where its kind's grades go by places */
  graded?: GradeStake
}

interface GradeStake extends Pick<GradeClaim, 'open' | 'outcomes'> {
  /** place of the kind among those whose grades go by places */
  kind: number
}

interface GrantStake {
  /** place of the grant among the pack's */
  grant: number
  /** its village is incomplete, and so is it */
  open: boolean
  /** nothing refuses it: it takes part in the ranking with this total */
  runs: boolean
  total: Decimal
  within: Paid
  /** where the ranking leaves it to a person */
  behind: Paid
}

/** One option in one part: subjects with another stake than in force, and those that are no more. Null: nothing differs. */
export interface PartUnder {
  stakes: readonly Stake[]
  gone: readonly string[]
}

/** The stakes of a part, one for each of its cards; those of `known` for the cards that are the very same. */
export function stakesOf(
  { cards, grants, grades, budgets }: Omit<Claimed, 'findings'>,
  known?: { cards: readonly Scorecard[]; stakes: readonly Stake[] },
): Stake[] {
  const own = new Map<number, GrantStake[]>()
  const shared = new Set(budgets.map(({ kind, clause }) => `${kind}/${clause}`))
  const paidOf = (kind: string, { clause, status, amount }: Payment): Paid =>
    shared.size > 0 && shared.has(`${kind}/${clause}`) ? { status, amount, clause } : { status, amount }
  for (const [grant, rule] of grants.entries()) {
    for (const { at, judgement } of rule.claims) {
      const stake = grantStake(grant, rule, judgement, (payment) => paidOf(judgement.card.kind, payment))
      own.set(at, [...(own.get(at) ?? []), stake])
    }
  }
  const gradeStakes = new Map(
    grades.flatMap(({ claims }, kind) =>
      claims.map(({ at, open, outcomes }) => [at, { kind, open, outcomes }] as const),
    ),
  )
  return cards.map((card, at) => {
    const claims = own.get(at) ?? NO_GRANTS
    const graded = gradeStakes.get(at)
    const before = known?.cards[at] === card ? known.stakes[at] : undefined
    if (before && before.grants === claims && !graded) return before
    const paid = card.payments.map((payment) => paidOf(card.kind, payment))
    return { ...named(card), paid, grants: claims, ...(graded && { graded }) }
  })
}

const NO_GRANTS: readonly GrantStake[] = []

function named({ kind, period, town, name, status, total, grade, amount }: Scorecard): Change {
  return { kind, ...(period !== undefined && { period }), town, name, status, total, grade, amount }
}

function grantStake(
  grant: number,
  { clause, grant: rule }: GrantClaims,
  judgement: GrantClaims['claims'][number]['judgement'],
  paidOf: (payment: Payment) => Paid,
): GrantStake {
  const paid = (behind: string | null) => paidOf(grantPayment(judgement, clause, rule, behind))
  const { open, total } = judgement
  const runs = holdsPlace(judgement)
  const within = paid(null)
  return {
    grant,
    open: open.length > 0,
    runs,
    total,
    within,
    behind: runs ? paid('') : within,
  }
}

/** What an option changes in one part. */
export function partUnder(before: readonly Stake[], after: readonly Stake[]): PartUnder | null {
  if (before.length === after.length && before.every((stake, at) => sameSubject(stake, after[at]!))) {
    const stakes = after.filter((stake, at) => !sameStake(before[at]!, stake))
    return stakes.length === 0 ? null : { stakes, gone: [] }
  }
  const old = new Map(before.map((stake) => [stakeKey(stake), stake]))
  const stakes = after.filter((stake) => {
    const known = old.get(stakeKey(stake))
    return known === undefined || !sameStake(known, stake)
  })
  const there = new Set(after.map(stakeKey))
  const gone = [...old.keys()].filter((key) => !there.has(key))
  return stakes.length + gone.length === 0 ? null : { stakes, gone }
}

function sameSubject(one: Change, other: Change): boolean {
  return (
    one.name === other.name &&
    one.town === other.town &&
    one.kind === other.kind &&
    one.period === other.period
  )
}

function sameStake(one: Stake, other: Stake): boolean {
  if (one === other) return true
  return (
    sameResult(one, other) &&
    sameNumber(one.total, other.total) &&
    samePaid(one.paid, other.paid) &&
    one.grants.length === other.grants.length &&
    one.grants.every((grant, at) => sameGrant(grant, other.grants[at]!)) &&
    sameGraded(one.graded, other.graded)
  )
}

function sameGraded(one: GradeStake | undefined, other: GradeStake | undefined): boolean {
  if (!one || !other) return one === other
  return (
    one.kind === other.kind &&
    one.open === other.open &&
    one.outcomes.length === other.outcomes.length &&
    one.outcomes.every(({ grade, payments }, at) => {
      const outcome = other.outcomes[at]!
      return grade === outcome.grade && samePaid(payments, outcome.payments)
    })
  )
}

function sameGrant(one: GrantStake, other: GrantStake): boolean {
  const { grant, open, runs, total, within, behind } = one
  return (
    grant === other.grant &&
    open === other.open &&
    runs === other.runs &&
    total.equals(other.total) &&
    samePaid([within, behind], [other.within, other.behind])
  )
}

function samePaid(one: readonly Paid[], other: readonly Paid[]): boolean {
  return one.length === other.length && one.every((paid, at) => sameShare(paid, other[at]!))
}

function sameShare(one: Paid, other: Paid): boolean {
  return one.status === other.status && one.clause === other.clause && one.amount.equals(other.amount)
}

/** True where a subject ends alike: what counts as a change. */
export function sameResult(one: Change, other: Change): boolean {
  return one.status === other.status && one.grade === other.grade && sameNumber(one.amount, other.amount)
}

/** A subject by what its result names it. */
export function stakeKey({ kind, period, town, name }: Change): string {
  return `${kind}/${period ?? ''}/${town ?? ''}/${name}`
}
