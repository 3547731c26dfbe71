import type { Contract } from '../schema/payment/contract.ts'
import type { Duty } from '../schema/rule/duty.ts'
import { formName, labelOf, measureOf, type Naming } from './words.ts'

/** A duty in words: `面积不少于20平方米的达标`. */
export function dutyWords(naming: Naming, { of, atLeast, ticked, months }: Duty): string {
  const conditions = [
    ...(of === undefined || atLeast === undefined
      ? []
      : [`${labelOf(naming, of)}不少于${atLeast}${measureOf(naming, of)}`]),
    ...(ticked === undefined ? [] : [`${labelOf(naming, ticked)}为“是”`]),
    ...(months ? [monthsWords(naming, months)] : []),
  ]
  return `${conditions.join('，且')}的达标；没有填的不算达标，另列`
}

function monthsWords(naming: Naming, { form, atLeast, where, each }: NonNullable<Duty['months']>): string {
  const inForm = { pack: naming.pack, base: form }
  const norms = Object.entries(each ?? {}).map(
    ([key, norm]) => `${labelOf(inForm, key)}不少于${norm}${measureOf(inForm, key)}`,
  )
  const which = where === undefined ? '' : `${labelOf(inForm, where)}大于0的`
  const what = norms.length > 0 ? norms.join('、') : '已报'
  return atLeast === undefined
    ? `${formName(naming.pack, form)}每个${which}月份${what}`
    : `${formName(naming.pack, form)}有${atLeast}个${which}月份${what}`
}

/** A contract's amount against its budget. */
export function contractWords(naming: Naming, { of, budget }: Contract): string[] {
  return [`${labelOf(naming, of)}与预算${budget}元对照列出`, '按合同支付，不按公式计算']
}
