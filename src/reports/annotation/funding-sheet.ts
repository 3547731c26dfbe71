import { quoteSheet } from '../../model/grid.ts'
import { settledSum } from '../../funding/settled.ts'
import { sumsOf } from '../../funding/totals.ts'
import { SUMS } from '../../model/amounts.ts'
import { yuan } from '../../model/decimal.ts'
import { capitalYuan } from '../../model/rmb.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { leadingTo } from '../anchors.ts'
import { clausePlace, kindLabel, packTitle, paymentLabel, reasonsText, shownKey } from '../labels.ts'
import { agreement, AGREED, fillFormula, type Cells } from '../live-formula.ts'
import { isContract } from '../payment-notice/notices.ts'
import {
  blank,
  columnOf,
  footSection,
  formula,
  listSheet,
  money,
  points,
  wrapped,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { statusCell, statusSum } from '../status-cell.ts'
import { waitsFor } from '../waits-for.ts'
import type { FileView } from './file-view.ts'
import type { ScoreSheet } from './score-sheet.ts'

/** One payment of one subject; a subject without any stands there once, with its reasons. */
interface Line {
  card: Scorecard
  payment: Payment | null
  /** paid by contract, not by a formula */
  contract: boolean
  /** the amount as a formula over 评分明细; null where there is none */
  live: string | null
}

const AMOUNT = 6
const LIVE = 7
const STATUS = 9
const COLUMNS = 11

/** 资金测算: each payment with its clause, our amount, the same by a live formula, its status and why; sums by status. */
export function fundingSheet(
  name: string,
  { subjects, path }: FileView,
  scores: ScoreSheet,
  pack: Pack,
  interpretations: Readonly<Record<string, string>>,
): SheetPlan {
  const lines = subjects.flatMap((card) => linesOf(card, scores, pack))
  const waits = waitsFor(pack)
  return listSheet({
    name,
    title: '资金测算',
    subtitles: [
      text(`${packTitle(pack)}　${path}`, 'subtitle'),
      text(
        `单位：元。${waits === null ? '' : `暂估等待${waits}，`}待定须由人决定；三项合计不相加，只有“确定”可以拨付`,
        'note',
      ),
    ],
    columns: columnsFor(scores, pack),
    entries: lines,
    none: '没有可以测算的资金',
    foot: (span) => [
      ...(lines.some(({ contract }) => contract) ? [] : sums(lines, span)),
      ...settledRows(subjects, pack),
      ...interpretationRows(pack, interpretations),
    ],
    frozen: 2,
    tab: '70AD47',
  })
}

function columnsFor(scores: ScoreSheet, pack: Pack): Column<Line>[] {
  return [
    wrapped('类型', 12, ({ card }) => kindLabel(pack, card.kind)),
    columnOf('对象', 30, ({ card }) => subjectCell(card, scores)),
    wrapped('项目', 18, ({ card, payment }) =>
      payment === null ? '' : paymentLabel(pack, card.kind, payment.clause),
    ),
    wrapped('条款', 20, ({ payment }) =>
      payment === null ? '' : `${payment.clause} ${clausePlace(pack, payment.clause)}`,
    ),
    columnOf('总分', 12, ({ card }) => totalCell(card, scores)),
    columnOf('金额', 14, amountCell),
    columnOf('公式金额', 14, liveCell),
    columnOf('核对', 8, checkCell),
    columnOf('状态', 11, ({ card, payment }) => statusCell(payment?.status ?? card.status)),
    wrapped('计算过程', 34, ({ payment }) => payment?.work ?? ''),
    wrapped('原因', 36, ({ card, payment }) => reasonsText(payment?.reasons ?? card.reasons)),
  ]
}

/** What is paid by contract has no amount here. */
function amountCell({ payment, contract }: Line): CellPlan {
  return contract ? text('按合同', 'textCentred') : money(payment?.amount ?? null)
}

function subjectCell(card: Scorecard, scores: ScoreSheet): CellPlan {
  const block = scores.blocks.get(card)
  return leadingTo(shownKey(card), block && { sheet: scores.plan.name, row: block.top })
}

/** The total as it stands on 评分明细, live. */
function totalCell(card: Scorecard, scores: ScoreSheet): CellPlan {
  const cell = scores.blocks.get(card)?.cells.total ?? null
  if (card.total === null || cell === null) return points(card.total)
  return formula(`${quoteSheet(scores.plan.name)}!${cell}`, { number: card.total.toFixed() }, 'points')
}

function linesOf(card: Scorecard, scores: ScoreSheet, pack: Pack): Line[] {
  if (card.payments.length === 0) return [{ card, payment: null, contract: false, live: null }]
  const block = scores.blocks.get(card)
  const cells = block && elsewhere(block.cells, scores)
  return card.payments.map((payment) => {
    const contract = isContract(payment, pack.subjects[card.kind])
    return { card, payment, contract, live: cells && !contract ? fillFormula(payment.formula, cells) : null }
  })
}

function elsewhere(cells: Cells, scores: ScoreSheet): Cells {
  const sheet = `${quoteSheet(scores.plan.name)}!`
  return {
    inputs: [],
    items: new Map([...cells.items].map(([clause, cell]) => [clause, sheet + cell])),
    total: cells.total === null ? null : sheet + cells.total,
  }
}

function liveCell({ payment, live }: Line): CellPlan {
  if (live === null || payment === null) return blank('money')
  return formula(live, { number: yuan(payment.amount) }, 'money')
}

function checkCell({ live }: Line, at: number): CellPlan {
  if (live === null) return blank('textCentred')
  return formula(agreement(`$F${at}`, `$G${at}`), { text: AGREED }, 'textCentred')
}

function sums(lines: readonly Line[], span: Span): FootRow[] {
  const total = sumsOf(lines.flatMap(({ payment }) => payment ?? []))
  return SUMS.map((status) => {
    const cells = statusSum(status, total[status], span, { status: STATUS, amount: AMOUNT, all: COLUMNS })
    if (status === 'final') cells[LIVE - 1] = text(capitalYuan(total.final), 'total')
    return { cells }
  })
}

/** What is in the sum of what is final, and not to be paid again. */
function settledRows(subjects: readonly Scorecard[], pack: Pack): FootRow[] {
  const settled = settledSum(subjects, pack)
  if (settled.isZero()) return []
  const words = `确定合计里半年的 ${yuan(settled)} 元由年终一次结算，不再另付`
  return [{ across: text(words, 'note') }]
}

/** Every result says how the text was read. */
function interpretationRows(pack: Pack, interpretations: Readonly<Record<string, string>>): FootRow[] {
  const lines = Object.entries(pack.interpretations).map(([id, entry]) => {
    const option = interpretations[id] ?? entry.default
    const changed = option === entry.default ? '' : '（不是默认口径）'
    return `${id} ${entry.question} 采用：${entry.options[option] ?? option}${changed}`
  })
  return footSection('采用的口径', lines)
}
