import { addUp } from '../../model/amounts.ts'
import { sum, yuan } from '../../model/decimal.ts'
import { address, quoteSheet } from '../../model/grid.ts'
import { capitalYuan } from '../../model/rmb.ts'
import type { Run } from '../../model/run.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { leadingTo } from '../anchors.ts'
import { draftMark } from '../draft-mark.ts'
import { resultYear } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import {
  blank,
  columnOf,
  columnRange,
  columnSum,
  count,
  formula,
  listSheet,
  money,
  NUMBER,
  wrapped,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { check, pair } from '../summary/live.ts'
import { LIST_SHEET, type Notice } from './notices.ts'

/** A notice, and the cell of its total on its own sheet. */
export interface Listed {
  notice: Notice
  total: string | null
}

const FINAL = 4
const OWN = 5

/** 拨款清单: every town with the total of its notice, which is looked up there, and the total of the run. */
export function noticeListSheet(listed: readonly Listed[], run: Run, pack: Pack): SheetPlan {
  return listSheet({
    name: LIST_SHEET,
    title: `${resultYear(run.subjects, pack)} 年度${pack.title}拨款清单`,
    subtitles: [
      ...draftMark(pack),
      text('单位：元　只有“确定”的金额可以拨付；暂估和待定另列，不在合计内', 'subtitle'),
    ],
    columns: columnsFor(levelWord(pack) ?? '收款单位', hasSettled(listed)),
    entries: listed,
    none: '没有可以拨付的单位',
    foot: (span) => [totalRow(listed, run, span)],
    filtered: false,
    frozen: 2,
    bar: FINAL,
    tab: '70AD47',
  })
}

function hasSettled(listed: readonly Listed[]): boolean {
  return listed.some(({ notice }) => notice.settled.gt(0))
}

function columnsFor(payee: string, settles: boolean): Column<Listed>[] {
  return [
    NUMBER,
    columnOf(payee, 24, ({ notice }) => payeeCell(notice)),
    columnOf('笔数', 7, ({ notice }) => count(notice.payable.length, 'integer')),
    columnOf('可以拨付（确定）', 16, (listed) => totalCell(listed)),
    columnOf('程序结果', 16, ({ notice }) => money(notice.sums.final)),
    columnOf('核对', 8, (_, at) => check([pair(at, OWN, FINAL, 'money')])),
    wrapped('人民币（大写）', 34, ({ notice, total }) => capitalText(notice, total)),
    columnOf('暂估（另列）', 15, ({ notice }) => money(notice.sums.provisional)),
    columnOf('待定（另列）', 15, ({ notice }) => money(notice.sums.pending)),
    ...(settles ? SETTLED_COLUMNS : []),
    columnOf('签收', 12, () => blank('inputCentred')),
  ]
}

/** Only where the year's second payment settles the first. */
const SETTLED = 10
const SETTLED_COLUMNS: Column<Listed>[] = [
  columnOf('其中半年的，不再另付', 20, ({ notice }) => money(notice.settled)),
  columnOf('本次应付', 16, ({ notice: { sums, settled } }, at) =>
    formula(
      `${address(at, FINAL)}-${address(at, SETTLED)}`,
      { number: yuan(sums.final.minus(settled)) },
      'money',
    ),
  ),
]

/** What is paid by contract alone has no sum. */
function capitalText({ payable, sums }: Notice, total: string | null): string {
  return total === null && payable.length > 0 ? '按合同' : capitalYuan(sums.final)
}

function payeeCell({ payee, sheet }: Notice): CellPlan {
  return leadingTo(payee, sheet === null ? undefined : { sheet, row: 1 })
}

function totalCell({ notice: { sheet, sums }, total }: Listed): CellPlan {
  if (sheet === null || total === null) return money(sums.final)
  return formula(`${quoteSheet(sheet)}!${total}`, { number: yuan(sums.final) }, 'money')
}

function totalRow(listed: readonly Listed[], run: Run, span: Span): FootRow {
  const sums = addUp(listed.map(({ notice }) => notice.sums))
  const settled = sum(listed.map(({ notice }) => notice.settled))
  const payable = listed.reduce((all, { notice }) => all + notice.payable.length, 0)
  const at = span.last + 1
  return {
    cells: [
      text('合计', 'total'),
      blank('total'),
      formula(`SUM(${columnRange(3, span)})`, { number: String(payable) }, 'total'),
      columnSum(FINAL, span, sums.final),
      money(run.amount.final, 'totalMoney'),
      check([pair(at, OWN, FINAL, 'money')]),
      text(capitalYuan(run.amount.final), 'total'),
      columnSum(8, span, sums.provisional),
      columnSum(9, span, sums.pending),
      ...(settled.gt(0)
        ? [columnSum(SETTLED, span, settled), columnSum(SETTLED + 1, span, sums.final.minus(settled))]
        : []),
      blank('total'),
    ],
  }
}
