import { expect, it } from 'vitest'
import { points } from '../../src/model/decimal.ts'
import { usePack } from '../../src/packs/load.ts'
import { isReviewed } from '../../src/packs/reviewed.ts'
import { changed, ourPack, PACK } from '../packs/our-pack.ts'
import { assessPlain, DUE_MONTHS, ITEMS, type PlainCounty, type PlainStation } from '../packs/plain-county.ts'
import type { Typed } from '../submission/facts.ts'

const TOWN = '分水镇'
const FULL = Object.fromEntries(
  ITEMS.map((row) => [`T-S${row}`, row === '9' ? '20' : row === '10' ? '0' : '10']),
)
const REVIEWED = { ...FULL, registered: '是', checked: '是' }

function station(name: string, change: Partial<PlainStation> = {}): PlainStation {
  const base = { town: TOWN, name: `分水镇${name}零工驿站`, village: '甲村', claims: {}, application: {} }
  return { ...base, preparedOn: '2024-09-01', months: DUE_MONTHS, review: REVIEWED, ...change }
}

function run(stations: PlainStation[], change: Partial<PlainCounty> = {}) {
  const villages = [{ town: TOWN, name: '甲村', facts: {} }]
  return assessPlain({ scope: 'county', choices: {}, villages, stations, silent: [], ...change })
}

const grants = (result: ReturnType<typeof run>) => result.subjects.filter(({ kind }) => kind === 'station')
const payment = (result: ReturnType<typeof run>) => grants(result)[0]!.payments[0]!

it('the share of a village is shown as base × total %', () => {
  expect(run([]).subjects[0]!.payments).toMatchObject([
    { clause: 'T-F2', status: 'final', work: '5000 × 100 % = 5000.00', reasons: [] },
  ])
})

it('a total below the gate withholds the share and names the gate', () => {
  const villages = [{ town: TOWN, name: '甲村', facts: { cityScore: '0' } }]
  const [card] = run([], { villages }).subjects
  expect(card!.payments).toMatchObject([{ clause: 'T-F2', status: 'withheld' }])
  expect(card!.payments[0]!.work).toBe('总分 50 不足 60（T-F3），不予拨付')
  expect(points(card!.total!)).toBe('50')
})

it('a capped percentage says so', () => {
  const villages = [{ town: TOWN, name: '甲村', facts: { keyGroupServed: '63' } }]
  const [card] = run([], { villages, choices: { 'T-I5': 'cap' } }).subjects
  expect(card!.payments[0]!.work).toBe('5000 × 100 % = 5000.00（总分 112.6，百分比不超过 100）')
})

it('a grant that is paid says which mark it passed', () => {
  expect(payment(run([station('甲')]))).toMatchObject({
    clause: 'T-Q2',
    status: 'final',
    work: '100 > 80（T-Q1），一次性 50000.00',
    reasons: [],
  })
})

it('a grant about which the county has no say does not wait for its review', async () => {
  const reward = `      - clause: T-Q2
        label: 先进奖励
        grant:
          amount: '3000'
          round: fen
          pass: { clause: T-Q1, above: '95', at: pass }
          villageGate: { clause: T-F2, then: pay }
          per: { clause: T-F2, subject: per-station }
          late: { clause: T-D2, of: preparedOn, after: 2024-12-31, then: warn }
`
  const file = await ourPack(
    changed(['  station:\n    label: 零工驿站\n', `${reward}\n  station:\n    label: 零工驿站\n`]),
  )
  const plain: PlainCounty = {
    scope: 'county',
    choices: {},
    villages: [{ town: TOWN, name: '甲村', facts: {} }],
    stations: [],
    silent: [],
  }
  const loaded = usePack(file)
  expect(assessPlain(plain, loaded).subjects[0]!.payments[1]).toMatchObject({ status: 'final', reasons: [] })
  const { village, station: market } = loaded.pack.subjects
  expect([isReviewed(village!), isReviewed(market!)]).toEqual([false, true])
  const unasked = { ...market!, reviewFlags: undefined }
  expect(isReviewed(unasked)).toBe(true)
  const pack = { ...loaded.pack, subjects: { ...loaded.pack.subjects, station: unasked } }
  const waiting = { ...plain, stations: [station('甲', { review: null })] }
  expect(grants(assessPlain(waiting, { ...loaded, pack }))[0]!.payments).toMatchObject([
    { clause: 'T-Q2', status: 'provisional', reasons: ['待县级评估'] },
  ])
})

it.each([
  ['not in 评审表', { review: null }, 'provisional', '待县级评估'],
  ['half reviewed', { review: { ...REVIEWED, 'T-S2': null } }, 'provisional', '县级评估未完成：T-S2'],
  [
    'no answer',
    { review: { ...REVIEWED, checked: null } },
    'pending',
    '评审表里“材料审核通过”没有填（T-Q1）',
  ],
  ['refused', { review: { ...REVIEWED, registered: '否' } }, 'withheld', '“备案通过”为否（T-Q1）'],
  ['below', { review: { ...REVIEWED, 'T-S9': '0', 'T-S8': '9' } }, 'withheld', '得分 79 未超过 80（T-Q1）'],
  [
    'at the mark',
    { review: { ...REVIEWED, 'T-S9': '0' } },
    'pending',
    '得分 80 正好 80，是否通过待定（T-Q1）',
  ],
] as const)('a station that is %s says why', (_, change, status, reason) => {
  expect(payment(run([station('甲', change)]))).toMatchObject({ status, reasons: [reason] })
})

it('a refused answer before the county has scored every item is provisional, without an amount', () => {
  const review = { ...REVIEWED, 'T-S2': null, registered: '否' }
  const { status, amount } = payment(run([station('甲', { review })]))
  expect([status, amount.toFixed(2)]).toEqual(['provisional', '0.00'])
})

it('a fully reviewed station stays provisional in a town of its own', () => {
  const result = run([station('甲')], { scope: 'town' })
  expect(payment(result)).toMatchObject({ status: 'provisional', reasons: ['待全县评审和排名'] })
  expect(grants(result)[0]!.rank).toBeNull()
})

it('a village that handed nothing in leaves the grant provisional with the reason', () => {
  const result = run([station('丙', { village: '丙村' })], { silent: [[TOWN, '丙村']] })
  expect(payment(result)).toMatchObject({
    status: 'provisional',
    reasons: ['丙村没有报送考核数据，得分未知（T-F3）'],
  })
  expect(result.missing).toContainEqual(expect.objectContaining({ village: '丙村', form: 'village-facts' }))
})

it('an incomplete village takes its station along, and the reason says so', () => {
  const villages = [{ town: TOWN, name: '甲村', facts: { overdue: '' } }]
  const [card] = grants(run([station('甲')], { villages }))
  expect(card).toMatchObject({ status: 'incomplete', total: null, amount: null, payments: [], rank: null })
  expect(card!.reasons).toEqual(['甲村数据不全，补贴随村待补（T-F3）'])
  expect(card!.items[0]!.points!.toFixed()).toBe('10')
})

it('two grants of a station wait for its village alike, and say what for', async () => {
  const reward = `      - clause: T-N6
        label: 先进奖励
        grant:
          amount: '3000'
          round: fen
          pass: { clause: T-Q1, above: '95', at: pass }
          villageGate: { clause: T-F3, then: pending }
          per: { clause: T-F2, subject: per-station }
          late: { clause: T-D2, of: application.preparedOn, after: 2024-12-31, then: warn }
`
  const text = changed(
    ['    payments:\n      - clause: T-Q2\n', `    payments:\n${reward}      - clause: T-Q2\n`],
    [
      "perUnit: { of: keyGroupServed, from: '0', each: '0.2' }",
      'score: { given: pressCity, self: keyGroupServed, which: given, by: 县级 }',
    ],
    ["pressProvincial: '4', pressCity: '2'", "pressProvincial: '4'"],
    [
      / +key: pressCity,[^}]*blankClaimsNothing: true,/.exec(PACK)![0],
      '          key: pressCity, label: 县级, type: integer,',
    ],
    ['  - { clause: T-X1, severity: error, pair: { forms: [application, self-score] } }\n', ''],
  )
  const loaded = usePack(await ourPack(text))
  const said = (facts: Typed, change: Partial<PlainStation> = {}) => {
    const villages = [{ town: TOWN, name: '甲村', facts }]
    const stations = [station('集镇', change)]
    const plain: PlainCounty = { scope: 'county', choices: {}, villages, stations, silent: [] }
    const card = assessPlain(plain, loaded).subjects.find(({ kind }) => kind === 'station')!
    return [card.status, card.amount?.toFixed(), ...card.reasons]
  }
  expect(said({ overdue: '' })).toEqual(['incomplete', undefined, '甲村数据不全，补贴随村待补（T-F3）'])
  expect(said({ keyGroupServed: '3' })).toEqual(['provisional', '53000', '甲村的经费暂估（T-F3）'])
  expect(said({ pressCity: '3' }, { application: null })).toEqual([
    'provisional',
    '53000',
    '看不出在哪个村（社区），得分未知（T-F3）',
  ])
})

it('a station that loses to one that is still to be reviewed is not refused yet', () => {
  const stations = [station('甲', { review: null }), station('乙', { review: { ...REVIEWED, 'T-S3': '8' } })]
  const cards = grants(run(stations, { choices: { 'T-I11': 'per-village' } }))
  expect(cards.map(({ status, amount }) => [status, amount!.toFixed()])).toEqual([
    ['provisional', '50000'],
    ['provisional', '0'],
  ])
  expect(cards[1]!.reasons).toEqual([
    '一个村只补一家，分水镇甲零工驿站得分更高（100，T-F2）',
    '待分水镇甲零工驿站评定',
  ])
})

it('a station that loses to one that a person must decide on is not refused yet', () => {
  const choices = { 'T-I11': 'per-village' }
  const undecided = station('甲', { review: { ...REVIEWED, checked: null } })
  const [second, third] = [
    station('乙', { review: { ...REVIEWED, 'T-S3': '8' } }),
    station('丙', { review: { ...REVIEWED, 'T-S3': '6' } }),
  ]
  const status = (stations: PlainStation[]) => grants(run(stations, { choices })).map((card) => card.status)
  const [, , last] = grants(run([station('甲'), second, third], { choices }))
  expect(last!.reasons).toEqual(['一个村只补一家，分水镇甲零工驿站得分更高（100，T-F2）'])
  expect(status([undecided, second])).toEqual(['pending', 'provisional'])
  expect(status([undecided, second, third])).toEqual(['pending', 'provisional', 'withheld'])
})

it('those behind the quota keep their amount and say their place', () => {
  const stations = [station('甲'), station('乙', { review: { ...REVIEWED, 'T-S3': '8' } })]
  const cards = grants(run(stations, { choices: { 'T-I3': '1' } }))
  expect(cards[1]).toMatchObject({ status: 'pending', rank: 2 })
  expect(cards[1]!.amount!.toFixed(2)).toBe('50000.00')
  expect(cards[1]!.reasons).toEqual(['排第 2，超出 1 家的名额，待定（T-Q3）'])
})

it('equal stations at the limit that do not all fit are all for a person', () => {
  const cards = grants(run([station('甲'), station('乙')], { choices: { 'T-I3': '1' } }))
  expect(cards.map(({ status, rank }) => [status, rank])).toEqual([
    ['pending', 1],
    ['pending', 1],
  ])
  expect(cards[0]!.reasons).toEqual(['第 1 名起 2 家同分，1 家的名额容不下，待定（T-Q3）'])
})

it('villages of one name in two towns are two villages', () => {
  const other = station('乙', { town: '桐君街道', name: '桐君街道乙零工驿站' })
  const villages = [
    { town: TOWN, name: '甲村', facts: {} },
    { town: '桐君街道', name: '甲村', facts: {} },
  ]
  const cards = grants(run([station('甲'), other], { villages, choices: { 'T-I11': 'per-village' } }))
  expect(cards.map(({ status }) => status)).toEqual(['final', 'final'])
})

it('a county lists every town of its roster, a town only those that hand something in', () => {
  const silent = [['富春江镇', '乙村']] as const
  expect(run([], { silent }).towns.map(({ town, subjects }) => [town, subjects])).toEqual([
    [TOWN, 1],
    ['富春江镇', 0],
  ])
  expect(run([], { silent, scope: 'town' }).towns.map(({ town }) => town)).toEqual([TOWN])
})
