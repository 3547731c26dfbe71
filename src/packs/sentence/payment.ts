import { gatesOf } from '../gates.ts'
import type { Grant, PaymentRule, Share } from '../schema/payment.ts'
import type { Pack, SubjectRules } from '../schema/pack.ts'
import { applicationWords } from './application.ts'
import { contractWords } from './duty.ts'
import { buildingWords, instalmentWords, settlementWords } from './budget.ts'
import { dayWords, labelOf, placesText, ROUNDING, type Naming } from './words.ts'

/** What a payment is, who gets it and what limits it, in the order in which that is applied. */
export function paymentSentence(pack: Pack, subject: SubjectRules, rule: PaymentRule): string {
  return `${[...paymentWords({ pack, base: subject.madeBy[0] }, subject, rule), ...budgetWords(rule.budget)].join('；')}。`
}

function paymentWords(naming: Naming, subject: SubjectRules, rule: PaymentRule): string[] {
  const { share, grant, instalment, settlement, building, contract } = rule
  if (instalment) return instalmentWords(naming, instalment)
  if (settlement) return settlementWords(naming, settlement)
  if (building) return buildingWords(naming, building)
  if (contract) return contractWords(naming, contract)
  if (share) return shareWords(share)
  return grant ? grantWords(naming, subject, grant) : applicationWords(naming, subject, rule)
}

function budgetWords(budget: PaymentRule['budget']): string[] {
  if (!budget) return []
  return [`全县合计超过${budget.amount}元的，各按“预算÷合计”核减，${ROUNDING[budget.round]}`]
}

function shareWords({ base, capPercent, gate, round }: Share): string[] {
  const cap = capPercent === undefined ? '百分比不封顶' : `百分比最高${capPercent}%`
  return [`${base}元×总分÷100，${ROUNDING[round]}`, cap, `总分不足${gate.atLeast}分的不予拨付`]
}

function grantWords(naming: Naming, subject: SubjectRules, grant: Grant): string[] {
  const { amount, pass, villageGate, places, per, late } = grant
  const without = pass.without?.length
    ? `（不计${pass.without.map((clause) => itemName(subject, clause)).join('、')}）`
    : ''
  const at = {
    pending: `正好${pass.above}分的待定`,
    pass: `正好${pass.above}分的也算`,
    fail: `正好${pass.above}分的不算`,
  }
  const below = { pending: '待定', withhold: '不予拨付', pay: '照常拨付' }[villageGate.then]
  const gate = gatesOf(naming.pack).find(({ clause }) => clause === villageGate.clause)?.atLeast
  const flags = (subject.reviewFlags ?? []).map((flag) => flag.label).join('、')
  return [
    `${flags === '' ? '' : `${flags}，且`}最终得分${without}超过${pass.above}分的，每家一次性补贴${amount}元`,
    at[pass.at],
    `所在村${gate === undefined ? '经费不予拨付' : `总分不足${gate}分`}的，补贴${below}`,
    ...(late.then === 'pending'
      ? [`${labelOf(naming, late.of)}晚于${dayWords(late.after)}的，补贴待定`]
      : []),
    ...(per.subject === 'per-village' ? ['一个村只给得分最高的一家'] : []),
    places ? `全县按得分从高到低取${placesText(places)}，之后的待定` : '不限家数',
  ]
}

function itemName(subject: SubjectRules, clause: string): string {
  return subject.items.find((item) => item.clause === clause)!.label
}
