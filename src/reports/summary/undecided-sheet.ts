import { maskPrivate } from '../../findings/mask.ts'
import { sumsOf } from '../../funding/totals.ts'
import { ZERO } from '../../model/decimal.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { clausePlace, kindLabel, packTitle, paymentLabel, reasonsText } from '../labels.ts'
import { hasVillages, levelColumn } from '../level-above.ts'
import { columnOf, listSheet, money, NUMBER, wrapped, type Column, type FootRow, type Span } from '../plan.ts'
import { statusCell, statusSum } from '../status-cell.ts'
import { waitsFor } from '../waits-for.ts'
import { villageOf, type CountyView, type Undecided } from './county-view.ts'
import { leadingTo, type Anchors } from '../anchors.ts'
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
      ? [wrapped('村（社区）', 18, ({ card }: Undecided) => maskPrivate(villageOf(card)))]
      : []),
    columnOf(SUBJECT, 30, ({ card }) => leadingTo(maskPrivate(card.name), anchors.get(card))),
    wrapped('类型', 12, ({ card }) => kindLabel(pack, card.kind)),
    wrapped('项目与条款', 26, ({ card, payment }) =>
      payment === null
        ? ''
        : `${paymentLabel(pack, card.kind, payment.clause)}（${payment.clause} ${clausePlace(pack, payment.clause)}）`,
    ),
    columnOf(STATUS, 10, ({ card, payment }) => statusCell(payment?.status ?? card.status)),
  ]
  const amount = front.length + 1
  return [
    ...front,
    columnOf(AMOUNT, 15, ({ payment }) => money(payment?.amount ?? null)),
    columnOf('公式金额', 14, (entry) => liveAmount(liveOf(entry, proof), entry.payment?.amount ?? ZERO)),
    columnOf('核对', 7, (entry, row) =>
      check(liveOf(entry, proof) === null ? [] : [pair(row, amount, amount + 1, 'money')]),
    ),
    wrapped('计算过程', 30, ({ payment }) => payment?.work ?? ''),
    wrapped('原因', 42, ({ card, payment }) => reasonsText(payment?.reasons ?? card.reasons)),
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
