import { maskPrivate } from '../../findings/mask.ts'
import { sum, yuan } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { text } from '../../model/sheet-plan.ts'
import { blank, formula, wrapped, type Column, type FootRow, type Span } from '../plan.ts'

export const SHEETS = {
  levels: '按地区汇总',
  members: '下级明细',
  open: '待办',
  sources: '数据来源',
} as const

/** The counts of a line, each with its head. */
export const COUNTS = [
  ['对象数', 'subjects'],
  ['确定拨付', 'paid'],
  ['数据不全', 'incomplete'],
  ['不予拨付', 'withheld'],
  ['未报送项', 'missing'],
] as const
/** The amounts of a line, each with its head. */
export const AMOUNTS = [
  ['确定金额', 'final'],
  ['暂估', 'provisional'],
  ['待定', 'pending'],
] as const

/** Where the columns of 下级明细 stand, from 1: area, name, counts, amounts. */
export const DETAIL = { area: 2, counts: 4, amounts: 4 + COUNTS.length } as const

/** A line of 下级明细: what one of the joined folders holds, and the area that it belongs to. */
export interface Detail {
  level: Level
  member: LevelMember
}

/** Columns that several sheets have. */
export const AREA: Column<Detail> = wrapped('地区', 20, ({ level }) => maskPrivate(level.name))
export const BELOW: Column<Detail> = wrapped('下级', 20, ({ member }) => maskPrivate(member.name))

export const UNIT = '单位：元　只有“确定金额”可以拨付；暂估和待定另列，不计入合计'

/** Sums of the counts and amounts that begin in this column. */
export function totalRow(members: readonly LevelMember[], span: Span, from: number): FootRow {
  const own = (column: number) => `SUM(${columnName(column)}${span.first}:${columnName(column)}${span.last})`
  const counts = COUNTS.map(([, key], index) => {
    const value = members.reduce((all, member) => all + member[key], 0)
    return formula(own(from + index), { number: String(value) }, 'total')
  })
  const amounts = AMOUNTS.map(([, key], index) => {
    const value = sum(members.map(({ amount }) => amount[key]))
    return formula(own(from + COUNTS.length + index), { number: yuan(value) }, 'totalMoney')
  })
  const lead = Array.from({ length: from - 2 }, () => blank('total'))
  return { cells: [text('合计', 'total'), ...lead, ...counts, ...amounts] }
}
