import { points, type Decimal } from '../../model/decimal.ts'
import { subjectWord } from '../wording.ts'
import type { Scorecard } from '../../model/scorecard.ts'

/** What stands on everything that a trial gives. */
export const TRIAL = '试算'
export const NO_OFFICIAL = '试算：不是正式结果，不作拨款和公示的依据'

/** Points as they are shown beside others: four decimals at most. */
export function shortly(value: Decimal): string {
  return points(value.toDecimalPlaces(4))
}

/** `确定，86.5 分，良好` */
export function outcomeText(card: Scorecard): string {
  const { total, grade } = card
  const parts = [subjectWord(card), ...(total ? [`${shortly(total)} 分`] : []), ...(grade ? [grade] : [])]
  return parts.join('，')
}
