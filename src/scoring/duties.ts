import { decimal, HUNDRED } from '../model/decimal.ts'
import type { ScoredItem } from '../model/scorecard.ts'
import type { Duties } from '../packs/schema/stars.ts'
import { shown } from './shown.ts'

/** The share of duties met in words, and the grade that a county's own table gives it; null where there is none. */
export function judgeDuties(
  duties: Duties,
  items: readonly ScoredItem[],
): { work: string; grade: string | null } {
  const of = (state: string) => items.filter(({ duty }) => duty?.state === state).length
  const percent = decimal(String(of('met')))
    .times(HUNDRED)
    .dividedBy(Math.max(1, items.length))
  const counted = `${items.length} 项中达标 ${of('met')} 项，达标率 ${shown(percent)}%；未达标 ${of('unmet')} 项，未填 ${of('blank')} 项`
  const wrong = items.filter(({ duty }) => !duty).length
  const counts = wrong > 0 ? `${counted}，数据不全 ${wrong} 项` : counted
  const { stars, missing, clause } = duties
  if (!stars)
    return {
      work: [counts, ...(missing === undefined ? [] : [`${missing}（${clause}）`])].join('；'),
      grade: null,
    }
  const row = stars.rows.find(({ from }) => percent.gte(from))
  const grade = row?.grade ?? stars.otherwise ?? null
  return {
    work: `${counts}；${grade === null ? '不评星级' : `评为${grade}`}（${stars.clause}，县里自定的分档）`,
    grade,
  }
}
