import { describe, expect, it } from 'vitest'
import { decimal } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { subjectReasons } from '../../src/reports/labels.ts'
import { reportPage } from '../../src/reports/html/report-page.ts'
import { paymentNoticeBook } from '../../src/reports/payment-notice/book.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { waitsFor } from '../../src/reports/waits-for.ts'
import { movedPairs } from '../../src/reports/whatif/moved-sheet.ts'
import { countsByWord, subjectWord } from '../../src/reports/wording.ts'
import { columnOf, texts } from './sheets.ts'
import { assessOperator, dongzhi, FACTS, monthsFrom } from '../packs/dongzhi/operator.ts'

const packOf = (id: string) => usePack(BUILTIN.find((file) => file.id === id)!).pack
const months = monthsFrom(1, 12)

/** A run as that of an operator whose duties are checked and who is paid by contract. */
function underContract(): Run {
  const run = assessOperator({ choices: {}, months, half: null, full: { ...FACTS, halfPaid: '0' } })
  const contract = {
    clause: 'L-F1',
    amount: decimal('0'),
    status: 'final' as const,
    work: '合同金额 120000.00 元',
    reasons: [],
    formula: null,
  }
  const subjects = run.subjects.map((card) => ({
    ...card,
    kind: 'operator',
    total: null,
    totalWork: '25 项中达标 23 项',
    items: card.items.map((item) => ({ ...item, duty: { state: 'met' as const, shortfall: null } })),
    payments: [contract],
  }))
  return { ...run, subjects }
}

describe('what a result waits for', () => {
  it.each([
    ['tonglu-2024', '县级评分或全县排名'],
    ['yunmeng-2024', '县级考核得分'],
    ['quanzhou-2023', '现场考核得分'],
    ['longli-2025', null],
    ['dongzhi-2025', null],
  ])('is said in the words of %s', (id, words) => {
    expect(waitsFor(packOf(id))).toBe(words)
  })
})

it('who is denied one of several payments is paid in part, not denied (东至)', () => {
  const full = { ...FACTS, halfPaid: '150000', accepted: '否' }
  const { subjects } = assessOperator({ choices: {}, months, half: null, full })
  expect(subjects[0]).toMatchObject({ status: 'withheld', amount: decimal('150000') })
  expect(subjectWord(subjects[0]!)).toBe('部分拨付')
  expect(subjectWord(subjects[0]!, 'en')).toBe('paid in part')
  expect(subjectReasons(subjects[0]!, dongzhi().pack)).toEqual(['建设补贴：“建设验收合格”为“否”，不予拨付'])
  expect(subjectWord({ status: 'withheld', amount: decimal('0') })).toBe('不予拨付')
  const denied = { status: 'withheld' as const, amount: decimal('0') }
  expect(countsByWord([denied, subjects[0]!, denied, { ...denied, status: 'final' }])).toEqual([
    ['确定', 1],
    ['不予拨付', 2],
    ['部分拨付', 1],
  ])
})

it('an annotated copy names the duties met, and no amount, where money goes by contract (龙里)', () => {
  const run = underContract()
  const path = run.subjects[0]!.items[0]!.inputs[0]!.path!
  const { sheets } = annotationFor({ ...run, inputs: [] }, packOf('longli-2025'), path, 'a'.repeat(64))
  const said = sheets.slice(1).map((sheet) => texts(sheet).flat().join(' '))
  expect(said[0]).toContain('达标情况：25 项中达标 23 项　状态：确定')
  expect(said[1]).toContain('按合同')
  expect(said.join()).not.toMatch(/零元整|未计算/)
})

it('the list of payments names no sum where money goes by contract (龙里)', () => {
  const [list] = paymentNoticeBook(underContract(), packOf('longli-2025')).sheets
  expect(columnOf(list!, '人民币（大写）')[0]).toBe('按合同')
})

it.each(['longli-2025', 'dongzhi-2025'])('对象明细 speaks of no column that it does not have (%s)', (id) => {
  const { sheets } = summaryBook(underContract(), packOf(id), '0.0.0')
  const [, subtitle, heads] = texts(sheets.find(({ name }) => name === '对象明细')!)
  expect(subtitle![0]!.includes('公式得分')).toBe(heads!.includes('公式得分'))
})

it('a trial lists who meets other duties, though neither status nor amount moves (龙里)', () => {
  const run = underContract()
  const [card] = run.subjects
  const [item, ...others] = card!.items
  const unmet = { ...item!, duty: { state: 'unmet' as const, shortfall: null } }
  const trial = { ...run, subjects: [{ ...card!, items: [unmet, ...others] }] }
  expect(movedPairs(run, trial)).toHaveLength(1)
  expect(movedPairs(run, underContract())).toEqual([])
})

describe('report.html', () => {
  it('says how many duties are met, and no sum, where money goes by contract (龙里)', async () => {
    const run = underContract()
    const amount = { final: decimal('0'), provisional: decimal('0'), pending: decimal('0') }
    const page = await reportPage({ ...run, amount }, packOf('longli-2025'), '0.0.0')
    expect(page).toContain('按合同支付，不按公式计算')
    expect(page).toContain('25 项中达标 23 项')
    expect(page).toContain('合同金额 120000.00 元')
    expect(page).not.toMatch(/可以拨付（确定）|总分|全县排名/)
  })

  it('says that the half-year payment is settled by the year’s (东至)', async () => {
    const full = { ...FACTS, halfPaid: '150000' }
    const run = assessOperator({ choices: {}, months, half: FACTS, full })
    const page = await reportPage(run, dongzhi().pack, '0.0.0')
    expect(page).toContain('其中半年的 150,000.00 元由年终一次结算，不再另付')
    expect(page).not.toContain('全县排名')
  })
})
