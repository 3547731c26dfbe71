import { maskPrivate } from '../../findings/mask.ts'
import { amountsOf, sumsOf } from '../../funding/totals.ts'
import { isRanked } from '../../funding/ranked-grade.ts'
import { SUMS } from '../../model/amounts.ts'
import { sum, ZERO, type Decimal } from '../../model/decimal.ts'
import { address, columnName } from '../../model/grid.ts'
import type { Run } from '../../model/run.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { kindLabel, packTitle, subjectReasons, reasonsText, resultYear } from '../labels.ts'
import { levelColumn } from '../level-above.ts'
import {
  blank,
  centred,
  columnOf,
  columnRange,
  formula,
  listSheet,
  money,
  NUMBER,
  points,
  spanOf,
  totalRow,
  wrapped,
  type Column,
  type Span,
} from '../plan.ts'
import { amountFormula, check, liveAmount, liveTotal, pair, totalFormula, type Pair } from './live.ts'
import { leadingToProof, type Proof } from './proof-sheet.ts'
import { statusCell } from '../status-cell.ts'

export const SUBJECTS_SHEET = '对象明细'
const TOTAL = '得分'
const LIVE_TOTAL = '公式得分'

/** The three columns of money, which other sheets add up. */
const MONEY_HEADS = { final: '确定金额', provisional: '暂估金额', pending: '待定金额' } as const

/** 对象明细: one row a subject: score, grade, each payment, and what of it is settled. */
export function subjectsSheet(run: Run, pack: Pack, proof: Proof): SheetPlan {
  const columns = columnsFor(pack, proof, subjectsSpan(run))
  const at = subjectPlaces(pack, subjectsSpan(run), proof)
  const total = amountsOf(run.subjects)
  const isScored = columns.some(({ head }) => head === LIVE_TOTAL)
  const proven = isScored ? '　公式得分、公式金额由计分核对表重新计算' : ''
  return listSheet({
    name: SUBJECTS_SHEET,
    title: `${packTitle(pack)}考核得分与资金明细`,
    subtitles: [
      text(
        `${resultYear(run.subjects, pack)} 年度　单位：${isScored ? '分、元' : '元'}　只有“确定”的金额可以拨付，三类金额不相加${proven}`,
        'subtitle',
      ),
    ],
    columns,
    entries: run.subjects,
    none: '没有可以列出的对象',
    foot: (span) => [
      totalRow(
        columns.length,
        span,
        SUMS.map((key) => [at[key], total[key]] as const),
      ),
    ],
    frozen: 4,
    bar: at.final,
    tab: '4472C4',
  })
}

/** Where the columns of 对象明细 stand that other sheets add up, from 1, and in which rows. */
export function subjectPlaces(pack: Pack, span: Span, proof: Proof) {
  const heads = columnsFor(pack, proof, span).map(({ head }) => head)
  const at = (wanted: string) => heads.indexOf(wanted) + 1
  const final = at(MONEY_HEADS.final)
  return { span, level: 2, kind: at('类型'), final, provisional: final + 1, pending: final + 2 }
}

export type SubjectPlaces = Readonly<ReturnType<typeof subjectPlaces>>

/** The rows that the subjects of a run take. */
export function subjectsSpan(run: Run): Span {
  return spanOf(1, run.subjects.length)
}

/** The columns of a pack over these rows. */
function columnsFor(pack: Pack, proof: Proof, span: Span): Column<Scorecard>[] {
  const rules = Object.values(pack.subjects)
  const level = levelColumn(pack, 12, ({ town }: Scorecard) => town)
  const kindAt = level.length + 2
  const before: Column<Scorecard>[] = [
    NUMBER,
    ...level,
    wrapped('类型', 12, ({ kind }) => kindLabel(pack, kind)),
    columnOf('名称', 28, (card) => leadingToProof(maskPrivate(card.name), card, proof)),
    ...(rules.every(({ duties }) => duties)
      ? []
      : [
          columnOf<Scorecard>(TOTAL, 9, ({ total }) => points(total)),
          columnOf<Scorecard>(LIVE_TOTAL, 9, (card) => liveTotal(card, proof)),
        ]),
    ...(rules.some(({ duties }) => duties)
      ? [
          wrapped<Scorecard>('达标情况', 40, ({ kind, totalWork }) =>
            pack.subjects[kind]!.duties ? totalWork : '',
          ),
        ]
      : []),
    ...(rules.some(({ grades }) => isRanked(grades))
      ? [columnOf<Scorecard>('名次', 7, (card, row) => rankCell(card, row, [kindAt, kindAt + 2], span))]
      : []),
    ...(rules.some(({ grades, duties }) => grades ?? duties?.stars)
      ? [centred<Scorecard>('等次', 10, ({ grade }) => grade ?? '')]
      : []),
    ...(rules.some(({ grades }) => grades?.title)
      ? [wrapped<Scorecard>('称号', 24, ({ title }) => title ?? '')]
      : []),
  ]
  const paid = paymentColumns(pack, proof, before)
  return [
    ...before,
    ...paid.columns,
    ...(hasContract(pack) ? [wrapped<Scorecard>('合同与预算', 36, (card) => contractWords(card, pack))] : []),
    columnOf('状态', 10, ({ status, amount }) => statusCell(status, amount)),
    ...SUMS.map((key) =>
      columnOf<Scorecard>(MONEY_HEADS[key], 15, (card) => money(sumsOf(card.payments)[key])),
    ),
    ...(paid.columns.length > 0 ? [columnOf('核对', 7, paid.check)] : []),
    wrapped('原因', 30, (card) => reasonsText(subjectReasons(card, pack))),
  ]
}

/** Live: how many of the kind have a higher score, and one more. */
function rankCell({ rank }: Scorecard, row: number, [kind, total]: [number, number], span: Span): CellPlan {
  if (rank === null) return blank('textCentred')
  const alike = `(${columnRange(kind, span)}=${address(row, kind)})`
  const above = `(${columnRange(total, span)}>${address(row, total)})`
  return formula(`SUMPRODUCT(${alike}*${above})+1`, { number: String(rank) }, 'textCentred')
}

function contractWords({ kind, payments }: Scorecard, { subjects }: Pack): string {
  const contracts = subjects[kind]!.payments.flatMap(({ clause, contract }) => (contract ? clause : []))
  return payments.flatMap(({ clause, work }) => (contracts.includes(clause) ? work : [])).join('；')
}

function hasContract({ subjects }: Pack): boolean {
  return Object.values(subjects).some(({ payments }) => payments.some(({ contract }) => contract))
}

/** Each payment twice, as our amount and as a live formula, and whether all of them and the score agree. */
function paymentColumns(
  pack: Pack,
  proof: Proof,
  before: readonly Column<Scorecard>[],
): { columns: Column<Scorecard>[]; check: (card: Scorecard, row: number) => CellPlan } {
  const payments = Object.values(pack.subjects)
    .flatMap((subject) => subject.payments)
    .filter(({ contract }) => !contract)
  const shown = [...new Set(payments.map(({ label }) => label))].map((label, index) => ({
    label,
    clauses: payments.flatMap((payment) => (payment.label === label ? [payment.clause] : [])),
    at: before.length + 1 + 2 * index,
  }))
  const total = before.findIndex(({ head }) => head === LIVE_TOTAL) + 1
  // 状态 comes first, and 合同与预算 where there is one
  const byStatus = (row: number, live: typeof shown): Pair => {
    const first = before.length + 2 * shown.length + (hasContract(pack) ? 3 : 2)
    const ours = `SUM(${address(row, first)}:${address(row, first + 2)})`
    return [ours, `(${live.map(({ at }) => address(row, at + 1)).join('+')})`, 'money']
  }
  const formulaOf = (card: Scorecard, clauses: readonly string[], row: number) =>
    amountFormula(card, paymentsOf(card, clauses), `$${columnName(total)}${row}`, proof)
  return {
    columns: shown.flatMap(({ label, clauses }) => [
      columnOf<Scorecard>(label, 12, (card) => money(amountOf(card, clauses))),
      columnOf<Scorecard>(`公式：${label}`, 12, (card, row) =>
        liveAmount(formulaOf(card, clauses, row), amountOf(card, clauses) ?? ZERO),
      ),
    ]),
    check: (card, row) => {
      if (totalFormula(card, proof) === null) return blank('textCentred')
      const own = shown.filter(({ clauses }) => paymentsOf(card, clauses).length > 0)
      const live = own.filter(({ clauses }) => formulaOf(card, clauses, row) !== null)
      return check([
        pair(row, total - 1, total, 'points'),
        ...live.map(({ at }) => pair(row, at, at + 1, 'money')),
        ...(live.length > 0 && live.length === own.length ? [byStatus(row, live)] : []),
      ])
    },
  }
}

function paymentsOf({ payments }: Scorecard, clauses: readonly string[]): Payment[] {
  return payments.filter((payment) => clauses.includes(payment.clause))
}

/** Null where there is no such payment. */
function amountOf(card: Scorecard, clauses: readonly string[]): Decimal | null {
  const own = paymentsOf(card, clauses)
  return own.length === 0 ? null : sum(own.map(({ amount }) => amount))
}
