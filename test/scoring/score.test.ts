import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { wordsOf } from '../../src/findings/words.ts'
import type { Scorecard, ScoredItem } from '../../src/model/scorecard.ts'
import { points } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { itemSentence } from '../../src/packs/sentence.ts'
import { changed, ourPack } from '../packs/our-pack.ts'
import {
  assessPlain,
  DUE_MONTHS,
  submissionOf,
  type PlainCounty,
  type PlainStation,
} from '../packs/plain-county.ts'

const TOWN = '分水镇'

function run(facts: Record<string, string | null>, choices: Record<string, string> = {}) {
  const villages = [{ town: TOWN, name: '甲村', facts }]
  return assessPlain({ scope: 'county', choices, villages, stations: [], silent: [] })
}

function item(card: Scorecard | undefined, clause: string): ScoredItem {
  return card!.items.find((one) => one.clause === clause)!
}

const scored = (clause: string, facts: Record<string, string | null>, choices?: Record<string, string>) =>
  item(run(facts, choices).subjects[0], clause)

function stationCard(change: Partial<PlainStation>) {
  const station: PlainStation = {
    town: TOWN,
    name: '分水镇甲村零工驿站',
    village: '甲村',
    claims: {},
    application: {},
    preparedOn: '2024-09-01',
    months: DUE_MONTHS,
    review: null,
    ...change,
  }
  const villages = [{ town: TOWN, name: '甲村', facts: {} }]
  const result = assessPlain({ scope: 'county', choices: {}, villages, stations: [station], silent: [] })
  return { card: result.subjects.find(({ kind }) => kind === 'station')!, findings: result.findings }
}

it.each([
  ['T-A1', { overdue: '1' }, '10 − 2 × 1 = 8'],
  ['T-A1', { overdue: '7' }, '10 − 2 × 7 = −4，不低于 0，得 0'],
  ['T-A2', { unemployed: '3', trained: '2' }, '10 × 2 ÷ 3 = 6.666666…'],
  ['T-A2', { unemployed: '0', trained: '0' }, '登记失业人员数为 0，按满分 10'],
  [
    'T-A3',
    { missedReports: '1' },
    '就业信息角：“正常维护”，得 5；信息上报：5 − 0.5 × 1 = 4.5；合计 5 + 4.5 = 9.5',
  ],
  ['T-A5', { cityScore: '80' }, '80 ≥ 75，得 40'],
  ['T-A5', { cityScore: '12' }, '12 < 60，得 0'],
  ['T-B1', { keyGroupServed: '63' }, '0.2 × 63 = 12.6'],
  ['T-B2', {}, '未填，不加分，得 0'],
  ['T-B3', { pressNational: '1', pressCity: '3' }, '6 × 1 + 4 × 0 + 2 × 3 = 12'],
])('the arithmetic of %s is shown in one line (%o)', (clause, facts, work) => {
  expect(scored(clause, facts).work).toBe(work)
})

it('nothing is worth more than its item, and the formula says so too', async () => {
  const file = await ourPack(
    changed(
      [
        "          perUnit: { of: keyGroupServed, from: '0', each: '0.2' },",
        "          max: '10',\n          perUnit: { of: keyGroupServed, from: '0', each: '0.2' },",
      ],
      [
        "byChoice: { of: graduateSurvey, points: { 是: '10', 否: '0' } }",
        "perUnit: { of: keyGroupServed, from: '0', each: '0.2' }",
      ],
      ['        label: 宣传报道及优秀表彰\n', "        label: 宣传报道及优秀表彰\n        max: '8'\n"],
    ),
  )
  const villages: PlainCounty['villages'] = [
    { town: TOWN, name: '甲村', facts: { keyGroupServed: '63', pressNational: '2' } },
    { town: TOWN, name: '乙村', facts: { keyGroupServed: '5' } },
  ]
  const plain: PlainCounty = { scope: 'county', choices: {}, villages, stations: [], silent: [] }
  const [card, below] = assessPlain(plain, usePack(file)).subjects
  expect(item(below, 'T-B1')).toMatchObject({ work: '0.2 × 5 = 1', formula: 'MIN(10,0.2*{0})' })
  expect(item(card, 'T-B1')).toMatchObject({
    work: '0.2 × 63 = 12.6，最多 10，得 10',
    formula: 'MIN(10,0.2*{0})',
  })
  expect(item(below, 'T-A2').formula).toMatch(/^MIN\(10,/)
  expect(item(below, 'T-A4').formula).toMatch(/^MIN\(20,/)
  expect(item(card, 'T-A4').work).toMatch(/；合计 10 \+ 12\.6 = 22\.6，最多 20，得 20$/)
  expect(item(card, 'T-B3').work).toBe('6 × 2 + 4 × 0 + 2 × 0 = 12，最多 8，得 8')
  expect(points(card!.total!)).toBe('118')
  const { pack } = usePack(file)
  const rules = pack.subjects.village!
  expect(itemSentence(pack, rules, rules.items.at(-1)!)).toContain('合计最多8分')
})

it('the bands that were not taken are named with the reason', () => {
  expect(scored('T-A5', { cityScore: '80' }).notes).toEqual([
    '未取“90 分及以上得 50 分”：80 < 90',
    '未取“60 分及以上得 30 分”：已归入更高的一档',
    '未取“不足 60 分得 0 分”',
  ])
})

it('a notice about a hole names both of its ends and the cell', () => {
  const [finding] = run({ cityScore: '89.5' }).findings
  expect(finding).toMatchObject({ code: 'LG-Q001', cell: 'J5', subject: '分水镇/甲村', clause: 'T-A5' })
  expect(wordsOf(finding!, 'zh').message).toContain('大于 89、小于 90')
})

it('rounding first is shown, and the value of the cell is not changed', () => {
  const rounded = scored('T-A5', { cityScore: '89.5' }, { 'T-I14': 'round' })
  expect(rounded.work).toBe('89.5 四舍五入为 90 ≥ 90，得 50')
  expect(rounded.inputs[0]!.value).toBe('89.5')
})

it('every item has its cells, and a blank has no value', () => {
  expect(scored('T-A2', { trained: '' }).inputs).toMatchObject([
    { field: 'trained', value: null, cell: 'E5', numeric: false },
    { field: 'unemployed', value: '10', cell: 'D5', numeric: true },
  ])
})

it('a formula points at a cell that holds the number itself, and at no text that says it', () => {
  const villages = [{ town: TOWN, name: '甲村', facts: { overdue: '1' } }]
  const plain: PlainCounty = { scope: 'county', choices: {}, villages, stations: [], silent: [] }
  const given = submissionOf(plain, usePack(BUILTIN[0]!))
  const numericOf = (raw: string) => {
    const forms = given.forms.map((form) => ({
      ...form,
      rows: form.rows.map((row) => {
        const overdue = row.fields['overdue']
        return overdue ? { ...row, fields: { ...row.fields, overdue: { ...overdue, raw } } } : row
      }),
    }))
    const [input] = item(assessOnce({ ...given, forms }).subjects[0], 'T-A1').inputs
    return [input!.value, input!.numeric, input!.typed]
  }
  expect(numericOf('1')).toEqual(['1', true, undefined])
  expect(numericOf('1人')).toEqual(['1', false, '1人'])
})

it('an item that lacks an input has its cells all the same', () => {
  const blanks = { overdue: '', unemployed: '', missedReports: '', benefitLoop: '', cityScore: '' }
  const cellsOf = (facts: Record<string, string>) =>
    run(facts).subjects[0]!.items.map(({ clause, inputs }) => [clause, inputs.map(({ cell }) => cell)])
  expect(cellsOf(blanks)).toEqual(cellsOf({}))
})

it('an item that a blank cell could take away as a whole says once that it is blank', () => {
  expect(scored('T-A3', { corner: '' }, { 'T-I7': 'item' }).work).toBe(
    '就业信息角：“就业信息角”没有填，暂不能计分；信息上报：5 − 0.5 × 0 = 5',
  )
})

it('what can’t be read is said so, and is not blank', () => {
  expect(scored('T-A1', { overdue: '十二' }).work).toBe('“延期5天以上未服务人数”填写有误，暂不能计分')
  expect(scored('T-A1', { overdue: '' }).work).toBe('“延期5天以上未服务人数”没有填，暂不能计分')
  expect(scored('T-B3', { pressCity: '两次' }).work).toBe('“市级宣传或典型”填写有误，暂不能计分')
})

it('a village that left 参训人数 blank is incomplete, not zero, and its other items stand', () => {
  const [card] = run({ trained: '', overdue: '1' }).subjects
  expect(card).toMatchObject({
    status: 'incomplete',
    total: null,
    totalFormula: null,
    payments: [],
    amount: null,
  })
  expect(item(card, 'T-A2')).toMatchObject({ points: null, status: 'incomplete', formula: null })
  expect(item(card, 'T-A1').points!.toFixed()).toBe('8')
  expect(card!.reasons).toEqual(['T-A2 失业人员参培率：“其中参加县内培训人数”没有填，暂不能计分'])
})

it('a column of a bonus that the form does not have claims nothing', () => {
  const [card] = run({ pressCity: null, startupVillage: null }).subjects
  expect(card!.total!.toFixed()).toBe('100')
})

it('a column of an item that the form does not have leaves it open', () => {
  expect(run({ overdue: null }).subjects[0]!.status).toBe('incomplete')
})

it('a vetoed total says what it would have been', () => {
  const [card] = run({ overdue: '5' }).subjects
  expect(card!.totalWork).toBe('T-V1 总分按零分：0（否则为 0 + 10 + 10 + 20 + 50 + 0 + 0 + 0 = 90）')
  expect(card!.vetoes).toEqual([
    {
      clause: 'T-V1',
      applied: true,
      work: '未得分的有：T-A1 就业帮扶响应（有一项未得分即按零分）：总分按零分',
    },
  ])
})

it('claim, evidence and review stand side by side', () => {
  const { card } = stationCard({ months: [1, 2, 3, 4, 5, 6, 7], review: { 'T-S8': '7' } })
  const months = item(card, 'T-S8')
  expect([months.claim, months.evidence, months.review].map(String)).toEqual(['10', '8', '7'])
  expect(months.points!.toFixed()).toBe('7')
  expect(months.work).toBe('县级评估 7（自评 10，系统核验 8）')
  expect(months.notes).toEqual(['系统核验：应报 9 个月，缺报 2 个月（8月、9月），8 分'])
  expect(months.inputs[1]).toMatchObject({ path: '评审表.xlsx', sheet: '评审表', value: '7' })
  expect([months.status, item(card, 'T-S1').status]).toEqual(['final', 'provisional'])
})

it('a claim above the evidence is a warning at the cell of the claim that shows both', () => {
  const { findings } = stationCard({ months: [1, 2, 3, 4, 5, 6, 7] })
  const finding = findings.find(({ code }) => code === 'LG-Q002')!
  expect(finding).toMatchObject({ severity: 'warning', field: 'claim8', clause: 'T-S8', cell: 'D12' })
  expect(wordsOf(finding, 'zh').message).toBe(
    '“每月报送”自评 10 分，报送材料只支持 8 分：应报 9 个月，缺报 2 个月（8月、9月），8 分。',
  )
})

it('an item without evidence rules has none, and evidence that cannot be gathered is no zero', () => {
  const { card, findings } = stationCard({ application: { openedOn: '', staff: '' } })
  expect(item(card, 'T-S1').evidence).toBeNull()
  expect(item(card, 'T-S6').evidence).toBeNull()
  expect(item(card, 'T-S8').evidence).toBeNull()
  expect(findings.filter(({ code }) => code === 'LG-Q002')).toEqual([])
})

it('a monthly form whose month cannot be read is not counted as a month that was missed', () => {
  const { card, findings } = stationCard({ months: [1, 2, 3, 4, 5, 6, 7, 8, 999] })
  expect(item(card, 'T-S8').evidence).toBeNull()
  expect(item(card, 'T-S8').notes).toEqual(['系统核验：看不出“附表2 999月”是哪个月，无法核验'])
  expect(findings.filter(({ code }) => code === 'LG-Q002')).toEqual([])
})

it('an error in another form of a station keeps it incomplete', () => {
  const { card } = stationCard({ application: { area: '0' } })
  expect(card).toMatchObject({ status: 'incomplete', total: null })
  expect(card.reasons).toHaveLength(1)
  expect(card.reasons[0]).toMatch(/^附表3 分水镇甲村零工驿站!B\d+有错误待改 \[LG-X\d+\]$/)
})
