import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { submissionOf } from '../../src/app/pack-test/case-submission.ts'
import { writtenCase } from '../../src/app/pack-test/read-cases.ts'
import { distancesOf } from '../../src/funding/distance.ts'
import { toJson } from '../../src/reports/json.ts'
import type { Tree } from '../../src/packs/resolve.ts'
import { BUILTIN, usePack, type PackFile } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { ourPack } from './our-pack.ts'

const longli = BUILTIN.find(({ id }) => id === 'longli-2025')!
const cases = builtInCases('longli-2025')!

function runOf(file: PackFile, entry: Readonly<Record<string, Tree>>, choices = {}) {
  const written = writtenCase({ 案例: '一', 机构: { 甲公司: entry }, 应得: {} }, cases.底表)
  return assessOnce(submissionOf(usePack(file, choices), cases, written))
}

function cardOf(file: PackFile, entry: Readonly<Record<string, Tree>>, choices = {}) {
  return toJson(runOf(file, entry, choices), usePack(file, choices).pack).subjects[0]!
}

it('no stars are given where the document has no table, and the result says so', () => {
  const card = cardOf(longli, {})
  expect([card.grade, card.total, card.amount, card.status]).toEqual([null, null, '0.00', 'final'])
  expect(card.totalWork).toBe(
    '25 项中达标 25 项，达标率 100%；未达标 0 项，未填 0 项；文件没有公布星级的分档，没有评星（L-N1）',
  )
  expect(card.payments).toMatchObject([{ clause: 'L-F1', amount: '0.00', status: 'final' }])
})

it('a county’s own copy of the pack may give stars by the share of duties met', async () => {
  const table =
    "stars: { clause: L-N1, rows: [{ from: '96', grade: 五星 }, { from: '92', grade: 四星 }], otherwise: 不评星 }"
  const own = await ourPack(longli.text.replace('没有评星 }', `没有评星, ${table} }`))
  expect(cardOf(own, { 消防设备: '否' }).grade).toBe('五星')
  expect(cardOf(own, { 消防设备: '否', 办公桌椅: '空' }).grade).toBe('四星')
  const third = cardOf(own, { 消防设备: '否', 办公桌椅: '空', 门牌标识: '否' })
  expect(third.grade).toBe('不评星')
  expect(third.totalWork).toBe(
    '25 项中达标 22 项，达标率 88%；未达标 2 项，未填 1 项；评为不评星（L-N1，县里自定的分档）',
  )
})

it('a duty says whether it is met, not met or not filled in, and what is lacking', () => {
  const { items } = cardOf(longli, { '面积（㎡）': '18.5', 服务人员数: '空', 办公桌椅: '否' })
  expect(items.slice(0, 3).map(({ duty, shortfall, points, max }) => [duty, shortfall, points, max])).toEqual(
    [
      ['unmet', '1.5', '0', '1'],
      ['blank', '1', '0', '1'],
      ['met', null, '1', '1'],
    ],
  )
  expect(items.find(({ label }) => label === '办公桌椅')).toMatchObject({ duty: 'unmet', shortfall: null })
})

it('how many duties lack to the next star, and to the last, counts whole duties', async () => {
  const table = "stars: { clause: L-N1, rows: [{ from: '90', grade: 五星 }, { from: '80', grade: 四星 }] }"
  const { pack } = usePack(await ourPack(longli.text.replace('没有评星 }', `没有评星, ${table} }`)))
  const said = (met: number) => {
    const items = pack.subjects['operator']!.items.map(({ clause, label }, index) => ({
      clause,
      label,
      points: null,
      inputs: [],
      duty: { state: index < met ? ('met' as const) : ('blank' as const), shortfall: null },
    }))
    const card = { kind: 'operator', total: null, rank: null, vetoes: [], items }
    return distancesOf(pack, card).map(
      ({ direction, threshold, distance, changes }) =>
        `${direction} ${threshold.toFixed()} by ${distance.toFixed()}: ${changes.zh}`,
    )
  }
  // 90 % of 25 are 22.5: 23
  expect(said(19)).toEqual(['up 20 by 1: 达标率 80%，评为四星'])
  expect(said(21)).toEqual(['up 23 by 2: 达标率 90%，评为五星', 'down 20 by 1: 不评星级'])
  expect(said(25)).toEqual(['down 23 by 2: 四星'])
})

it('counts apart the duties that an error leaves open', () => {
  expect(cardOf(longli, { '面积（㎡）': '二十', 消防设备: '否', 办公桌椅: '空' }).totalWork).toContain(
    '达标 22 项，达标率 88%；未达标 1 项，未填 1 项，数据不全 1 项',
  )
})

it.each([
  ['every-month', 'L-K4', {}, '达标：达到的月份 12 ≥ 12'],
  ['every-month', 'L-K3', { 报送: '1 2', 1: { 收集岗位信息数: '空' } }, '10 < 100，差 90（1 处没有填）'],
  ['every-month', 'L-K6', { 报送: '1 2 3' }, '未达标：已报月份 3 < 12，差 9 个月'],
  [
    'total',
    'L-K4',
    {},
    '达标：现场招聘会场次合计 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 = 12 ≥ 12；12 个月中有 12 个月达到',
  ],
  ['total', 'L-K4', { 5: { '参会企业数（最少一场）': '4' } }, '12 个月中有 11 个月达到（5月没有达到）'],
])('the months of a duty are counted in words (L-I1 %s, %s, %o)', (way, clause, months, work) => {
  const { items } = cardOf(longli, { 月报: months }, { 'L-I1': way })
  expect(items.find((item) => item.clause === clause)!.work).toContain(work)
})

it('names the months that fall short, those that are not filled in apart', () => {
  const { items } = cardOf(longli, {
    月报: {
      3: { '参会企业数（最少一场）': '空' },
      5: { 现场招聘会场次: '0', '参会企业数（最少一场）': '空' },
    },
  })
  expect(items.find(({ clause }) => clause === 'L-K4')!.work).toBe(
    '未达标：达到的月份 10 < 12，差 2 个月（3月没有填全，5月没有达到）',
  )
})

it('names the months without a report', () => {
  const { items } = cardOf(longli, {
    月报: { 报送: '1 2 3 5 6 7 8 9 10 11', 3: { '参会企业数（最少一场）': '4' } },
  })
  const workOf = (clause: string) => items.find((item) => item.clause === clause)!.work
  expect(workOf('L-K4')).toBe('未达标：达到的月份 9 < 12，差 3 个月（4月、12月没有报送，3月没有达到）')
  expect(workOf('L-K6')).toBe('未达标：已报月份 10 < 12，差 2 个月（4月、12月没有报送）')
})

it('a duty of every month is not filled in where no month is reported', async () => {
  const own = await ourPack(
    longli.text.replace(
      "duty: { months: { form: monthly-service, atLeast: '12' } }",
      "duty: { months: { form: monthly-service, each: { postings: '5' } } }",
    ),
  )
  const { 机构: group } = cases.底表
  const withoutMonths = { 机构: { ...group!, 表: { 履约: group!.表['履约']! } } }
  const loaded = usePack(own)
  const written = writtenCase({ 案例: '一', 机构: { 甲公司: {} }, 应得: {} }, withoutMonths)
  const run = assessOnce(submissionOf(loaded, { ...cases, 底表: withoutMonths }, written))
  const card = toJson(run, loaded.pack).subjects[0]!
  expect(card.items.find(({ clause }) => clause === 'L-K6')).toMatchObject({ duty: 'blank', points: '0' })
})

it.each([
  [{}, ['达标：岗位减场次 108 ≥ 108', '12 个月中有 12 个月达到', '达标：达到的月份 12 ≥ 3']],
  [
    { 2: { 现场招聘会场次: '3' }, 3: { '参会企业数（最少一场）': '4', 促成培训人数: '1' } },
    [
      '未达标：岗位减场次 106 < 108，差 2',
      '12 个月中有 11 个月达到（3月没有达到）',
      '达标：达到的月份 11 ≥ 3',
    ],
  ],
  [
    { 2: { 现场招聘会场次: '空' }, 3: { 现场招聘会场次: '0' } },
    ['未填：岗位减场次', '12 个月中有 12 个月达到', '达标：达到的月份 10 ≥ 3'],
  ],
])(
  'a duty over a difference, over every month, and over so many of those that count: %o',
  async (months, said) => {
    const text = longli.text
      .replace(
        'measures:\n',
        'measures:\n  less: { label: 岗位减场次, sum: monthly-service.postings, less: [monthly-service.fairs] }\n',
      )
      .replace("{ of: measure.postings, atLeast: '100' }", "{ of: measure.less, atLeast: '108' }")
      .replace(
        "{ of: measure.trainees, atLeast: '20' }",
        "{ months: { form: monthly-service, each: { trainees: '2' } } }",
      )
      .replace(
        "{ months: { form: monthly-service, atLeast: '12' } }",
        "{ months: { form: monthly-service, atLeast: '3', where: fairs, each: { fairCompanies: '5' } } }",
      )
    const run = runOf(await ourPack(text), { 月报: months })
    const items = run.subjects[0]!.items.filter(({ clause }) => ['L-K3', 'L-K5', 'L-K6'].includes(clause))
    expect(items.map(({ work }) => work)).toEqual(said.map((words) => expect.stringContaining(words)))
    expectLiveFormulas(run)
  },
)

it('what a duty lacks to be met is a distance where it is one figure', async () => {
  const linesOf = (entry: Readonly<Record<string, Tree>>, choices = {}) => {
    const run = runOf(longli, entry, choices)
    return distancesOf(usePack(longli, choices).pack, run.subjects[0]!).map(
      ({ clause, value, threshold, unit }) => `${clause} ${value.toFixed()} of ${threshold.toFixed()}${unit}`,
    )
  }
  const short = { '面积（㎡）': '18.5', 办公桌椅: '否', 月报: { 报送: '1 2 3 4 5 6 7 8 9 10' } }
  expect(linesOf(short)).toEqual(['L-K1 18.5 of 20', 'L-K4 10 of 12个月', 'L-K6 10 of 12个月'])
  // the fairs of a year, and companies at each of them
  expect(linesOf(short, { 'L-I1': 'total' })).toEqual(['L-K1 18.5 of 20', 'L-K6 10 of 12个月'])
})

it('no stars are named below the lowest, where the table has no word for that', async () => {
  const table = "stars: { clause: L-N1, rows: [{ from: '100', grade: 五星 }] }"
  const own = await ourPack(longli.text.replace('没有评星 }', `没有评星, ${table} }`))
  const card = cardOf(own, { 消防设备: '否' })
  expect([card.grade, card.totalWork]).toEqual([
    null,
    '25 项中达标 24 项，达标率 96%；未达标 1 项，未填 0 项；不评星级（L-N1，县里自定的分档）',
  ])
})

it('months that are not assessed do not count', async () => {
  const own = await ourPack(longli.text.replace(/\nyear: \S+/, '$&\nmonths: [2025-01, 2025-11]'))
  const { items } = cardOf(own, {})
  expect(items.find(({ clause }) => clause === 'L-K6')!.work).toBe('未达标：已报月份 11 < 12，差 1 个月')
})
