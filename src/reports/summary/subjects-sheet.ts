import { maskPrivate } from '../../findings/mask.ts'
import { sum, yuan, type Decimal } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { statusCell } from '../funding-sheet.ts'
import { kindLabel, packTitle } from '../labels.ts'
import {
  blank,
  columnRange,
  count,
  formula,
  listSheet,
  money,
  points,
  spanOf,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { sumsOf, type Sums } from './county-view.ts'
import { levelWord } from './levels.ts'

export const SUBJECTS_SHEET = '对象明细'

/** The three columns of money, which other sheets add up. */
const MONEY = ['final', 'provisional', 'pending'] as const
const MONEY_HEADS = { final: '确定金额', provisional: '暂估金额', pending: '待定金额' } as const

/** Where the money stands on 对象明细, for formulas of other sheets. */
export interface SubjectPlaces {
  span: Span
  /** columns from 1 */
  level: number
  kind: number
  final: number
  provisional: number
  pending: number
}

/** 对象明细: one row a subject: score, grade, each payment, and what of it is settled. */
export function subjectsSheet(run: Run, pack: Pack): SheetPlan {
  const columns = columnsFor(pack)
  return listSheet({
    name: SUBJECTS_SHEET,
    title: `${packTitle(pack)}考核得分与资金明细`,
    subtitles: [
      text(`${pack.year} 年度　单位：分、元　只有“确定”的金额可以拨付，三类金额不相加`, 'subtitle'),
    ],
    columns,
    entries: run.subjects,
    none: '没有可以列出的对象',
    foot: (span) => [totalRow(run.subjects, columns.length, subjectPlaces(pack, span))],
    frozen: 4,
    tab: '4472C4',
  })
}

export function subjectPlaces(pack: Pack, span: Span): SubjectPlaces {
  const columns = columnsFor(pack)
  const at = (wanted: string) => columns.findIndex(({ head }) => head === wanted) + 1
  const final = at(MONEY_HEADS.final)
  return { span, level: 2, kind: at('类型'), final, provisional: final + 1, pending: final + 2 }
}

/** The rows that the subjects of a run take. */
export function subjectsSpan(run: Run): Span {
  return spanOf(1, run.subjects.length)
}

function columnsFor(pack: Pack): Column<Scorecard>[] {
  const rules = Object.values(pack.subjects)
  const level = levelWord(pack)
  const payments = rules.flatMap((subject) => subject.payments).filter(({ contract }) => !contract)
  const clausesOf = (label: string) =>
    payments.flatMap((payment) => (payment.label === label ? [payment.clause] : []))
  return [
    { head: '序号', width: 6, cell: (_, __, index) => count(index + 1) },
    ...(level === null ? [] : [column(level, 16, ({ town }) => text(maskPrivate(town ?? ''), 'wrapped'))]),
    column('类型', 16, ({ kind }) => text(kindLabel(pack, kind), 'wrapped')),
    column('名称', 32, ({ name }) => text(maskPrivate(name), 'wrapped')),
    ...(rules.some(({ duties }) => duties)
      ? [column('达标情况', 40, ({ totalWork }) => text(totalWork, 'wrapped'))]
      : [column('得分', 10, ({ total }) => points(total))]),
    ...(rules.some(({ grades, duties }) => grades ?? duties?.stars)
      ? [column('等次', 10, ({ grade }) => text(grade ?? '', 'textCentred'))]
      : []),
    ...(rules.some(({ grades }) => grades?.title)
      ? [column('称号', 32, ({ title }) => text(title ?? '', 'wrapped'))]
      : []),
    ...[...new Set(payments.map(({ label }) => label))].map((label) =>
      column(label, 15, (card) => money(amountOf(card, clausesOf(label)))),
    ),
    ...(rules.some((subject) => subject.payments.some(({ contract }) => contract))
      ? [
          column('合同与预算', 44, (card) =>
            text(card.payments.map(({ work }) => work).join('；'), 'wrapped'),
          ),
        ]
      : []),
    column('状态', 10, ({ status }) => statusCell(status)),
    ...MONEY.map((key) => column(MONEY_HEADS[key], 15, (card) => money(sumsOf(card.payments)[key]))),
    column('原因', 44, ({ reasons }) => text(maskPrivate(reasons.join('；')), 'wrapped')),
  ]
}

function column(head: string, width: number, cell: (card: Scorecard) => CellPlan): Column<Scorecard> {
  return { head, width, cell }
}

/** Null where there is no such payment. */
function amountOf({ payments }: Scorecard, clauses: readonly string[]): Decimal | null {
  const own = payments.filter((payment) => clauses.includes(payment.clause))
  return own.length === 0 ? null : sum(own.map(({ amount }) => amount))
}

function totalRow(cards: readonly Scorecard[], width: number, at: SubjectPlaces): FootRow {
  const total: Sums = sumsOf(cards.flatMap(({ payments }) => payments))
  const cells: CellPlan[] = Array.from({ length: width }, () => blank('total'))
  cells[0] = text('合计', 'total')
  for (const key of MONEY) {
    const range = columnRange(at[key], at.span.first, at.span.last)
    cells[at[key] - 1] = formula(`SUM(${range})`, { number: yuan(total[key]) }, 'totalMoney')
  }
  return { cells }
}
