import { describe, expect, it } from 'vitest'
import { decimal } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { paymentNoticeBook } from '../../src/reports/payment-notice/book.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Choices } from '../../src/packs/resolve.ts'
import { assessOperator, dongzhi, FACTS, monthsFrom } from '../packs/dongzhi/operator.ts'
import { columnOf, shown, texts } from './sheets.ts'

describe('公示表 of packs without villages', () => {
  it('never shows a total on the other side of 60 or 95 (东至)', () => {
    const full = { ...FACTS, halfPaid: '0' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: FACTS, full })
    const shownAs = (total: string): (string | undefined)[] => {
      const subjects = run.subjects.map((card) => ({ ...card, total: decimal(total) }))
      const { sheets } = publicationBook({ ...run, subjects }, dongzhi().pack)
      return sheets.slice(0, 2).map((sheet) => columnOf(sheet, '得分')[0])
    }
    expect(shownAs('59.996')).toEqual(['59.996', '59.996'])
    expect(shownAs('94.996')[1]).toBe('94.996')
    expect(shownAs('94.986')).toEqual(['94.99', '94.99'])
  })

  it('names the year that the forms speak of, where the rules are in force for several (东至)', () => {
    const half = { ...FACTS, year: '2026', lastScore: '90' }
    const full = { ...half, halfPaid: '150000' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half, full })
    const { sheets } = publicationBook(run, dongzhi().pack)
    expect(sheets.slice(0, 2).map((sheet) => texts(sheet)[0]![0])).toEqual([
      '2026 年度东至县公益性零工市场运营补贴和建设补贴公示表',
      '2026 年度东至县公益性零工市场运营补贴和建设补贴公示表',
    ])
    expect(paymentNoticeBook(run, dongzhi().pack).sheets.map((sheet) => texts(sheet)[0]![0])).toContain(
      '2026 年度东至县公益性零工市场运营补贴和建设补贴拨款明细表',
    )
  })

  it('lists what is paid to one of whose payments another is open, and of nothing else (东至)', () => {
    const full = { ...FACTS, halfPaid: '150000', mended: '否' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: null, full })
    const [card] = run.subjects
    // 100 points: the year earns 300000; the building subsidy waits until the operator has mended what it was told to
    expect(card).toMatchObject({ status: 'pending', total: decimal('100') })
    const rowsOf = (subjects: Run['subjects']) =>
      texts(publicationBook({ ...run, subjects }, dongzhi().pack).sheets[0]!).map((line) => line.slice(2, 5))
    const rows = rowsOf([card!])
    expect(rows).toContainEqual(['100', '150000.00', '拨付，其余未定'])
    expect(rows).toContainEqual(['', '150000.00', ''])
    const items = card!.items.map((item) => ({ ...item, status: 'provisional' as const }))
    expect(rowsOf([{ ...card!, items }])).toContainEqual(['', '150000.00', '拨付，其余未定'])
    const payments = card!.payments.filter(({ status }) => status === 'pending')
    expect(
      rowsOf([{ ...card!, payments }])
        .flat()
        .join(),
    ).not.toContain('拨付')
  })

  it('calls what is paid in part by the word of the other results (东至)', () => {
    const full = { ...FACTS, halfPaid: '150000', breach: '是' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: null, full })
    expect(run.subjects[0]).toMatchObject({ status: 'withheld', amount: decimal('150000') })
    expect(columnOf(publicationBook(run, dongzhi().pack).sheets[0]!, '结果')[0]).toBe('部分拨付')
  })

  it('prints nothing of an assessment that nobody has been through, and names the operator alone (东至)', () => {
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 6), half: FACTS, full: null })
    const { sheets } = publicationBook(run, dongzhi().pack)
    expect(sheets.map(({ name }) => name)).toEqual(['运营机构（半年考核）公示', '_lingong_output'])
    expect(texts(sheets[0]!).flat()).toContain('运营机构名称')
    expect(publicationBook({ ...run, subjects: [] }, dongzhi().pack).sheets).toHaveLength(3)
  })

  it('says of nothing to pay why that is so (东至)', () => {
    const full = { ...FACTS, halfPaid: '300000', buildingPaid: '300000' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: null, full })
    const [card] = run.subjects
    const [sheet] = publicationBook(
      { ...run, subjects: [card!, { ...card!, payments: [] }] },
      dongzhi().pack,
    ).sheets
    expect(columnOf(sheet!, '结果').slice(0, 2)).toEqual(['无须拨付', '未申请'])
  })

  it('says how many duties are met instead of a score, and that nothing is paid by formula (龙里)', () => {
    const { pack } = usePack(BUILTIN.find(({ id }) => id === 'longli-2025')!)
    const full = { ...FACTS, halfPaid: '0' }
    const run = assessOperator({ choices: {}, months: monthsFrom(1, 12), half: null, full })
    const subjects = run.subjects.map((card) => ({
      ...card,
      kind: 'operator',
      total: null,
      totalWork: '25 项中达标 23 项',
      status: 'final' as const,
      amount: decimal('0'),
    }))
    const [sheet] = publicationBook({ ...run, subjects }, pack).sheets
    expect(columnOf(sheet!, '达标情况')[0]).toBe('25 项中达标 23 项')
    expect(columnOf(sheet!, '金额（元）')[0]).toBe('按合同')
    expect(columnOf(sheet!, '结果')[0]).toBe('按合同支付')
  })
})

describe('拨款明细 of two assessments of one year (东至)', () => {
  const full = { ...FACTS, halfPaid: '150000' }
  const months = monthsFrom(1, 12, { trainings: '0', trainees: '0' })
  const book = (choices: Choices) =>
    paymentNoticeBook(assessOperator({ choices, months, half: FACTS, full }), dongzhi(choices).pack)

  it('says that the half-year payment is in the settlement, and what is left to be paid', () => {
    // 90 of 100 points: the year earns 270000, of which the half-year paid 150000; the building subsidy is 100000
    const [list, notice] = book({}).sheets
    expect(columnOf(list!, '本次应付')).toEqual(['220000.00', '220000.00'])
    const lines = texts(notice!).map((line) => line.filter((cell) => cell !== ''))
    expect(lines).toContainEqual(['合计', '370000.00'])
    expect(lines).toContainEqual(['其中半年的一笔由年终一次结算，不再另付', '150000.00'])
    expect(lines).toContainEqual(['本次应付', '220000.00'])
    expect(lines).toContainEqual(['本次应付（大写）', '贰拾贰万元整'])
  })

  it('is told in an annotated copy too', () => {
    const run = assessOperator({ choices: {}, months, half: FACTS, full })
    const { path } = run.subjects[0]!.items[0]!.inputs[0]!
    const { sheets } = annotationFor({ ...run, inputs: [] }, dongzhi().pack, path!, 'a'.repeat(64))
    expect(texts(sheets.find(({ name }) => name === '资金测算')!).flat()).toContain(
      '确定合计里半年的 150000.00 元由年终一次结算，不再另付',
    )
  })

  it('says nothing of it where the two stand side by side, or there is the half-year alone', () => {
    const sideBySide = book({ 'D-I3': 'halves' }).sheets
    const half = assessOperator({ choices: {}, months, half: FACTS, full: null })
    for (const plan of [...sideBySide, ...paymentNoticeBook(half, dongzhi().pack).sheets]) {
      expect(texts(plan).flat().join()).not.toMatch(/本次应付|不再另付/)
    }
  })
})

it('资金测算 has room for the name of each assessment (东至)', () => {
  const run = assessOperator({ choices: {}, months: monthsFrom(1, 6), half: FACTS, full: null })
  const path = run.subjects[0]!.items[0]!.inputs[0]!.path!
  const { sheets } = annotationFor({ ...run, inputs: [] }, dongzhi().pack, path, 'a'.repeat(64))
  const cells = sheets.find(({ name }) => name === '资金测算')!.rows.flatMap((row) => row.cells)
  expect(cells.find((cell) => shown(cell) === '运营机构（半年考核）')?.look).toBe('wrapped')
})
