import { maskPrivate } from '../findings/mask.ts'
import { budgetResults } from '../funding/budget.ts'
import { sumsOf } from '../funding/totals.ts'
import { decimal, sum, yuan, ZERO, type Decimal } from '../model/decimal.ts'
import type { Run } from '../model/run.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { text, type BookPlan, type CellPlan, type SheetPlan } from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { draftMark } from './draft-mark.ts'
import { kindLabel, paymentLabel, resultYear } from './labels.ts'
import { levelColumn } from './level-above.ts'
import { markSheet } from './output-mark.ts'
import {
  columnOf,
  columnSum,
  count,
  labelledLine,
  listSheet,
  money,
  points,
  wrapped,
  type Column,
  type FootRow,
  type Span,
} from './plan.ts'
import { capitalYuan } from '../model/rmb.ts'
import { thresholdsOf, twoDecimals } from './published-total.ts'
import { subjectWord } from './wording.ts'

/** When the list is public, as dates YYYY-MM-DD, both included; the last is null where the document says no number of days. */
export interface PublicationPeriod {
  from: string
  to: string | null
}

/**
 * 公示表.xlsx: what may be published: town, name, total, amount, result, of the subjects that are settled. Phone, ID
 * and account numbers can't get in: nothing else is taken from the run, and names are masked.
 */
export function publicationBook(run: Run, pack: Pack, period: PublicationPeriod | null = null): BookPlan {
  const all = Object.keys(pack.subjects)
  const there = all.filter((kind) => run.subjects.some((card) => card.kind === kind))
  // in July nobody is assessed for the year: there is nothing to print of it
  const kinds = there.length > 0 ? there : all
  return {
    sheets: [...kinds.map((kind) => kindSheet(kind, run, pack, period)), markSheet('publication')],
    title: `${pack.title}公示表`,
  }
}

function kindSheet(kind: string, run: Run, pack: Pack, period: PublicationPeriod | null): SheetPlan {
  const all = run.subjects.filter((card) => card.kind === kind)
  const published = all.flatMap(publish)
  const label = kindLabel(pack, kind)
  const year = resultYear(all, pack)
  // what is paid by contract has no sum here
  const byContract = isPaidByContract(pack, kind)
  const columns = columnsFor(pack, kind, label, thresholdsOf(pack, kind))
  return listSheet({
    name: `${label}公示`,
    title: `${year} 年度${pack.title}公示表`,
    subtitles: [
      ...draftMark(pack),
      text(`公示对象：${label}　　公示期：${periodText(period, pack)}`, 'subtitle'),
      text(`根据${pack.document}，现将 ${year} 年度${label}的考核结果和资金安排公示如下：`, 'subtitle'),
    ],
    columns,
    entries: published,
    none: '没有可以公示的结果',
    foot: (span) =>
      footRows(
        published,
        [all.length - published.length, cutNotes(run, pack, kind)],
        span,
        columns,
        byContract,
      ),
    orientation: 'portrait',
    filtered: false,
    tab: '70AD47',
  })
}

/** What a row says of a subject. */
interface Published {
  card: Scorecard
  /** one of its payments isn't decided: the others are paid, and stand here */
  open: boolean
  amount: Decimal
}

/** Only what is decided may be published: of several payments those that are. */
function publish(card: Scorecard): Published[] {
  if (card.amount === null) return []
  if (card.status === 'final' || card.status === 'withheld')
    return [{ card, open: false, amount: card.amount }]
  const { final: amount } = sumsOf(card.payments)
  return amount.gt(ZERO) ? [{ card, open: true, amount }] : []
}

/** A score that somebody has still to give isn't public. */
function isScored({ items }: Scorecard): boolean {
  return items.every(({ status }) => status === 'final')
}

function periodText(period: PublicationPeriod | null, pack: Pack): string {
  const days = pack.publication?.workingDays
  const length = days === undefined ? '' : `（${days} 个工作日）`
  return `${day(period?.from ?? null)} 至 ${day(period?.to ?? null)}${length}`
}

function day(date: string | null): string {
  if (date === null) return BY_HAND
  const [year, month, dayOfMonth] = date.split('-').map((part) => part.replace(/^0/, ''))
  return `${year} 年 ${month} 月 ${dayOfMonth} 日`
}

function columnsFor(
  pack: Pack,
  kind: string,
  label: string,
  thresholds: readonly string[],
): Column<Published>[] {
  const { grades, duties, period } = pack.subjects[kind]!
  const byContract = isPaidByContract(pack, kind)
  return [
    columnOf('序号', 7, (_, __, index) => count(index + 1)),
    ...levelColumn(pack, 18, ({ card }: Published) => card.town),
    wrapped(`${period === undefined ? label : withoutPeriod(label)}名称`, 36, ({ card }) =>
      maskPrivate(card.name),
    ),
    duties
      ? wrapped('达标情况', 40, ({ card }) => maskPrivate(card.totalWork))
      : columnOf('得分', 12, ({ card }) => points(publicTotal(card, thresholds))),
    ...(grades ? [columnOf('等次', 12, ({ card }: Published) => gradeCell(card))] : []),
    columnOf(AMOUNT, 16, ({ amount }) => (byContract ? text('按合同', 'textCentred') : money(amount))),
    columnOf('结果', 12, (entry) => text(byContract ? CONTRACT : resultWord(entry), 'label')),
  ]
}

/** `运营机构（半年考核）` without what it is assessed for. */
function withoutPeriod(label: string): string {
  return label.replace(/（[^（）]*）$/, '')
}

const AMOUNT = '金额（元）'
/** A day to be filled in by hand. */
const BY_HAND = '　　　　年　　月　　日'
/** Duties are checked, and nothing is paid by formula for them. */
function isPaidByContract({ subjects }: Pack, kind: string): boolean {
  const { duties, payments } = subjects[kind]!
  return duties !== undefined && payments.every(({ contract }) => contract)
}

const CONTRACT = '按合同支付'

function publicTotal(card: Scorecard, thresholds: readonly string[]): Decimal | null {
  return card.total && isScored(card) ? twoDecimals(card.total, thresholds) : null
}

function gradeCell(card: Scorecard): CellPlan {
  return text((isScored(card) ? card.grade : null) ?? '', 'textCentred')
}

/** Budgets that didn't last for all claims of a kind of subject. */
function cutNotes({ subjects }: Run, pack: Pack, wanted: string): string[] {
  return budgetResults(pack, subjects)
    .filter(({ kind, claims, budget, open }) => kind === wanted && !open && claims.gt(budget.amount))
    .map(({ clause, claims, budget }) => {
      const sums = `应付合计 ${yuan(claims)} 元，超出预算 ${yuan(decimal(budget.amount))} 元`
      return `${paymentLabel(pack, wanted, clause)}${sums}，已按比例核减。`
    })
}

/** Of several payments one may be open: what is paid is paid. */
function resultWord({ card, open, amount }: Published): string {
  if (open) return '拨付，其余未定'
  if (card.status !== 'final') return subjectWord(card)
  if (amount.gt(ZERO)) return '拨付'
  return card.payments.length === 0 ? '未申请' : '无须拨付'
}

function footRows(
  published: readonly Published[],
  [left, cuts]: readonly [left: number, cuts: readonly string[]],
  span: Span,
  columns: readonly Column<Published>[],
  byContract: boolean,
): FootRow[] {
  const total = sum(published.map(({ amount }) => amount))
  const at = columns.findIndex(({ head }) => head === AMOUNT) + 1
  const cells = labelledLine('合计', 'total', columns.length)
  cells[columns.findIndex(({ head }) => head.endsWith('名称'))] = text(capitalYuan(total), 'total')
  cells[at - 1] = columnSum(at, span, total)
  const partly = published.filter(({ open }) => open).length
  const notes = [
    ...(partly === 0 ? [] : [`有 ${partly} 个的一部分尚未确定，未确定的金额不在本表内。`]),
    ...cuts,
    ...(left === 0 ? [] : [`另有 ${left} 个尚未确定，不在本表内。`]),
  ]
  return [
    ...(byContract ? [] : [{ cells }]),
    ...notes.map((note) => ({ across: text(note, 'note') })),
    { across: text('对公示内容有异议的，请在公示期内以书面或电话方式反映。', 'subtitle') },
    {
      across: text(
        '受理单位：　　　　　　　　　　联系人：　　　　　　　　联系电话：　　　　　　　　',
        'subtitle',
      ),
    },
    { cells: [] },
    { across: text('公示单位（盖章）：　　　　　　　　　　　　', 'aside') },
    { across: text(`${BY_HAND}　　　　`, 'aside') },
  ]
}
