import type { Gauge, WhenZero } from '../schema/rule/gauge.ts'
import type { Proportion } from '../schema/rule/proportion.ts'
import type { Steps } from '../schema/rule/steps.ts'
import type { Tiers } from '../schema/rule/tiers.ts'
import { labelOf, markOf, type Naming } from './words.ts'

/** What a share of nothing is worth. */
export const ZERO_WORDS: Readonly<Record<WhenZero, string>> = {
  full: '得满分',
  zero: '得0分',
  pending: '待定',
}

/** `推荐灵活就业人次达到750且其中零工作坊人数达到15的得10分；…；未达到最低一档的得0分` */
export function tiersWords(naming: Naming, { of, rows, otherwise, whenZero }: Tiers): string {
  const tiers = rows.map(({ atLeast, points }) => {
    const conditions = atLeast.map(
      (mark, index) => `${gaugeWords(naming, of[index]!)}达到${markWords(of[index]!, mark)}`,
    )
    return `${conditions.join('且')}的得${points}分`
  })
  return [...tiers, `未达到最低一档的得${otherwise}分`, ...zeroWords(naming, of, whenZero)].join('；')
}

/** `10分×min(1，推荐灵活就业人次÷1500)` */
export function proportionWords(
  naming: Naming,
  { points, targets, joint = 'min', whenZero }: Proportion,
): string {
  const each = targets.map((target) => `${gaugeWords(naming, target)}目标${markWords(target, target.target)}`)
  const how = { min: '按完成比例较低的一项', mean: '按各项完成比例的平均', first: '只按第一项的完成比例' }[
    joint
  ]
  const counted = targets.length === 1 ? '未完成的按完成比例' : how
  return [
    `${each.join('，')}；完成得${points}分，${counted}得分`,
    ...zeroWords(naming, targets, whenZero),
  ].join('；')
}

/** `求职者满意度达到80%得3分，每高5%加1分（不足一档不计），最多5分；不足80%的得0分` */
export function stepsWords(naming: Naming, rule: Steps): string {
  const { of, per, from, points, each, add, max, count, below, whenZero } = rule
  const mark = (read: string) => (per === undefined ? markOf(naming, of, read) : `${read}%`)
  const whole = { step: '（不足一档不计）', begun: '（不足一档按一档计）', linear: '（按比例）' }[count]
  const under = below === 'zero' ? '得0分' : `按${points}分×实际÷${mark(from)}计`
  const rise = `${gaugeWords(naming, rule)}达到${mark(from)}得${points}分，每高${mark(each)}加${add}分${whole}，最多${max}分；不足${mark(from)}的${under}`
  return [rise, ...zeroWords(naming, [rule], whenZero)].join('；')
}

function gaugeWords(naming: Naming, { of, per }: Gauge): string {
  return per === undefined ? labelOf(naming, of) : `${labelOf(naming, of)}占${labelOf(naming, per)}`
}

function markWords({ per }: Gauge, mark: string): string {
  return per === undefined ? mark : `${mark}%`
}

function zeroWords(naming: Naming, gauges: readonly Gauge[], whenZero: WhenZero = 'zero'): string[] {
  const bases = [...new Set(gauges.flatMap(({ per }) => (per === undefined ? [] : labelOf(naming, per))))]
  if (bases.length === 0) return []
  return [`${bases.join('、')}为0时${ZERO_WORDS[whenZero]}`]
}
