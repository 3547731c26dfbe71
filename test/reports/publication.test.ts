import { describe, expect, it } from 'vitest'
import { decimal, yuan } from '../../src/model/decimal.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { countyRun, GOOD, pack, PHONE, runOf, station, village } from './runs.ts'
import { cellsOf, columnOf, shown, texts } from './sheets.ts'

const run = countyRun()
const book = publicationBook(run, pack)

describe('公示表', () => {
  it('lists only what is decided, and says how many are not', () => {
    const [villages, stations] = book.sheets
    const results = columnOf(stations!, '结果').filter((text) => text !== '')
    expect(results.toSorted()).toEqual([...Array.from({ length: 8 }, () => '拨付'), '不予拨付'].toSorted())
    expect(texts(villages!).flat()).toContain('另有 3 个尚未确定，不在本表内。')
  })

  it('adds up to what may be paid', () => {
    const totals = book.sheets.slice(0, 2).map((plan) => texts(plan).find((row) => row[0] === '合计')![4]!)
    expect(yuan(decimal(totals[0]!).plus(totals[1]!))).toBe(yuan(run.amount.final))
  })

  it('says that a draft is a draft', () => {
    expect(texts(book.sheets[0]!)[1]![0]).toContain('征求意见稿')
    const inForce = publicationBook(run, { ...pack, status: 'inForce' })
    expect(texts(inForce.sheets[0]!).flat().join()).not.toContain('仅供测算')
  })

  it('has a period to fill in, or the one that is given', () => {
    expect(texts(book.sheets[0]!)[2]![0]).toMatch(/公示期：　+年　+月　+日 至/)
    const dated = publicationBook(run, pack, { from: '2024-11-04', to: '2024-11-08' })
    expect(texts(dated.sheets[0]!)[2]![0]).toContain('公示期：2024 年 11 月 4 日 至 2024 年 11 月 8 日')
    const open = publicationBook(run, pack, { from: '2024-11-04', to: null })
    expect(texts(open.sheets[0]!)[2]![0]).toMatch(/公示期：2024 年 11 月 4 日 至 　+年　+月　+日/)
  })

  it('shows two decimals, and more where two would show a total on the other side of the mark', () => {
    const card = village('甲镇', { village: '甲村', facts: GOOD }, '甲.xlsx', 5)
    const shownAs = (total: string): string | undefined => {
      const odd = { ...card, total: decimal(total) }
      return columnOf(publicationBook(runOf({ subjects: [odd] }), pack).sheets[0]!, '得分')[0]
    }
    expect(shownAs('64.075')).toBe('64.08')
    expect(shownAs('87.5')).toBe('87.5')
    expect(shownAs('59.9996')).toBe('59.9996')
    expect(shownAs('59.99996')).toBe('59.99996')
    expect(shownAs('60')).toBe('60')
  })

  it('lets no phone, ID or account number in, wherever it was typed', () => {
    const secrets = [PHONE, '0571-58503899', '330122199001011234', '6222021234567890123']
    const name = secrets.join('、')
    const facts = { claims: GOOD.map(() => '10'), reviews: GOOD.map(() => '10'), rank: 1, reasons: [name] }
    const cards = [
      { ...village(name, { village: name, facts: GOOD }, name, 5), reasons: [name], totalWork: name },
      station(name, { ...facts, name, village: name, status: 'final' }, name),
    ]
    const cells = publicationBook(runOf({ subjects: cards }), pack).sheets.flatMap(cellsOf)
    for (const secret of secrets) {
      expect(cells.filter(({ cell }) => shown(cell).includes(secret))).toEqual([])
    }
  })
})
