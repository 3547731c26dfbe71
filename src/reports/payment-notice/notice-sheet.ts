import { maskPrivate } from '../../findings/mask.ts'
import { yuan } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'
import { capitalYuan } from '../../model/rmb.ts'
import type { Payment } from '../../model/scorecard.ts'
import { sheetPlan, text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { draftMark } from '../draft-mark.ts'
import { clausePlace, kindLabel, paymentLabel, reasonsText } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import { blank, count, formula, link, money, points, SheetRows } from '../plan.ts'
import { thresholdsOf, twoDecimals } from '../published-total.ts'
import { STATUS_WORDS } from '../wording.ts'
import { isContract, LIST_SHEET, type Notice, type NoticeLine } from './notices.ts'

const WIDTHS = [6, 27, 11, 9, 15, 25, 14] as const
const HEADS = ['序号', '对象', '类型', '得分', '项目', '依据条款', '金额（元）']
const OPEN_HEADS = ['序号', '对象', '类型', '状态', '项目', '原因', '金额（元）']
/** The head is repeated on every page, and some may show both parts. */
const COMMON_HEADS = HEADS.map((head, index) =>
  head === OPEN_HEADS[index] ? head : `${head}或${OPEN_HEADS[index]!}`,
)
const AMOUNT = 7
/** points: a row that people write on, or that counts */
const ROOM = 28
const SETTLED_WORDS = '其中半年的一笔由年终一次结算，不再另付'

/** The notice of one town, and the cell of its total; null for a town that there is nothing to say to. */
export function noticeSheet(
  notice: Notice,
  pack: Pack,
  year: string,
): { plan: SheetPlan | null; total: string | null } {
  if (notice.sheet === null) return { plan: null, total: null }
  const page = new Page(WIDTHS.length)
  page.across(text(`${year} 年度${pack.title}拨款明细表`, 'headline'))
  for (const mark of draftMark(pack)) page.across(mark)
  page.split(text(`收款单位：${notice.payee}`, 'sign'), text('单位：元', 'aside'), 5)
  const head = page.next
  page.add((notice.open.length === 0 ? HEADS : COMMON_HEADS).map(headCell))
  const first = page.next
  notice.payable.forEach((line, index) => page.add(payableRow(line, index, pack)))
  if (notice.payable.length === 0) page.across(text('本次没有可以拨付的资金', 'textCentred'))
  const total = totalRows(page, notice, first, pack)
  openPart(page, notice, pack)
  signatures(page, pack)
  const plan = sheetPlan(notice.sheet, {
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    freeze: { rows: head, columns: 0 },
    print: { orientation: 'portrait', repeatRows: head },
  })
  return { plan, total }
}

/** The sum and the same in capital numerals; what is paid by contract alone has neither. Gives the cell of the sum. */
function totalRows(page: Page, notice: Notice, first: number, pack: Pack): string | null {
  const { payable, sums, settled } = notice
  const byContract = payable.filter(
    ({ card, payment }) => payment && isContract(payment, pack.subjects[card.kind]),
  )
  if (byContract.length > 0) page.across(text('按合同支付的，金额以合同和验收为准，不在合计内', 'note'))
  if (payable.length > 0 && byContract.length === payable.length) return null
  const total = address(page.next, AMOUNT)
  const range = `${address(first, AMOUNT)}:${address(first + Math.max(1, payable.length) - 1, AMOUNT)}`
  const sum = formula(`SUM(${range})`, { number: yuan(sums.final) }, 'totalMoney')
  page.split(text('合计', 'total'), sum, AMOUNT - 1, ROOM)
  page.split(text('人民币（大写）', 'total'), text(capitalYuan(sums.final), 'total'), 2, ROOM)
  if (settled.gt(0)) nowRows(page, notice, total)
  return total
}

/** What is left to be paid where the year's second payment settles the first. */
function nowRows(page: Page, { sums, settled }: Notice, total: string): void {
  const now = sums.final.minus(settled)
  const apart = address(page.next, AMOUNT)
  page.split(text(SETTLED_WORDS, 'total'), money(settled, 'totalMoney'), AMOUNT - 1, ROOM)
  const rest = formula(`${total}-${apart}`, { number: yuan(now) }, 'totalMoney')
  page.split(text('本次应付', 'total'), rest, AMOUNT - 1, ROOM)
  page.split(text('本次应付（大写）', 'total'), text(capitalYuan(now), 'total'), 2, ROOM)
}

/** A page whose lines may hold two texts. */
class Page extends SheetRows {
  /** Two texts side by side, the first over so many columns. */
  split(left: CellPlan, right: CellPlan, columns: number, height: number | null = null): void {
    const at = this.next
    this.merges.push({ top: at, left: 1, bottom: at, right: columns })
    if (columns + 1 < WIDTHS.length)
      this.merges.push({ top: at, left: columns + 1, bottom: at, right: WIDTHS.length })
    const cells = WIDTHS.map((_, index) => {
      if (index === 0) return left
      if (index < columns) return blank(left.look)
      return index === columns ? right : blank(right.look)
    })
    this.add(cells, height)
  }
}

/** The first head leads back to the list. */
function headCell(words: string, index: number): CellPlan {
  return index === 0 ? link(words, LIST_SHEET, 'A1', 'head') : text(words, 'head')
}

function payableRow({ card, payment }: NoticeLine, index: number, pack: Pack): CellPlan[] {
  const { kind, total } = card
  const contract = payment && isContract(payment, pack.subjects[kind])
  const clause = payment?.clause ?? ''
  return [
    count(index + 1),
    text(maskPrivate(card.name), 'wrapped'),
    text(kindLabel(pack, kind), 'label'),
    points(total && twoDecimals(total, thresholdsOf(pack, kind))),
    text(paymentLabel(pack, kind, clause), 'wrapped'),
    text(
      contract ? maskPrivate(payment.work) : `${clausePlace(pack, clause)}（${clause}）${cutWords(payment)}`,
      'wrapped',
    ),
    contract ? text('按合同', 'textCentred') : money(payment?.amount ?? null),
  ]
}

/** What a budget has cut says what it was. */
function cutWords(payment: Payment | null): string {
  const { claimed, amount } = payment ?? {}
  return !claimed || !amount || claimed.equals(amount) ? '' : `，核减前 ${yuan(claimed)}`
}

/** What may not be paid yet stands apart, and is in no sum. */
function openPart(page: Page, { open }: Notice, pack: Pack): void {
  if (open.length === 0) return
  page.add([])
  page.across(text('以下尚不能拨付，不在上面的合计内', 'total'))
  page.heads(OPEN_HEADS)
  open.forEach(({ card, payment }, index) => {
    page.add([
      count(index + 1),
      text(maskPrivate(card.name), 'wrapped'),
      text(kindLabel(pack, card.kind), 'label'),
      text(STATUS_WORDS.zh[payment?.status ?? card.status], 'label'),
      text(payment === null ? '' : paymentLabel(pack, card.kind, payment.clause), 'wrapped'),
      text(reasonsText(payment?.reasons ?? card.reasons), 'wrapped'),
      money(payment?.amount ?? null),
    ])
  })
}

function signatures(page: Page, pack: Pack): void {
  const other = levelWord(pack) === null ? '收款单位（盖章）：' : '收款单位（签收、盖章）：'
  const day = '　　　　年　　月　　日'
  page.add([])
  const pairs = [
    ['拨款单位（盖章）：', other],
    ['经办人：　　　　　　　复核人：', '签收人：'],
    ['单位负责人：', '联系人：'],
    [day, day],
  ] as const
  for (const [left, right] of pairs) page.split(text(left, 'sign'), text(right, 'sign'), 4, ROOM)
}
