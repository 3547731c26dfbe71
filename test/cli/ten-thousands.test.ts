import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { down, fillIn } from './filled-in.ts'
import { folder, lingong } from './lingong.ts'

interface Result {
  findings: { code: string; severity: string; cell: string | null; message: string; fix: string }[]
  subjects: {
    name: string
    status: string
    total: string | null
    amount: string | null
    items: {
      work: string
      inputs: { label: string; value: string | null; typed?: string }[]
      notes: string[]
    }[]
    payments: { amount: string; work: string }[]
  }[]
}

const PACK = path.resolve('test/packs/ten-thousands/luoxi-2026.yaml')
const SHEET = '经营情况表'
const root = folder()
const blank = path.join(root, '空白表', '青山镇.xlsx')

/*
 * By hand, in 万元: A: 年营业额 120.5 = 1205000 元 ≥ 1000000: 60 and 100000 元; 12 months of 1.5 = 18 = 180000 元:
 *   40 × 180000 ÷ 200000 = 36; invested 3.5万 = 35000 元 < 100000: 0 元. 60 + 36 = 96; 100000.00, asked for 10.
 * B: 年营业额 is written as 800000元: 80 is what it should be, and nobody guesses.
 */
const ROWS = {
  A5: '青山零工市场',
  B5: 120.5,
  C5: 12000,
  D5: '3.5万',
  F5: 10,
  A6: '南门零工市场',
  B6: '800000元',
  C6: 12000,
  D6: 0,
  F6: 5,
}
const MONTHS = { 月度营业额: { B2: '青山零工市场', ...down('B', 5, Array<number>(12).fill(1.5)) } }

/** A county's run over one workbook, filled in like this. */
async function run(name: string, cells: Readonly<Record<string, string | number>>): Promise<Result> {
  const inbox = path.join(root, name)
  mkdirSync(inbox)
  await fillIn(blank, { [SHEET]: { ...ROWS, ...cells }, ...MONTHS }, path.join(inbox, '青山镇.xlsx'))
  lingong(['batch', name, '--pack', PACK, '-o', `${name}-结果`], root)
  return JSON.parse(readFileSync(path.join(root, `${name}-结果`, 'summary.json'), 'utf8')) as Result
}

const brief = ({ findings }: Result) =>
  findings.map(({ code, cell, message }) => `${code} ${cell} ${message}`)

beforeAll(() => {
  writeFileSync(path.join(root, '名册.csv'), '乡镇街道,村（社区）\n青山镇,河口村\n')
  lingong(['template', PACK, '--roster', '名册.csv', '-o', '空白表'], root)
})

it('a blank asks for 万元 where the form does', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(blank)
  const sheet = workbook.getWorksheet(SHEET)!
  expect(sheet.getCell('B4').text).toBe('年营业额（万元）')
  const { prompt } = sheet.getCell('B5').dataValidation as ExcelJS.DataValidation
  expect(prompt).toBe('以万元为单位，最多六位小数，没有的填 0')
})

it('what is typed in 万元 is scored and paid in yuan, and the result says which is which', async () => {
  const result = await run('收件', {})
  const [market, other] = result.subjects
  expect([market!.name, market!.status, market!.total, market!.amount]).toEqual([
    '青山零工市场',
    'withheld',
    '96',
    '100000.00',
  ])
  expect(market!.items[0]).toMatchObject({
    work: '1,205,000 ≥ 1,000,000，得 60',
    inputs: [{ label: '年营业额（万元，按元计）', value: '1205000', typed: '120.5' }],
    notes: ['未取“500000 元及以上得 40 分”：已归入更高的一档', '未取“不足 500000 元得 0 分”'],
  })
  expect(market!.payments.map(({ amount }) => amount)).toEqual(['100000.00', '0.00'])
  expect([other!.name, other!.status, other!.total]).toEqual(['南门零工市场', 'incomplete', null])
  expect(brief(result)).toEqual([
    'LG-C011 D5 读到“3.5万”，按 3.5 计。',
    'LG-C023 B6 读到“800000元”，这里要填数字。',
  ])
  expect(result.findings[1]!.fix).toBe('请改为 80。')
})

it('--fix writes what the column counts in', () => {
  lingong(['score', '收件/青山镇.xlsx', '--pack', PACK, '--fix', '-o', '改'], root)
  const { out } = lingong(['check', '改/青山镇-已修正.xlsx', '--pack', PACK, '--json'], root)
  expect(brief(JSON.parse(out) as Result).map((line) => line.slice(0, 10))).toEqual(['LG-C023 B6'])
})

it('a run resumed, and a copy fed in again, give the same', () => {
  lingong(['batch', '收件', '--pack', PACK, '-o', '收件-结果'], root)
  const first = JSON.parse(readFileSync(path.join(root, '收件-结果', 'summary.json'), 'utf8')) as Result
  const again = lingong(
    ['score', '收件-结果/青山镇-评分结果.xlsx', '--pack', PACK, '-o', '再', '--json'],
    root,
  )
  const second = JSON.parse(again.out) as Result
  expect(second.subjects.map(({ total, amount }) => [total, amount])).toEqual(
    first.subjects.map(({ total, amount }) => [total, amount]),
  )
})

it('the example of a figure that may be changed is one to copy', () => {
  const { err } = lingong(['whatif', '收件-结果', '--set', 'x=1', '--pack', PACK, '-o', '试'], root)
  expect(err.replace(/\s/g, '')).toContain('--setL-B1.1000000.amount=100000；')
})

it.each([
  ['年营业额（元）', 'LG-H007 B4 这里写的单位是“元”，表样上“年营业额（万元）”的单位是万元。'],
  ['年营业额（千元）', 'LG-H007 B4 这里写的单位是“千元”，表样上“年营业额（万元）”的单位是万元。'],
  ['年营业额', 'LG-H008 B4 这里没有写单位，表样上是“年营业额（万元）”，单位是万元。'],
])('a head that says %s is not guessed at', async (head, said) => {
  const result = await run(`表头${head}`, { B4: head })
  expect(brief(result)).toContain(said)
  expect(result.subjects.map(({ status }) => status)).toEqual(['incomplete', 'incomplete'])
})

it.each(['年营业额(万元)', '年营业额（单位：万元）', '年营业额\n（万元）'])(
  'a head that says %s is the form’s',
  async (head) => {
    const result = await run(`也是${head.replace(/\W/g, '')}${head.length}`, { B4: head })
    expect(result.subjects[0]!.total).toBe('96')
  },
)

it('a line above a list that says 万元 leaves its amounts in yuan open, and no others', async () => {
  const result = await run('另写单位', { C4: '纳税额', E2: '单位：万元' })
  expect(brief(result)).toContain('LG-H007 E2 这里写的单位是“万元”，表样上“纳税额（元）”的单位是元。')
  expect(result.subjects.map(({ status }) => status)).toEqual(['incomplete', 'incomplete'])
  const kept = await run('写明单位', { E2: '单位：万元' })
  expect(kept.subjects[0]!.total).toBe('96')
})

it('differences are said in yuan, with what the form counts in', async () => {
  const result = await run('多报', { C5: 1300000, F5: 15 })
  expect(brief(result)).toContain(
    'LG-X050 C5 “纳税额（元）”是 1,300,000，不应大于“年营业额（万元，按元计）”（1,205,000）。',
  )
})

it('who asked for another amount is told in 万元 what to write', async () => {
  const { findings } = await run('申请多了', { F5: 12 })
  const fixes = findings.flatMap(({ code, cell, fix }) => (code === 'LG-Q022' ? [`${cell} ${fix}`] : []))
  expect(fixes).toEqual(['F5 请核对等次和补助标准；申请金额填错的请改为 10（万元）。'])
})
