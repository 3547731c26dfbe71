import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { figuresOf } from '../../src/app/whatif/figures.ts'
import { budgetResults } from '../../src/funding/budget.ts'
import { distancesOf } from '../../src/funding/distance.ts'
import { sum } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack, type LoadedPack } from '../../src/packs/load.ts'
import { paymentSentence } from '../../src/packs/sentence/payment.ts'
import { toJson } from '../../src/reports/json.ts'
import { jsonText } from '../../src/reports/json-text.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { errorsWith, ourPack, PACK } from './our-pack.ts'
import { assessPlain, reviewedStation, VILLAGE } from './plain-county.ts'

const TEXT = readFileSync('test/packs/bixi/bixi-2026.yaml', 'utf8')
const RANKED = readFileSync('test/packs/qinglan/qinglan-2026.yaml', 'utf8')

it('budgets that are cut in proportion pass their cases, and no figure can change unseen', async () => {
  const file = await ourPack(TEXT)
  expect(lintPack(file)).toEqual([])
  const cases = (await casesOf(file, 'test/packs/bixi/bixi-2026.cases.yaml'))!
  const { failures, coverage } = testPack(file, cases)
  expect(failures).toEqual([])
  expect(Object.values(coverage).map(({ left }) => left)).toEqual([[], [], [], []])
}, 60_000)

interface Station {
  served: number
  /** '': nobody has scored it */
  given: number | ''
  /** where a pack asks whether it takes part */
  counts?: string
}

function assessed(loaded: LoadedPack, stations: readonly Station[], scope: Run['scope'] = 'county'): Run {
  const rows = stations.map(({ served, given, ...more }, at) => {
    return { name: `站${at}`, served: String(served), own: '50', given: String(given), ...more }
  })
  const forms = fillForms(loaded.pack, [
    { form: 'stop', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows },
  ])
  return assess({ loaded, scope, inputs: [], ...forms, roster: null, stations: null, review: null })
}

/** Amount in fen and status of the payment of a clause, for each station. */
function paid({ subjects }: Run, clause: string): [number, string][] {
  return subjects.map(({ payments }) => {
    const { amount, status } = payments.find((payment) => payment.clause === clause)!
    return [amount.times(100).toNumber(), status]
  })
}

const station = fc.record({ served: fc.nat(600), given: fc.integer({ min: 40, max: 100 }) })

it('all together are never above the budget, each is its part rounded down, and a better score never gets less', async () => {
  const loaded = usePack(await ourPack(TEXT))
  fc.assert(
    fc.property(fc.array(station, { minLength: 1, maxLength: 12 }), (stations) => {
      const run = assessed(loaded, stations)
      // in fen, and in whole numbers
      const served = stations.map((one) => BigInt(250 * one.served))
      const scored = stations.map(({ given }) =>
        BigInt(given >= 90 ? 2_000_000 : given >= 60 ? 1_000_000 : 0),
      )
      const cut = (claims: readonly bigint[], budget: bigint, unit: bigint) => {
        const all = claims.reduce((one, other) => one + other, 0n)
        return claims.map((claim) => Number(all <= budget ? claim : ((claim * budget) / all / unit) * unit))
      }
      expect(paid(run, 'E-A1').map(([amount]) => amount)).toEqual(cut(served, 100_000n, 1n))
      expect(paid(run, 'E-A2').map(([amount]) => amount)).toEqual(cut(scored, 5_000_000n, 10_000n))
      for (const { paid: all, budget, claims, open } of budgetResults(loaded.pack, run.subjects)) {
        expect(open).toBe(false)
        expect(all.lte(budget.amount)).toBe(true)
        expect(all.lte(claims)).toBe(true)
      }
      const byScore = stations.map(({ given }, at) => [given, paid(run, 'E-A2')[at]![0]] as const)
      for (const [one, amount] of byScore)
        for (const [other, more] of byScore) expect(other <= one || more >= amount).toBe(true)
      expect(
        run.subjects.filter(({ status, reasons }) => (status === 'final') !== (reasons.length === 0)),
      ).toEqual([])
      expectLiveFormulas(run)
    }),
    { numRuns: 60, seed: 9 },
  )
  // parts of a fen are rounded in the sheet too
  const parts = usePack(await ourPack(TEXT.replace("served: '2.5'", "served: '2.505'")))
  const run = assessed(parts, [{ served: 1, given: 90 }])
  expect(paid(run, 'E-A1')).toEqual([[251, 'final']])
  expectLiveFormulas(run)
})

it('an item of parts is as open as the most open one of them', async () => {
  const parts = (score: string) =>
    TEXT.replace(
      /score: .*/,
      `parts: [{ label: 评分, score: ${score} }, { label: 份额, ratio: { of: own, per: served, points: '10', whenZero: pending } }],`,
    )
  const [waits, undecided] = assessed(
    usePack(await ourPack(parts('{ given: given, self: own, which: given, by: 县级 }'))),
    [
      { served: 50, given: '' },
      { served: 0, given: '' },
    ],
  ).subjects
  expect(waits).toMatchObject({ status: 'provisional', items: [{ status: 'provisional' }] })
  expect(undecided).toMatchObject({ status: 'pending', items: [{ status: 'pending' }] })
})

it('what is below the line is provisional while nobody has scored it', async () => {
  const gate = "gate: { clause: E-A2, atLeast: '60' }"
  const settlement = (then: string) =>
    `settlement: { budget: served, paid: own, ${gate}, whole: { clause: E-A2, from: '90', hole: lower }, way: halves, percent: '50', failed: { clause: E-A2, first: stop, below: '60', then: ${then} }, round: fen }`
  const payments = [
    `share: { base: '3000', baseClause: E-A2, ${gate}, round: fen }`,
    `instalment: { budget: served, percent: '50', ${gate}, round: fen }`,
    settlement('annual-decides'),
    settlement('pending'),
  ].map((shape) => `      - { clause: E-A2, label: 奖补, ${shape} }\n`)
  const text = TEXT.replace(/(?<=    payments:\n)[^]*(?=checks:)/, payments.join(''))
  const [waits, below] = assessed(usePack(await ourPack(text)), [
    { served: 100, given: '' },
    { served: 100, given: 50 },
  ]).subjects
  expect(new Set(below!.payments.map(({ status }) => status))).toEqual(new Set(['withheld']))
  // which of two assessments is below the line isn't known either
  expect(waits!.payments[3]).toMatchObject({ status: 'pending' })
  for (const { status, amount, reasons } of waits!.payments.slice(0, 3)) {
    expect([status, amount.toFixed(), reasons.length]).toEqual(['provisional', '0', 2])
    expect(reasons[1]).toBe('E-G1 绩效评估：还没有县级得分，暂按自评 50')
  }
})

it('a grant is as open as the items of its total', async () => {
  const grant = `grant: { amount: '6600', round: fen, pass: { clause: E-A2, above: '60', at: fail }, villageGate: { clause: E-A2, then: pay }, per: { clause: E-A2, subject: per-station }, late: { clause: E-A2, of: served, after: 2026-05-31, then: warn } }`
  const text = TEXT.replace(
    /(?<=    payments:\n)[^]*(?=checks:)/,
    `      - { clause: E-A2, label: 奖补, ${grant} }\n`,
  )
  const granted = async (pack: string, given: readonly (number | '')[]) =>
    assessed(
      usePack(await ourPack(pack)),
      given.map((score) => ({ served: 0, given: score })),
    ).subjects.map(({ payments }) => [payments[0]!.status, ...payments[0]!.reasons])
  expect(await granted(text.replace("above: '60'", "above: '40'"), [90, ''])).toEqual([
    ['final'],
    ['provisional', 'E-G1 绩效评估：还没有县级得分，暂按自评 50'],
  ])
  expect((await granted(text, [60, '']))[1]![0]).toBe('provisional')
  const flagged = text.replace(
    'vetoes: []',
    'vetoes: []\n    reviewFlags: [{ key: on, label: 已备案, clause: E-A2 }]',
  )
  expect(await granted(flagged, [90])).toEqual([['provisional', '待县级评估']])
  const byShare = text.replace(
    /score: .*/,
    "ratio: { of: own, per: served, points: '100', whenZero: pending },",
  )
  expect(await granted(byShare, [90])).toEqual([['pending', 'E-G1 绩效评估：服务人次为 0，待定，至多 100']])
})

it('a town by itself does not know what the others claim: its payments are provisional and whole', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const run = assessed(
    loaded,
    [
      { served: 600, given: 95 },
      { served: 0, given: 50 },
    ],
    'town',
  )
  expect(paid(run, 'E-A1')).toEqual([
    [150_000, 'provisional'],
    [0, 'final'],
  ])
  expect(paid(run, 'E-A2')).toEqual([
    [2_000_000, 'provisional'],
    [0, 'withheld'],
  ])
  expect(run.subjects[0]!.reasons).toEqual([
    '待全县合计：超出预算 1000.00 元的按比例核减（E-B1）',
    '待全县合计：超出预算 50000.00 元的按比例核减（E-B2）',
  ])
  expect(run.subjects[1]!.reasons).toEqual(['得分 50 < 60，不予补助'])
  expect(toJson(run, loaded.pack).budgets).toBeUndefined()
  const lower = usePack(await ourPack(TEXT.replace("from: '60'", "from: '40'")))
  expect(assessed(lower, [{ served: 0, given: '' }], 'town').subjects[0]!.reasons).toEqual([
    '绩效评估：还没有县级得分，暂按自评 50',
    '待全县合计：超出预算 50000.00 元的按比例核减（E-B2）',
  ])
})

it('the document says what was claimed, paid and left, in one piece and in many', async () => {
  const { pack } = usePack(await ourPack(TEXT))
  const run = assessed(
    usePack(await ourPack(TEXT)),
    [100, 200, 300].map((served) => ({ served, given: 50 })),
  )
  const { budgets, subjects } = toJson(run, pack)
  expect(budgets).toEqual([
    { kind: 'stop', clause: 'E-A1', budget: '1000.00', claims: '1500.00', paid: '999.99', rest: '0.01' },
    { kind: 'stop', clause: 'E-A2', budget: '50000.00', claims: '0.00', paid: '0.00', rest: '50000.00' },
  ])
  expect(subjects.map(({ payments }) => payments[0]!.claimed)).toEqual(['250.00', '500.00', '750.00'])
  expect(JSON.parse([...jsonText(run, pack)].join(''))).toEqual(JSON.parse(JSON.stringify(toJson(run, pack))))
})

const budgeted = RANKED.replace(
  "不合格: '0' } }\n      - clause: D-A2",
  "不合格: '0' } }\n        budget: { clause: D-A1, amount: '50000', round: yuan-down }\n      - clause: D-A2",
)

it('who is left to a person counts with the most, and holds back the others only where that goes over', async () => {
  const loaded = usePack(await ourPack(budgeted))
  const scores = (...given: number[]) => given.map((one) => ({ served: 0, given: one }))
  // 5 × 30 % → 2, 5 × 60 % = 3: 20000, twice at most 20000, 5000, 5000: 70000
  expect(paid(assessed(loaded, scores(100, 95, 95, 80, 75)), 'D-A1')).toEqual([
    [1_428_500, 'provisional'],
    [1_428_500, 'pending'],
    [1_428_500, 'pending'],
    [357_100, 'provisional'],
    [357_100, 'provisional'],
  ])
  // 7 × 60 % → 4: 20000, 10000 and twice at most 10000 for the fourth place; none below 60
  expect(
    paid(assessed(loaded, scores(95, 70, 65, 65, 50, 50)), 'D-A1').map(([amount, status]) => [
      amount,
      status,
    ]),
  ).toEqual([
    [2_000_000, 'final'],
    [1_000_000, 'final'],
    [1_000_000, 'pending'],
    [1_000_000, 'pending'],
    [0, 'withheld'],
    [0, 'withheld'],
  ])
})

/** What an option may change: places, budget, claims, scores. */
const OPTIONS = [
  ["percent: '30'", 'percent: { choose: D-I1, less: 20, more: 50 }'],
  ['round: half-up', 'round: { choose: D-I1, less: up, more: down }'],
  ["amount: '50000'", "amount: { choose: D-I1, less: '50000', more: '60000' }"],
  [
    "budget: { clause: D-A1, amount: '50000', round: yuan-down }",
    "budget: { choose: D-I1, more: { clause: D-A1, amount: '50000', round: yuan-down }, less: absent }",
  ],
  ["served: '3'", "served: { choose: D-I1, less: '3', more: '4' }"],
  ['which: given', 'which: { choose: D-I1, less: given, more: self }'],
] as const

const tied = fc.record({
  served: fc.nat(600),
  given: fc.constantFrom(40, 59, 60, 70, 70, 90, 90, 95, 100, '' as const),
})

it.each(OPTIONS)('the price of another option is the difference of a whole run: %s', async (piece, by) => {
  expect(budgeted).toContain(piece)
  const file = await ourPack(budgeted.replace('interpretations: {}', ASKED).replace(piece, by))
  const whole = ({ subjects }: Run) => sum(subjects.map(({ amount }) => amount!))
  fc.assert(
    fc.property(fc.array(tied, { minLength: 1, maxLength: 9 }), (stations) => {
      const run = assessed(usePack(file), stations)
      const other = assessed(usePack(file, { 'D-I1': 'more' }), stations)
      const changed = other.subjects.filter(({ amount, status, grade }, at) => {
        const before = run.subjects[at]!
        return !amount!.equals(before.amount!) || status !== before.status || grade !== before.grade
      })
      const [option] = run.alternatives!
      expect([option!.subjects, option!.difference.toFixed()]).toEqual([
        changed.length,
        whole(other).minus(whole(run)).toFixed(),
      ])
    }),
    { numRuns: 25, seed: 4 },
  )
})

const ASKED = `interpretations:
  D-I1:
    { name: share, clause: D-G3, question: 多少, options: { less: 少, more: 多 }, default: less, because: 从严, ask: 县人社局 }`

it('the price of an option that takes subjects away, or brings them, is the difference of a whole run too', async () => {
  const text = budgeted
    .replace('interpretations: {}', ASKED)
    .replace(
      '    fields:\n',
      "    fields:\n      - { key: counts, label: 参评, type: yesNo, required: true, width: '8' }\n",
    )
    .replace(
      'madeBy: [stop]',
      'madeBy: [stop]\n    when: { choose: D-I1, less: absent, more: { of: counts, is: 是 } }',
    )
  const file = await ourPack(text)
  const stations = [
    { served: 10, given: 95, counts: '是' },
    { served: 10, given: 93, counts: '否' },
    { served: 10, given: 80, counts: '是' },
    { served: 10, given: 70, counts: '是' },
    { served: 10, given: 65, counts: '否' },
  ]
  const all = assessed(usePack(file), stations)
  const some = assessed(usePack(file, { 'D-I1': 'more' }), stations)
  const whole = ({ subjects }: Run) => sum(subjects.map(({ amount }) => amount!))
  expect([all, some].map(({ subjects }) => subjects.length)).toEqual([5, 3])
  const price = ({ alternatives = [] }: Run) =>
    alternatives.map(({ option, subjects, difference }) => [option, subjects, difference.toFixed()])
  const less = whole(all).minus(whole(some))
  expect(price(all)).toEqual([['more', 5, less.negated().toFixed()]])
  expect(price(some)).toEqual([['less', 5, less.toFixed()]])
})

it('sentences, figures and lines tell the budget', async () => {
  const { pack } = usePack(await ourPack(TEXT))
  const rules = pack.subjects['stop']!
  expect(rules.payments.map((payment) => paymentSentence(pack, rules, payment))).toEqual([
    '服务人次每1人2.5元；上不封顶；全县合计超过1000元的，各按“预算÷合计”核减，不足一分的舍去。',
    '90分及以上20000元；60分及以上10000元；不足60分不予补助；全县合计超过50000元的，各按“预算÷合计”核减，不足百元的舍去。',
  ])
  const figures = figuresOf(pack).filter(({ name }) => name.startsWith('E-B'))
  expect(figures.map(({ name, label, value }) => `${name} ${label}: ${value}`)).toEqual([
    'E-B1.amount 服务补贴 预算: 1000',
    'E-B2.amount 绩效奖补 预算: 50000',
  ])
  const [card] = assessed(usePack(await ourPack(TEXT)), [{ served: 0, given: 80 }]).subjects
  expect(distancesOf(pack, card!)[0]!.changes.zh).toBe('补助 20,000.00 元（预算核减前）')
})

it('shares of a base share a budget too', async () => {
  const share =
    "share: { base: '5000', baseClause: E-A2, gate: { clause: E-A2, atLeast: '60' }, round: yuan }"
  const loaded = usePack(
    await ourPack(
      TEXT.replace(/byBands: .*/, share).replace(
        "amount: '50000', round: hundred-down",
        "amount: '8000', round: yuan-down",
      ),
    ),
  )
  const run = assessed(
    loaded,
    [90, 85, 60, 59].map((given) => ({ served: 0, given })),
  )
  // 4500 + 4250 + 3000 = 11750: 3063.8…, 2893.6…, 2042.5…
  expect(paid(run, 'E-A2').map(([amount]) => amount)).toEqual([306_300, 289_300, 204_200, 0])
  expect(sum(run.subjects.map(({ amount }) => amount!)).lte(8000)).toBe(true)
  expectLiveFormulas(run)
})

/** One slip in the pack, and what is said about it. */
const SLIPS: readonly (readonly [what: string, piece: string, by: string, said: readonly string[]])[] = [
  ['a score without end', "min: '0', max: '100', width", "min: '0', width", ['LG-P103']],
  ['a score above its item', "min: '0', max: '100', width", "min: '0', max: '110', width", ['LG-P103']],
  ['a rounding that may go over', 'round: fen-down', 'round: fen', ['LG-P032']],
  ['no rounding', ', round: fen-down', '', ['LG-P021']],
  ['a misspelt word', 'budget: { clause: E-B1', 'budgets: { clause: E-B1', ['LG-P020']],
  ['a budget of nothing', "amount: '1000'", "amount: '0'", ['LG-P138']],
  ['a budget in parts of a fen', "amount: '1000'", "amount: '1000.005'", ['LG-P145']],
  ['a budget in 万元', "amount: '50000'", 'amount: 5万', ['LG-P027']],
  [
    'payments of which the larger one is paid',
    '    payments:\n',
    '    onlyLarger: { clause: E-A1 }\n    payments:\n',
    ['LG-P150'],
  ],
  [
    'a limit for all payments of a subject',
    '    payments:\n',
    "    atMost: { clause: E-A1, amount: '20000' }\n    payments:\n",
    ['LG-P150'],
  ],
  [
    'a payment that has a budget of its own',
    /byCount: .*/.exec(TEXT)![0],
    "instalment: { budget: served, percent: '50', gate: { clause: E-A1, atLeast: '60' }, round: fen }",
    ['LG-P147'],
  ],
]

it.each(SLIPS)('%s is said', async (_, piece, by, said) => {
  expect(await errorsWith(TEXT, piece, by)).toEqual(said)
})

it('grants share a budget too, but not beside a quota', async () => {
  const budget = "        budget: { clause: T-Q2, amount: '100000', round: yuan-down }\n        grant:\n"
  const text = PACK.replace('        grant:\n', budget)
  const stations = ['10', '8', '6'].map((points, no) => reviewedStation(no, points))
  const plain = { scope: 'county', choices: {}, villages: [VILLAGE], stations, silent: [] } as const
  const file = await ourPack(text)
  const { subjects } = assessPlain(plain, usePack(file))
  const paidTo = subjects.flatMap(({ kind, payments }) => (kind === 'station' ? payments : []))
  expect(paidTo.map(({ amount, claimed, status }) => [amount.toFixed(), claimed!.toFixed(), status])).toEqual(
    [
      ['33333', '50000', 'final'],
      ['33333', '50000', 'final'],
      ['33333', '50000', 'final'],
    ],
  )
  expect(lintPack(file).map(({ code }) => code)).toContain('LG-P150')
})
