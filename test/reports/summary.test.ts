import { describe, expect, it } from 'vitest'
import { gridsOf } from '../../src/app/verify/compare-files.ts'
import { decimal, sum, yuan } from '../../src/model/decimal.ts'
import type { SheetPlan } from '../../src/model/sheet-plan.ts'
import { reasonsText } from '../../src/reports/labels.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { renderWorkbook } from '../../src/workbook/render.ts'
import { countyRun, FACTS, GOOD, pack, PHONE, runOf, station, village } from './runs.ts'
import { cellAt, cellsOf, columnOf, shown, texts, tooLow } from './sheets.ts'

const run = countyRun()
const book = summaryBook(run, pack, '0.1.0')
const sheet = (name: string, of = book): SheetPlan => of.sheets.find((plan) => plan.name === name)!

/** The sum of a column down to its total row. */
function added(plan: SheetPlan, head: string): string {
  const column = columnOf(plan, head)
  const first = columnOf(plan, texts(plan).find((row) => row.includes(head))![0]!)
  const end = first.findIndex((text) => text.endsWith('合计'))
  return yuan(sum(column.slice(0, end).map((text) => decimal(text === '' ? '0' : text))))
}

describe('资金分配汇总', () => {
  it('has the sheets of the product, in their order, and the mark that no batch takes for a submission', () => {
    expect(book.sheets.map((plan) => plan.name)).toEqual([
      '目录',
      '按乡镇汇总',
      '按村明细',
      '驿站排名',
      '待定与暂估',
      '未报送名单',
      '问题清单',
      '计分核对',
      '口径与规则',
      '数据来源',
      '运行记录',
      '_lingong_output',
    ])
    expect(book.sheets.at(-1)!.visibility).toBe('veryHidden')
  })

  it('lists hundreds of findings as it lists one, also in the file', () => {
    const of = (n: number) =>
      summaryBook({ ...run, findings: Array.from({ length: n }, () => run.findings[0]!) }, pack, '0.1.0')
    const [one, many] = [texts(sheet('问题清单', of(1))), of(600)]
    const rows = texts(sheet('问题清单', many))
    expect(rows.slice(2)).toEqual([one[2], ...Array.from({ length: 600 }, () => one[3])])
    const written = gridsOf(renderWorkbook(many)).get('问题清单')!
    expect([...written.get(603)!.values()]).toEqual(one[3]!.filter((text) => text !== ''))
  })

  it('wraps the name of a town wherever it stands', () => {
    const towns = new Set(run.towns.map(({ town }) => town))
    const named = book.sheets.flatMap(cellsOf).filter(({ cell }) => towns.has(shown(cell)))
    expect(named.length).toBeGreaterThan(towns.size)
    expect(new Set(named.map(({ cell }) => cell.look))).toEqual(new Set(['wrapped', 'linkWrapped']))
  })

  it('adds up to the fen from sheet to sheet', () => {
    const final = yuan(run.amount.final)
    expect(final).toBe('416374.99')
    expect(added(sheet('按乡镇汇总'), '合计（确定）')).toBe(final)
    expect(added(sheet('按村明细'), '合计（确定）')).toBe(final)
    const parts = [added(sheet('按村明细'), '工作经费'), added(sheet('驿站排名'), '确定金额')]
    expect(yuan(sum(parts.map(decimal)))).toBe(final)
    for (const [head, amount] of [
      ['暂估（另列）', run.amount.provisional],
      ['待定（另列）', run.amount.pending],
    ] as const) {
      expect(added(sheet('按乡镇汇总'), head)).toBe(yuan(amount))
      expect(added(sheet('按村明细'), head)).toBe(yuan(amount))
    }
    expect(added(sheet('待定与暂估'), '金额')).toBe('150000.00')
  })

  it('adds a village without an amount as every program does: N of an empty cell is an error to Gnumeric', () => {
    const formulas = cellsOf(sheet('按村明细')).flatMap(({ cell }) =>
      cell.content.kind === 'formula' ? [cell.content.formula] : [],
    )
    expect(formulas).toContain('SUM(O4,R4)')
    expect(formulas.filter((text) => /\bN\(/.test(text))).toEqual([])
  })

  it('counts villages that are paid, withheld, open and missing', () => {
    expect(texts(sheet('按乡镇汇总'))[4]!.slice(0, 7)).toEqual(['2', '云岭乡', '5', '1', '3', '1', '1'])
  })

  it('compares every total with the sheet behind it', () => {
    const checks = texts(sheet('按乡镇汇总')).find((row) => row[0] === '核对')!
    expect(checks.filter((text) => text === '一致')).toHaveLength(5)
  })

  it('draws the quota’s line behind the tenth place', () => {
    const ranks = columnOf(sheet('驿站排名'), '名次')
    const names = columnOf(sheet('驿站排名'), '驿站名称')
    expect(names[ranks.indexOf('11') - 1]).toBe('名额线：10 家（T-Q3）')
    expect(ranks.slice(0, 10)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  })

  it('lists open payments with their reasons, and subjects whose figures are not whole', () => {
    const statuses = columnOf(sheet('待定与暂估'), '状态').filter((text) => text !== '')
    expect(statuses.toSorted()).toEqual(
      ['待定', '待定', '数据不全', '数据不全', '数据不全', '暂估'].toSorted(),
    )
    expect(columnOf(sheet('待定与暂估'), '原因')).toContain('等待县级评估')
  })

  it('says which interpretations are in force, and what another would change', () => {
    const lost = { ...run.subjects[0]!, status: 'incomplete', total: null, amount: null } as const
    const alternatives = [
      { interpretation: 'T-I1', option: 'all', subjects: 3, difference: decimal('15000.00') },
      { interpretation: 'T-I2', option: 'above', subjects: 0, difference: decimal('0') },
      { interpretation: 'T-I3', option: 'none', subjects: 3, difference: decimal('0') },
      {
        interpretation: 'T-I4',
        option: 'withhold',
        subjects: 1,
        difference: decimal('-50000'),
        changes: [lost],
      },
    ]
    const changed = { ...run, interpretations: { ...run.interpretations, 'T-I5': 'cap' } }
    const compared = summaryBook({ ...changed, alternatives }, pack, '0.1.0')
    const plan = sheet('口径与规则', compared)
    expect(columnOf(plan, '改用后的变化').slice(0, 4)).toEqual([
      'all：3 个对象，+15000.00 元',
      'above：金额和状态没有变化',
      'none：3 个对象，状态或等次变化，金额合计不变',
      'withhold：1 个对象，-50000.00 元（其中 1 个数据不全，算不出）',
    ])
    expect(columnOf(plan, '所在位置')[0]).toBe('附件2 注3（T-V1）')
    expect(columnOf(plan, '采用的口径')[4]).toBe('cap：总分照记，百分比按100%（不是默认口径）')
    const clauses = columnOf(plan, '编号')
    expect(Object.keys(pack.clauses).filter((clause) => !clauses.includes(clause))).toEqual([])
  })

  it('leads back to 目录 from the first head of every sheet', () => {
    for (const plan of book.sheets.slice(1, -1)) {
      const first = plan.rows.map(({ cells }) => cells[0]).find((cell) => cell?.look === 'head')
      expect(first?.content).toMatchObject({ kind: 'link', sheet: '目录', cell: 'A1' })
    }
  })

  it('keeps no head in sight that is not the one of what stands below it', () => {
    const plan = sheet('口径与规则')
    const heads = texts(plan).flatMap((row, at) => (row.includes('所在位置') ? [at] : []))
    expect(heads).toHaveLength(3)
    expect(plan.print.repeatRows).toBe(heads[0])
    expect(plan.freeze!.rows).toBe(heads[0])
  })

  it('names every input with its hash, the pack and the version', () => {
    const files = columnOf(sheet('数据来源'), '文件')
    expect(files).toEqual([
      '清溪镇.xlsx',
      '云岭乡.xlsx',
      '江滨街道.xlsx',
      '行政区划.xlsx',
      '驿站.xlsx',
      '评审表.xlsx',
      'tonglu-2024',
    ])
    expect(texts(sheet('数据来源'))[1]![0]).toContain('lingong 0.1.0')
  })

  it('names the sheets of a town with many stations form by form, in a row that shows them all', () => {
    const forms = [
      { form: 'village-facts', sheet: FACTS },
      ...Array.from({ length: 200 }, (_, index) => ({
        form: 'inspection',
        sheet: `附表1 第${index + 1}驿站`,
      })),
    ]
    const [input] = run.inputs
    const many = summaryBook({ ...run, inputs: [{ ...input!, forms }] }, pack, '0.1.0')
    const plan = sheet('数据来源', many)
    expect(columnOf(plan, '内容')[0]).toBe(
      '附件2（附件2 考核数据）；附表1（附表1 第1驿站、附表1 第2驿站、附表1 第3驿站 等 200 张）',
    )
    expect(tooLow(plan)).toEqual([])
  })

  it('takes every item from its values by a formula, and every total and amount from the items', () => {
    const proof = sheet('计分核对')
    const scored = run.subjects.flatMap(({ items }) => items).filter(({ points }) => points !== null)
    expect(columnOf(proof, '核对').filter((text) => text === '一致')).toHaveLength(scored.length)
    expect(columnOf(proof, '公式得分')).toEqual(
      columnOf(proof, '得分').map((text) => (text === '未计算' ? '' : text)),
    )
    const villages = sheet('按村明细')
    const at = texts(villages)[2]!.indexOf('公式金额')
    const paid = villages.rows[3]!.cells[at]!.content
    expect(paid).toMatchObject({ kind: 'formula', result: { number: columnOf(villages, '工作经费')[0] } })
    expect(columnOf(villages, '公式总分')).toEqual(columnOf(villages, '总分'))
    expect(columnOf(sheet('驿站排名'), '公式金额').filter((text) => text === '50000.00')).toHaveLength(11)
  })

  it('compares points to ten decimals, and sums of money, which programs add up in binary, to the fen', () => {
    const check = (plan: SheetPlan, row: number): string => {
      const content = plan.rows[row]!.cells[texts(plan)[2]!.indexOf('核对')]!.content
      return content.kind === 'formula' ? content.formula : ''
    }
    expect(check(sheet('按乡镇汇总'), 3)).toBe('IF(ABS(O4-J4)<0.005,"一致","不一致")')
    expect(check(sheet('按村明细'), 3)).toBe(
      'IF(AND(ABS(L4-M4)<0.00000000005,ABS(O4-P4)<0.005),"一致","不一致")',
    )
  })

  it('leads to every sheet, back, and from a subject to how its points came about', () => {
    const index = sheet('目录')
    const names = book.sheets.slice(1, -1).map(({ name }) => name)
    expect(columnOf(index, '工作表').slice(0, names.length)).toEqual(names)
    const links = book.sheets
      .flatMap(cellsOf)
      .flatMap(({ cell: { content } }) => (content.kind === 'link' ? [content] : []))
    expect(links.filter(({ sheet: to }) => to === '目录')).toHaveLength(names.length)
    for (const { sheet: to, cell } of links) expect([to, cellAt(sheet(to), cell)]).not.toContain(undefined)
  })

  it('records who entered which score in which cell', () => {
    const signed = { ...run, review: { ...run.review!, reviewer: '张三', reviewedOn: '2024-11-20' } }
    const record = sheet('运行记录', summaryBook(signed, pack, '0.1.0'))
    const lines = texts(record).filter((row) => row[1] === '评审')
    expect(lines.map((row) => row.slice(2))).toEqual([
      ['评审人', '张三', '', '评审日期：2024-11-20'],
      ['清溪镇/清溪镇第1零工驿站', '备案通过：是', '评审表.xlsx：评审表!H14', '档案齐全'],
      ['清溪镇/清溪镇第1零工驿站', 'T-S1 选址：10', '评审表.xlsx：评审表!H4', ''],
    ])
  })

  it('stays whole for a grant whose village handed nothing in', () => {
    const facts = { claims: GOOD.map(() => '10'), reviews: null, rank: null, reasons: [] }
    const lone = station(
      '甲镇',
      { ...facts, name: '甲镇东街零工驿站', village: '未报村', status: 'provisional' },
      '甲.xlsx',
    )
    const other = summaryBook(runOf({ subjects: [lone] }), pack, '0')
    expect(columnOf(sheet('按村明细', other), '村（社区）')[0]).toBe('未报村')
    expect(columnOf(sheet('按村明细', other), '状态')[0]).toBe('未报送')
    expect(added(sheet('按乡镇汇总', other), '暂估（另列）')).toBe('50000.00')
  })

  it('can be made of nothing', () => {
    const empty = summaryBook(runOf({ subjects: [] }), pack, '0')
    expect(empty.sheets).toHaveLength(12)
  })

  it('shows no phone number', () => {
    const card = village(`镇${PHONE}`, { village: `村${PHONE}`, facts: GOOD }, '甲.xlsx', 5)
    const { sheets } = summaryBook(runOf({ subjects: [card], findings: run.findings }), pack, '0')
    expect(sheets.flatMap(cellsOf).filter(({ cell }) => shown(cell).includes(PHONE))).toEqual([])
  })
})

it('a cell has room for so many reasons: the others are counted', () => {
  const reasons = Array.from({ length: 70 }, (_, index) => `附表2 第 ${index + 1} 处有错误待改`)
  expect(reasonsText(reasons.slice(0, 7))).toBe(reasons.slice(0, 7).join('；'))
  expect(reasonsText(reasons)).toBe([...reasons.slice(0, 6), '另有 64 处'].join('；'))
  expect(reasonsText([])).toBe('')
})
