import { expect, it } from 'vitest'
import { wordsOf } from '../../src/findings/words.ts'
import { parsePack } from '../../src/packs/file.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { BUILTIN } from '../../src/packs/load.ts'

type Exchange = readonly [piece: string, by: string]

/** What lint says, errors alone, about a built-in pack in which pieces are exchanged. */
async function errorsIn(pack: string, ...exchanges: readonly Exchange[]): Promise<string[]> {
  const { text: whole } = BUILTIN.find(({ id }) => id === pack)!
  const text = exchanges.reduce((before, [piece, by]) => {
    expect(before).toContain(piece)
    return before.replace(piece, by)
  }, whole)
  const parsed = await parsePack(text, 'our.yaml')
  if (!parsed.ok) throw new Error(parsed.findings.map(({ code }) => code).join())
  const errors = lintPack(parsed.file).filter(({ severity }) => severity === 'error')
  return errors.map((finding) => `${finding.code} ${wordsOf(finding, 'zh').message.replace(/^.*?：/, '')}`)
}

it.each([
  [
    'sheets of months with one name',
    'tonglu-2024',
    'sheet: 附表2 {month}',
    'sheet: 附表2',
    'LG-P135 “monthly”是 month，须写明 {month}。',
  ],
  [
    'rows that name nobody',
    'tonglu-2024',
    "type: name, role: village, required: true, width: '14'",
    'type: name',
    'LG-P135 “village-facts”是 village，须写明 role: village / station / subject。',
  ],
  [
    'rows that are added up for nobody',
    'dongzhi-2025',
    "about: operator\n    orientation: landscape\n    blankRows: '0'\n    head:\n      - { key: operator, label: 运营机构, type: name, role: subject }",
    "orientation: landscape\n    blankRows: '0'\n    head:\n      - { key: operator, label: 运营机构, type: name }",
    'LG-P135 “monthly-operations”是 measures，须写明 role: village / station / subject。',
  ],
  [
    'a sum of a column that is none',
    'dongzhi-2025',
    'sum: monthly-operations.newJobs',
    'sum: monthly-operations.newJob',
    'LG-P116 表 monthly-operations 里没有字段“monthly-operations.newJob”，是不是 monthly-operations.newJobs？',
  ],
  [
    'a span that ends before it begins',
    'quanzhou-2023',
    'from: 2023-11-10, to: 2024-12-31',
    'from: 2024-12-31, to: 2024-11-10',
    'LG-P126 to 2024-11-10 早于 from 2024-12-31。',
  ],
  [
    'a last month that there is not',
    'dongzhi-2025',
    "until: '6'",
    "until: '13'",
    'LG-P136 月份 13 不对：月份从 1 到 12，在 2025-01 至 2025-12 以内，起始不能晚于结束。',
  ],
  [
    'a grade that has no amount',
    'yunmeng-2024',
    "优秀: '60000', 良好: '50000'",
    "优秀: '60000'",
    'LG-P109 “byGrade”可以是“良好”，这里却没有写它得多少。',
  ],
  [
    'an amount of a grade that is none',
    'yunmeng-2024',
    "良好: '50000'",
    "良: '50000'",
    'LG-P110 “byGrade”没有选项“良”，是不是 优秀 / 良好 / 合格 / 不合格？',
  ],
  [
    'a better grade that is paid less',
    'yunmeng-2024',
    "优秀: '60000'",
    "优秀: '40000'",
    'LG-P105 这一档得 50000，上一档得 40000。',
  ],
  [
    'grades out of order',
    'yunmeng-2024',
    "{ grade: 良好, from: '80' }",
    "{ grade: 良好, from: '95' }",
    'LG-P104 这一档从 95 起，上一档从 90 起，这一档永远轮不到。',
  ],
  [
    'an answer that a status can never have',
    'yunmeng-2024',
    'rectified, is: 否',
    'rectified, is: 没有',
    'LG-P110 “整改完成”没有选项“没有”，是不是 是 / 否 / 不适用？',
  ],
  [
    'a question that 评审表 does not ask',
    'yunmeng-2024',
    'flag: withdrawn }',
    'flag: withdrwn }',
    'LG-P110 “reviewFlags”没有选项“withdrwn”，是不是 withdrawn？',
  ],
  [
    'amounts by bands out of order',
    'quanzhou-2023',
    "{ from: '80', amount: '20000', printedTo: '89' }",
    "{ from: '95', amount: '20000' }",
    'LG-P104 这一档从 95 起，上一档从 90 起，这一档永远轮不到。',
  ],
  [
    'a payment that needs an answer which nobody can give',
    'quanzhou-2023',
    'recognition.first, is: 是',
    'recognition.first, is: 对',
    'LG-P110 “首次创建”没有选项“对”，是不是 是 / 否？',
  ],
  [
    'a check of a form that does not exist',
    'dongzhi-2025',
    '{ subject: half, form: monthly-operations',
    '{ subject: half, form: monthly-operation',
    'LG-P117 没有代号为“monthly-operation”的表，是不是 monthly-operations？',
  ],
  [
    'a check of a subject that does not exist',
    'dongzhi-2025',
    'within: { subject: half,',
    'within: { subject: halff,',
    'LG-P118 没有“halff”这种评分对象，是不是 half？',
  ],
  [
    'a payment that looks at a subject that does not exist',
    'dongzhi-2025',
    'first: half\n',
    'first: halff\n',
    'LG-P118 没有“halff”这种评分对象，是不是 half？',
  ],
  [
    'a tier with more marks than figures',
    'dongzhi-2025',
    "{ atLeast: ['50'], points: '10' }",
    "{ atLeast: ['50', '3'], points: '10' }",
    'LG-P035 “atLeast”有2项，这里要1项。',
  ],
  [
    'a tier that is never reached',
    'dongzhi-2025',
    "{ atLeast: ['40'], points: '7' }",
    "{ atLeast: ['60'], points: '7' }",
    'LG-P104 这一档从 60 起，上一档从 50 起，这一档永远轮不到。',
  ],
  [
    'a target of nothing',
    'dongzhi-2025',
    "target: '60'",
    "target: '0'",
    'LG-P138 “target”要大于 0，读到 0。',
  ],
  [
    'a duty of nothing, which a blank would meet',
    'longli-2025',
    "fairCompanies: '5' } } }\n          total",
    "fairCompanies: '0' } } }\n          total",
    'LG-P138 “fairCompanies”要大于 0，读到 0。',
  ],
  [
    'a duty about months of a form without months',
    'longli-2025',
    "months: { form: monthly-service, atLeast: '12' }",
    "months: { form: contract-facts, atLeast: '12' }",
    'LG-P135 “contract-facts”是 months，须写明 role: month。',
  ],
  [
    'a duty without a number to reach',
    'longli-2025',
    "duty: { of: area, atLeast: '20' }",
    'duty: { of: area }',
    'LG-P021 “duty”里缺少“atLeast”。',
  ],
  [
    'a contract that is no amount of money',
    'longli-2025',
    'labels: [合同金额],\n          type: money',
    'labels: [合同金额],\n          type: number',
    'LG-P119 “合同金额（元）”是 number 类型的字段，这里要 money。',
  ],
  [
    'two forms of one title',
    'tonglu-2024',
    'title: 桐庐县零工驿站成效统计表',
    'title: 桐庐县零工驿站申报表',
    'LG-P141 “title”里的“桐庐县零工驿站申报表”写了两次。',
  ],
  [
    'one grant a village where no form names villages',
    'tonglu-2024',
    'label: 所在村（社区）,\n          type: name,\n          role: village',
    'label: 所在村（社区）,\n          type: name',
    'LG-P135 “villageGate”是 pending，须写明 role: village。',
    'LG-P135 “villageGate”是 withhold，须写明 role: village。',
    'LG-P135 “per”是 per-village，须写明 role: village。',
  ],
  [
    'two grades of one name',
    'yunmeng-2024',
    "- { grade: 合格, from: '70' }\n      otherwise: 不合格\n    payments:\n      - clause: Y-F1",
    "- { grade: 不合格, from: '70' }\n      otherwise: 不合格\n    payments:\n      - clause: Y-F1",
    'LG-P141 “grades”里的“不合格”写了两次。',
    'LG-P110 “byGrade”没有选项“合格”，是不是 不合格？',
  ],
  [
    'two payments of one clause',
    'quanzhou-2023',
    '- clause: Q-F3\n        label: 绩效补助',
    '- clause: Q-F1\n        label: 绩效补助',
    'LG-P141 “payments”里的“Q-F1”写了两次。',
  ],
  [
    'two sheets of one name',
    'quanzhou-2023',
    'name: 目标进度',
    'name: 星级命名',
    'LG-P141 “sheets”里的“星级命名”写了两次。',
  ],
  [
    'a box that nobody can cross',
    'quanzhou-2023',
    'label: 申请一次性运维补助, type: yesNo',
    'label: 申请一次性运维补助, type: yesNo, choices: [是, 不适用]',
    'LG-P135 “asksOnce”是 yesNo，须写明 choices: [是, 否]。',
  ],
  [
    'a budget that no numerals can say',
    'longli-2025',
    "budget: '122730'",
    "budget: '100000000000000000'",
    'LG-P145 “budget”读到 100000000000000000，金额从 0 元到 99.99 亿元，最多写到分。',
  ],
  [
    'a budget in parts of a fen',
    'longli-2025',
    "budget: '122730'",
    "budget: '122730.005'",
    'LG-P145 “budget”读到 122730.005，金额从 0 元到 99.99 亿元，最多写到分。',
  ],
  [
    'a claim that 评审表 would not ask for',
    'tonglu-2024',
    "{ label: 信息上报, perUnit: { of: missedReports, from: '5', each: '-0.5', floor: '0' } }",
    "{ label: 信息上报, claim: { of: missedReports, attainable: { range: ['0', '5'] } } }",
    'LG-P147 “claim”在这里不起作用，它只用在 items 上。',
  ],
  [
    'a question on whose answer nothing depends',
    'yunmeng-2024',
    '      - { key: withdrawn, label: 资格已撤销, clause: Y-V1 }\n\n  doorstep',
    '      - { key: withdrawn, label: 资格已撤销, clause: Y-V1 }\n      - { key: seen, label: 已查看, clause: Y-V1 }\n\n  doorstep',
    'LG-P147 “reviewFlags seen”在这里不起作用，它只用在 grant / conditions.withdrawn 上。',
  ],
  [
    'a payment by a total that there isn’t',
    'longli-2025',
    "contract: { of: contract, budget: '122730' } }",
    "byBands: { rows: [{ from: '90', amount: '122730' }] } }",
    'LG-P147 “byBands”在这里不起作用，它只用在 subjects without duties 上。',
  ],
])('lint: %s', async (_, pack, piece, by, ...says) => {
  expect(await errorsIn(pack, [piece, by])).toEqual(says)
})

it.each<[pack: string, slips: readonly Exchange[], says: readonly string[]]>([
  [
    'longli-2025',
    [
      ["duty: { of: staff, atLeast: '1' }", 'duty: {}'],
      ["duty: { of: measure.trainees, atLeast: '20' }", "duty: { atLeast: '20' }"],
      ["duty: { of: area, atLeast: '20' }", "perUnit: { of: area, from: '0', each: '1' }"],
      [
        '没有评星 }',
        "没有评星, stars: { clause: L-N1, rows: [{ from: '90', grade: 五星 }, { from: '95', grade: 四星 }], otherwise: 五星 } }",
      ],
    ],
    [
      'LG-P147 “L-K1”在这里不起作用，它只用在 subjects without duties 上。',
      'LG-P021 “duty”里缺少“of”。',
      'LG-P021 “duty”里缺少“of”。',
      'LG-P104 这一档从 95 起，上一档从 90 起，这一档永远轮不到。',
      'LG-P141 “stars”里的“五星”写了两次。',
    ],
  ],
  [
    'quanzhou-2023',
    [
      [
        "            months: { choose: Q-I1, 6-months: '6', 183-days: absent }\n            days: { choose: Q-I1, 6-months: absent, 183-days: '183' }\n",
        '',
      ],
      ['{ name: 实施方案, ticked: grant-application.plan }', '{ name: 实施方案 }'],
      ['- { clause: Q-F2, kind: hole', '- { clause: Q-F9, kind: hole'],
    ],
    [
      'LG-P111 条款 Q-F9 不在 clauses 里，是不是 Q-F1？',
      'LG-P021 “papers”里缺少“ticked”。',
      'LG-P021 “served”里缺少“months”。',
    ],
  ],
  [
    'dongzhi-2025',
    [
      ['of: measure.newJobs, per: { choose', 'of: measure.newJob, per: { choose'],
      ["field: referrals, atLeast: '125' }", 'field: referrals }'],
      ["field: newJobs, percent: '5', of: countyJobs }", 'field: newJobs, of: countyJobs }'],
      ["field: hardshipHelped, percent: '5', of: yearTask }", "field: hardshipHelped, percent: '5' }"],
    ],
    [
      'LG-P116 表 measures 里没有字段“measure.newJob”，是不是 measure.newJobs？',
      'LG-P021 “monthly”里缺少“atLeast”。',
      'LG-P021 “monthly”里缺少“percent”。',
      'LG-P021 “monthly”里缺少“of”。',
    ],
  ],
  [
    'tonglu-2024',
    [
      ["    months: ['1', '10']\n", ''],
      ["{ from: '90', points: '50' }", "{ from: '90', points: '50', printedTo: '80' }"],
      ["sumsOf: ['10', '8', '5']", "sumsOf: ['10', '8', '-5']"],
      [
        "perUnit: { of: overdue, from: '10', each: '-2', floor: '0' }",
        "bands: { of: overdue, rows: [{ from: '-1', points: '10' }], otherwise: '0', hole: lower }",
      ],
      ['    reviewFlags:\n', '    asked: { clause: T-Q2, of: application.area }\n    reviewFlags:\n'],
      [
        '    payments:\n',
        "    grades: { clause: T-F2, rows: [{ grade: 好, from: '60', places: { clause: T-Q3, limit: '3' } }, { grade: 差, from: '60' }] }\n    payments:\n",
      ],
    ],
    [
      'LG-P135 “monthly”是 month，须写明 months。',
      'LG-P108 这一档从 -1 起，而“延期5天以上未服务人数”只能填 0 至 ∞，永远轮不到这一档或后面的档。',
      'LG-P106 printedTo 80 须在本档起点 90 与上一档起点 ∞ 之间。',
      'LG-P133 可能的分值 -5 不在 0 至 ∞ 之间。',
      'LG-P147 “asked”在这里不起作用，它只用在 byGrade / byBands / byCount / byFigure / once 上。',
      'LG-P150 “villageGate”不能和“grades.rows.places”一起写。',
    ],
  ],
])('lint: all slips of %s at once', async (pack, slips, says) => {
  expect(await errorsIn(pack, ...slips)).toEqual(says)
})

it('a payment by grades that there are not, and a form of rows without rows', async () => {
  const { text } = BUILTIN[0]!
  const share = /        share:\n(?:          .*\n)+/.exec(text)![0]
  const rows = /    rows:\n(?:      - .*\n)+/.exec(text)![0]
  const said = await errorsIn(
    'tonglu-2024',
    [share, "        byGrade: { amounts: { 好: '1' } }\n"],
    [rows, ''],
  )
  expect(said).toEqual([
    expect.stringContaining('LG-P112'),
    'LG-P135 “inspection”是 fixed，须写明 rows。',
    'LG-P021 “village”里缺少“grades”。',
    expect.stringContaining('LG-P139'),
  ])
})
