import { maskPrivate } from '../../findings/mask.ts'
import { LONGEST, sheetName, shortNames } from '../../forms/blank/sheet-names.ts'
import { settledSum } from '../../funding/settled.ts'
import { sumsOf } from '../../funding/totals.ts'
import type { Amounts } from '../../model/amounts.ts'
import type { Decimal } from '../../model/decimal.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Run } from '../../model/run.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import { levelWord } from '../level-above.ts'
import { OUTPUT_MARK } from '../output-mark.ts'

export const LIST_SHEET = '拨款清单'
/** Names that a sheet of a town can't have: ours, and one that Excel keeps for itself. */
const TAKEN = [LIST_SHEET, OUTPUT_MARK, 'History']

/** One payment of one subject; null for a subject whose figures are not whole. */
export interface NoticeLine {
  card: Scorecard
  payment: Payment | null
}

/** What one town is paid; without towns, one operator. */
export interface Notice {
  /** as shown */
  payee: string
  /** null where there is nothing to say: no sheet of its own */
  sheet: string | null
  /** final payments above zero, and what is paid by contract */
  payable: readonly NoticeLine[]
  /** what waits, or somebody has to decide or mend */
  open: readonly NoticeLine[]
  sums: Amounts
  /** in `sums.final`, but not to be paid any more: the year's second payment settles it */
  settled: Decimal
}

/** One notice a town of the run in its order; a pack without towns has one for each operator. */
export function paymentNotices(run: Run, pack: Pack): Notice[] {
  const byTown = levelWord(pack) !== null
  const cards = groupedBy(run.subjects, ({ town, name }) => (byTown ? (town ?? '') : name))
  const payees = new Set([...(byTown ? run.towns.map(({ town }) => town ?? '') : []), ...cards.keys()])
  const drafts = [...payees].map((payee) => noticeOf(maskPrivate(payee), cards.get(payee) ?? [], pack))
  const names = shortNames([...TAKEN, ...drafts.map(({ payee }) => sheetName(payee))], null, LONGEST)
  return drafts.map((notice, index) => {
    const isEmpty = notice.payable.length === 0 && notice.open.length === 0
    return { ...notice, sheet: isEmpty ? null : names[TAKEN.length + index]! }
  })
}

function noticeOf(payee: string, cards: readonly Scorecard[], pack: Pack): Omit<Notice, 'sheet'> {
  const lines = cards.flatMap((card): NoticeLine[] =>
    card.status === 'incomplete'
      ? [{ card, payment: null }]
      : card.payments.map((payment) => ({ card, payment })),
  )
  return {
    payee,
    payable: lines.filter((line) => isPayable(line, pack.subjects[line.card.kind])),
    open: lines.filter(isOpen),
    sums: sumsOf(cards.flatMap(({ payments }) => payments)),
    settled: settledSum(cards, pack),
  }
}

function isPayable({ payment }: NoticeLine, rules: SubjectRules | undefined): boolean {
  if (payment?.status !== 'final') return false
  return payment.amount.gt(0) || isContract(payment, rules)
}

/** Paid by its contract, not by a formula: it has no amount here. */
export function isContract({ clause }: Payment, rules: SubjectRules | undefined): boolean {
  return rules?.payments.some((rule) => rule.clause === clause && rule.contract) ?? false
}

function isOpen({ payment }: NoticeLine): boolean {
  return payment === null || payment.status === 'pending' || payment.status === 'provisional'
}
