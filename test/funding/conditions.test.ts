import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { submissionOf } from '../../src/app/pack-test/case-submission.ts'
import { writtenCase } from '../../src/app/pack-test/read-cases.ts'
import { yuan } from '../../src/model/decimal.ts'
import { BUILTIN, usePack, type LoadedPack } from '../../src/packs/load.ts'
import type { Tree } from '../../src/packs/resolve.ts'
import { ourPack } from '../packs/our-pack.ts'

const file = BUILTIN.find(({ id }) => id === 'quanzhou-2023')!
const { text } = file
const cases = builtInCases('quanzhou-2023')!

async function changed(...exchanges: readonly (readonly [piece: RegExp | string, by: string])[]) {
  const own = exchanges.reduce((before, [piece, by]) => {
    const after = before.replace(piece, by)
    expect(after).not.toBe(before)
    return after
  }, text)
  return usePack(await ourPack(own))
}

/** Dates may be left blank; grades, a gate and a limit decide about the payments of a market. */
const STRICT = await changed(
  [/  - \{\s+clause: Q-E2,\s+severity: error,\s+needed[^]*?\n    \}\n/g, ''],
  ['label: 认定日期, type: date, required: true }', 'label: 认定日期, type: date }'],
  [
    "once: { amount: '60000' }\n        conditions:\n",
    "once: { amount: '60000' }\n        conditions:\n          gradePercent: { clause: Q-F2, percents: { 五星: '100', 四星: '80', 三星: '50' } }\n",
  ],
  [
    "三星: '50000' } }\n        conditions:\n",
    "三星: '50000' } }\n        conditions:\n          gate: { clause: Q-F2, atLeast: '70' }\n",
  ],
  ['    onlyLarger: {', "    atMost: { clause: Q-F1, amount: '150000' }\n    onlyLarger: {"],
)

/** Together they come to just what the limit leaves. */
const LIMITED = await changed([
  'onlyLarger: {',
  "atMost: { clause: Q-F1, amount: '160000' }\n    onlyLarger: {",
])

/** The assessed months cross the year; the performance grants of the markets share a budget. */
const CROSSING = await changed(
  [/\nyear: \S+/, '\nyear: 2024\nmonths: [2023-12, 2024-11]'],
  ['byGrade: {', "budget: { clause: Q-F2, amount: '50000', round: fen-down }\n        byGrade: {"],
)

/** `Q-F1 60000.00 final`, then why, of a market that differs so from one of five stars. */
function paid(loaded: LoadedPack, market: Readonly<Record<string, Tree>>) {
  const written = writtenCase({ 案例: '一', 市场: { 甲市场: market }, 应得: {} }, cases.底表)
  const [card] = assessOnce(submissionOf(loaded, cases, written)).subjects
  return card!.payments.map(({ clause, amount, status, reasons, work, formula }) => {
    // where there is no score, there is no formula over it
    expect(formula === null).toBe(card!.total === null)
    return [`${clause} ${yuan(amount)} ${status}`, ...reasons, work.split('：').at(-1)]
  })
}

const BOUGHT = { 政府购买服务: '是', 购买服务起: '2024-01-01', 购买服务止: '2024-06-30' }
const OPEN = '年度考核得分：没有报送考核表，还没有考核得分'
const WAITS = '待现场考核，“考核日期”未填'

it.each<[string, Parameters<typeof paid>, ReturnType<typeof paid>]>([
  [
    'dates of another payment that nobody entered',
    [STRICT, { 认定: { 政府购买服务: '是' } }],
    [
      ['Q-F1 60000.00 pending', '购买服务的起止日期不明，待定（Q-E2）', '60000.00'],
      [
        'Q-F2 90000.00 pending',
        '购买服务的起止日期不明，待定（Q-E2）',
        '各项合计最高 150000，前面的项目还没有确定（Q-F1）',
        '100000.00；各项合计最高 150000（Q-F1），本项付 90000.00',
      ],
    ],
  ],
  [
    'a day that counts and that nobody entered',
    [STRICT, { 认定: { 认定日期: '空', ...BOUGHT } }],
    [
      ['Q-F1 60000.00 pending', '“认定日期”不明，待定（Q-E2）', '60000.00'],
      ['Q-F2 0.00 withheld', '政府购买服务 2024-01-01 至 2024-06-30，与 2024 年重叠（Q-E2）', '0.00'],
    ],
  ],
  [
    'a day that nobody entered and that only the time since it counts',
    [usePack(file), { 认定日期: '空', 认定: { 认定日期: '空' } }],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      ['Q-F2 100000.00 pending', '“认定日期”不明，待定（Q-E1）', '100000.00'],
    ],
  ],
  [
    'a score that is not there yet, under grades, a gate and a limit',
    [STRICT, { 自评: '无' }],
    [
      ['Q-F1 60000.00 provisional', OPEN, '60000.00'],
      [
        'Q-F2 90000.00 provisional',
        OPEN,
        WAITS,
        '各项合计最高 150000，前面的项目还没有确定（Q-F1）',
        '100000.00；各项合计最高 150000（Q-F1），本项付 90000.00',
      ],
    ],
  ],
  [
    'a score below the lowest grade',
    [STRICT, { 自评得分: '60', 现场考核得分: '60' }],
    [
      ['Q-F1 0.00 withheld', '得分 60，没有等次，不予补助', '0.00'],
      ['Q-F2 0.00 withheld', '得分 60 不足 70（Q-F2），不予补助', '0.00'],
    ],
  ],
  [
    'a score of its own below the lowest grade, under a condition that waits too',
    [usePack(file), { 自评得分: '60', 现场考核得分: '空', 考核日期: '空' }],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      [
        'Q-F2 0.00 provisional',
        '得分 60，没有等次，不予补助',
        '年度考核得分：还没有现场考核得分，暂按自评 60',
        WAITS,
        '0.00',
      ],
    ],
  ],
  [
    'two that just reach the limit',
    [LIMITED, {}],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      ['Q-F2 100000.00 final', '100000.00'],
    ],
  ],
  [
    'another payment in a part of the months that are assessed',
    [CROSSING, { 认定: { ...BOUGHT, 购买服务起: '2023-12-01', 购买服务止: '2024-01-31' } }],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      ['Q-F2 0.00 withheld', '政府购买服务 2023-12-01 至 2024-01-31，与考核周期重叠（Q-E2）', '0.00'],
    ],
  ],
  [
    'another payment in all of them',
    [CROSSING, { 认定: { ...BOUGHT, 购买服务起: '2023-12-01', 购买服务止: '2024-11-30' } }],
    [
      [
        'Q-F1 0.00 withheld',
        '认定日期 2024-03-01 在政府购买服务 2023-12-01 至 2024-11-30期间（Q-E2）',
        '0.00',
      ],
      ['Q-F2 0.00 withheld', '政府购买服务 2023-12-01 至 2024-11-30，覆盖整个考核周期（Q-E2）', '0.00'],
    ],
  ],
  [
    'a claim above the budget without a score',
    [CROSSING, { 自评: '无' }],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      [
        'Q-F2 50000.00 provisional',
        OPEN,
        WAITS,
        '还有 1 笔没有定，全县的合计会变（Q-F2）',
        '100000.00 × 50000.00 ÷ 100000.00 = 50000，不足一分的舍去为 50000.00',
      ],
    ],
  ],
  [
    'a time in days that is short by one',
    [usePack(file, { 'Q-I1': '183-days' }), { 认定日期: '2024-05-12', 认定: { 认定日期: '2024-05-12' } }],
    [
      ['Q-F1 60000.00 final', '60000.00'],
      [
        'Q-F2 0.00 withheld',
        '认定日期 2024-05-12，到 2024-11-10 不满183天（满183天是 2024-11-11，Q-E1）',
        '0.00',
      ],
    ],
  ],
  [
    'papers that are ticked on a form that is missing',
    [usePack(file), { 申请: '无' }],
    [
      ['Q-F1 60000.00 pending', '缺少材料：补助资金申请表（Q-E3）', '60000.00'],
      ['Q-F2 100000.00 pending', '缺少材料：补助资金申请表（Q-E4）', '100000.00'],
    ],
  ],
])('payments say what becomes of %s', (_, given, said) => {
  expect(paid(...given)).toEqual(said)
})
