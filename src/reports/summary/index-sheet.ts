import { columnName, quoteSheet } from '../../model/grid.ts'
import { settledSum } from '../../funding/settled.ts'
import { yuan, type Decimal } from '../../model/decimal.ts'
import { countFindings } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { sheetPlan, text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { draftMark } from '../draft-mark.ts'
import { packTitle, resultYear } from '../labels.ts'
import { AGREED, DIFFERENT } from '../live-formula.ts'
import { blank, count, formula, link, SheetRows } from '../plan.ts'
import { isByContract, waitsFor } from '../waits-for.ts'
import { fixedCell } from '../anchors.ts'
import { SHEETS } from './places.ts'

const WIDTHS = [6, 24, 22, 52] as const
const CHECK = '核对'
/** The column of each sum, as the sheets of money head it. */
const SUMS = [
  { key: 'final', label: '可以拨付（确定）', heads: ['合计（确定）', '确定金额'] },
  { key: 'provisional', label: '暂估（另列，不可拨付）', heads: ['暂估（另列）', '暂估金额'] },
  { key: 'pending', label: '待定（另列，不可拨付）', heads: ['待定（另列）', '待定金额'] },
] as const

/**
 * 目录: what the year comes to, whether all formulas agree, and where everything stands. `sheets` are the others in
 * their order.
 */
export function indexSheet(run: Run, pack: Pack, sheets: readonly SheetPlan[]): SheetPlan {
  const page = new SheetRows(WIDTHS.length)
  const figure = (label: string, value: CellPlan, remark: CellPlan): void => {
    page.merges.push({ top: page.next, left: 1, bottom: page.next, right: 2 })
    page.add([text(label, 'label'), blank('label'), value, remark])
  }
  page.across(text(`${packTitle(pack)}资金分配汇总`, 'headline'))
  page.across(text(`${resultYear(run.subjects, pack)} 年度　依据：${pack.document}`, 'subtitle'))
  for (const mark of draftMark(pack)) page.across(mark)
  for (const { key, label, heads } of SUMS) {
    figure(label, sumCell(sheets[0], heads, run.amount[key]), text(remarkOf(key, run, pack), 'wrapped'))
  }
  for (const [label, value, sheet] of countsOf(run)) {
    figure(label, count(value, 'integer'), link(`见“${sheet}”`, sheet, 'A1', 'linkWrapped'))
  }
  const checked = sheets.filter(hasChecks)
  const all = checked.map((plan) => differencesOn(plan)).join('+')
  if (checked.length > 0) {
    const verdict = formula(`IF(${all}=0,"${AGREED}","${DIFFERENT}")`, { text: AGREED }, 'textCentred')
    figure('全部公式核对', verdict, text('程序的结果与各表公式重新计算的结果', 'wrapped'))
  }
  page.add([])
  page.heads(['序号', '工作表', `公式${CHECK}`, '内容'])
  sheets.forEach((plan, index) => page.add(sheetCells(plan, index)))
  page.across(text('点工作表名称可跳到该表；点各表左上第一个表头可回到本页', 'note'))
  return sheetPlan(SHEETS.index, {
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    print: { orientation: 'portrait' },
    tab: 'C00000',
  })
}

function remarkOf(key: (typeof SUMS)[number]['key'], { amount, subjects }: Run, pack: Pack): string {
  if (key === 'final') {
    if (isByContract(pack)) return '按合同支付，不按公式计算'
    const settled = settledSum(subjects, pack)
    const again = settled.gt(0) ? `；其中半年的 ${yuan(settled)} 元由年终一次结算，不再另付` : ''
    return `人民币${capitalYuan(amount.final)}${again}`
  }
  if (key === 'pending') return '须由人决定，金额是可能的最大数'
  const waits = waitsFor(pack)
  return waits === null ? '没有要等的评分' : `等待${waits}`
}

function countsOf(run: Run): [label: string, value: number, sheet: string][] {
  const incomplete = run.subjects.filter(({ status }) => status === 'incomplete').length
  const { error, warning } = countFindings(run.findings)
  return [
    ['数据不全的对象', incomplete, SHEETS.undecided],
    ['未报送', run.missing.length, SHEETS.missing],
    ['须改正的错误', error, SHEETS.problems],
    ['请核实的警告', warning, SHEETS.problems],
  ]
}

/** The total of the first sheet of money, live. */
function sumCell(plan: SheetPlan | undefined, heads: readonly string[], value: Decimal): CellPlan {
  const column = headsOf(plan).findIndex((head) => heads.includes(head))
  const total = plan?.rows.findLastIndex(({ cells }) => textOf(cells[0]) === '合计') ?? -1
  const found = plan && column >= 0 && total >= 0 ? fixedCell(plan.name, total + 1, column + 1) : null
  return formula(found ?? yuan(value), { number: yuan(value) }, 'totalMoney')
}

function headsOf(plan: SheetPlan | undefined): string[] {
  return (plan?.rows[(plan.freeze?.rows ?? 1) - 1]?.cells ?? []).map(textOf)
}

function textOf(cell: CellPlan | null | undefined): string {
  const content = cell?.content
  return content?.kind === 'text' || content?.kind === 'link' ? content.text : ''
}

function hasChecks(plan: SheetPlan): boolean {
  return headsOf(plan).includes(CHECK)
}

/** How many 不一致 stand on a sheet. */
function differencesOn({ name, freeze, widths, rows }: SheetPlan): string {
  const area = `$A$${(freeze?.rows ?? 0) + 1}:$${columnName(widths.length)}$${rows.length}`
  return `COUNTIF(${quoteSheet(name)}!${area},"${DIFFERENT}")`
}

function sheetCells(plan: SheetPlan, index: number): CellPlan[] {
  const check = hasChecks(plan)
    ? formula(
        `IF(${differencesOn(plan)}=0,"${AGREED}",${differencesOn(plan)}&" 处${DIFFERENT}")`,
        { text: AGREED },
        'textCentred',
      )
    : text('—', 'textCentred')
  const { name } = plan
  return [
    count(index + 1),
    link(name, name, 'A1', 'linkWrapped'),
    check,
    text(textOf(plan.rows[0]?.cells[0]), 'wrapped'),
  ]
}
