import { placeOf, rankTotals } from '../funding/grant/quota.ts'
import { wouldPay } from '../funding/grant/judgement.ts'
import { grantPayment } from '../funding/grant/settle.ts'
import type { Claimed, GrantClaims } from '../funding/fund.ts'
import { sum, ZERO, type Decimal } from '../model/decimal.ts'
import type { Alternative, Change } from '../model/run.ts'
import type { Grant } from '../packs/schema/payment.ts'
import { strongest, type Payment, type Scorecard, type Status } from '../model/scorecard.ts'

type Paid = Pick<Payment, 'status' | 'amount'>

/** What one subject gets, as far as its part of the county can tell: all that the price of an option looks at. */
export interface Stake extends Change {
  /** payments that depend on nobody else */
  paid: readonly Paid[]
  grants: readonly GrantStake[]
}

interface GrantStake {
  /** place of the grant among the pack's */
  grant: number
  /** its village is incomplete, and so is it */
  open: boolean
  /** it would be paid: it takes part in the ranking with this total */
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
  { cards, grants }: Pick<Claimed, 'cards' | 'grants'>,
  known?: { cards: readonly Scorecard[]; stakes: readonly Stake[] },
): Stake[] {
  const own = new Map<number, GrantStake[]>()
  for (const [grant, rule] of grants.entries()) {
    for (const claim of rule.claims) {
      const stake = grantStake(grant, rule, claim.judgement)
      own.set(claim.at, [...(own.get(claim.at) ?? []), stake])
    }
  }
  return cards.map((card, at) => {
    const claims = own.get(at) ?? NO_GRANTS
    const before = known?.cards[at] === card ? known.stakes[at] : undefined
    if (before && before.grants === claims) return before
    const paid = card.payments.map(({ status, amount }) => ({ status, amount }))
    return { ...named(card), paid, grants: claims }
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
): GrantStake {
  const paid = (behind: string | null): Paid => {
    const { status, amount } = grantPayment(judgement, clause, rule, behind)
    return { status, amount }
  }
  const { open, total } = judgement
  const runs = wouldPay(judgement)
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
    one.grants.every((grant, at) => sameGrant(grant, other.grants[at]!))
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
  return (
    one.length === other.length &&
    one.every(({ status, amount }, at) => status === other[at]!.status && amount.equals(other[at]!.amount))
  )
}

/**
 * The price of one option over all parts of a county: the ranking is made anew with the stakes of those that it changes.
 * `before` holds the settled stakes in force, by key; `parts` one entry for each part; `others` are the quotas under
 * the option where they differ.
 */
export function priceOf(
  parts: readonly { stakes: readonly Stake[]; under: PartUnder | null }[],
  before: ReadonlyMap<string, Settled>,
  quotas: Quotas,
  others: Quotas = quotas,
): Omit<Alternative, 'interpretation' | 'option'> {
  if (quotas === others && parts.every(({ under }) => under === null))
    return { subjects: 0, difference: ZERO, changes: [] }
  const moved = parts.flatMap((part) => (part.under ? movedIn(part.stakes, part.under) : []))
  const gone = parts.flatMap(({ under }) => under?.gone ?? [])
  const reranked =
    quotas !== others || moved.some(({ before: old, after }) => competes(old) || competes(after))
  const looked = reranked
    ? parts.flatMap(({ stakes, under }) => competing(under ? stakesUnder(stakes, under) : stakes, under))
    : moved.flatMap(({ after }) => after ?? [])
  const after = settleStakes(looked, others)
  const changes = [...after].flatMap(([key, settled]) => {
    const known = before.get(key)
    return known && sameResult(known.card, settled.card) ? [] : [settled.card]
  })
  const lost = [...after.keys(), ...gone].flatMap((key) => before.get(key)?.sum ?? [])
  return {
    subjects: gone.length + changes.length,
    difference: sum([...after.values()].map(({ sum: amount }) => amount)).minus(sum(lost)),
    changes,
  }
}

/** A stake that an option changes; null where there is none on one side. */
interface MovedStake {
  before: Stake | null
  after: Stake | null
}

function movedIn(stakes: readonly Stake[], { stakes: others, gone }: PartUnder): MovedStake[] {
  const old = new Map(stakes.map((stake) => [stakeKey(stake), stake]))
  return [
    ...others.map((after) => ({ before: old.get(stakeKey(after)) ?? null, after })),
    ...gone.map((key) => ({ before: old.get(key) ?? null, after: null })),
  ]
}

function competes(stake: Stake | null): boolean {
  return stake !== null && stake.grants.length > 0
}

/** Those that the ranking may move, and those that the option changes. */
function competing(stakes: readonly Stake[], under: PartUnder | null): Stake[] {
  const changed = new Set(under?.stakes.map(stakeKey))
  return stakes.filter((stake) => competes(stake) || changed.has(stakeKey(stake)))
}

function stakesUnder(stakes: readonly Stake[], { stakes: others, gone }: PartUnder): Stake[] {
  const changed = new Map(others.map((stake) => [stakeKey(stake), stake]))
  const lost = new Set(gone)
  const left = stakes.filter((stake) => !lost.has(stakeKey(stake)))
  const known = new Set(left.map(stakeKey))
  return [
    ...left.map((stake) => changed.get(stakeKey(stake)) ?? stake),
    ...others.filter((stake) => !known.has(stakeKey(stake))),
  ]
}

/** The quota of each grant, in the order of the pack. */
type Quotas = readonly Pick<Grant, 'places'>[]

/** A subject as it ends, and what it gets in all: final, provisional and pending together. */
export interface Settled {
  card: Change
  sum: Decimal
}

/** What every subject gets, by key. */
export function settleStakes(stakes: readonly Stake[], quotas: Quotas): Map<string, Settled> {
  const ranking = quotas.map((quota, index) => {
    const running = stakes.flatMap((stake) =>
      stake.grants.flatMap((one) => (one.grant === index && one.runs ? [one.total] : [])),
    )
    return rankTotals(running, quota)
  })
  return new Map(stakes.map((stake) => [stakeKey(stake), settleStake(stake, ranking)]))
}

function settleStake(
  { paid, grants, ...card }: Stake,
  ranking: readonly ReturnType<typeof rankTotals>[],
): Settled {
  if (card.status === 'incomplete') return { card, sum: sumOf(paid) }
  if (grants.some(({ open }) => open))
    return { card: { ...card, status: 'incomplete', total: null, amount: null }, sum: ZERO }
  const granted = grants.map(({ grant, runs, total, within, behind }) =>
    runs && placeOf(ranking[grant] ?? null, total)?.pending != null ? behind : within,
  )
  const all = [...paid, ...granted]
  const status: Status = all.length > 0 ? strongest(all.map((one) => one.status)) : card.status
  return { card: { ...card, status, amount: sum(all.map(({ amount }) => amount)) }, sum: sumOf(all) }
}

const COUNTED: ReadonlySet<Status> = new Set(['final', 'provisional', 'pending'])

function sumOf(paid: readonly Paid[]): Decimal {
  return sum(paid.flatMap(({ status, amount }) => (COUNTED.has(status) ? [amount] : [])))
}

function sameResult(one: Change, other: Change): boolean {
  return one.status === other.status && one.grade === other.grade && sameNumber(one.amount, other.amount)
}

function sameNumber(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}

function stakeKey({ kind, period, town, name }: Change): string {
  return `${kind}/${period ?? ''}/${town ?? ''}/${name}`
}
