import { describe, expect, it } from 'vitest'
import { decimal, sum, yuan } from '../../src/model/decimal.ts'
import { capitalYuan } from '../../src/model/rmb.ts'
import { paymentNoticeBook } from '../../src/reports/payment-notice/book.ts'
import { paymentNotices } from '../../src/reports/payment-notice/notices.ts'
import { renderWorkbook } from '../../src/workbook/render.ts'
import { countyRun, GOOD, pack, PHONE, runOf, village } from './runs.ts'
import { cellsOf, columnOf, shown, texts } from './sheets.ts'

const run = countyRun()
const book = paymentNoticeBook(run, pack)
const named = (name: string) => book.sheets.find((plan) => plan.name === name)!

describe('拨款明细', () => {
  it('has a list and a sheet for each town', () => {
    const names = book.sheets.map(({ name }) => name)
    expect(names).toEqual(['拨款清单', '清溪镇', '云岭乡', '江滨街道', '_lingong_output'])
  })

  it('pays what is final, and nothing else', () => {
    const amounts = columnOf(named('拨款清单'), '可以拨付（确定）')
    expect(yuan(sum(amounts.slice(0, 3).map(decimal)))).toBe(yuan(run.amount.final))
    expect(amounts[3]).toBe(yuan(run.amount.final))
    for (const { sheet, sums, payable } of paymentNotices(run, pack)) {
      const own = payable.map(({ payment }) => payment!.amount)
      expect(yuan(sum(own))).toBe(yuan(sums.final))
      const lines = texts(named(sheet!))
      const total = lines.find((line) => line[0] === '合计')!
      expect(total[6]).toBe(yuan(sums.final))
      expect(lines[lines.indexOf(total) + 1]!.join('')).toBe(`人民币（大写）${capitalYuan(sums.final)}`)
    }
  })

  it('lists apart, with the reason, what may not be paid yet', () => {
    const lines = texts(named('云岭乡'))
    const apart = lines.findIndex((line) => line[0] === '以下尚不能拨付，不在上面的合计内')
    expect(lines.slice(0, apart).flat().join()).not.toMatch(/待定|暂估|数据不全/)
    const open = lines.slice(apart + 2).filter((line) => /^\d+$/.test(line[0]!))
    expect(open.map((line) => line[3])).toEqual(['数据不全', '待定'])
    expect(open[1]![5]).toBe('排在名额线以后（T-Q3），须由县里决定')
  })

  it('leaves room for signatures and seals, and prints on one width of A4 with its head repeated', () => {
    const plan = named('清溪镇')
    expect(texts(plan).flat().join()).toMatch(/拨款单位（盖章）.*经办人.*复核人.*单位负责人.*年　　月　　日/)
    expect(plan.print).toMatchObject({ orientation: 'portrait', fitWidth: true, repeatRows: 4 })
  })

  it('repeats heads that are true of both parts where some of it may not be paid yet', () => {
    const plan = named('云岭乡')
    const repeated = texts(plan)[plan.print.repeatRows - 1]!
    expect([repeated[3], repeated[5]]).toEqual(['得分或状态', '依据条款或原因'])
    const only = village('清溪镇', { village: '一村', facts: GOOD }, '甲.xlsx', 5)
    const [, paid] = paymentNoticeBook(runOf({ subjects: [only] }), pack).sheets
    expect(texts(paid!)[paid!.print.repeatRows - 1]![3]).toBe('得分')
  })

  it.each([
    ['a'.repeat(40), 'A'.repeat(40)],
    ['拨款清单', 'HISTORY'],
    ["'[甲:乙]*/\\?'", '甲'],
    ['青禾镇（原）', '青禾镇（原） '],
  ])('names the sheets of %j and %j as Excel allows', (...towns) => {
    const cards = towns.map((town) => village(town, { village: '一村', facts: GOOD }, '甲.xlsx', 5))
    const names = paymentNoticeBook(runOf({ subjects: cards }), pack).sheets.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    for (const name of names) {
      expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
      expect(name.toLowerCase()).not.toBe('history')
    }
  })

  it('works for 200 towns', () => {
    const cards = Array.from({ length: 200 }, (_, index) =>
      village(`第${index}镇`, { village: '一村', facts: GOOD }, '甲.xlsx', 5),
    )
    const many = paymentNoticeBook(runOf({ subjects: cards }), pack)
    expect(many.sheets).toHaveLength(202)
    expect(renderWorkbook(many).length).toBeGreaterThan(100_000)
  })

  it('shows no phone number, and can be made of nothing', () => {
    const card = village(`镇${PHONE}`, { village: `村${PHONE}`, facts: GOOD }, '甲.xlsx', 5)
    const { sheets } = paymentNoticeBook(runOf({ subjects: [card] }), pack)
    expect(sheets.map(({ name }) => name).join()).not.toContain(PHONE)
    expect(sheets.flatMap(cellsOf).filter(({ cell }) => shown(cell).includes(PHONE))).toEqual([])
    expect(paymentNoticeBook(runOf({ subjects: [] }), pack).sheets).toHaveLength(2)
  })
})
