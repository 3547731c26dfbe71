import { maskPrivate } from '../findings/mask.ts'
import { sum, yuan, type Decimal } from '../model/decimal.ts'
import { columnName } from '../model/grid.ts'
import type { Level, LevelMember } from '../model/level.ts'
import { capitalYuan } from '../model/rmb.ts'
import { text, type BookPlan, type CellPlan, type SheetPlan } from '../model/sheet-plan.ts'
import { AGREED, DIFFERENT } from './live-formula.ts'
import { markSheet } from './output-mark.ts'
import {
  blank,
  columnRange,
  count,
  formula,
  link,
  listSheet,
  money,
  spanOf,
  type Column,
  type FootRow,
  type Span,
} from './plan.ts'

const SHEETS = { levels: '按地区汇总', members: '下级明细', open: '待办', sources: '数据来源' } as const

const COUNTS = [
  ['对象数', 'subjects'],
  ['确定拨付', 'paid'],
  ['数据不全', 'incomplete'],
  ['不予拨付', 'withheld'],
  ['未报送项', 'missing'],
] as const
const AMOUNTS = [
  ['确定金额', 'final'],
  ['暂估', 'provisional'],
  ['待定', 'pending'],
] as const

/** Where the columns of 下级明细 stand, from 1: area, name, counts, amounts. */
const DETAIL = { area: 2, counts: 4, amounts: 4 + COUNTS.length } as const

/** 资金分配汇总.xlsx one level up: one line for each joined folder, by formulas over its own lines. */
export function levelBook(levels: readonly Level[], sums: readonly LevelMember[], title: string): BookPlan {
  const details = levels.flatMap((level) => level.members.map((member) => ({ level, member })))
  return {
    sheets: [
      levelsSheet(levels, sums, details, title),
      detailsSheet(details, title),
      openSheet(details, title),
      sourcesSheet(levels, title),
      markSheet('level'),
    ],
    names: [],
    title: `${title}资金分配汇总`,
  }
}

interface Detail {
  level: Level
  member: LevelMember
}

const UNIT = '单位：元　只有“确定金额”可以拨付；暂估和待定另列，不计入合计'

function levelsSheet(
  levels: readonly Level[],
  sums: readonly LevelMember[],
  details: readonly Detail[],
  title: string,
): SheetPlan {
  const span = spanOf(1, sums.length)
  const detail = spanOf(1, details.length)
  const total = sum(sums.map(({ amount }) => amount.final))
  const amounts = 3 + COUNTS.length
  return listSheet<LevelMember>({
    name: SHEETS.levels,
    title: `${title}资金分配汇总表`,
    subtitles: [text(UNIT, 'subtitle')],
    columns: [
      { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
      { head: '地区', width: 20, cell: ({ name }, _, index) => nameLink(levels, details, name, index) },
      ...COUNTS.map(([head, key], index): Column<LevelMember> => {
        const column = DETAIL.counts + index
        return {
          head,
          width: 10,
          cell: (one, at) => summed(column, detail, at, { number: String(one[key]) }, 'textCentred'),
        }
      }),
      ...AMOUNTS.map(([head, key], index): Column<LevelMember> => {
        const column = DETAIL.amounts + index
        return {
          head,
          width: 18,
          cell: (one, at) => summed(column, detail, at, { number: yuan(one.amount[key]) }, 'money'),
        }
      }),
      {
        head: '占比',
        width: 10,
        cell: ({ amount }, at) => share(amount.final, total, columnName(amounts), at, span),
      },
      { head: '确定金额大写', width: 36, cell: ({ amount }) => text(capitalYuan(amount.final), 'wrapped') },
      { head: '该地区自己的合计', width: 18, cell: (_, __, index) => money(levels[index]!.amount.final) },
      {
        head: '核对',
        width: 10,
        cell: ({ amount }, at, index) =>
          agreed(
            `${columnName(amounts)}${at}`,
            `${columnName(amounts + 5)}${at}`,
            amount.final.equals(levels[index]!.amount.final),
          ),
      },
    ],
    entries: sums,
    none: '没有结果',
    foot: () => [totalRow(sums, span, 3)],
    frozen: 2,
    bars: [amounts],
    tab: '70AD47',
  })
}

function nameLink(
  levels: readonly Level[],
  details: readonly Detail[],
  name: string,
  index: number,
): CellPlan {
  const at = details.findIndex(({ level }) => level === levels[index])
  return at < 0
    ? text(maskPrivate(name))
    : link(maskPrivate(name), SHEETS.members, `A${spanOf(1, 0).first + at}`)
}

/** The sum of a column of 下级明细 over the lines of this line's area. */
function summed(
  column: number,
  detail: Span,
  at: number,
  result: { number: string },
  look: 'textCentred' | 'money',
): CellPlan {
  const areas = columnRange(DETAIL.area, detail.first, detail.last, SHEETS.members)
  const values = columnRange(column, detail.first, detail.last, SHEETS.members)
  return formula(`SUMIF(${areas},$B${at},${values})`, result, look)
}

function share(own: Decimal, total: Decimal, column: string, at: number, span: Span): CellPlan {
  const all = `SUM($${column}$${span.first}:$${column}$${span.last})`
  const result = total.isZero() ? '0' : own.dividedBy(total).toDecimalPlaces(10).toFixed()
  return formula(`IF(${all}=0,0,${column}${at}/${all})`, { number: result }, 'percent')
}

function agreed(one: string, other: string, alike: boolean): CellPlan {
  return formula(
    `IF(ROUND(${one}-${other},2)=0,"${AGREED}","${DIFFERENT}")`,
    { text: alike ? AGREED : DIFFERENT },
    'textCentred',
  )
}

/** Sums of the counts and amounts that begin in this column. */
function totalRow(members: readonly LevelMember[], span: Span, from: number): FootRow {
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

function detailsSheet(details: readonly Detail[], title: string): SheetPlan {
  const span = spanOf(1, details.length)
  return listSheet<Detail>({
    name: SHEETS.members,
    title: `${title}下级明细`,
    subtitles: [text(UNIT, 'subtitle')],
    columns: [
      { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
      { head: '地区', width: 20, cell: ({ level }) => text(maskPrivate(level.name)) },
      { head: '下级', width: 20, cell: ({ member }) => text(maskPrivate(member.name)) },
      ...COUNTS.map(([head, key]): Column<Detail> => ({
        head,
        width: 10,
        cell: ({ member }) => count(member[key]),
      })),
      ...AMOUNTS.map(([head, key]): Column<Detail> => ({
        head,
        width: 18,
        cell: ({ member }) => money(member.amount[key]),
      })),
    ],
    entries: details,
    none: '没有下级',
    foot: () => [
      totalRow(
        details.map(({ member }) => member),
        span,
        DETAIL.counts,
      ),
    ],
    frozen: 3,
    bars: [DETAIL.amounts],
    tab: '70AD47',
  })
}

/** What keeps amounts from being final, and what hasn't come in, where there is any. */
function openSheet(details: readonly Detail[], title: string): SheetPlan {
  const open = details.filter(({ member: { incomplete, missing, amount } }) => {
    return incomplete > 0 || missing > 0 || amount.pending.gt(0) || amount.provisional.gt(0)
  })
  return listSheet<Detail>({
    name: SHEETS.open,
    title: `${title}待定、暂估和未报送`,
    subtitles: [text('各对象和原因见该地区自己的结果', 'subtitle')],
    columns: [
      { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
      { head: '地区', width: 20, cell: ({ level }) => text(maskPrivate(level.name)) },
      { head: '下级', width: 20, cell: ({ member }) => text(maskPrivate(member.name)) },
      { head: '数据不全', width: 10, cell: ({ member }) => count(member.incomplete) },
      { head: '未报送项', width: 10, cell: ({ member }) => count(member.missing) },
      { head: '暂估', width: 18, cell: ({ member }) => money(member.amount.provisional) },
      { head: '待定', width: 18, cell: ({ member }) => money(member.amount.pending) },
    ],
    entries: open,
    none: '没有',
    tab: 'FFC000',
  })
}

function sourcesSheet(levels: readonly Level[], title: string): SheetPlan {
  return listSheet<Level>({
    name: SHEETS.sources,
    title: `${title}数据来源`,
    subtitles: [text('每个地区一个结果文件夹', 'subtitle')],
    columns: [
      { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
      { head: '地区', width: 20, cell: ({ name }) => text(maskPrivate(name)) },
      { head: '评分规则', width: 30, cell: ({ packs }) => text(packs.join('、'), 'wrapped') },
      { head: '工作簿', width: 10, cell: ({ files }) => count(files) },
      { head: '错误', width: 10, cell: ({ errors }) => count(errors) },
      { head: '结果文件的 SHA-256', width: 72, cell: ({ sha256 }) => text(sha256) },
    ],
    entries: levels,
    none: '没有结果',
    tab: '7F7F7F',
  })
}
