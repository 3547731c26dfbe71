import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { figuresOf } from '../../src/app/whatif/figures.ts'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { distancesOf } from '../../src/funding/distance.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack, type LoadedPack } from '../../src/packs/load.ts'
import { explain } from '../../src/reports/explain.ts'
import { explanationLines } from '../../src/reports/explain/text.ts'
import { toJson } from '../../src/reports/json.ts'
import { endSentences } from '../../src/packs/sentence.ts'
import { paymentSentence } from '../../src/packs/sentence/payment.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { errorsWith, ourPack } from './our-pack.ts'

const TEXT = readFileSync('test/packs/yushan/yushan-2026.yaml', 'utf8')

it('payments by head and by figure, by grade, months and growth pass their cases at 100 % four times', async () => {
  const file = await ourPack(TEXT)
  expect(lintPack(file)).toEqual([])
  const { failures, coverage } = testPack(
    file,
    (await casesOf(file, 'test/packs/yushan/yushan-2026.cases.yaml'))!,
  )
  expect(failures).toEqual([])
  expect(Object.values(coverage).map(({ left }) => left)).toEqual([[], [], [], []])
}, 60_000)

const upTo = (max: number, min = 0) => fc.integer({ min, max })
const station = fc.record({
  jobless: upTo(120),
  hard: upTo(40),
  onsite: upTo(900),
  online: upTo(400),
  lastYear: upTo(900, 1),
  given: upTo(100),
  months: upTo(12),
})

type Row = Readonly<Record<string, number | string>>

type Subject = ReturnType<typeof assessed>['subjects'][number]

function assessed(loaded: LoadedPack, figures: Row, scores: Row = { own: 0 }) {
  const said = Object.entries({ ...figures, ...scores }).map(([key, value]) => [key, String(value)] as const)
  const row = { name: '一号', clean: '是', ...Object.fromEntries(said) }
  const forms = fillForms(loaded.pack, [
    { form: 'workshop', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
  ])
  return assess({ loaded, scope: 'county', inputs: [], ...forms, roster: null, stations: null, review: null })
}

/** Amount and status of each payment of a subject. */
function paid(card: Subject | undefined): [string, string][] {
  return card!.payments.map(({ amount, status }) => [amount.toFixed(), status])
}

const PERCENTS = [
  [90, 100],
  [80, 80],
  [60, 60],
  [0, 0],
] as const

it('whatever is reported, each amount is that of the words, and so is its live formula', async () => {
  const loaded = usePack(await ourPack(TEXT))
  fc.assert(
    fc.property(station, (figures) => {
      const { jobless, hard, onsite, online, lastYear, given, months } = figures
      const run = assessed(loaded, figures)
      const [card] = run.subjects
      const served = onsite + online
      const growth = served < lastYear ? 0 : Math.min(10, Math.floor(((served - lastYear) * 20) / lastYear))
      const total = given + growth
      const [, percent] = PERCENTS.find(([from]) => total >= from)!
      const placed = Math.min(30_000, 200 * jobless + 500 * hard)
      const band = total < 60 ? 0 : served >= 1000 ? 20_000 : served >= 500 ? 10_000 : 0
      expect(card!.total!.toFixed()).toBe(String(total))
      const first = (placed * percent) / 100
      const second = Math.min(Math.floor((band * months) / 1200) * 100, 45_000 - first)
      expect(card!.payments.map(({ amount }) => amount.toFixed())).toEqual([String(first), String(second)])
      expect(
        card!.payments.filter(({ status, reasons }) => (status === 'final') !== (reasons.length === 0)),
      ).toEqual([])
      expectLiveFormulas(run)
    }),
    { numRuns: 80, seed: 11 },
  )
})

it('an item that a person must decide leaves every payment that the score decides about to a person', async () => {
  const loaded = usePack(await ourPack(TEXT.replace('below: zero', 'below: zero, whenZero: pending')))
  const row = { jobless: 1, hard: 0, onsite: 500, online: 0, lastYear: 0, given: 85, months: 12 }
  const [card] = assessed(loaded, row).subjects
  expect(card!.status).toBe('pending')
  // at most 95 points: 优秀
  expect(paid(card)).toEqual([
    ['200', 'pending'],
    ['10000', 'pending'],
  ])
})

it('what is cut by a payment that waits for the score waits too', async () => {
  const text = TEXT.replace(/\n *gate: .*/, '')
  const loaded = usePack(await ourPack(text))
  const row = { jobless: 200, hard: 0, onsite: 1000, online: 0, lastYear: 1000, months: 12 }
  const [card] = assessed(loaded, row, { own: 95, given: '' }).subjects
  expect(paid(card)).toEqual([
    ['30000', 'provisional'],
    ['15000', 'provisional'],
  ])
  // 不合格 so far: nothing of 30000, of which the county may still give all
  const [low] = assessed(loaded, row, { own: 50, given: '' }).subjects
  expect(paid(low)).toEqual([
    ['0', 'provisional'],
    ['20000', 'provisional'],
  ])
  expect(card!.payments[1]!.reasons).toEqual(['各项合计最高 45000，前面的项目还没有确定（C-A6）'])
  const [decided] = assessed(loaded, { ...row, given: 95 }, { own: 95 }).subjects
  expect(paid(decided)[1]).toEqual(['15000', 'final'])
  expect(decided!.payments[1]!.reasons).toEqual([])
  // 20000 × 9 ÷ 12 = 15000, which the most that the county may still give leaves
  const [fits] = assessed(loaded, { ...row, months: 9 }, { own: 95, given: '' }).subjects
  expect(paid(fits)).toEqual([
    ['30000', 'provisional'],
    ['15000', 'final'],
  ])
})

it('a total that two decimals would lift to the gate is not, and a notice says so', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const row = { jobless: 0, hard: 0, onsite: 500, online: 0, lastYear: 500, given: 59.995, months: 12 }
  const run = assessed(loaded, row)
  expect(paid(run.subjects[0])[1]).toEqual(['0', 'withheld'])
  const notices = run.findings.filter(({ code }) => code === 'LG-Q003')
  expect(
    notices.map(({ clause, data }) => [clause, data['read'], data['rounded'], data['threshold']]),
  ).toEqual([
    ['C-G2', '59.995', '60.00', '60'],
    ['C-A5', '59.995', '60.00', '60'],
  ])
})

it('what a reported figure alone denies waits for no score, and no score brings it', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const row = { jobless: 1, hard: 0, onsite: 499, online: 0, lastYear: 499, given: '', months: 12 }
  const [card] = assessed(loaded, row, { own: 50 }).subjects
  const [, grant] = card!.payments
  expect([grant!.status, grant!.reasons]).toEqual(['withheld', ['服务人次 499 < 500，不予补助']])
  expect(distancesOf(loaded.pack, card!).map(({ clause }) => clause)).not.toContain('C-A5')
  // with enough of them it is the score that is lacking
  const [near] = assessed(loaded, { ...row, onsite: 500 }, { own: 50 }).subjects
  expect(near!.payments[1]!.status).toBe('provisional')
  expect(distancesOf(loaded.pack, near!).map(({ clause }) => clause)).toContain('C-A5')
})

it('a veto by a choice counts the total as 0, says so everywhere, and waits for its answer', async () => {
  const loaded = usePack(await ourPack(TEXT.replace('type: yesNo, required: true', 'type: yesNo')))
  const row = { jobless: 1, hard: 0, onsite: 500, online: 0, lastYear: 500, given: 95, months: 12 }
  const run = assessed(loaded, row, { own: 90, clean: '否' })
  const [card] = run.subjects
  expect([card!.total!.toFixed(), card!.grade, card!.vetoes]).toEqual([
    '0',
    '不合格',
    [{ clause: 'C-V1', applied: true, work: '“数据真实”为“否”：总分按零分' }],
  ])
  expectLiveFormulas(run)
  const clean = assessed(loaded, row, { own: 90, clean: '是' })
  expect(clean.subjects[0]!.vetoes).toEqual([
    { clause: 'C-V1', applied: false, work: '“数据真实”为“是”：不适用' },
  ])
  expectLiveFormulas(clean)
  const [way] = distancesOf(loaded.pack, card!)
  expect(way!.changes.zh).toBe('不再是“否”后，总分按各项相加计（现在各项相加 95）')
  const [blank] = assessed(loaded, row, { own: 90, clean: '' }).subjects
  expect([blank!.status, blank!.total, blank!.reasons]).toEqual(['incomplete', null, ['“数据真实”没有填']])
  const wrong = assessed(loaded, { ...row, given: '九十' }, { own: 90, clean: '也许' })
  const places = wrong.findings.map(({ sheet, cell, code }) => `${sheet}!${cell}有错误待改 [${code}]`)
  expect(wrong.subjects[0]!.reasons).toEqual(['C-G1 绩效评估：“县级得分”填写有误，暂不能计分', places[1]])
})

it('a payment names the cells that it is reckoned from', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const row = { jobless: 3, hard: 1, onsite: 500, online: 20, lastYear: 520, given: 95, months: 7 }
  const run = assessed(loaded, row)
  expect(
    run.subjects[0]!.payments.map(({ inputs = [] }) => inputs.map(({ label, value }) => label + value)),
  ).toEqual([
    ['介绍登记失业人员3', '介绍困难人员1'],
    ['现场服务500', '线上服务20', '运营月数7'],
  ])
  expect(run.subjects[0]!.payments.map(({ work }) => work)).toEqual([
    '介绍登记失业人员 3 × 200 + 介绍困难人员 1 × 500 = 1100，优秀按 100%：1100.00',
    '服务人次 520 ≥ 500，运营月数 7，满 12 为全额：10000 × 7 ÷ 12 = 5833.333333…，不足百元的舍去为 5800.00',
  ])
  const lines = explanationLines(explain(toJson(run, loaded.pack), [loaded.file], '青云镇/一号'))
  // the growth is of it and by it
  expect(lines.filter(({ text }) => text.startsWith('· 上年服务人次'))).toHaveLength(1)
  expect(lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^· 介绍登记失业人员：3　a\.xlsx workshop!/)]),
  )
})

it('a count that nobody reported leaves its payment and what its limit leaves to a person', async () => {
  const text = TEXT.replace(", most: '30000'", '')
  const loaded = usePack(await ourPack(text))
  const row = { hard: 0, onsite: 1000, online: 0, lastYear: 1000, given: 95, months: 12 }
  const [card] = assessed(loaded, row, { own: 90, jobless: '' }).subjects
  expect(paid(card)).toEqual([
    ['0', 'pending'],
    ['20000', 'pending'],
  ])
  expect(card!.payments[0]!.reasons).toEqual(['“介绍登记失业人员”没有填，待定'])
})

it('figures that nobody reported leave what they decide about to a person, at the most that can come of it', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const row = { jobless: 1, hard: 0, onsite: 1000, online: 0, lastYear: 1000, given: 95, months: 12 }
  const said = (blank: Row) =>
    assessed(loaded, { ...row, ...blank }, { own: 90 }).subjects[0]!.payments.map(
      ({ amount, status, reasons }) => [amount.toFixed(), status, ...reasons],
    )
  const limit = '各项合计最高 45000，前面的项目还没有确定（C-A6）'
  expect(said({ jobless: '' })).toEqual([
    ['30000', 'pending', '“介绍登记失业人员”没有填，待定'],
    ['15000', 'pending', limit],
  ])
  expect(said({ months: '' })).toEqual([
    ['200', 'final'],
    ['20000', 'pending', '“运营月数”没有报送，待定（C-A4）'],
  ])
  const byFigure = usePack(await ourPack(TEXT.replace('of: measure.served, rows', 'of: months, rows')))
  const [, unknown] = assessed(byFigure, { ...row, months: '' }, { own: 90 }).subjects[0]!.payments
  expect([unknown!.amount.toFixed(), unknown!.status, unknown!.reasons]).toEqual([
    '20000',
    'pending',
    ['“运营月数”没有报送，待定（C-A4）', '“运营月数”没有填，待定'],
  ])
})

it('who is not assessed gets nothing that a score decides about, and the rest in full', async () => {
  const skip = "    skip: { clause: C-A4, of: months, is: '0', because: 试运营，不考核 }\n    payments:\n"
  const text = TEXT.replace('    payments:\n', skip).replace(/\n *gate: .*\n.*/, ' {}')
  const row = { jobless: 1, hard: 1, onsite: 1000, online: 0, lastYear: 1000, given: 95, months: 0 }
  const [card] = assessed(usePack(await ourPack(text)), row, { own: 90 }).subjects
  expect(card).toMatchObject({ status: 'final', total: null, reasons: ['试运营，不考核'] })
  expect(card!.payments.map(({ clause, amount }) => [clause, amount.toFixed()])).toEqual([['C-A3', '20000']])
})

it('the sentences tell every figure of the payments', async () => {
  const { pack } = usePack(await ourPack(TEXT))
  const rules = pack.subjects['workshop']!
  expect(rules.payments.map((payment) => paymentSentence(pack, rules, payment))).toEqual([
    '介绍登记失业人员每1人200元；介绍困难人员每1人500元；合计最高30000元；按等次折算：优秀100%、良好80%、合格60%、不合格0%。',
    '服务人次1000人及以上20000元、500人及以上10000元；不足500人的不予补助；总分不足60分的不予补助；运营月数不足12的，按其占12的比例折算；不足百元的舍去。',
  ])
})

it('a limit of all payments, and who is not assessed, are said too', async () => {
  const skip = "    skip: { clause: C-A4, of: months, is: '0', because: 试运营 }\n    payments:\n"
  const { pack } = usePack(await ourPack(TEXT.replace('    payments:\n', skip)))
  expect(endSentences(pack, pack.subjects['workshop']!).slice(1)).toEqual([
    { clause: 'C-A6', sentence: '同一对象的各项补助合计最高45000元，先付排在前面的。' },
    { clause: 'C-A4', sentence: '运营月数为0的不考核：试运营。' },
  ])
})

it('whatif can change every figure that decides about the money, by names that say what it is', async () => {
  const figures = figuresOf(usePack(await ourPack(TEXT)).pack)
  expect(figures.map(({ name, label, value }) => `${name} ${label}: ${value}`)).toEqual([
    'C-A1.jobless.amount 职业介绍补贴 介绍登记失业人员 金额: 200',
    'C-A1.hard.amount 职业介绍补贴 介绍困难人员 金额: 500',
    'C-A1.most 职业介绍补贴 最高金额: 30000',
    'C-A2.优秀.percent 职业介绍补贴 优秀 比例（%）: 100',
    'C-A2.良好.percent 职业介绍补贴 良好 比例（%）: 80',
    'C-A2.合格.percent 职业介绍补贴 合格 比例（%）: 60',
    'C-A2.不合格.percent 职业介绍补贴 不合格 比例（%）: 0',
    'C-A3.1000.from 运营补助 1000 起点: 1000',
    'C-A3.1000.amount 运营补助 1000 金额: 20000',
    'C-A3.500.from 运营补助 500 起点: 500',
    'C-A3.500.amount 运营补助 500 金额: 10000',
    'C-A5.atLeast 运营补助 最低分: 60',
    'C-A4.full 运营补助 全额的数: 12',
    'C-A6.amount 各项合计 金额: 45000',
    'C-G2.优秀.from 等次 优秀 起点: 90',
    'C-G2.良好.from 等次 良好 起点: 80',
    'C-G2.合格.from 等次 合格 起点: 60',
  ])
})

/** One slip in the pack, and what is said about it. */
const SLIPS: readonly (readonly [what: string, piece: string, by: string, said: readonly string[]])[] = [
  ['a grade without a percentage', "60', 不合格: '0'", "60'", ['LG-P109']],
  ['a grade that there is not', "合格: '60',", "合恪: '60',", ['LG-P110']],
  ['a lower grade that gets more', "良好: '80'", "良好: '120'", ['LG-P105']],
  [
    'a veto by two things',
    'when: { of: clean, is: 否 }',
    'when: { of: clean, is: 否 }, itemsWithoutPoints: [C-S1], count: any',
    ['LG-P101'],
  ],
  [
    'a veto that does not say how many',
    'when: { of: clean, is: 否 }',
    'itemsWithoutPoints: [C-S1]',
    ['LG-P021'],
  ],
  [
    'an answer that nobody can give',
    'when: { of: clean, is: 否 }',
    'when: { of: clean, is: 不 }',
    ['LG-P110'],
  ],
  ['a percentage below nothing', "不合格: '0'", "不合格: '-5'", ['LG-P138']],
  ['a part of nothing', "full: '12'", "full: '0'", ['LG-P138']],
  ['a count that is no number', "jobless: '200'", "name: '200'", ['LG-P119']],
  ['a band out of order', "from: '500', amount", "from: '1500', amount", ['LG-P104']],
  ['an unknown rounding', 'round: hundred-down', 'round: million', ['LG-P032']],
  [
    'a limit, a rounding and conditions of a payment that takes none',
    "byCount: { amounts: { jobless: '200', hard: '500' }, most: '30000' }",
    "share: { base: '1', baseClause: C-A1, gate: { clause: C-A2, atLeast: '1' }, round: ten }\n        round: jiao",
    ['LG-P147', 'LG-P147', 'LG-P147'],
  ],
]

it.each(SLIPS)('%s is said', async (_, piece, by, said) => {
  expect(await errorsWith(TEXT, piece, by)).toEqual(said)
})
