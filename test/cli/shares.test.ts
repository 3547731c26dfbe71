import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Workbook } from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { decimal } from '../../src/model/decimal.ts'
import type { Result } from '../../src/reports/result.ts'
import { retype } from '../findings/retype.ts'
import { accusations, sheetsOf } from './contents.ts'
import { folder, lingong } from './lingong.ts'

const root = folder()
const at = (...names: string[]) => path.join(root, ...names)
const run = (...args: string[]) => lingong([...args, '--pack', at('青岚.yaml')], root)

/** Grades by rank, a budget that they go over, and two questions. */
const EXCHANGES = [
  [
    "不合格: '0' } }\n",
    "不合格: '0' } }\n        budget: { clause: D-A1, amount: '50000', round: yuan-down }\n",
  ],
  ["三等: '80'", "三等: { choose: D-I1, part: '80', whole: '100' }"],
  ['which: given', 'which: { choose: D-I2, county: given, self: self }'],
  [
    'interpretations: {}',
    `interpretations:
  D-I1: { name: third, question: 三等几折？, options: { part: 八折, whole: 足额 }, default: part, because: 印的, ask: 县 }
  D-I2: { name: whose, question: 谁打的分？, options: { county: 县级, self: 自评 }, default: county, because: 印的, ask: 县 }`,
  ],
] as const
const PACK = EXCHANGES.reduce(
  (text, [piece, by]) => {
    expect(text).toContain(piece)
    return text.replace(piece, by)
  },
  readFileSync('test/packs/qinglan/qinglan-2026.yaml', 'utf8'),
)

const TOWNS = {
  青云镇: { 甲站: 99, 乙站: 95, 丙站: 92, 丁站: 91, 戊站: 85 },
  白水乡: { 己站: 80, 庚站: 75, 辛站: 60, 壬站: 59.9, 癸站: 10 },
} as const

beforeAll(async () => {
  writeFileSync(at('青岚.yaml'), PACK)
  writeFileSync(at('名册.csv'), '乡镇街道,村（社区）\n青云镇,一村\n白水乡,二村\n')
  expect(lingong(['template', '青岚.yaml', '--roster', '名册.csv', '-o', '空白'], root).code).toBe(0)
  mkdirSync(at('收件'))
  for (const [town, stations] of Object.entries(TOWNS)) {
    const book = new Workbook()
    await book.xlsx.readFile(at('空白', `${town}.xlsx`))
    const sheet = book.getWorksheet('驿站')!
    const head = sheet.getRows(1, 10)!.find((row) => row.getCell(1).text === '驿站名称')!
    for (const [index, [name, score]] of Object.entries(stations).entries())
      sheet.getRow(head.number + 1 + index).values = [name, 100, 50, score]
    await book.xlsx.writeFile(at('收件', `${town}.xlsx`))
  }
  expect(run('batch', '收件', '-o', '结果').code).toBe(0)
}, 60_000)

const summary = (name: string) => JSON.parse(readFileSync(at(name, 'summary.json'), 'utf8')) as Result

it('a county is graded by rank and its grants are cut in proportion', () => {
  const { subjects, budgets, amount } = summary('结果')
  // 3 × 20000 + 3 × 10000 + 2 × 5000 = 100000 for 50000: half of each
  expect(subjects.map(({ name, rank, grade, payments }) => [name, rank, grade, payments[0]!.amount])).toEqual(
    [
      ['己站', 6, '二等', '5000.00'],
      ['庚站', 7, '三等', '2500.00'],
      ['辛站', 8, '三等', '2500.00'],
      ['壬站', 9, '不合格', '0.00'],
      ['癸站', 10, '不合格', '0.00'],
      ['甲站', 1, '一等', '10000.00'],
      ['乙站', 2, '一等', '10000.00'],
      ['丙站', 3, '一等', '10000.00'],
      ['丁站', 4, '二等', '5000.00'],
      ['戊站', 5, '二等', '5000.00'],
    ],
  )
  const sums = { budget: '50000.00', claims: '100000.00', paid: '50000.00', rest: '0.00' }
  expect(budgets).toEqual([{ kind: 'stop', clause: 'D-A1', ...sums }])
  // and 6 × 300 + 2 × 240
  expect(amount).toEqual({ final: '52280.00', provisional: '0.00', pending: '0.00' })
})

it.each(['D-I1=whole', 'D-I2=self'])('what another option would change is what it comes to: %s', (choice) => {
  const { amount, subjects, alternatives } = summary('结果')
  const priced = alternatives!.find(({ interpretation, option }) => `${interpretation}=${option}` === choice)!
  expect(run('batch', '收件', '--interpret', choice, '-o', choice).code).toBe(0)
  const other = summary(choice)
  expect(priced.difference).toBe(decimal(other.amount.final).minus(amount.final).toFixed(2))
  const moved = subjects.filter(({ amount: before }, index) => before !== other.subjects[index]!.amount)
  expect([priced.subjects, moved.length > 0]).toEqual([moved.length, true])
})

it('a town by itself is provisional, at most', () => {
  const { code, out } = run('score', '收件/青云镇.xlsx', '-o', '自查')
  expect(code).toBe(0)
  expect(out).toMatch(/合计：确定 0\.00 元　暂估 91500\.00 元/)
  expect(out).not.toMatch(/一等|二等/)
})

it('shards and threads come to the same files, and all of it can be computed again', () => {
  for (const number of [1, 2]) run('batch', '收件', '--shard', `${number}/2`, '-o', `份${number}`)
  expect(run('merge', '份1', '份2', '-o', '合并').code).toBe(0)
  expect(run('batch', '收件', '--jobs', '2', '-o', '两路').code).toBe(0)
  const files = readdirSync(at('结果')).filter((name) => /\.(?:xlsx|json|csv|html)$/.test(name))
  const others = files.filter((name) => name !== '运行记录.json')
  expect(others).toContain('青云镇-评分结果.xlsx')
  for (const name of others) {
    const bytes = readFileSync(at('结果', name))
    expect([name, readFileSync(at('合并', name)).equals(bytes)]).toEqual([name, true])
    expect([name, readFileSync(at('两路', name)).equals(bytes)]).toEqual([name, true])
  }
  expect(run('verify', '结果', '收件').code).toBe(0)
})

it('explain says rank, claim, sum, budget and proportion; whatif takes another percentage and another budget', () => {
  const explained = run('explain', '结果', '青云镇/丁站').out.replaceAll(/\n\s*/g, '')
  expect(explained).toContain(
    '全县第 4 名，前 6 家（10 家的 60%，不足一家的舍去）以内（D-G4）；全县应付 100000.00，超出预算 50000.00（D-A1），各按 0.5 核减：10000.00 × 50000.00 ÷ 100000.00 = 5000，不足一元的舍去为 5000.00',
  )
  const { code, out } = run('whatif', '结果', '--set', 'D-G3.一等.percent=40', '--set', 'D-A1.amount=110000')
  expect(code).toBe(0)
  expect(out).toMatch(/合计 +52280\.00 +112280\.00 +60000\.00/)
})

it('the workbook of the county counts ranks and cuts again by its own formulas', async () => {
  const book = new Workbook()
  await book.xlsx.readFile(at('结果', '资金分配汇总.xlsx'))
  const sheet = book.getWorksheet('预算核减')!
  expect(sheet.getCell('F5').formula).toBe(
    'IF(ROUND($E$15,2)>50000,ROUNDDOWN(ROUND(E5*50000/ROUND($E$15,2),8),0),E5)',
  )
  expect(sheet.getCell('E15').formula).toBe('SUM($E$5:$E$14)')
  expect(book.getWorksheet('对象明细')!.getCell('G4').formula).toBe(
    'SUMPRODUCT(($C$4:$C$13=C4)*($E$4:$E$13>E4))+1',
  )
})

/*
 * One station has no score of the county: by its own 50 it gets nothing. 3 × 20000 + 3 × 10000 + 5000 = 95000 for 50000:
 * 10526, 5263 and 2631, 2 are left. 6 × 300 + 240 = 2040 for 1000: 147.05 and 117.64, 0.06 are left.
 */
it('of two budgets each cuts its own payment, and nothing is final while a claim is open', () => {
  const [piece, by] = [
    "served: '3' } }\n",
    "served: '3' } }\n        budget: { clause: D-A2, amount: '1000', round: fen-down }\n",
  ]
  expect(PACK).toContain(piece)
  writeFileSync(at('两.yaml'), PACK.replace(piece, by))
  mkdirSync(at('缺一'))
  for (const name of readdirSync(at('收件'))) {
    const cells = name.startsWith('白水乡') ? { '驿站!D6': null } : {}
    writeFileSync(at('缺一', name), retype(readFileSync(at('收件', name)), { cells }))
  }
  const { out } = lingong(['batch', '缺一', '--pack', '两.yaml', '-o', '两笔'], root)
  expect(out).toContain('等次奖补：应付 95000.00 元，预算 50000.00 元，还有应付没有定')
  const { budgets, amount } = summary('两笔')
  expect(amount).toEqual({ final: '0.00', provisional: '50997.94', pending: '0.00' })
  expect(budgets!.map(({ claims, paid, rest }) => [claims, paid, rest])).toEqual([
    ['95000.00', '49998.00', '2.00'],
    ['2040.00', '999.94', '0.06'],
  ])
  const sheets = sheetsOf(at('两笔', '资金分配汇总.xlsx'))
  for (const name of ['预算核减1', '预算核减2'])
    expect(sheets[name]).toContain('还有应付没有定，合计和系数会变，这里的金额是暂估')
  expect(accusations(at('两笔'))).toEqual([])
})

it('a budget that is not reached leaves every claim as it is', () => {
  writeFileSync(at('够.yaml'), PACK.replace("amount: '50000'", "amount: '100000'"))
  const { out } = lingong(['batch', '收件', '--pack', '够.yaml', '-o', '够'], root)
  expect(out).toContain('等次奖补：应付 100000.00 元，预算 100000.00 元，结余 0.00 元')
  expect(summary('够').amount.final).toBe('102280.00')
})

it('files that were only saved again accuse nobody, where sums were cut and grades go by rank', () => {
  expect(accusations(at('结果'))).toEqual([])
})
