import { amountText } from '../model/amount-text.ts'
import { decimal, Decimal, HUNDRED, sum, yuan, ZERO } from '../model/decimal.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'
import type { Grant, PaymentRule, Share } from '../packs/schema/payment.ts'
import type { Settlement } from '../packs/schema/payment/settlement.ts'
import { shown } from '../scoring/shown.ts'
import { itemDistances } from './distance-items.ts'
import { around, bandStart, type Distance, type Mark, type Measured } from './distance-marks.ts'
import { roundPayment } from './round.ts'

export type { Distance, Measured } from './distance-marks.ts'

/**
 * How far a subject is from every line that its rules draw next above and below it: pass marks, gates, grades, bands and
 * the quota for its total, then the next band of each item. Pure; nothing for what isn't known yet.
 */
export function distancesOf(pack: Pack, card: Measured): Distance[] {
  const rules = pack.subjects[card.kind]
  if (!rules) return []
  const veto = vetoDistance(card)
  const own = veto ? [veto] : [...totalDistances(rules, card), ...dutyDistances(rules, card)]
  return [...own, ...itemDistances(pack, rules, card)]
}

function totalDistances(rules: SubjectRules, card: Measured): Distance[] {
  const { total } = card
  if (total === null) return []
  const payments = rules.payments.flatMap((rule) => paymentDistances(rule, card, total))
  return [...payments, ...gradeDistances(rules, total)]
}

function paymentDistances(rule: PaymentRule, card: Measured, total: Decimal): Distance[] {
  const { share, grant, instalment, settlement, byBands } = rule
  const gate = { label: '总分', kind: 'gate', item: null, value: total, unit: '分' } as const
  if (share) return around({ ...gate, clause: share.gate.clause }, [shareMark(share)])
  if (grant) return grantDistances(rule.clause, grant, card, total)
  if (instalment) {
    const at = decimal(instalment.gate.atLeast)
    const above = `拨付${rule.label}（预算的 ${instalment.percent}%）`
    return around({ ...gate, clause: instalment.gate.clause }, [{ at, above, below: '不予拨付' }])
  }
  if (settlement) return settlementDistances(settlement, gate)
  if (!byBands) return []
  const { rows, hole } = byBands
  const marks = rows.map(({ from, amount }, index): Mark => {
    const lower = rows[index + 1]?.amount
    const below = lower === undefined ? '不予补助' : `补助降为 ${amountText(decimal(lower))} 元`
    return { at: bandStart(from, hole), above: `补助 ${amountText(decimal(amount))} 元`, below }
  })
  return around({ ...gate, kind: 'band', clause: rule.clause }, marks)
}

function shareMark({ gate, base, round }: Share): Mark {
  const least = roundPayment(decimal(base).times(gate.atLeast).dividedBy(HUNDRED), round)
  return {
    at: decimal(gate.atLeast),
    above: `按总分拨付，${base} × ${gate.atLeast} % = ${yuan(least)} 元起`,
    below: '不予拨付',
  }
}

function grantDistances(clause: string, grant: Grant, card: Measured, total: Decimal): Distance[] {
  const { pass, places } = grant
  const without = card.items.filter((item) => pass.without?.includes(item.clause))
  const value = total.minus(sum(without.flatMap(({ points }) => points ?? [])))
  const label = without.length > 0 ? '不计加分的总分' : '总分'
  const mark: Mark = {
    at: decimal(pass.above),
    strict: pass.at !== 'pass',
    above: `过线，一次性补贴 ${amountText(decimal(grant.amount))} 元`,
    below: pass.at === 'pending' ? '待定，再低就没有补贴' : '没有补贴',
  }
  const subject = { clause: pass.clause, label, kind: 'pass', item: null, value, unit: '分' } as const
  return [...around(subject, [mark]), ...(places ? placeDistances(places, clause, card) : [])]
}

function placeDistances(
  { clause, limit }: NonNullable<Grant['places']>,
  grant: string,
  { rank, tied = 0 }: Measured,
): Distance[] {
  if (rank === null) return []
  const [value, threshold] = [new Decimal(rank), decimal(limit)]
  // all of one score are in, or none of them
  const last = value.plus(tied)
  const isIn = last.lte(threshold)
  const isTorn = !isIn && value.lte(threshold)
  return [
    {
      clause,
      label: '名次',
      kind: 'places',
      item: null,
      value,
      threshold,
      distance: (isTorn ? last : value).minus(threshold).abs(),
      direction: isIn ? 'down' : 'up',
      strict: false,
      unit: '名',
      changes: isIn
        ? `排到第 ${limit} 名以后，补贴（${grant}）待定`
        : `${isTorn ? '同分的都进入名额' : '进入名额'}，补贴（${grant}）不再因名额待定`,
    },
  ]
}

function settlementDistances(
  { gate, whole }: Settlement,
  subject: Pick<Distance, 'label' | 'item' | 'value' | 'unit'>,
): Distance[] {
  const least: Mark = {
    at: decimal(gate.atLeast),
    above: '按总分占预算的比例拨付',
    below: '全年不予拨付',
  }
  const full: Mark = {
    at: bandStart(whole.from, whole.printedTo === undefined ? 'lower' : whole.hole),
    above: '全年应得预算的 100%',
    below: '按总分占预算的比例拨付',
  }
  return [
    ...around({ ...subject, kind: 'gate', clause: gate.clause }, [least]),
    ...around({ ...subject, kind: 'gate', clause: whole.clause }, [full]),
  ]
}

/** Grades with what they are paid, where a payment goes by grade. */
function gradeDistances({ grades, payments }: SubjectRules, total: Decimal): Distance[] {
  if (!grades) return []
  const amounts = payments.find(({ byGrade }) => byGrade)?.byGrade?.amounts
  const words = (grade: string | undefined) => {
    if (grade === undefined) return '没有等次'
    const amount = amounts?.[grade]
    return amount === undefined ? grade : `${grade}，补助 ${amountText(decimal(amount))} 元`
  }
  const marks = grades.rows.map(({ from, grade }, index): Mark => {
    const lower = grades.rows[index + 1]?.grade ?? grades.otherwise
    return { at: bandStart(from, grades.hole), above: words(grade), below: words(lower) }
  })
  const subject = { clause: grades.clause, label: '总分', kind: 'grade', item: null, unit: '分' } as const
  return around({ ...subject, value: total }, marks)
}

/** Stars by the share of duties met: how many more have to be met. */
function dutyDistances({ duties }: SubjectRules, { items }: Measured): Distance[] {
  const stars = duties?.stars
  if (!stars || items.some(({ duty }) => duty === undefined)) return []
  const met = new Decimal(items.filter(({ duty }) => duty?.state === 'met').length)
  const marks = stars.rows.map(({ from, grade }, index): Mark => {
    const lower = stars.rows[index + 1]?.grade ?? stars.otherwise ?? '不评星级'
    const at = decimal(from).times(items.length).dividedBy(HUNDRED).ceil()
    return { at, above: `达标率 ${from}%，评为${grade}`, below: lower }
  })
  const subject = { clause: stars.clause, label: '达标项数', kind: 'grade', item: null, unit: '项' } as const
  return around({ ...subject, value: met }, marks)
}

/** Where a veto counts the total as 0, nothing but the veto stands between it and its points. */
function vetoDistance({ vetoes, items }: Measured): Distance | undefined {
  const veto = vetoes.find(({ applied }) => applied)
  if (!veto) return undefined
  const without = sum(items.flatMap(({ points }) => points ?? []))
  return {
    clause: veto.clause,
    label: '一票否决的项目',
    kind: 'veto',
    item: null,
    value: ZERO,
    threshold: ZERO,
    distance: ZERO,
    direction: 'up',
    strict: true,
    unit: '分',
    changes: `否决的项目有得分后，总分按各项相加计（现在各项相加 ${shown(without)}）`,
  }
}
