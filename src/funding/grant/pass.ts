import type { ReviewEntry } from '../../model/county.ts'
import { decimal, sum, type Decimal } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Grant, ReviewFlag } from '../../packs/schema/payment.ts'
import { shown } from '../../scoring/shown.ts'
import { itemsThat } from '../paying.ts'
import type { Judgement } from './judgement.ts'

/** What the county entered for one station; undefined where it stands nowhere in 评审表, or there is none. */
export type StationReview = ReadonlyMap<string, ReviewEntry> | undefined

/**
 * T-Q1: over the pass mark, and registered and checked by the county. Below the mark or a 否 fails it, exactly the mark
 * is as the pack says, a blank answer in a review that was handed in is for a person, and so is an undecided item; what
 * is not reviewed or scored waits, where the county has a say at all.
 */
export function judgePass(
  card: Scorecard,
  total: Decimal,
  grant: Grant,
  flags: readonly ReviewFlag[],
  review: StationReview,
): Judgement {
  const { pass } = grant
  const without = card.items.filter(({ clause }) => pass.without?.includes(clause))
  const mark = total.minus(sum(without.flatMap(({ points }) => points ?? [])))
  const side = mark.comparedTo(decimal(pass.above))
  const reaches = side > 0 || (side === 0 && pass.at !== 'fail')
  const refused = flags.filter(({ key }) => review?.get(key)?.value === '否')
  const blank = review ? flags.filter(({ key }) => review.get(key)?.value == null) : []
  // scored by somebody, but not in 评审表
  const given = card.items.filter((item) => item.review === undefined)
  const asked = flags.length > 0 || given.length < card.items.length
  const compared = `${without.length > 0 ? '不计加分的' : ''}得分 ${shown(mark)}`
  const undecided = side === 0 && pass.at === 'pending'
  return {
    card,
    total,
    mark,
    reaches,
    open: [],
    fails: [
      ...(reaches ? [] : [`${compared} 未超过 ${pass.above}（${pass.clause}）`]),
      ...refused.map(({ label, clause }) => `“${label}”为否（${clause}）`),
    ],
    pending: [
      ...(undecided ? [`${compared} 正好 ${pass.above}，是否通过待定（${pass.clause}）`] : []),
      ...blank.map(({ label, clause }) => `评审表里“${label}”没有填（${clause}）`),
      ...itemsThat('pending', card.items),
    ],
    waits: [...(asked ? waitsFor(card, review) : []), ...itemsThat('provisional', given)],
  }
}

function waitsFor(card: Scorecard, review: StationReview): string[] {
  if (!review) return ['待县级评估']
  const open = card.items.filter((item) => item.review === null).map(({ clause }) => clause)
  return open.length === 0 ? [] : [`县级评估未完成：${open.join('、')}`]
}
