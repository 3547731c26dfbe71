import { decimal, yuan, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Payment, Scorecard, Status } from '../../model/scorecard.ts'
import type { Grant } from '../../packs/schema/payment.ts'
import { shown } from '../../scoring/shown.ts'
import { roundPayment } from '../round.ts'
import { comparable } from '../threshold.ts'
import type { Judgement } from './judgement.ts'
import { pendingAt, type Standing } from './quota.ts'

/** The scorecard with its grant (T-Q2), or incomplete where its village is. `standing`: null where nobody is ranked. */
export function settleGrant(
  card: Scorecard,
  judgement: Judgement,
  clause: string,
  grant: Grant,
  standing: Standing | null,
): Scorecard {
  if (judgement.open.length > 0) return incompleteCard(card, judgement.open)
  const behind = standing && grant.places ? pendingAt(standing, grant.places) : null
  const payment = grantPayment(judgement, clause, grant, behind)
  return { ...card, rank: standing?.rank ?? card.rank, payments: [...card.payments, payment] }
}

function incompleteCard(card: Scorecard, reasons: readonly string[]): Scorecard {
  return {
    ...card,
    status: 'incomplete',
    total: null,
    totalWork: reasons.join('；'),
    totalFormula: null,
    payments: [],
    amount: null,
    rank: null,
    reasons: [...card.reasons, ...reasons],
  }
}

/** The grant of one that is not open; `behind` says why the county's ranking leaves it to a person. */
export function grantPayment(
  judged: Judgement,
  clause: string,
  grant: Grant,
  behind: string | null,
): Payment {
  const judgement = behind === null ? judged : { ...judged, pending: [...judged.pending, behind] }
  const { fails, pending, waits, mark } = judgement
  const full = roundPayment(decimal(grant.amount), grant.round)
  const status = statusOf(judgement)
  if (fails.length > 0) {
    const reasons = status === 'provisional' ? [...fails, ...waits] : fails
    const work = `${fails.join('；')}，补贴 0.00`
    return { clause, amount: ZERO, status, work, reasons, formula: formulaOf(judgement, grant, full) }
  }
  const sign = mark.equals(grant.pass.above) ? '=' : '>'
  return {
    clause,
    amount: full,
    status,
    work: `${shown(mark)} ${sign} ${grant.pass.above}（${grant.pass.clause}），一次性 ${yuan(full)}`,
    reasons: [...pending, ...waits],
    formula: formulaOf(judgement, grant, full),
  }
}

/** A grant that fails is withheld once the county has scored every item; before that it waits like all the others. */
function statusOf({ fails, pending, waits }: Judgement): Status {
  if (fails.length === 0 && pending.length > 0) return 'pending'
  if (waits.length > 0) return 'provisional'
  return fails.length > 0 ? 'withheld' : 'final'
}

function formulaOf({ fails, reaches }: Judgement, grant: Grant, full: Decimal): string {
  if (fails.length > 0 && reaches) return '0'
  const { above, at, without } = grant.pass
  const mark = comparable(['{total}', ...(without ?? []).map((clause) => `{${clause}}`)].join('-'))
  return `IF(${mark}${at === 'fail' ? '>' : '>='}${above},${full.toFixed()},0)`
}
