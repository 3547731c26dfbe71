import { amountText } from '../../model/amount-text.ts'
import { decimal, Decimal, HUNDRED, sum, yuan } from '../../model/decimal.ts'
import type { Grant, PaymentRule, Share } from '../../packs/schema/payment.ts'
import type { Settlement } from '../../packs/schema/payment/settlement.ts'
import { around, bandStart, type Distance, type Mark, type Measured, type Words } from './marks.ts'
import { limitFor, placeDistance, type QuotaWords } from './places.ts'
import { inParts, roundPayment } from '../round.ts'
import { bandsOf } from '../settlement/earned.ts'

/** The lines that one payment draws for a total: gate, pass mark, places of its quota, bands. */
export function paymentDistances(rule: PaymentRule, card: Measured, total: Decimal): Distance[] {
  const { share, grant, instalment, settlement, byBands, conditions } = rule
  const gate = { label: '总分', kind: 'gate', item: null, value: total, unit: '分' } as const
  if (share) return around({ ...gate, clause: share.gate.clause }, [shareMark(share, beforeCut(rule))])
  if (grant) return grantDistances(rule, grant, card, total)
  if (instalment) {
    const at = decimal(instalment.gate.atLeast)
    const { percent } = instalment
    const above = {
      zh: `拨付${rule.label}（预算的 ${percent}%）`,
      en: `${rule.label} is paid (${percent}% of the budget)`,
    }
    return around({ ...gate, clause: instalment.gate.clause }, [{ at, above, below: UNPAID }])
  }
  if (settlement) return settlementDistances(settlement, gate)
  if (conditions?.gate && !byBands) {
    const { clause, atLeast } = conditions.gate
    if (isDenied(rule, card, total, decimal(atLeast))) return []
    const above = { zh: `拨付${rule.label}`, en: `${rule.label} is paid` }
    return around({ ...gate, clause }, [{ at: decimal(atLeast), above, below: UNPAID }])
  }
  // what a band brings besides hangs on the grade
  if (!byBands || conditions?.gradePercent) return []
  const { hole } = byBands
  const rows = aboveGate(byBands.rows, hole, conditions?.gate)
  if (isDenied(rule, card, total, decimal(rows.at(-1)!.from))) return []
  const marks = rows.map(({ from, amount }, index): Mark => {
    const lower = rows[index + 1]?.amount
    const below =
      lower === undefined ? { zh: '不予补助', en: 'no grant' } : falls(amountFor(rule, card, lower), rule)
    return { at: bandStart(rows, from, hole), above: grants(amountFor(rule, card, amount), rule), below }
  })
  return around({ ...gate, kind: 'band', clause: rule.clause }, marks)
}

type Bands = NonNullable<PaymentRule['byBands']>
type Gate = NonNullable<PaymentRule['conditions']>['gate']

/** The bands that a gate leaves: the one that it lies in begins there. */
function aboveGate(rows: Bands['rows'], hole: Bands['hole'], gate: Gate): Bands['rows'] {
  if (!gate) return rows
  const { atLeast: from } = gate
  const above = rows.filter((row) => bandStart(rows, row.from, hole).gte(from))
  const holding = rows[above.length]
  return holding ? [...above, { from, amount: holding.amount }] : above
}

/** Not applied for, denied by a condition, or withheld although the total reaches `least`, the lowest mark that pays. */
export function isDenied(rule: PaymentRule, card: Measured, total: Decimal, least: Decimal): boolean {
  if (card.payments === undefined) return false
  const own = ownPayment(rule, card)
  return own === undefined || own.denied === true || (own.status === 'withheld' && total.gte(least))
}

function ownPayment({ clause }: PaymentRule, { payments }: Measured) {
  return payments?.find((payment) => payment.clause === clause)
}

/** What an amount of the rule comes to for this subject, written out: conditions may leave a part of it (Q-I4). */
export function amountFor(rule: PaymentRule, card: Measured, amount: string): string {
  const exact = inParts(decimal(amount), ownPayment(rule, card)?.parts ?? [])
  return amountText(roundPayment(exact, rule.round ?? 'fen'))
}

const UNPAID: Words = { zh: '不予拨付', en: 'nothing is paid' }

/** A grant of this amount, which is written out already. */
export function grants(amount: string, rule: PaymentRule): Words {
  const before = beforeCut(rule)
  return { zh: `补助 ${amount} 元${before.zh}`, en: `a grant of ${amount} yuan${before.en}` }
}

function falls(amount: string, rule: PaymentRule): Words {
  const before = beforeCut(rule)
  return { zh: `补助降为 ${amount} 元${before.zh}`, en: `the grant falls to ${amount} yuan${before.en}` }
}

/** What others claim isn't known: the amount is said as it is before a budget cuts it. */
function beforeCut({ budget }: PaymentRule): Words {
  return budget ? { zh: '（预算核减前）', en: " before the budget's cut" } : { zh: '', en: '' }
}

function shareMark({ gate, base, round }: Share, before: Words): Mark {
  const least = roundPayment(decimal(base).times(gate.atLeast).dividedBy(HUNDRED), round)
  const from = `${base} × ${gate.atLeast} % = ${yuan(least)}`
  const above = {
    zh: `按总分拨付，${from} 元起${before.zh}`,
    en: `paid by the total, from ${from} yuan${before.en}`,
  }
  return { at: decimal(gate.atLeast), above, below: UNPAID }
}

function grantDistances(rule: PaymentRule, grant: Grant, card: Measured, total: Decimal): Distance[] {
  const { pass, places } = grant
  const without = card.items.filter((item) => pass.without?.includes(item.clause))
  const value = total.minus(sum(without.flatMap(({ points }) => points ?? [])))
  const label = without.length > 0 ? '不计加分的总分' : '总分'
  const amount = amountText(decimal(grant.amount))
  const before = beforeCut(rule)
  const mark: Mark = {
    at: decimal(pass.above),
    strict: pass.at !== 'pass',
    above: {
      zh: `过线，一次性补贴 ${amount} 元${before.zh}`,
      en: `over the line, ${amount} yuan once${before.en}`,
    },
    below:
      pass.at === 'pending'
        ? { zh: '待定，再低就没有补贴', en: 'pending; lower, no grant' }
        : { zh: '没有补贴', en: 'no grant' },
  }
  const subject = { clause: pass.clause, label, kind: 'pass', item: null, value, unit: '分' } as const
  const limit = places && limitFor(places, card)
  if (!places || limit === undefined) return around(subject, [mark])
  return [
    ...around(subject, [mark]),
    ...placeDistance(places.clause, limit, card, quotaWords(limit, rule.clause)),
  ]
}

function quotaWords(limit: number, grant: string): QuotaWords {
  return {
    leaves: {
      zh: `排到第 ${limit} 名以后，补贴（${grant}）待定`,
      en: `behind rank ${limit} the grant (${grant}) is pending`,
    },
    enters: {
      zh: `进入名额，补贴（${grant}）不再因名额待定`,
      en: `within the quota, the grant (${grant}) no longer waits for it`,
    },
    fits: {
      zh: `同分的都进入名额，补贴（${grant}）不再因名额待定`,
      en: `with all of its score within the quota, the grant (${grant}) no longer waits for it`,
    },
  }
}

const BY_SHARE: Words = {
  zh: '按总分占预算的比例拨付',
  en: 'the share of the budget that the total is of 100',
}

function settlementDistances(
  settlement: Settlement,
  subject: Pick<Distance, 'label' | 'item' | 'value' | 'unit'>,
): Distance[] {
  const { gate, whole } = settlement
  const least: Mark = {
    at: decimal(gate.atLeast),
    above: BY_SHARE,
    below: { zh: '全年不予拨付', en: 'nothing is paid for the year' },
  }
  const full: Mark = {
    at: bandStart(bandsOf(settlement), whole.from, whole.hole),
    above: { zh: '全年应得预算的 100%', en: '100% of the budget for the year' },
    below: BY_SHARE,
  }
  return [
    ...around({ ...subject, kind: 'gate', clause: gate.clause }, [least]),
    ...around({ ...subject, kind: 'gate', clause: whole.clause }, [full]),
  ]
}
