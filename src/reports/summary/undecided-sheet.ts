import { maskPrivate } from '../../findings/mask.ts'
import { sumsOf } from '../../funding/totals.ts'
import { ZERO } from '../../model/decimal.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { clausePlace, kindLabel, packTitle, paymentLabel, reasonsText } from '../labels.ts'
import { hasVillages, levelColumn } from '../level-above.ts'
import { listSheet, money, NUMBER, type Column, type FootRow, type Span } from '../plan.ts'
import { statusCell, statusSum } from '../status-cell.ts'
import { waitsFor } from '../waits-for.ts'
import { villageOf, type CountyView, type Undecided } from './county-view.ts'
import { leadingTo, type Anchors } from './anchors.ts'
import { amountFormula, check, liveAmount, pair, totalFormula } from './live.ts'
import type { Proof } from './proof-sheet.ts'
import { SHEETS } from './places.ts'

/** 待定与暂估: each payment that is not settled with its reason, and the subjects whose figures are not whole. */
export function undecidedSheet(pack: Pack, view: CountyView, proof: Proof, anchors: Anchors): SheetPlan {
  const columns = columnsFor(pack, proof, anchors)
  const waits = waitsFor(pack)
  return listSheet({
    name: SHEETS.undecided,
    title: '待定与暂估',
    subtitles: [
      text(
        `${packTitle(pack)}　单位：元　待定：须由人决定，金额是可能的最大数；${waits === null ? '' : `暂估：等待${waits}；`}两项不相加`,
        'subtitle',
      ),
    ],
    columns,
    entries: view.undecided,
    none: '没有待定或暂估的资金',
    foot: (span) => sumRows(view, span, columns),
    frozen: columns.findIndex(({ head }) => head === SUBJECT) + 1,
    tab: 'ED7D31',
  })
}

const SUBJECT = '对象'
const STATUS = '状态'
const AMOUNT = '金额'

function columnsFor(pack: Pack, proof: Proof, anchors: Anchors): Column<Undecided>[] {
  const front: Column<Undecided>[] = [
    NUMBER,
    ...levelColumn(pack, 14, ({ card }: Undecided) => card.town),
    ...(hasVillages(pack)
      ? [
          {
            head: '村（社区）',
            width: 18,
            cell: ({ card }: Undecided) => text(maskPrivate(villageOf(card)), 'wrapped'),
          },
        ]
      : []),
    { head: SUBJECT, width: 30, cell: ({ card }) => leadingTo(maskPrivate(card.name), anchors.get(card)) },
    { head: '类型', width: 12, cell: ({ card }) => text(kindLabel(pack, card.kind), 'wrapped') },
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
    { head: STATUS, width: 10, cell: ({ card, payment }) => statusCell(payment?.status ?? card.status) },
  ]
  const amount = front.length + 1
  return [
    ...front,
    { head: AMOUNT, width: 15, cell: ({ payment }) => money(payment?.amount ?? null) },
    {
      head: '公式金额',
      width: 14,
      cell: (entry) => liveAmount(liveOf(entry, proof), entry.payment?.amount ?? ZERO),
    },
    {
      head: '核对',
      width: 7,
      cell: (entry, row) =>
        check(liveOf(entry, proof) === null ? [] : [pair(row, amount, amount + 1, 'money')]),
    },
    { head: '计算过程', width: 30, cell: ({ payment }) => text(payment?.work ?? '', 'wrapped') },
    {
      head: '原因',
      width: 42,
      cell: ({ card, payment }) => text(reasonsText(payment?.reasons ?? card.reasons), 'wrapped'),
    },
  ]
}

/** The payment over the live points on 计分核对: the sheets that list the subjects may be sorted. */
function liveOf({ card, payment }: Undecided, proof: Proof): string | null {
  const total = totalFormula(card, proof)
  return payment === null || total === null ? null : amountFormula(card, [payment], `(${total})`, proof)
}

function sumRows(view: CountyView, span: Span, columns: readonly Column<Undecided>[]): FootRow[] {
  const total = sumsOf(view.undecided.flatMap(({ payment }) => payment ?? []))
  const at = (head: string) => columns.findIndex((column) => column.head === head) + 1
  const places = { status: at(STATUS), amount: at(AMOUNT), all: columns.length }
  return (['provisional', 'pending'] as const).map((status) => ({
    cells: statusSum(status, total[status], span, places),
  }))
}
