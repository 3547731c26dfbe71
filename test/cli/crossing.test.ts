import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { accusations } from './contents.ts'
import { down, fillIn, type Entries } from './filled-in.ts'
import { folder, lingong, type Ended } from './lingong.ts'

interface Result {
  findings: { code: string; sheet: string | null; cell: string | null; message: string }[]
  subjects: {
    kind: string
    period?: string
    status: string
    total: string | null
    amount: string | null
    items: { clause: string; points: string | null; work: string; inputs: { label: string }[] }[]
  }[]
  missing: { station: string | null; form: string; month: string | null }[]
}

const PACK = path.resolve('test/packs/crossing/linjiang-2024.yaml')
const STATION = '青山镇河口零工驿站'
const root = folder()
let blanks: Ended
let scored: Ended
let result: Result

/*
 * November 2023 to October 2024, worked by hand.
 *
 * Station, opened on 2023-12-15: its months are due from December on, 11 of them; September is missing: 24 − 2 = 22.
 *   The sheet for November says 2024年11月: 50 that count for nothing.
 *   December to February 150 + 130 + 140 = 420 ≥ 400: 26. March to August and October 90 + 95 + 100 + 105 + 110 + 115
 *   + 120 = 735; 420 + 735 = 1155 in [600, 1200): 30. 22 + 30 + 26 = 78. 1155 ÷ 10 months = 115.5, as it says: 116.
 * Operator, November to April: 20 + 20 + 10 + 5 + 15 + 10 = 80 in [60, 150): 60 points; 100000 × 50 % = 50000.00.
 *   May to October 20 + 20 + 20 + 3 + 20 + 20 = 103; 80 + 103 = 183 in [150, 300): 70 points;
 *   100000 × 70 % − 50000 = 20000.00. August has 3, less than 5.
 * Window: September is blank, October has 19, less than 20: 11 months are not 12, and one is short.
 */
const ENTRIES: Entries = {
  驿站考核表: { C5: '2023-12-15', D5: 22, E5: 116 },
  '月报 11月': { B3: '2024年11月', B6: 50 },
  '月报 12月': { B6: 150 },
  '月报 1月': { B3: '1月', B6: 130 },
  '月报 2月': { B6: 140 },
  '月报 3月': { B6: 90 },
  '月报 4月': { B6: 95 },
  '月报 5月': { B6: 100 },
  '月报 6月': { B6: 105 },
  '月报 7月': { B6: 110 },
  '月报 8月': { B6: 115 },
  '月报 10月': { B6: 120 },
  运营机构基本情况表: { A5: '临江云工服务公司', C5: 100000, D5: 50000 },
  运营机构月度台账: {
    B2: '临江云工服务公司',
    ...down('B', 5, [20, 20, 10, 5, 15, 10, 20, 20, 20, 3, 20, 20]),
  },
  服务窗口月度台账: {
    B2: '临江服务窗口',
    A5: '11月',
    ...down('B', 5, [25, 25, 25, 25, 25, 25, 25, 25, 25, 25, null, 19]),
  },
}

beforeAll(async () => {
  writeFileSync(path.join(root, '名册.csv'), '乡镇街道,村（社区）\n青山镇,河口村\n')
  writeFileSync(path.join(root, '驿站.csv'), `乡镇街道,村（社区）,驿站名称\n青山镇,河口村,${STATION}\n`)
  const lists = ['--roster', '名册.csv', '--stations', '驿站.csv']
  blanks = lingong(['template', PACK, ...lists, '-o', '空白表'], root)
  mkdirSync(path.join(root, '收件'))
  await fillIn(path.join(root, '空白表', '青山镇.xlsx'), ENTRIES, path.join(root, '收件', '青山镇.xlsx'))
  scored = lingong(['score', '收件/青山镇.xlsx', '--pack', PACK, ...lists, '-o', '一镇', '--json'], root)
  lingong(['batch', '收件', '--pack', PACK, ...lists, '-o', '结果'], root)
  result = JSON.parse(readFileSync(path.join(root, '结果', 'summary.json'), 'utf8')) as Result
}, 60_000)

const cardOf = (kind: string, period?: string) =>
  result.subjects.find((one) => one.kind === kind && one.period === period)!
const read = (name: string) => readFileSync(path.join(root, '结果', name), 'utf8')

it('a blank has each month with its year, in the order of the period', async () => {
  expect(blanks.code).toBe(0)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path.join(root, '空白表', '青山镇.xlsx'))
  const written = workbook.worksheets
    .filter(({ name }) => name.startsWith('月报'))
    .map((sheet) => `${sheet.name} ${sheet.getCell('B3').text}`)
  const months = [11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(written).toEqual(months.map((month) => `月报 ${month}月 ${month > 10 ? 2023 : 2024}年${month}月`))
  const rows = (name: string) =>
    months.map((_, row) => workbook.getWorksheet(name)!.getCell(`A${5 + row}`).text)
  expect(rows('运营机构月度台账')).toEqual(months.map(String))
  expect(rows('服务窗口月度台账')[0]).toBe('2023年11月')
  expect(rows('服务窗口月度台账')[11]).toBe('2024年10月')
})

it('months count by the year that they are of: points and money are as worked by hand', () => {
  const [station, half, full] = [cardOf('station'), cardOf('operator', 'half'), cardOf('operator', 'full')]
  expect(station.items.map(({ points }) => points)).toEqual(['22', '30', '26'])
  expect(station.items[2]!.inputs.map(({ label }) => label)).toEqual([
    '2023年12月 服务人次',
    '2024年1月 服务人次',
    '2024年2月 服务人次',
  ])
  expect([half.total, half.amount]).toEqual(['60', '50000.00'])
  expect([full.total, full.amount]).toEqual(['70', '20000.00'])
  expect(cardOf('window').items.map(({ work }) => work)).toEqual([
    '未达标：已报月份 11 < 12，差 1 个月（2024年9月没有报送）',
    '未达标：11 个月中有 10 个月达到（2024年10月没有达到）',
  ])
})

it('a month without a year takes it from the period, and the same month of the next year counts for nothing', () => {
  const said = result.findings.map(({ code, sheet, cell, message }) => `${code} ${sheet}!${cell} ${message}`)
  expect(said).toEqual([
    'LG-X033 月报 11月!B3 “填报时间”写的是 2024年11月：不在考核周期 2023年11月至2024年10月以内，不计入。',
    'LG-C017 月报 1月!B3 读到“1月”，没有写年份，按 2024-01 处理。',
    'LG-X062 运营机构月度台账!B14 2024年8月是 3，每月标准是不少于 5，差 2。',
    'LG-C017 服务窗口月度台账!A5 读到“11月”，没有写年份，按 2023-11 处理。',
  ])
})

it('who is reminded is told the year too', () => {
  expect(result.missing).toEqual(
    ['2023-11', '2024-09'].map((month) => ({
      town: '青山镇',
      village: null,
      station: null,
      form: 'monthly',
      month,
    })),
  )
  expect(read('催报.txt')).toContain('· 《临江县零工驿站月报》（2023年11月、2024年9月）')
})

it('a town by itself gets the same, and its result can be explained and fed in again', () => {
  expect(scored.code).toBe(0)
  const own = JSON.parse(scored.out) as Result
  expect(own.subjects.map(({ total }) => total)).toEqual(result.subjects.map(({ total }) => total))
  const explained = lingong(['explain', '结果', '青山镇/临江云工服务公司', '--pack', PACK], root)
  expect(explained.out).toContain('2023年11月 20、2023年12月 20、2024年1月 10')
  const again = lingong(['score', '结果/青山镇-评分结果.xlsx', '--pack', PACK, '-o', '再算', '--json'], root)
  const totals = (JSON.parse(again.out) as Result).subjects.map(({ total }) => total)
  expect(totals).toEqual(own.subjects.map(({ total }) => total))
})

it('files that were only saved again accuse nobody, nor do the sheets that the town filled in', () => {
  expect(accusations(path.join(root, '结果'))).toEqual([])
})
