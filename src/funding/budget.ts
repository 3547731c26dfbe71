import { decimal, sum, yuan, type Decimal } from '../model/decimal.ts'
import { strongest, type Payment, type Scorecard, type Status } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Budget } from '../packs/schema/payment/budget.ts'
import { ROUNDING } from '../packs/sentence/words.ts'
import { shown } from '../scoring/shown.ts'
import { roundFormula, roundPayment } from './round.ts'

/** A payment of a kind of subject whose claims share a budget. */
export interface BudgetRule {
  kind: string
  clause: string
  budget: Budget
}

/** What is claimed of a budget in the whole county. */
export interface BudgetClaims {
  /** yuan, plain: all claims, the largest that can come of what is pending */
  sum: string
  /** how many claims wait for a person */
  pending: number
  /** how many claims may still be any amount: provisional ones, and subjects whose figures aren't whole */
  open: number
}

/** Every payment of the pack that has a budget, in its order. */
export function budgetsOf({ subjects }: Pick<Pack, 'subjects'>): BudgetRule[] {
  return Object.entries(subjects).flatMap(([kind, { payments }]) =>
    payments.flatMap(({ clause, budget }) => (budget ? [{ kind, clause, budget }] : [])),
  )
}

/** A claim as far as sums look at it; `claimed`: what it was, where it is cut already. */
type Claim = Pick<Payment, 'status' | 'amount' | 'claimed'>

/** What these subjects claim under a rule, before anything is cut; those whose figures aren't whole may yet claim any amount. */
export function claimsIn(
  cards: readonly (Pick<Scorecard, 'kind' | 'status'> & {
    payments: readonly (Claim & { clause?: string })[]
  })[],
  { kind, clause }: BudgetRule,
): BudgetClaims {
  const own = cards.filter((card) => card.kind === kind)
  const claims = own.flatMap(({ payments }) => payments.filter((payment) => payment.clause === clause))
  const countOf = (wanted: Status) => claims.filter(({ status }) => status === wanted).length
  return {
    sum: sum(claims.map(({ amount, claimed = amount }) => claimed)).toFixed(),
    pending: countOf('pending'),
    open: countOf('provisional') + own.filter(({ status }) => status === 'incomplete').length,
  }
}

/** True where all claims come to more than the budget. */
function isOver({ amount }: Budget, claims: BudgetClaims): boolean {
  return decimal(claims.sum).gt(amount)
}

/** A claim × budget ÷ all claims, rounded down once; the claim itself while they fit. */
function shareOf(claim: Decimal, budget: Budget, claims: BudgetClaims): Decimal {
  if (!isOver(budget, claims)) return claim
  return roundPayment(claim.times(budget.amount).dividedBy(claims.sum), budget.round)
}

/**
 * What of a claim is paid, and its status: provisional before the county's sum is known (null), while claims may still
 * be any amount, and where one that waits for a person moves the proportion.
 */
export function paidOf({ status, amount }: Claim, budget: Budget, claims: BudgetClaims | null): Claim {
  if (amount.isZero()) return { status, amount }
  if (!claims) return { status: strongest([status, 'provisional']), amount }
  const waits = openClaims(budget, claims) > 0
  return {
    status: waits ? strongest([status, 'provisional']) : status,
    amount: shareOf(amount, budget, claims),
  }
}

/** How many claims keep the proportion from being settled. */
function openClaims(budget: Budget, claims: BudgetClaims): number {
  return claims.open + (isOver(budget, claims) ? claims.pending : 0)
}

/** The payment of a claim under a budget, with claim, sum, budget and proportion in its work. */
export function payWithin(payment: Payment, budget: Budget, claims: BudgetClaims | null): Payment {
  if (payment.amount.isZero()) return payment
  const { status, amount } = paidOf(payment, budget, claims)
  const { clause, round } = budget
  if (!claims) {
    const reason = `待全县合计：超出预算 ${yuan(decimal(budget.amount))} 元的按比例核减（${clause}）`
    return { ...payment, status, reasons: [...payment.reasons, reason] }
  }
  const open = openClaims(budget, claims)
  const reasons = open > 0 ? [`还有 ${open} 笔没有定，全县的合计会变（${clause}）`] : []
  const known = {
    ...payment,
    status,
    amount,
    claimed: payment.amount,
    reasons: [...payment.reasons, ...reasons],
  }
  const [all, most] = [yuan(decimal(claims.sum)), yuan(decimal(budget.amount))]
  const whole = `${payment.work}；全县应付 ${all}`
  if (!isOver(budget, claims)) return { ...known, work: `${whole}，不超过预算 ${most}（${clause}），不核减` }
  const factor = decimal(budget.amount).dividedBy(claims.sum)
  const product = `${yuan(payment.amount)} × ${most} ÷ ${all} = ${shown(payment.amount.times(factor))}`
  return {
    ...known,
    work: `${whole}，超出预算 ${most}（${clause}），各按 ${shown(factor)} 核减：${product}，${ROUNDING[round]}为 ${yuan(amount)}`,
    formula:
      payment.formula === null
        ? null
        : roundFormula(`(${payment.formula})*${budget.amount}/${claims.sum}`, round),
  }
}

/** What came of a budget. */
export interface BudgetResult extends BudgetRule {
  claims: Decimal
  /** final, provisional and pending together */
  paid: Decimal
  /** something is still open that moves the proportion */
  open: boolean
}

/** What came of each budget of the pack, from the settled subjects of a county. */
export function budgetResults(pack: Pick<Pack, 'subjects'>, cards: readonly Scorecard[]): BudgetResult[] {
  return budgetsOf(pack).map((rule) => {
    const claims = claimsIn(cards, rule)
    const own = cards.flatMap(({ kind, payments }) => (kind === rule.kind ? payments : []))
    const paid = own.filter(({ clause }) => clause === rule.clause)
    return {
      ...rule,
      claims: decimal(claims.sum),
      paid: sum(paid.map(({ amount }) => amount)),
      open: openClaims(rule.budget, claims) > 0,
    }
  })
}
