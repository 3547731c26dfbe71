import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { usePack } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { errorsWith, ourPack } from './our-pack.ts'

// words of a pack that no built-in pack uses together

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')
const [HEAD, TAIL] = [PACK.slice(0, PACK.indexOf('  point:\n')), PACK.slice(PACK.indexOf('  contractor:\n'))]

const COLUMNS = `      - { key: done, label: 完成数, type: integer, min: '0', width: '10' }
      - { key: all, label: 应完成数, type: integer, min: '0', width: '10' }
      - { key: before, label: 上年数, type: integer, min: '0', width: '10' }
      - { key: budget, label: 年度预算, type: money, width: '10' }
      - { key: paid, label: 已拨付, type: money, width: '10' }
      - { key: last, label: 上年度得分, type: number, width: '10' }
      - { key: accepted, label: 验收合格, type: yesNo, width: '10' }
      - { key: mended, label: 整改合格, type: yesNo, width: '10' }
      - { key: breach, label: 严重违规, type: yesNo, width: '10' }
      - { key: appliedOn, label: 申报日期, type: date, width: '12' }
`

/** The pack with other rules for its points; `items` and `more` are YAML of one line each. */
function packOf(items: string, payment: string, more = '{}'): string {
  const point = `  point: { label: 服务站, madeBy: [point-sheet], vetoes: [], items: [${items}], payments: [{ clause: B-G2, label: 补助, ${payment} }], ${more.slice(1, -1)} }\n\n`
  return (HEAD + point + TAIL)
    .replace(/(key: given, .*\n)/, `$1${COLUMNS}`)
    .replace(
      'measures:\n',
      'measures:\n  more: { label: 比上年多, sum: point-sheet.done, less: [point-sheet.before] }\n',
    )
}

const ROW = {
  station: '甲站',
  own: '50',
  done: '3',
  all: '6',
  before: '5',
  budget: '10000',
  paid: '0',
  last: '50',
  accepted: '是',
  breach: '否',
  appliedOn: '2026-05-01',
}

async function cardOf(text: string, row: Readonly<Record<string, string>> = {}) {
  const loaded = usePack(await ourPack(text))
  const rows = [{ ...ROW, ...row }]
  const sheet = { form: 'point-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows }
  const forms = fillForms(loaded.pack, [sheet])
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists })
  expectLiveFormulas(run)
  return run.subjects.find(({ kind }) => kind === 'point')!
}

const SCORE =
  "{ clause: B-G1, label: 得分, max: '100', score: { given: given, self: own, which: given, by: 县级考核 } }"
const RATIO =
  "{ clause: B-L1, label: 完成, max: '20', ratio: { of: done, per: all, points: '20', whenZero: pending } }"
const SHARE = "share: { base: '1000', baseClause: B-G2, gate: { clause: B-G1, atLeast: '60' }, round: fen }"
const INSTALMENT =
  "instalment: { budget: budget, percent: '50', gate: { clause: B-G1, atLeast: '60' }, round: fen }"
const SETTLEMENT = `settlement: { budget: budget, paid: paid, gate: { clause: B-G1, atLeast: '60' }, whole: { clause: B-G1, from: '95', hole: lower }, way: advance, percent: '50', failed: { clause: B-G1, first: contractor, below: '60', then: annual-decides }, round: fen }`
const GRANT = `grant: { amount: '600', round: fen, pass: { clause: B-G1, above: '60', at: fail }, villageGate: { clause: B-G2, then: pay }, per: { clause: B-G2, subject: per-station }, late: { clause: B-G2, of: appliedOn, after: 2026-05-31, then: warn } }`
const BUILDING = `building: { each: '1000', most: '3000', accepted: accepted, paid: paid, mended: { clause: B-G1, below: '40', last: last, by: mended }, round: fen }`
const ENDS = "{ ends: { clause: B-G1, breach: breach, totals: { below: '60', last: last }, recover: paid } }"

/** `600.00 provisional` */
async function paidOf(text: string, row: Readonly<Record<string, string>>): Promise<string[]> {
  const { payments } = await cardOf(text, row)
  return payments.map(({ amount, status }) => `${amount.toFixed(2)} ${status}`)
}

it.each([
  ['a share', SHARE, '700.00', '0.00'],
  ['an instalment', INSTALMENT, '5000.00', '0.00'],
  ['a settlement', SETTLEMENT, '7000.00', '0.00'],
  ['a grant', GRANT, '600.00', '0.00'],
])(
  '%s waits for the score that is given, also where the self-assessment is too low',
  async (_, rule, high, low) => {
    const text = packOf(SCORE, rule)
    expect(await paidOf(text, { own: '70' })).toEqual([`${high} provisional`])
    expect(await paidOf(text, { own: '50' })).toEqual([`${low} provisional`])
    expect(await paidOf(text, { own: '50', given: '70' })).toEqual([`${high} final`])
    expect(await paidOf(text, { own: '70', given: '50' })).toEqual([`${low} withheld`])
  },
)

it('a grant is for a person as long as one of its items is', async () => {
  const text = packOf(`${SCORE}, ${RATIO}`, GRANT)
  expect(await paidOf(text, { given: '50', all: '0' })).toEqual(['600.00 pending'])
  expect(await paidOf(text, { given: '30', all: '0' })).toEqual(['0.00 withheld'])
  expect(await paidOf(text, { given: '60' })).toEqual(['600.00 final'])
})

it('nothing ends, and no building is refused, by a score that may still change', async () => {
  const text = packOf(SCORE, BUILDING, ENDS)
  expect(await paidOf(text, { own: '50' })).toEqual(['1000.00 pending'])
  expect(await paidOf(text, { own: '50', given: '50' })).toEqual(['0.00 withheld'])
  expect(await paidOf(text, { own: '50', given: '70' })).toEqual(['1000.00 final'])
})

it('the second of two assessments waits for the score of the first one', async () => {
  const early = `early: { label: 半年, kind: point, period: half, madeBy: [point-sheet], vetoes: [], items: [${SCORE}], payments: [] }`
  const rule =
    "{ clause: B-L2, label: 完成, max: '100', perUnit: { of: done, from: '100', each: '-1', floor: '0' } }"
  const [settled, built] = [
    SETTLEMENT.replace('first: contractor', 'first: early').replace('annual-decides', 'period-forfeited'),
    BUILDING.replace('last: last', 'last: last, first: early').replace("below: '40'", "below: '45'"),
  ].map((payment) => packOf(rule, payment).replace('  point: {', `  ${early}\n\n  point: {`))
  expect(await paidOf(settled!, { own: '70' })).toEqual(['10000.00 pending'])
  expect(await paidOf(settled!, { given: '50' })).toEqual(['5000.00 final'])
  expect(await paidOf(built!, { own: '70', accepted: '是' })).toEqual(['1000.00 pending'])
  expect(await paidOf(built!, { given: '70' })).toEqual(['1000.00 final'])
})

it.each([
  ['first', '0', '10'],
  ['first', '6', '10'],
  ['min', '0', '0'],
])(
  'of targets of which the %s counts, another one of nothing is looked at only there',
  async (joint, all, points) => {
    const rule = `proportion: { points: '20', targets: [{ of: done, target: '6' }, { of: done, per: all, target: '100' }], joint: ${joint} }`
    const { items } = await cardOf(packOf(`{ clause: B-G1, label: 完成, max: '20', ${rule} }`, SHARE), {
      all,
    })
    expect(items[0]!.points?.toFixed()).toBe(points)
  },
)

const MORE = "perUnit: { of: measure.more, from: '20', each: '-4', floor: '0' }"

it.each([
  ['5', '20'],
  ['9', '4'],
  ['3', '20'],
])('%s of them where there were 5 bring no more than full marks', async (done, points) => {
  const { items } = await cardOf(packOf(`{ clause: B-G1, label: 增加, max: '20', ${MORE} }`, SHARE), { done })
  expect(items[0]!.points?.toFixed()).toBe(points)
})

it.each([
  ["ratio: { of: done, per: measure.more, points: '20', whenZero: zero }"],
  [
    "tiers: { of: [{ of: done, per: measure.more }], rows: [{ atLeast: ['50'], points: '20' }], otherwise: '0' }",
  ],
  [
    "steps: { of: done, per: measure.more, from: '5', points: '0', each: '1', add: '1', max: '20', count: step, below: zero }",
  ],
])('%s takes no share of what may be below nothing', async (rule) => {
  const text = packOf(`{ clause: B-G1, label: 占比, max: '20', ${rule} }`, SHARE)
  const less = 'less: [point-sheet.before]'
  expect(await errorsWith(text, less, less)).toEqual(['LG-P158'])
  expect(await errorsWith(text, less, `${less}, floor: '0'`)).toEqual([])
})
