import { decimal, Decimal, HUNDRED } from '../model/decimal.ts'
import { strongest, type Scorecard } from '../model/scorecard.ts'
import type { PaymentRule, Share } from '../packs/schema/payment.ts'
import { shown } from '../scoring/shown.ts'
import { belowMark, NOTHING_PAID, openItems, type Paid } from './paying.ts'
import { roundedText, roundFormula, roundPayment } from './round.ts'
import { comparable, thresholdNotice } from './threshold.ts'

/**
 * The share of the base that a total is worth (T-F2): base × total ÷ 100, rounded once; nothing below the gate (T-F3).
 * An item that a person must decide or that waits for the county leaves the payment so, unless even its largest points
 * stay below the gate.
 */
export function payShare(card: Scorecard, rule: PaymentRule, share: Share): Paid {
  const { total } = card
  if (total === null) return NOTHING_PAID
  const { clause } = rule
  const { gate } = share
  const findings = thresholdNotice(card, total, gate.atLeast, gate.clause)
  const formula = formulaOf(share)
  if (total.lt(gate.atLeast))
    return { payment: belowMark(card, clause, belowGate(card, total, share), formula), findings }
  const reasons = openItems(card)
  const { amount, work } = amountOf(total, share)
  const status = strongest(card.items.map((item) => item.status))
  return { payment: { clause, amount, status, work, reasons, formula }, findings }
}

function amountOf(total: Decimal, share: Share): { amount: Decimal; work: string } {
  const cap = share.capPercent === undefined ? total : decimal(share.capPercent)
  const percent = Decimal.min(total, cap)
  const exact = decimal(share.base).times(percent).dividedBy(HUNDRED)
  const capped = percent.equals(total) ? '' : `（总分 ${shown(total)}，百分比不超过 ${shown(cap)}）`
  const work = `${share.base} × ${shown(percent)} % = ${roundedText(exact, share.round)}${capped}`
  return { amount: roundPayment(exact, share.round), work }
}

function belowGate(card: Scorecard, total: Decimal, { gate }: Share): string {
  const vetoes = card.vetoes.filter(({ applied }) => applied).map(({ clause }) => clause)
  const because = vetoes.length > 0 ? `（${vetoes.join('、')} 总分按零分）` : ' '
  return `总分 ${shown(total)}${because}不足 ${gate.atLeast}（${gate.clause}），不予拨付`
}

function formulaOf(share: Share): string {
  const percent = share.capPercent === undefined ? '{total}' : `MIN({total},${share.capPercent})`
  const amount = roundFormula(`${share.base}*${percent}/100`, share.round)
  return `IF(${comparable('{total}')}<${share.gate.atLeast},0,${amount})`
}
