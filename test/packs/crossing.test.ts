import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { listSheets } from '../../src/forms/blank/sheet-list.ts'
import { readValue } from '../../src/forms/values/read-value.ts'
import { diffPacks } from '../../src/packs/diff.ts'
import { parsePack } from '../../src/packs/file.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import { ourPack } from './our-pack.ts'

const TEXT = readFileSync('test/packs/crossing/linjiang-2024.yaml', 'utf8')

it('a pack whose months cross a year’s end passes its cases', async () => {
  const file = await ourPack(TEXT)
  expect(lintPack(file).filter(({ severity }) => severity !== 'notice')).toEqual([])
  const { failures } = testPack(file, (await casesOf(file, 'test/packs/crossing/linjiang-2024.cases.yaml'))!)
  expect(failures).toEqual([])
}, 60_000)

/** What is said of a slip, without line and column. */
async function said(piece: string, by: string): Promise<string[]> {
  expect(TEXT).toContain(piece)
  const read = await parsePack(TEXT.replace(piece, by), 'our.yaml')
  const findings = read.ok ? lintPack(read.file) : read.findings
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => `${finding.code} ${wordsOf(finding, 'zh').message.replace(/^第\d+行第\d+列：/, '')}`)
}

const QUARTERLY = 'per: quarter'

describe('a slip that would count a month for another year is refused', () => {
  it.each<[string, string, string, string]>([
    [
      'a year with a month that follows from the period',
      'months: [11, 2]',
      'months: [2023-11, 2024-02]',
      'LG-P038 “months”读到“2023-11”，这里只写月份 1 至 12，不写年份。',
    ],
    [
      'months of the period in another spelling',
      'months: [2023-11, 2024-10]',
      'months: [2023年11月, 2024-10]',
      'LG-P037 “months”读到“2023年11月”，考核周期的起止月份要写成年-月，共七位。',
    ],
    [
      'a period without years',
      'months: [2023-11, 2024-10]',
      'months: [11, 10]',
      'LG-P037 “months”读到“11”，考核周期的起止月份要写成年-月，共七位。',
    ],
    [
      'a period that ends before it begins',
      'months: [2023-11, 2024-10]',
      'months: [2024-11, 2024-10]',
      'LG-P155 考核周期 2024-11 至 2024-10 不对：起始晚于结束。',
    ],
    [
      'a month that there is not',
      'months: [2023-11, 2024-10]',
      'months: [2023-13, 2024-10]',
      'LG-P155 考核周期 2023-13 至 2024-10 不对：没有 2023-13 这个月。',
    ],
    [
      'a period in which a month would be of two years',
      'months: [2023-11, 2024-10]',
      'months: [2023-11, 2024-11]',
      'LG-P155 考核周期 2023-11 至 2024-11 不对：超过十二个月，同一个月份就分不清是哪一年的。',
    ],
    [
      'a period of another year',
      'year: 2024',
      'year: 2025',
      'LG-P155 考核周期 2023-11 至 2024-10 不对：年度 2025 一个月也不在里面。',
    ],
    [
      'months against the order of the period',
      'months: [11, 2]',
      'months: [2, 11]',
      'LG-P136 月份 2 不对：月份从 1 到 12，在 2023-11 至 2024-10 以内，起始不能晚于结束。',
    ],
    [
      'a month that is not assessed',
      'months: [2023-11, 2024-10]',
      'months: [2023-11, 2024-09]',
      'LG-P136 月份 10 不对：月份从 1 到 12，在 2023-11 至 2024-09 以内，起始不能晚于结束。',
    ],
    [
      'months over the year’s end without a period',
      'months: [2023-11, 2024-10]\n',
      '\n',
      'LG-P136 月份 11 不对：月份从 1 到 12，在 2024-01 至 2024-12 以内，起始不能晚于结束。',
    ],
    [
      'quarters that the period cuts',
      'sheet: 服务窗口月度台账\n    layout: list\n    per: subject',
      `sheet: 服务窗口季度台账 {quarter}\n    layout: list\n    ${QUARTERLY}`,
      'LG-P156 表 window-log 每季一张，而考核周期 2023-11 至 2024-10 不是整季度，“一季度”是哪几个月就分不清。',
    ],
  ])('%s', async (_, piece, by, finding) => {
    expect(await said(piece, by)).toContain(finding)
  })
})

it('whole quarters are named by the calendar, each with its year', async () => {
  const text = TEXT.replace('months: [2023-11, 2024-10]', 'months: [2023-10, 2024-09]')
    .replace(/months: \[11, 10\]/g, 'months: [10, 9]')
    .replace("first: '11', last: '10'", "first: '10', last: '9'")
    .replace(
      'sheet: 驿站考核表\n    layout: list\n    per: town',
      `sheet: 驿站考核表 {quarter} {station}\n    layout: list\n    ${QUARTERLY}`,
    )
  const file = await ourPack(text)
  const { pack } = usePack(file)
  const fill = { town: null, villages: [], stations: null, forms: ['station-sheet'] }
  expect(listSheets(pack, fill).map(({ name, period }) => [name.trim(), period.quarterEnd])).toEqual([
    ['驿站考核表 四季度', '2023-12-31'],
    ['驿站考核表 一季度', '2024-03-31'],
    ['驿站考核表 二季度', '2024-06-30'],
    ['驿站考核表 三季度', '2024-09-30'],
  ])
})

const typed = (text: string) => ({ row: 1, column: 1, kind: 'text', text }) as const

it.each([
  ['11月', 'month', { kind: 'month', month: '2023-11', date: null }, 'LG-C017'],
  ['10月份', 'month', { kind: 'month', month: '2024-10', date: null }, 'LG-C017'],
  ['2024年11月', 'month', { kind: 'month', month: '2024-11', date: null }, undefined],
  ['十二月', 'month', { kind: 'invalid' }, 'LG-C057'],
  ['12月3日', 'date', { kind: 'invalid' }, 'LG-C052'],
  ['11月', 'monthNumber', { kind: 'number', number: '11' }, 'LG-C011'],
  ['2023年11月', 'monthNumber', { kind: 'invalid' }, 'LG-C021'],
  // 11 would be that of 2023
  ['2024年11月', 'monthNumber', { kind: 'invalid' }, 'LG-C022'],
] as const)('%s in a field of type %s', (text, type, value, code) => {
  const reading = readValue(typed(text), { key: 'm', label: '月份', type }, '2023-11')
  expect(reading.value).toEqual(value)
  expect(reading.problems[0]?.code).toBe(code)
  const suggestion = reading.problems[0]?.data['suggestion']
  if (type !== 'monthNumber' && suggestion !== undefined) expect(suggestion).toMatch(/^2023-12/)
})

/** What is found about monthly forms: what their 填报时间 says, and what else names the month. */
async function found(...months: readonly [month: string, named: string, served: string][]) {
  const loaded = usePack(await ourPack(TEXT))
  const forms = fillForms(
    loaded.pack,
    months.map(([month, of, served], index) => ({
      form: 'monthly',
      path: `${index}.xlsx`,
      of,
      head: { town: '青山镇', month },
      rows: [{ station: '河口驿站', served }],
    })),
  )
  const run = assess({
    loaded,
    scope: 'county',
    inputs: [],
    ...forms,
    roster: null,
    stations: null,
    review: null,
  })
  return run.findings.map((finding) => `${finding.code} ${wordsOf(finding, 'zh').message}`)
}

it('the same month of two years is no month twice; two of one month are', async () => {
  const two = await found(['2023-11', '11月', '10'], ['2024-11', '11月', '20'])
  expect(two.map((line) => line.slice(0, 7)).toSorted()).toEqual(['LG-X023', 'LG-X033'])
  expect(two.find((line) => line.startsWith('LG-X033'))).toContain('不在考核周期 2023年11月至2024年10月以内')
  const one = await found(['2023-11', '11月', '10'], ['2023-11', '11月', '20'])
  expect(one.find((line) => line.startsWith('LG-X026'))).toContain('2023-11')
})

it('a month is late after its own end, also in the new year', async () => {
  expect((await found(['2023-12-31', '12月', '10'])).join()).not.toContain('LG-X055')
  const late = await found(['2024-01-02', '12月', '10'])
  expect(late.find((line) => line.startsWith('LG-X055'))).toContain('2023-12')
})

it('a month without a year on a sheet of another year’s month is said', async () => {
  const all = await found(['11月', '2024年11月', '10'])
  expect(all.find((line) => line.startsWith('LG-H006'))).toBe(
    'LG-H006 “填报时间”是 2023年11月，而工作表名或标题写的是 2024年11月，按 2023年11月 处理。',
  )
})

it('what differs from a pack of a calendar year is told', async () => {
  const [one, other] = [await ourPack(TEXT.replace('months: [2023-11, 2024-10]\n', '')), await ourPack(TEXT)]
  expect(diffPacks(one, other)).toContainEqual(
    expect.objectContaining({ what: '考核周期', before: '', after: '2023-11 至 2024-10' }),
  )
})
