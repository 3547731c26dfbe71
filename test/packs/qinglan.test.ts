import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { figuresOf } from '../../src/app/whatif/figures.ts'
import { distancesOf } from '../../src/funding/distance.ts'
import { decimal } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack, type LoadedPack } from '../../src/packs/load.ts'
import { endSentences } from '../../src/packs/sentence.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { errorsWith, ourPack, PACK } from './our-pack.ts'
import { assessPlain, reviewedStation, VILLAGE, type PlainStation } from './plain-county.ts'

const TEXT = readFileSync('test/packs/qinglan/qinglan-2026.yaml', 'utf8')

it('grades by rank pass their cases, and no figure can change unseen', async () => {
  const file = await ourPack(TEXT)
  expect(lintPack(file)).toEqual([])
  const cases = (await casesOf(file, 'test/packs/qinglan/qinglan-2026.cases.yaml'))!
  const { failures, coverage } = testPack(file, cases)
  expect(failures).toEqual([])
  expect(Object.values(coverage).map(({ left }) => left)).toEqual([[], [], [], []])
}, 60_000)

/** Stations of these scores; '' is one that nobody has scored. */
function assessed(loaded: LoadedPack, scores: readonly (number | '')[], scope: Run['scope'] = 'county'): Run {
  const rows = scores.map((given, at) => {
    return { name: `站${at}`, served: '100', own: '50', given: String(given) }
  })
  const forms = fillForms(loaded.pack, [
    { form: 'stop', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows },
  ])
  return assess({ loaded, scope, inputs: [], ...forms, roster: null, stations: null, review: null })
}

const results = ({ subjects }: Run) =>
  subjects.map(({ grade, status, amount }) => [grade, status, amount!.toFixed()])

it('whatever the scores, a grade is that of its rank, and a better score never gets less', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const scores = fc.array(fc.constantFrom(40, 59, 60, 70, 80, 89, 90, 91, 95, 100), {
    maxLength: 12,
    minLength: 1,
  })
  fc.assert(
    fc.property(scores, (all) => {
      const run = assessed(loaded, all)
      // in whole numbers: half up of 30 in 100, and 60 in 100 without the rest
      const [first, second] = [Math.floor((30 * all.length + 50) / 100), Math.floor((60 * all.length) / 100)]
      for (const [at, card] of run.subjects.entries()) {
        const own = all[at]!
        const better = all.filter((other) => other > own).length
        const upTo = better + all.filter((other) => other === own).length
        const sideOf = (limit: number) => (upTo <= limit ? 'in' : better < limit ? 'torn' : 'behind')
        const lower = sideOf(second) === 'in' ? '二等' : sideOf(second) === 'torn' ? null : '三等'
        const byRank = own < 90 || sideOf(first) === 'behind' ? lower : sideOf(first) === 'in' ? '一等' : null
        expect([own, card.grade]).toEqual([own, own < 60 ? '不合格' : byRank])
        expect(card.rank).toBe(better + 1)
      }
      const falling = run.subjects.toSorted((one, other) => other.total!.comparedTo(one.total!))
      for (const [at, { amount }] of falling.entries())
        expect(at === 0 || amount!.lte(falling[at - 1]!.amount!)).toBe(true)
      expectLiveFormulas(run)
    }),
    { numRuns: 60, seed: 5 },
  )
})

it('a town by itself knows no rank: what hangs on it is provisional, and no grade is named', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const run = assessed(loaded, [95, 70, 59], 'town')
  expect(results(run)).toEqual([
    [null, 'provisional', '20300'],
    [null, 'provisional', '10300'],
    ['不合格', 'withheld', '0'],
  ])
  expect(run.subjects.map(({ rank, reasons }) => [rank, reasons[0]])).toEqual([
    [null, '等次待全县排名（D-G2）'],
    [null, '等次待全县排名（D-G2）'],
    [null, '得分 59，不合格，不予补助'],
  ])
  // a person must decide, whatever the rank will be
  const byShare = TEXT.replace(
    /score: .*/,
    "ratio: { of: own, per: given, points: '100', whenZero: pending },",
  )
  expect(results(assessed(usePack(await ourPack(byShare)), [0], 'town'))).toEqual([
    [null, 'pending', '20300'],
  ])
})

it('each kind of subject has a ranking of its own', async () => {
  const text = TEXT.replace(
    /(?<=forms:\n)[^]*(?=subjects:)/,
    (forms) => forms + forms.replaceAll('stop', 'halt'),
  ).replace(/(?<=subjects:\n)[^]*(?=checks:)/, (kinds) => kinds + kinds.replaceAll('stop', 'halt'))
  const loaded = usePack(await ourPack(text))
  const row = (name: string, given: string) => ({ name, served: '100', own: '50', given })
  const form = (key: string, rows: ReturnType<typeof row>[]) => {
    return { form: key, path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows }
  }
  const forms = fillForms(loaded.pack, [
    form('stop', [row('一', '95'), row('二', '94'), row('三', '93')]),
    form('halt', [row('四', '92'), row('五', '91')]),
  ])
  const lists = { roster: null, stations: null, review: null }
  const { subjects } = assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists })
  expect(subjects.map(({ name, rank, grade }) => [name, rank, grade])).toEqual([
    ['一', 1, '一等'],
    ['二', 2, '三等'],
    ['三', 3, '三等'],
    ['四', 1, '一等'],
    ['五', 2, '三等'],
  ])
})

it('a title comes with the place, and what hangs on no place is settled before it', async () => {
  const text = TEXT.replace(
    '      otherwise: 不合格\n    payments:\n',
    "      otherwise: 不合格\n      title: { clause: D-G2, words: '{year}年{grade}驿站' }\n    payments:\n      - { clause: D-X1, label: 开办补贴, once: { amount: '700' } }\n",
  )
  const loaded = usePack(await ourPack(text))
  const said = (scores: number[], scope?: Run['scope']) => {
    const [{ title, payments } = { payments: [] }] = assessed(loaded, scores, scope).subjects
    return [title, ...payments.map(({ amount, status }) => `${amount.toFixed()} ${status}`)]
  }
  expect(said([95, 80, 70])).toEqual(['2026年一等驿站', '700 final', '20000 final', '300 final'])
  expect(said([95, 95, 70])).toEqual([undefined, '700 final', '20000 pending', '300 pending'])
  expect(said([95], 'town')).toEqual([undefined, '700 final', '20000 provisional', '300 provisional'])
})

it('who is not assessed takes no place, but while one score is open every place is', async () => {
  const loaded = usePack(
    await ourPack(
      TEXT.replace(
        "type: integer, unit: 人数, min: '0', required: true",
        "type: integer, unit: 人数, min: '0', max: '99', required: true",
      ),
    ),
  )
  const [card] = assessed(loaded, [95]).subjects
  // 100 is above 99: nobody is assessed
  expect([card!.status, card!.rank]).toEqual(['incomplete', null])
  const { subjects } = assessed(usePack(await ourPack(TEXT)), [95, 90, 85, ''])
  expect(subjects[0]!.reasons).toContain('还有 1 家的得分没有定，名次会变（D-G2）')
})

it('a grade that no payment looks at is provisional and pending too', async () => {
  const text = TEXT.replace(/    payments:[^]*?(?=checks:)/, '    payments: []\n')
  const loaded = usePack(await ourPack(text))
  expect(results(assessed(loaded, [95, 95]))).toEqual([
    [null, 'pending', '0'],
    [null, 'pending', '0'],
  ])
  const alone = assessed(loaded, [95, 80, 59], 'town')
  expect(alone.subjects.map(({ status, reasons }) => [status, ...reasons])).toEqual([
    ['provisional', '等次待全县排名（D-G2）'],
    ['provisional', '等次待全县排名（D-G2）'],
    ['final'],
  ])
})

it('of two payments the larger one hangs on the place, whichever the place makes it', async () => {
  const text = TEXT.replace("三等: '5000'", "三等: '100'").replace(
    'madeBy: [stop]',
    'madeBy: [stop]\n    onlyLarger: { clause: D-A1 }',
  )
  const loaded = usePack(await ourPack(text))
  const paid = (scores: number[], scope?: Run['scope']) =>
    assessed(loaded, scores, scope).subjects.flatMap(({ payments }) =>
      payments.map(({ clause, amount, status }) => `${clause} ${amount.toFixed()} ${status}`),
    )
  expect(paid([95], 'town')).toEqual(['D-A1 20000 provisional'])
  expect(paid([95, 95], 'county')).toEqual(['D-A1 20000 pending', 'D-A1 20000 pending'])
  expect(paid([95, 80, 70])).toEqual(['D-A1 20000 final', 'D-A2 240 final', 'D-A2 240 final'])
})

it('the lines next to a score are those of its rank too', async () => {
  const loaded = usePack(await ourPack(TEXT))
  const { subjects } = assessed(loaded, [99, 95, 92, 91, 85, 80, 75, 60, 59.9, 10])
  const wordsOf = (at: number) =>
    distancesOf(loaded.pack, { ...subjects[at]!, assessed: 10 })
      .filter(({ item }) => item === null)
      .map(({ kind, threshold, distance, changes }) => [
        kind,
        threshold.toFixed(),
        distance.toFixed(),
        changes.zh,
      ])
  expect(wordsOf(3)).toEqual([
    ['grade', '90', '1', '名次够的评二等，补助 10,000.00 元'],
    ['places', '3', '1', '一等，补助 20,000.00 元'],
    ['places', '6', '2', '排到第 6 名以后：三等，补助 5,000.00 元'],
  ])
  expect(wordsOf(8)).toEqual([['grade', '60', '0.1', '名次够的评二等，补助 10,000.00 元']])
  // nobody is said to be a place short of what nobody has counted yet
  expect(distancesOf(loaded.pack, subjects[3]!).map(({ kind }) => kind)).not.toContain('places')
})

it('the price of another percentage is the difference of a whole run under it', async () => {
  const text = TEXT.replace('interpretations: {}', ASKED)
    .replace("percent: '30'", 'percent: { choose: D-I1, less: 20, more: 50 }')
    .replace('says: 绩效评估百分制', 'says: 绩效评估百分制, by: [D-I1]')
  const file = await ourPack(text)
  const scores = [99, 95, 92, 91, 91, 85, 80, 75, 60, 10]
  const run = assessed(usePack(file), scores)
  const other = assessed(usePack(file, { 'D-I1': 'more' }), scores)
  const [option] = run.alternatives!
  // 2 and 5 places: the third, the fourth and the fifth get 20000 instead of 10000
  expect([option!.option, option!.subjects, option!.difference.toFixed()]).toEqual(['more', 3, '30000'])
  expect(other.amount.final.minus(run.amount.final).toFixed()).toBe('30000')
})

const ASKED = `interpretations:
  D-I1:
    {
      name: share,
      clause: D-G3,
      question: 一等占多少,
      options: { less: 20%, more: 50% },
      default: less,
      because: 从严,
      ask: 县人社局,
    }`

it('sentences and names of figures tell the places', async () => {
  const { pack } = usePack(await ourPack(TEXT))
  expect(endSentences(pack, pack.subjects['stop']!).map(({ clause }) => clause)).toEqual([
    'D-G2',
    'D-G3',
    'D-G4',
  ])
  expect(endSentences(pack, pack.subjects['stop']!)[0]!.sentence).toBe(
    '90分及以上并且得分排在全县前30%（按参加考核的家数计，四舍五入）的为一等；60分及以上并且得分排在全县前60%（按参加考核的家数计，不足一家的舍去）的为二等；60分及以上为三等；不足60分为不合格。',
  )
  const figures = figuresOf(pack).filter(({ name }) => name.includes('D-G'))
  expect(figures.map(({ name, label, value }) => `${name} ${label}: ${value}`)).toEqual([
    'D-G2.一等.from 等次 一等 起点: 90',
    'D-G3.一等.percent 等次 一等 比例（%）: 30',
    'D-G2.二等.from 等次 二等 起点: 60',
    'D-G4.二等.percent 等次 二等 比例（%）: 60',
    'D-G2.三等.from 等次 三等 起点: 60',
  ])
})

/** One slip in the pack, and what is said about it. */
const SLIPS: readonly (readonly [what: string, piece: string, by: string, said: readonly string[]])[] = [
  ['a percentage without its rounding', "percent: '30', round: half-up", "percent: '30'", ['LG-P021']],
  ['an unknown rounding', 'round: half-up', 'round: half', ['LG-P032']],
  ['a misspelt word', 'places: { clause: D-G3', 'place: { clause: D-G3', ['LG-P020']],
  ['a percentage with its sign', "percent: '30'", 'percent: 30%', ['LG-P028']],
  ['more than all', "percent: '60'", "percent: '160'", ['LG-P149']],
  ['none at all', "percent: '30'", "percent: '0'", ['LG-P149']],
  ['a number and a percentage', "percent: '30'", "percent: '30', limit: '3'", ['LG-P101']],
  ['neither', "percent: '30', round: half-up", 'round: half-up', ['LG-P101']],
  ['a rounding of a number', "percent: '30'", "limit: '3'", ['LG-P147']],
  ['places of each grade by itself', "percent: '60'", "percent: '30'", ['LG-P151']],
  [
    'a band that nobody comes to',
    ", places: { clause: D-G4, percent: '60', round: down }",
    '',
    ['LG-P112', 'LG-P104'],
  ],
  ['an unknown clause', 'clause: D-G4, percent', 'clause: D-G5, percent', ['LG-P112', 'LG-P111']],
  [
    'a sum that is asked for before the rank is known',
    'madeBy: [stop]',
    'madeBy: [stop]\n    asked: { clause: D-A1, of: own }',
    ['LG-P150'],
  ],
]

it.each(SLIPS)('%s is said', async (_, piece, by, said) => {
  expect(await errorsWith(TEXT, piece, by)).toEqual(said)
})

it('decimals of a percentage are exact', async () => {
  // 33.3 % of 3 is 0.999, of 10 is 3.33
  const loaded = usePack(
    await ourPack(TEXT.replace("percent: '30', round: half-up", 'percent: 33.3, round: down')),
  )
  expect(assessed(loaded, [95, 94, 93]).subjects[0]!.grade).toBe('二等')
  expect(
    assessed(loaded, [99, 98, 97, 96, 80, 80, 80, 80, 80, 80]).subjects.filter(
      ({ grade }) => grade === '一等',
    ),
  ).toHaveLength(3)
})

it('a quota may be a percentage of all that are assessed', async () => {
  const text = PACK.replace(
    'places: { choose: T-I3, none: absent, number: { clause: T-Q3, limit: { choose: T-I3 } } }',
    "places: { clause: T-Q3, percent: '40', round: up }",
  )
  const loaded = usePack(await ourPack(text))
  const run = (
    points: readonly string[],
    scope: Run['scope'],
    villages = [VILLAGE],
    others: readonly PlainStation[] = [],
  ) =>
    assessPlain(
      {
        scope,
        choices: {},
        villages,
        stations: [...points.map((one, no) => reviewedStation(no, one)), ...others],
        silent: [],
      },
      loaded,
    )
      .subjects.filter(({ kind }) => kind === 'station')
      .map(({ rank, status, reasons }) => [rank, status, reasons.at(-1) ?? ''])
  // 6 × 40 % = 2.4 → 3
  const limit = '3 家（6 家的 40%，不足一家的算一家）的名额'
  expect(run(['10', '8', '6', '6', '4', '0'], 'county')).toEqual([
    [1, 'final', ''],
    [2, 'final', ''],
    [3, 'pending', `第 3 名起 2 家同分，${limit}容不下，待定（T-Q3）`],
    [3, 'pending', `第 3 名起 2 家同分，${limit}容不下，待定（T-Q3）`],
    [5, 'pending', `排第 5，超出 ${limit}，待定（T-Q3）`],
    [6, 'pending', `排第 6，超出 ${limit}，待定（T-Q3）`],
  ])
  expect(run(['10'], 'town')).toEqual([[null, 'provisional', '待全县评审和排名']])
  // one whose village's figures are not whole is not assessed, but keeps its place: 2 × 40 % = 0.8 → 1
  const open = { town: VILLAGE.town, name: '乙村', facts: { cityScore: '' } }
  const there = { ...reviewedStation(9, '10'), village: open.name, name: '分水镇乙村零工驿站' }
  expect(run(['8', '6'], 'county', [VILLAGE, open], [there])).toEqual([
    [2, 'pending', '排第 2，超出 1 家（2 家的 40%，不足一家的算一家）的名额，待定（T-Q3）'],
    [3, 'pending', '排第 3，超出 1 家（2 家的 40%，不足一家的算一家）的名额，待定（T-Q3）'],
    [null, 'incomplete', '乙村数据不全，补贴随村待补（T-F3）'],
  ])
  const ranked = { kind: 'station', total: decimal('90'), rank: 4, vetoes: [], items: [] }
  const places = (count: { assessed?: number }) =>
    distancesOf(loaded.pack, { ...ranked, ...count }).flatMap(({ kind, threshold }) =>
      kind === 'places' ? threshold.toFixed() : [],
    )
  expect([places({ assessed: 6 }), places({})]).toEqual([['3'], []])
})
