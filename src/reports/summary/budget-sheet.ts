import { maskPrivate } from '../../findings/mask.ts'
import { budgetResults, type BudgetResult } from '../../funding/budget.ts'
import { roundFormula } from '../../funding/round.ts'
import { decimal, Decimal, yuan } from '../../model/decimal.ts'
import { address, columnName } from '../../model/grid.ts'
import type { Run } from '../../model/run.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { ROUNDING } from '../../packs/sentence/words.ts'
import { clausePlace, packTitle, paymentLabel } from '../labels.ts'
import { levelColumn } from '../level-above.ts'
import {
  columnOf,
  formula,
  labelledLine,
  listSheet,
  money,
  NUMBER,
  points,
  spanOf,
  totalRow,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { statusCell } from '../status-cell.ts'
import { leadingTo, type Anchors } from '../anchors.ts'
import { check, pair } from './live.ts'

/** One claim under a budget. */
interface Line {
  card: Scorecard
  payment: Payment
  result: BudgetResult
}

/**
 * 预算核减, one for each budget of the pack: all that is claimed of it, what the proportion leaves of each claim by a live
 * formula over the sum of this sheet, and what is left of the budget. None for packs without budgets.
 */
export function budgetSheets(run: Run, pack: Pack, anchors: Anchors): SheetPlan[] {
  const results = budgetResults(pack, run.subjects)
  return results.map((result, index) =>
    budgetSheet(run, pack, anchors, result, results.length > 1 ? index + 1 : null),
  )
}

function budgetSheet(
  run: Run,
  pack: Pack,
  anchors: Anchors,
  result: BudgetResult,
  number: number | null,
): SheetPlan {
  const { kind, clause, budget } = result
  const lines = run.subjects.flatMap((card): Line[] =>
    card.kind === kind
      ? card.payments.flatMap((payment) => (payment.clause === clause ? [{ card, payment, result }] : []))
      : [],
  )
  const label = paymentLabel(pack, kind, clause)
  const how = `合计超出预算的，各按 预算 ÷ 合计 核减，${ROUNDING[budget.round]}，余下的留在预算里`
  return listSheet({
    name: number === null ? '预算核减' : `预算核减${number}`,
    title: `${label}：预算 ${yuan(decimal(budget.amount))} 元`,
    subtitles: [
      text(`${packTitle(pack)}　依据：${budget.clause} ${clausePlace(pack, budget.clause)}`, 'subtitle'),
      text(`单位：元　应付包括确定、暂估和待定的。${how}`, 'note'),
    ],
    columns: columnsFor(pack, anchors, lines.length),
    entries: lines,
    none: '没有人申请',
    foot: (span) => footRows(result, span, columnsFor(pack, anchors, lines.length)),
    tab: '70AD47',
  })
}

const CLAIM = '应付（核减前）'
const LIVE = '公式：核减后'
const PAID = '核减后'

function columnsFor(pack: Pack, anchors: Anchors, lines: number): Column<Line>[] {
  const front: Column<Line>[] = [
    NUMBER,
    ...levelColumn(pack, 16, ({ card }: Line) => card.town),
    columnOf('名称', 30, ({ card }) => leadingTo(maskPrivate(card.name), anchors.get(card))),
    columnOf('得分', 9, ({ card }) => points(card.total)),
  ]
  const claim = front.length + 1
  const all = sumOf(spanOf(SUBTITLES, lines), claim)
  return [
    ...front,
    columnOf(CLAIM, 16, ({ payment }) => money(payment.claimed ?? payment.amount)),
    columnOf(LIVE, 16, (line, row) => liveCell(line, address(row, claim), all)),
    columnOf(PAID, 16, ({ payment }) => money(payment.amount)),
    columnOf('核对', 8, (_, row) => check([pair(row, claim + 2, claim + 1, 'money')])),
    columnOf('状态', 11, ({ payment }) => statusCell(payment.status)),
  ]
}

/** The lines between title and head. */
const SUBTITLES = 2

/** All claims, from the total row, without what binary floating point leaves behind. */
function sumOf({ last }: Span, claim: number): string {
  return `ROUND($${columnName(claim)}$${last + 1},2)`
}

function liveCell({ payment, result: { budget } }: Line, claim: string, all: string): CellPlan {
  const cut = roundFormula(`${claim}*${budget.amount}/${all}`, budget.round)
  return formula(`IF(${all}>${budget.amount},${cut},${claim})`, { number: yuan(payment.amount) }, 'money')
}

/** All that is claimed and paid; the budget, its proportion to the claims, and what is left of it. */
function footRows(
  { budget, claims, paid, open }: BudgetResult,
  span: Span,
  columns: readonly Column<Line>[],
): FootRow[] {
  const at = (wanted: string) => columns.findIndex(({ head }) => head === wanted) + 1
  const [claim, live, own] = [at(CLAIM), at(LIVE), at(PAID)]
  const amount = decimal(budget.amount)
  const sumRow = span.last + 1
  const all = sumOf(span, claim)
  const line = (words: string, cell: CellPlan): FootRow => {
    const cells = labelledLine(words, 'total', columns.length)
    cells[claim - 1] = cell
    return { cells }
  }
  const factor = claims.gt(amount) ? amount.dividedBy(claims) : new Decimal(1)
  return [
    totalRow(columns.length, span, [
      [claim, claims],
      [live, paid],
      [own, paid],
    ]),
    line('预算', money(amount, 'totalMoney')),
    line(
      '核减系数',
      formula(
        `IF(${all}>${budget.amount},${budget.amount}/${all},1)`,
        { number: factor.toDecimalPlaces(15).toFixed() },
        'total',
      ),
    ),
    line(
      '预算结余',
      formula(
        `${address(sumRow + 1, claim)}-${address(sumRow, own)}`,
        { number: yuan(amount.minus(paid)) },
        'totalMoney',
      ),
    ),
    ...(open ? [{ across: text('还有应付没有定，合计和系数会变，这里的金额是暂估', 'note') }] : []),
  ]
}
