import { maskPrivate } from '../../findings/mask.ts'
import { sum, yuan } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { AGREED, criterion, DIFFERENT } from '../live-formula.ts'
import {
  columnRange,
  formula,
  link,
  listSheet,
  money,
  spanOf,
  NUMBER,
  type Column,
  type Span,
} from '../plan.ts'
import { shareCell } from '../share-cell.ts'
import { AMOUNTS, COUNTS, DETAIL, SHEETS, totalRow, UNIT, type Detail } from './columns.ts'

/** 按地区汇总: the sums of each area, by formulas over 下级明细, held against the total that the area itself came to. */
export function levelsSheet(
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
      NUMBER,
      { head: '地区', width: 20, cell: ({ name }, _, index) => nameLink(levels, details, name, index) },
      ...COUNTS.map(([head, key], index): Column<LevelMember> => {
        const column = DETAIL.counts + index
        return {
          head,
          width: 10,
          cell: (one, at) => summed(one, column, detail, at, { number: String(one[key]) }, 'textCentred'),
        }
      }),
      ...AMOUNTS.map(([head, key], index): Column<LevelMember> => {
        const column = DETAIL.amounts + index
        return {
          head,
          width: 18,
          cell: (one, at) => summed(one, column, detail, at, { number: yuan(one.amount[key]) }, 'money'),
        }
      }),
      {
        head: '占比',
        width: 10,
        cell: ({ amount }, at) => shareCell(amount.final, total, at, amounts, span),
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
    ? text(maskPrivate(name), 'wrapped')
    : link(maskPrivate(name), SHEETS.members, `A${spanOf(1, 0).first + at}`, 'linkWrapped')
}

/** The sum of a column of 下级明细 over the lines of this line's area. */
function summed(
  { name }: LevelMember,
  column: number,
  detail: Span,
  at: number,
  result: { number: string },
  look: 'textCentred' | 'money',
): CellPlan {
  const areas = columnRange(DETAIL.area, detail, SHEETS.members)
  const values = columnRange(column, detail, SHEETS.members)
  return formula(`SUMIF(${areas},${criterion(`$B${at}`, maskPrivate(name))},${values})`, result, look)
}

function agreed(one: string, other: string, alike: boolean): CellPlan {
  return formula(
    `IF(ROUND(${one}-${other},2)=0,"${AGREED}","${DIFFERENT}")`,
    { text: alike ? AGREED : DIFFERENT },
    'textCentred',
  )
}
