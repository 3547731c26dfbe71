import { makeFinding } from '../findings/make.ts'
import { amountText } from '../model/amount-text.ts'
import type { Finding } from '../model/finding.ts'
import { cardPlace } from './card-place.ts'
import { isBelow, labelFor, reportedChoice, reportedNumber, type Paying } from './paying.ts'
import { shown } from '../scoring/shown.ts'

export interface Ending {
  clause: string
  /** false: it may end, but a total is still open */
  applies: boolean
  because: string
  /** in English, where it can stand in a finding */
  becauseEn?: string
}

/** Whether working together ends (D-F7): a grave breach, or two totals below the mark on end; undefined: no. */
export function judgeEnds(paying: Paying): Ending | undefined {
  const { card, pack } = paying
  const ends = pack.subjects[card.kind]?.ends
  if (!ends) return undefined
  const { clause, breach, totals } = ends
  if (reportedChoice(paying, breach) === '是') {
    const label = labelFor(paying, breach)
    return { clause, applies: true, because: `“${label}”为“是”`, becauseEn: `"${label}" is 是` }
  }
  const last = totals && reportedNumber(paying, totals.last)
  if (card.total === null || !totals || !last?.lt(totals.below)) return undefined
  const below = isBelow(card, totals.below)
  if (below) {
    const because = `连续两年不足 ${totals.below}（${shown(last)}、${shown(card.total)}）`
    const becauseEn = `Two years below ${totals.below} (${shown(last)}, ${shown(card.total)})`
    return { clause, applies: true, because, becauseEn }
  }
  return below === undefined
    ? { clause, applies: false, because: `是否连续两年不足 ${totals.below} 待定` }
    : undefined
}

/** The warning that says what is to be recovered: everything that was paid for the building so far. */
export function endFindings(paying: Paying): Finding[] {
  const ending = judgeEnds(paying)
  const ends = paying.pack.subjects[paying.card.kind]?.ends
  if (!ending?.applies || !ends) return []
  const paid = reportedNumber(paying, ends.recover)
  const { because, becauseEn } = ending
  const data = {
    because,
    ...(becauseEn !== undefined && { becauseEn }),
    sum: paid ? ` ${amountText(paid)} 元` : '',
    sumEn: paid ? ` of ${amountText(paid)} yuan` : '',
  }
  return [makeFinding('LG-Q006', data, cardPlace(paying.card, ends.clause))]
}
