import type { Unit } from './schema/form.ts'

/** The word behind a number, as a form would print it and a sentence say it. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  人数: '人',
  次数: '次',
  场次: '场',
  家数: '家',
  个数: '个',
  得分: '分',
  面积: '平方米',
  金额: '元',
  年度: '年',
  万元: '万元',
}
