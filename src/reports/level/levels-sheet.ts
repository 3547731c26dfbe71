import { maskPrivate } from '../../findings/mask.ts'
import { sum, yuan } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { leadingTo } from '../anchors.ts'
import { AGREED, criterion, DIFFERENT } from '../live-formula.ts'
import {
  columnOf,
  columnRange,
  formula,
  listSheet,
  money,
  NUMBER,
  spanOf,
  type Column,
  type Span,
} from '../plan.ts'
import { shareCell } from '../share-cell.ts'
import { AMOUNTS, COUNTS, DETAIL, SHEETS, totalRow, UNIT, type Detail } from './columns.ts'
import { isByContract, remarkLines } from './remarks.ts'

/** 按地区汇总: the sums of each area, by formulas over 下级明细, held against the total that the area itself came to. */
export function levelsSheet(
  levels: readonly Level[],
  sums: readonly LevelMember[],
  details: readonly Detail[],
  title: string,
): SheetPlan {
  const subtitles = [text(UNIT, 'subtitle'), ...remarkLines(levels)]
  const span = spanOf(subtitles.length, sums.length)
  return listSheet<LevelMember>({
    name: SHEETS.levels,
    title: `${title}资金分配汇总表`,
    subtitles,
    columns: columnsFor(levels, sums, details, span),
    entries: sums,
    none: '没有结果',
    foot: () => [totalRow(sums, span, 3)],
    frozen: 2,
    bar: AMOUNTS_AT,
    tab: '70AD47',
  })
}

/** The column of the first amount, behind number, area and counts. */
const AMOUNTS_AT = 3 + COUNTS.length

function columnsFor(
  levels: readonly Level[],
  sums: readonly LevelMember[],
  details: readonly Detail[],
  span: Span,
): Column<LevelMember>[] {
  const detail = spanOf(1, details.length)
  const total = sum(sums.map(({ amount }) => amount.final))
  return [
    NUMBER,
    columnOf('地区', 20, ({ name }, _, index) => nameLink(levels, details, name, index)),
    ...COUNTS.map(([head, key], index): Column<LevelMember> => {
      const own = DETAIL.counts + index
      return columnOf(head, 10, (one, at) =>
        formula(sumOf(one, own, detail, at), { number: String(one[key]) }, 'textCentred'),
      )
    }),
    ...AMOUNTS.map(([head, key], index): Column<LevelMember> => {
      const own = DETAIL.amounts + index
      return columnOf(head, 18, (one, at) =>
        formula(sumOf(one, own, detail, at), { number: yuan(one.amount[key]) }, 'money'),
      )
    }),
    columnOf('占比', 10, ({ amount }, at) => shareCell(amount.final, total, at, AMOUNTS_AT, span)),
    columnOf('确定金额大写', 36, ({ amount }, _, index) =>
      text(isByContract(levels[index]!) ? '按合同' : capitalYuan(amount.final), 'wrapped'),
    ),
    columnOf('该地区自己的合计', 18, (_, __, index) => money(levels[index]!.amount.final)),
    columnOf('核对', 10, ({ amount }, at, index) =>
      agreed(
        `${columnName(AMOUNTS_AT)}${at}`,
        `${columnName(AMOUNTS_AT + 5)}${at}`,
        amount.final.equals(levels[index]!.amount.final),
      ),
    ),
  ]
}

function nameLink(
  levels: readonly Level[],
  details: readonly Detail[],
  name: string,
  index: number,
): CellPlan {
  const at = details.findIndex(({ level }) => level === levels[index])
  const row = spanOf(1, details.length).first + at
  return leadingTo(maskPrivate(name), at < 0 ? undefined : { sheet: SHEETS.members, row })
}

/** The sum of a column of 下级明细 over the lines of this line's area. */
function sumOf({ name }: LevelMember, column: number, detail: Span, at: number): string {
  const areas = columnRange(DETAIL.area, detail, SHEETS.members)
  const values = columnRange(column, detail, SHEETS.members)
  return `SUMIF(${areas},${criterion(`$B${at}`, maskPrivate(name))},${values})`
}

function agreed(one: string, other: string, alike: boolean): CellPlan {
  return formula(
    `IF(ROUND(${one}-${other},2)=0,"${AGREED}","${DIFFERENT}")`,
    { text: alike ? AGREED : DIFFERENT },
    'textCentred',
  )
}
