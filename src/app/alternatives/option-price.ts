import { pendingAt, rankTotals, standingOf, type Standings } from '../../funding/grant/quota.ts'
import { claimsIn, paidOf, type BudgetClaims, type BudgetRule } from '../../funding/budget.ts'
import { gradeAt, rankGrades } from '../../funding/ranked-grade.ts'
import { SUMS } from '../../model/amounts.ts'
import { sum, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Alternative, Change } from '../../model/run.ts'
import { strongest, type Status } from '../../model/scorecard.ts'
import type { Grades } from '../../packs/schema/grades.ts'
import type { PlacesRule } from '../../packs/schema/places.ts'
import { sameResult, stakeKey, type Paid, type PartUnder, type Stake } from './stakes.ts'

/**
 * The price of one option over all parts of a county: the ranking is made anew with the stakes of those that it changes.
 * `before` holds the settled stakes in force, by key; `parts` one entry for each part; `others` are the quotas under
 * the option: the very same where they don't differ.
 */
export function priceOf(
  parts: readonly { stakes: readonly Stake[]; under: PartUnder | null }[],
  before: ReadonlyMap<string, Settled>,
  quotas: Quotas,
  others: Quotas,
): Omit<Alternative, 'interpretation' | 'option'> {
  if (quotas === others && parts.every(({ under }) => under === null))
    return { subjects: 0, difference: ZERO, changes: [] }
  const moved = parts.flatMap((part) => (part.under ? movedIn(part.stakes, part.under) : []))
  const gone = parts.flatMap(({ under }) => under?.gone ?? [])
  const sharing = new Set([...quotas.budgets, ...others.budgets].map(({ kind }) => kind))
  const competes = (stake: Stake | null): boolean =>
    stake !== null && (stake.grants.length > 0 || stake.graded !== undefined || sharing.has(stake.kind))
  const reranked =
    quotas !== others || moved.some(({ before: old, after }) => competes(old) || competes(after))
  const looked = reranked
    ? parts.flatMap(({ stakes, under }) =>
        competing(under ? stakesUnder(stakes, under) : stakes, under, competes),
      )
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

/** Those that the ranking or a budget may move, and those that the option changes. */
function competing(
  stakes: readonly Stake[],
  under: PartUnder | null,
  competes: (stake: Stake) => boolean,
): Stake[] {
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

/** What is given to the first ones of the county alone, in the order of the pack. */
export interface Quotas {
  /** of each grant; undefined: without a limit */
  grants: readonly (PlacesRule | undefined)[]
  /** of each kind whose grades go by places */
  grades: readonly Grades[]
  /** of payments whose claims share one */
  budgets: readonly BudgetRule[]
}

/** A subject as it ends, and what it gets in all: final, provisional and pending together. */
export interface Settled {
  card: Change
  sum: Decimal
}

/** What every subject gets, by key. */
export function settleStakes(stakes: readonly Stake[], quotas: Quotas): Map<string, Settled> {
  const ranking = {
    grants: quotas.grants.map((places, index) => (places ? rankGrant(stakes, index, places) : null)),
    grades: quotas.grades.map((_, index) =>
      rankGrades(
        stakes.flatMap(({ graded, total }) => (graded?.kind === index ? [{ ...graded, total }] : [])),
      ),
    ),
  }
  const claimed = stakes.map((stake) => claimOf(stake, quotas, ranking))
  const budgets = quotas.budgets.map((rule) => ({ ...rule, claims: claimsIn(claimed, rule) }))
  return new Map(stakes.map((stake, at) => [stakeKey(stake), settle(claimed[at]!, budgets)]))
}

/** A subject by its places, before the budgets. */
interface StakeClaim extends Change {
  payments: readonly Paid[]
  /** of a grade that isn't settled */
  open?: Status
}

function rankGrant(stakes: readonly Stake[], index: number, { percent }: PlacesRule): Standings {
  const claims = stakes.flatMap(({ grants }) => grants.filter(({ grant }) => grant === index))
  const running = claims.flatMap(({ runs, total }) => (runs ? [total] : []))
  return rankTotals(running, percent === undefined ? {} : { of: claims.filter(({ open }) => !open).length })
}

function claimOf(
  { paid, grants, graded, ...card }: Stake,
  quotas: Quotas,
  ranking: { grants: readonly (Standings | null)[]; grades: readonly Standings[] },
): StakeClaim {
  if (card.status === 'incomplete') return { ...card, payments: paid }
  if (grants.some(({ open }) => open))
    return { ...card, status: 'incomplete', total: null, amount: null, payments: [] }
  const granted = grants.map(({ grant, runs, total, within, behind }) => {
    const standing = runs ? standingOf(ranking.grants[grant] ?? null, total) : null
    return standing && pendingAt(standing, quotas.grants[grant]!) !== null ? behind : within
  })
  const [best, ...others] = graded?.outcomes ?? []
  if (!graded || !best || !card.total) return { ...card, payments: [...paid, ...granted] }
  const standing = standingOf(ranking.grades[graded.kind]!, card.total)
  const { grade, payments, open } = gradeAt([best, ...others], quotas.grades[graded.kind]!, standing)
  const all = [...paid, ...payments, ...granted]
  return { ...card, grade, payments: all, ...(open && { open: open.status }) }
}

/** Status and amount of a subject, with what the budgets leave of its claims. */
function settle(
  { payments, open, ...card }: StakeClaim,
  budgets: readonly (BudgetRule & { claims: BudgetClaims })[],
): Settled {
  if (card.status === 'incomplete') return { card, sum: sumOf(payments) }
  const paid = payments.map((one): Paid => {
    const rule = budgets.find(({ kind, clause }) => kind === card.kind && clause === one.clause)
    return rule ? paidOf(one, rule.budget, rule.claims) : one
  })
  const statuses = paid.length > 0 ? paid.map((one) => one.status) : [card.status]
  const status = strongest(open ? [...statuses, open] : statuses)
  return { card: { ...card, status, amount: sum(paid.map(({ amount }) => amount)) }, sum: sumOf(paid) }
}

const COUNTED: ReadonlySet<Status> = new Set(SUMS)

function sumOf(paid: readonly Paid[]): Decimal {
  return sum(paid.flatMap(({ status, amount }) => (COUNTED.has(status) ? [amount] : [])))
}
