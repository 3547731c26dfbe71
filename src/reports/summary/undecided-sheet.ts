import { maskPrivate } from '../../findings/mask.ts'
import { sum, yuan } from '../../model/decimal.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { statusCell } from '../funding-sheet.ts'
import { clausePlace, kindLabel, packTitle, paymentLabel } from '../labels.ts'
import {
  blank,
  columnRange,
  count,
  formula,
  listSheet,
  money,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { STATUS_WORDS } from '../wording.ts'
import { villageOf, type CountyView, type Undecided } from './county-view.ts'
import { SHEETS, UNDECIDED } from './places.ts'

/** 待定与暂估: each payment that is not settled with its reason, and the subjects whose figures are not whole. */
export function undecidedSheet(pack: Pack, view: CountyView): SheetPlan {
  const columns = columnsFor(pack)
  return listSheet({
    name: SHEETS.undecided,
    title: '待定与暂估',
    subtitles: [
      text(
        `${packTitle(pack)}　单位：元　待定：须由人决定，金额是可能的最大数；暂估：等待县级评分或全县排名；两项不相加`,
        'subtitle',
      ),
    ],
    columns,
    entries: view.undecided,
    none: '没有待定或暂估的资金',
    foot: (span) =>
      (['provisional', 'pending'] as const).map((status) => sumRow(view, status, span, columns.length)),
    frozen: 4,
    tab: 'ED7D31',
  })
}

function columnsFor(pack: Pack): Column<Undecided>[] {
  return [
    { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
    { head: '乡镇街道', width: 14, cell: ({ card }) => text(maskPrivate(card.town ?? '')) },
    { head: '村（社区）', width: 18, cell: ({ card }) => text(maskPrivate(villageOf(card)), 'wrapped') },
    { head: '对象', width: 32, cell: ({ card }) => text(maskPrivate(card.name), 'wrapped') },
    { head: '类型', width: 12, cell: ({ card }) => text(kindLabel(pack, card.kind), 'textCentred') },
    {
      head: '项目与条款',
      width: 26,
      cell: ({ card, payment }) =>
        text(
          payment === null
            ? ''
            : `${paymentLabel(pack, card.kind, payment.clause)}（${payment.clause} ${clausePlace(pack, payment.clause)}）`,
          'wrapped',
        ),
    },
    { head: '状态', width: 10, cell: ({ card, payment }) => statusCell(payment?.status ?? card.status) },
    { head: '金额', width: 14, cell: ({ payment }) => money(payment?.amount ?? null) },
    { head: '计算过程', width: 30, cell: ({ payment }) => text(payment?.work ?? '', 'wrapped') },
    {
      head: '原因',
      width: 42,
      cell: ({ card, payment }) =>
        text(maskPrivate((payment?.reasons ?? card.reasons).join('；')), 'wrapped'),
    },
  ]
}

function sumRow(view: CountyView, status: 'provisional' | 'pending', span: Span, width: number): FootRow {
  const word = STATUS_WORDS.zh[status]
  const amounts = view.undecided.flatMap(({ payment }) =>
    payment?.status === status ? [payment.amount] : [],
  )
  const cells: CellPlan[] = Array.from({ length: width }, () => blank('total'))
  cells[0] = text(`${word}合计`, 'total')
  const statuses = columnRange(UNDECIDED.status, span.first, span.last)
  const range = columnRange(UNDECIDED.amount, span.first, span.last)
  cells[UNDECIDED.amount - 1] = formula(
    `SUMIF(${statuses},"${word}",${range})`,
    { number: yuan(sum(amounts)) },
    'totalMoney',
  )
  return { cells }
}
