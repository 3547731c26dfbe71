import type { Unit } from '../../packs/schema/form.ts'

/** The spellings that may stand behind a number, by kind of unit; the longest first. */
const SPELLINGS: Readonly<Record<Unit, readonly string[]>> = {
  人数: ['人次', '人', '名'],
  次数: ['次'],
  场次: ['场'],
  家数: ['家'],
  个数: ['个'],
  得分: ['分'],
  面积: ['平方米', '平米', '㎡'],
  金额: ['元'],
  年度: ['年度', '年'],
  万元: ['万元', '万'],
}

/** The text without the unit of the column; the text itself where it has none. */
export function withoutUnit(text: string, unit: Unit | undefined): string {
  const spelling = unit && SPELLINGS[unit].find((word) => text.endsWith(word))
  return spelling ? text.slice(0, -spelling.length) : text
}
