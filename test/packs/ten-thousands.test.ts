import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { submissionOf } from '../../src/app/pack-test/case-submission.ts'
import { writtenCase } from '../../src/app/pack-test/read-cases.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { tryOut } from '../../src/app/whatif/whatif.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { readValue } from '../../src/forms/values/read-value.ts'
import type { Cell } from '../../src/model/grid.ts'
import { parsePack } from '../../src/packs/file.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import type { Field } from '../../src/packs/schema/form.ts'
import { ourPack } from './our-pack.ts'

const TEXT = readFileSync('test/packs/ten-thousands/luoxi-2026.yaml', 'utf8')

it('amounts in 万元 pass their cases, to the fen', async () => {
  const file = await ourPack(TEXT)
  expect(lintPack(file).filter(({ severity }) => severity !== 'notice')).toEqual([])
  const cases = await casesOf(file, 'test/packs/ten-thousands/luoxi-2026.cases.yaml')
  expect(testPack(file, cases!).failures).toEqual([])
}, 60_000)

it('a trial tries no yuan more or less in a cell that counts in 万元', async () => {
  const file = await ourPack(TEXT)
  const cases = (await casesOf(file, 'test/packs/ten-thousands/luoxi-2026.cases.yaml'))!
  const entry = { '年营业额（万元）': '50', '纳税额（元）': '1', '申请金额（万元）': '8.5' }
  const written = writtenCase({ 案例: '一', 市场: { 甲市场: entry }, 应得: {} }, cases.底表)
  const official = usePack(file)
  const forms = { ...submissionOf(official, cases, written), preferNewest: false }
  const trial = await tryOut({ official, sets: [], choices: {}, formsOf: () => forms, changed: () => [] })
  // a fen less than 500000 yuan would be no grant at all
  expect(trial.trial.subjects.map(({ status, amount }) => [status, amount!.toFixed()])).toEqual([
    ['final', '85000'],
  ])
  const [turnover] = trial.trial.subjects[0]!.items[0]!.inputs
  expect(turnover).toMatchObject({ value: '500000', typed: '50', times: '10000', cell: expect.any(String) })
  expect(trial.deciders).toEqual([])
})

const TURNOVER: Field = { key: 'turnover', label: '年营业额（万元）', type: 'money', unit: '万元' }
const text = (typed: string): Cell => ({ row: 1, column: 1, kind: 'text', text: typed })
const stored = (number: string): Cell => ({ row: 1, column: 1, kind: 'number', text: number })

/** What is made of a cell in yuan, what is said of it, and what it says. */
function read(cell: Cell, field = TURNOVER): [string, string?, string?] {
  const { value, problems } = readValue(cell, field, '2026')
  const [problem] = problems
  const amount = value.kind === 'number' ? value.number : value.kind
  if (!problem) return [amount]
  return [amount, problem.code, problem.data['suggestion'] ?? problem.data['value'] ?? '']
}

it.each<[string, Cell, ...ReturnType<typeof read>]>([
  ['a number', stored('3.5'), '35000'],
  ['nothing', stored('0'), '0'],
  ['six decimals', stored('0.000001'), '0.01'],
  ['seven decimals', stored('0.0000001'), 'invalid', 'LG-C031', ''],
  ['a number as text', text('3.5'), '35000', 'LG-C012', '3.5'],
  ['the column’s own unit', text('3.5万元'), '35000', 'LG-C011', '3.5'],
  ['its unit in short', text('3.5万'), '35000', 'LG-C011', '3.5'],
  ['full width', text('１，２００．５'), '12005000', 'LG-C011', '1200.5'],
  ['a currency sign', text('¥3.5'), '35000', 'LG-C011', '3.5'],
  ['yuan', text('35000元'), 'invalid', 'LG-C023', '3.5'],
  ['yuan in parts of a fen', text('35000.001元'), 'invalid', 'LG-C024', ''],
  ['a larger unit', text('3.5亿'), 'invalid', 'LG-C024', ''],
  ['a word', text('约3.5万'), 'invalid', 'LG-C024', ''],
  ['less than nothing', stored('-1'), 'invalid', 'LG-C027', ''],
  ['yuan without saying so', stored('12000000'), 'invalid', 'LG-C028', ''],
])('in 万元: %s', (_, cell, ...wanted) => {
  expect(read(cell)).toEqual(wanted)
})

it('limits of such a column are in 万元 too', () => {
  expect(read(stored('500'), { ...TURNOVER, max: '500' })).toEqual(['5000000'])
  expect(read(stored('500.1'), { ...TURNOVER, max: '500' })[1]).toBe('LG-C028')
})

it('an amount in yuan is read as before', () => {
  const field: Field = { key: 'a', label: '申请金额', type: 'money' }
  expect(read(text('6万'), field)).toEqual(['invalid', 'LG-C023', '60000'])
  expect(read(text('6.0000001万'), field)).toEqual(['invalid', 'LG-C024', ''])
  expect(read(stored('300000.005'), field)).toEqual(['invalid', 'LG-C031', ''])
})

/** What is said of a slip, without line and column. */
async function said(piece: string, by: string): Promise<string[]> {
  expect(TEXT).toContain(piece)
  const parsed = await parsePack(TEXT.replace(piece, by), 'our.yaml')
  const findings = parsed.ok ? lintPack(parsed.file) : parsed.findings
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .map((finding) => {
      const { message, fix } = wordsOf(finding, 'zh')
      return `${finding.code} ${message.replace(/^第\d+行第\d+列：/, '')}${fix}`
    })
}

describe('a slip of ten thousand is refused', () => {
  it.each([
    [
      'the unit in the label alone',
      'label: 年营业额（万元）, type: money, unit: 万元',
      'label: 年营业额（万元）, type: money',
      'LG-P148 “年营业额（万元）”以万元为单位；',
    ],
    [
      'the unit in the pack alone',
      'label: 年营业额（万元）, type: money',
      'label: 年营业额, type: money',
      'LG-P157 “年营业额”（type: money）写了 unit: 万元；',
    ],
    [
      'another spelling of the label without it',
      'label: 年营业额（万元）, type: money',
      'label: 年营业额（万元）, labels: [营业额], type: money',
      'LG-P157 “营业额”（type: money）写了 unit: 万元；',
    ],
    [
      'the unit of a number that is no amount',
      'label: 年营业额（万元）, type: money',
      'label: 年营业额（万元）, type: number',
      'LG-P157 “年营业额（万元）”（type: number）写了 unit: 万元；',
    ],
    [
      'another unit than the label’s',
      'label: 年营业额（万元）, type: money',
      'label: 年营业额（百万元）, type: money',
      'LG-P148 “年营业额（百万元）”以百万元为单位；',
    ],
    [
      'a band in 万元',
      "from: '500000', points",
      "from: '50', points",
      'LG-P152 “年营业额（万元）”在规则里按元计，界线 50 就是 50 元。是 50 万元的，写 500000。',
    ],
    [
      'a limit in 万元',
      "value: '5000000'",
      "value: '500'",
      'LG-P152 “投资额（万元）”在规则里按元计，界线 500 就是 500 元。是 500 万元的，写 5000000。',
    ],
    [
      'points for each 万元',
      "proportion: { points: '40', targets: [{ of: measure.sold, target: '200000' }] }",
      "perUnit: { of: measure.sold, from: '0', each: '0.5' }",
      'LG-P153 “营业额（万元）”在规则里按元计，这里的 0.5 就是每 1 元 0.5。是每 1 万元 0.5 的，写 0.00005。',
    ],
    [
      'money for each 万元',
      "byFigure: { of: invested, rows: [{ from: '100000', amount: '35000' }] }",
      "byCount: { amounts: { invested: '300' } }",
      'LG-P153 “投资额（万元）”在规则里按元计，这里的 300 就是每 1 元 300。是每 1 万元 300 的，写 0.03。',
    ],
    [
      'a plain number in 万元 beside an amount',
      'label: 投资总额（万元）, type: money, unit: 万元',
      'label: 投资总额（万元）, type: number',
      'LG-P154 “投资总额（万元）”（type: number）填的是万元，“投资额（万元）”按元计，放在一起差一万倍。',
    ],
    [
      'a band above what the column can hold',
      'label: 年营业额（万元）, type: money, unit: 万元',
      "label: 年营业额（万元）, type: money, unit: 万元, max: '90'",
      'LG-P108',
    ],
    [
      'a mark with a unit',
      "from: '500000', points",
      "from: '50万元', points",
      'LG-P027 “from”读到“50万元”，这里只填数字，不带单位。改成 500000。',
    ],
  ])('%s', async (_, piece, by, finding) => {
    expect((await said(piece, by)).join('\n')).toContain(finding)
  })
})

it('amounts that are paid, and figures of clauses, may be written in 万元', async () => {
  const written = TEXT.replace("amount: '100000'", 'amount: 10万元')
    .replace("amount: '35000'", 'amount: 3.5万元')
    .replace(/figures: \[1000000, 100000,/, 'figures: [100万元, 10万元,')
  const [file, plain] = [await ourPack(written), await ourPack(TEXT)]
  expect(lintPack(file)).toEqual(lintPack(plain))
  expect(usePack(file).pack).toEqual(usePack(plain).pack)
})

it('words that look like an amount stay words', async () => {
  const written = TEXT.replace('type: text, width', 'type: choice, choices: [10万元, 20万元], width').replace(
    '    asked: {',
    "    skip: { clause: L-B3, of: tax, is: '7', because: 10万元 }\n    asked: {",
  )
  const { pack } = usePack(await ourPack(written))
  expect(pack.forms['market']!.fields.find(({ key }) => key === 'project')!.choices).toEqual([
    '10万元',
    '20万元',
  ])
  expect(pack.subjects['market']!.skip!.because).toBe('10万元')
})
