import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { distancesOf } from '../../src/funding/distance.ts'
import { points } from '../../src/model/decimal.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack, type LoadedPack } from '../../src/packs/load.ts'
import { itemSentence } from '../../src/packs/sentence.ts'
import { ourPack } from '../packs/our-pack.ts'
import { formulaValue } from './formula-value.ts'

const SAMPLE = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')

/** The villages of an invented county, scored by columns that are added up or taken off each other first. */
const ITEMS = `    items:
      - clause: B-K1
        label: 表扬
        max: '20'
        bands:
          of: measure.praise
          rows: [{ from: '6', points: '20' }, { from: '3', points: '8' }]
          otherwise: '0'
          hole: lower
      - clause: B-K2
        label: 走访增长
        max: '15'
        steps:
          { of: measure.more, per: households, from: '0', points: '5', each: '10', add: '2', max: '15',
            count: step, below: zero }
      - { clause: B-K3, label: 少走访, max: '65', perUnit: { of: measure.fewer, from: '65', each: '-2', floor: '0' } }
    vetoes: []
`
const MEASURES = `measures:
  praise: { label: 表扬合计, sum: village-sheet.province, plus: [village-sheet.city] }
  more: { label: 走访增加数, sum: village-sheet.visited, less: [village-sheet.households] }
  fewer: { label: 走访减少数, sum: village-sheet.households, less: [village-sheet.visited], floor: '0' }
`

function packText(): string {
  const [start, end] = [SAMPLE.indexOf('    items:\n'), SAMPLE.indexOf('    payments:\n')]
  const scored = SAMPLE.slice(0, start) + ITEMS + SAMPLE.slice(end)
  // what a village visited is held against nothing here
  return scored.replace('measures:\n', () => MEASURES).replace(/^.*compare: .*\n/m, '')
}

interface Village {
  province: number
  city: number
  households: number
  visited: number
}

function assessed(loaded: LoadedPack, village: Village) {
  const figures = Object.fromEntries(Object.entries(village).map(([key, value]) => [key, String(value)]))
  const row = {
    village: '甲村',
    overdue: '0',
    board: '已更新',
    keeper: '是',
    ledger: '是',
    satisfaction: '90',
  }
  const forms = fillForms(loaded.pack, [
    {
      form: 'village-sheet',
      path: 'a.xlsx',
      of: '',
      head: { town: '青云镇' },
      rows: [{ ...row, ...figures }],
    },
  ])
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists })
  return run.subjects.find(({ kind }) => kind === 'village')!
}

const COUNTED = { step: Math.floor, begun: Math.ceil } as const
const count = fc.integer({ min: 0, max: 40 })
const some = fc.integer({ min: 1, max: 40 })

it.each(['step', 'begun'] as const)(
  'by %s, columns are added up and taken off before they are scored, and the live formulas agree',
  async (way) => {
    const loaded = usePack(await ourPack(packText().replace('count: step', `count: ${way}`)))
    fc.assert(
      fc.property(
        fc.record({ province: count, city: count, households: some, visited: count }),
        (village) => {
          const { province, city, households, visited } = village
          const { items } = assessed(loaded, village)
          const praise = province + city
          const more = visited - households
          const risen = more >= 0 ? 5 + 2 * COUNTED[way]((more * 10) / households) : 0
          const expected = [
            praise >= 6 ? 20 : praise >= 3 ? 8 : 0,
            Math.min(15, risen),
            Math.max(0, 65 - 2 * Math.max(0, -more)),
          ]
          expect(items.map((item) => points(item.points!))).toEqual(expected.map(String))
          for (const { formula, inputs, points: given } of items) {
            const value = formulaValue(formula!, (index) => inputs[Number(index)]!.value)
            expect(value).toBeCloseTo(given!.toNumber(), 10)
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  },
)

it.each([
  ['zero', '应走访户数为 0，得 0', '0', 'final'],
  ['full', '应走访户数为 0，按满分 15', '15', 'final'],
  ['pending', '应走访户数为 0，待定，至多 15', '15', 'pending'],
])('growth over nothing is worth what the pack says: %s', async (whenZero, work, worth, status) => {
  const loaded = usePack(
    await ourPack(packText().replace('below: zero', `below: zero, whenZero: ${whenZero}`)),
  )
  const card = assessed(loaded, { province: 0, city: 0, households: 0, visited: 5 })
  const { items } = card
  expect(distancesOf(loaded.pack, card).map(({ clause }) => clause)).not.toContain('B-K2')
  expect([items[1]!.work, points(items[1]!.points!), items[1]!.status]).toEqual([work, worth, status])
})

it('a share rounded to hundreds shows what it was', async () => {
  const loaded = usePack(await ourPack(packText().replace('round: yuan', 'round: hundred')))
  const { payments } = assessed(loaded, { province: 3, city: 3, households: 30, visited: 37 })
  expect(payments.map(({ amount, work }) => [amount.toFixed(), work])).toEqual([
    ['2800', '3000 × 94 % = 2820，四舍五入到百元为 2800.00'],
  ])
})

it('the arithmetic names the share, and the next step is so many away', async () => {
  const loaded = usePack(await ourPack(packText()))
  const card = assessed(loaded, { province: 1, city: 1, households: 30, visited: 37 })
  expect(card.items[1]!.work).toBe('7 ÷ 30 = 23.333333…%，(23.333333… − 0) ÷ 10 取整 2，5 + 2 × 2 = 9')
  const ahead = distancesOf(loaded.pack, card).filter(({ item, direction }) => item && direction === 'up')
  expect(ahead.map(({ clause, distance, changes }) => `${clause} ${points(distance)} ${changes.zh}`)).toEqual(
    ['B-K1 1 得 8 分', 'B-K2 2 得 11 分（占应走访户数的 30%）'],
  )
  const { pack } = loaded
  expect(itemSentence(pack, pack.subjects['village']!, pack.subjects['village']!.items[1]!)).toBe(
    '走访增加数占应走访户数达到0%得5分，每高10%加2分（不足一档不计），最多15分；不足0%的得0分；应走访户数为0时得0分。',
  )
})

it('a sum may pass the largest number of one of its columns', async () => {
  const limited = packText().replace('label: 省级表扬, type: integer, unit: 次数, min', (text) =>
    text.replace('min', "max: '5', min"),
  )
  const found = lintPack(await ourPack(limited)).map(({ code }) => code)
  expect(found).not.toContain('LG-P108')
})

/** One slip in the pack, and what is said about it. */
const SLIPS = [
  [
    'a column that does not exist',
    'plus: [village-sheet.city]',
    'plus: [village-sheet.cyti]',
    'LG-P116',
    'village-sheet.cyti',
  ],
  [
    'a column that is added twice',
    'plus: [village-sheet.city]',
    'plus: [village-sheet.province]',
    'LG-P141',
    'village-sheet.province',
  ],
  ['a share in proportion of nothing', 'below: zero', 'below: proportional', 'LG-P138', '0'],
] as const

it.each(SLIPS)('%s is an error of the pack', async (_, piece, by, code, read) => {
  const found = lintPack(await ourPack(packText().replace(piece, by)))
  const said = found.filter((finding) => SLIPS.some(([, , , known]) => known === finding.code))
  expect(said.map(({ data, ...finding }) => [finding.code, data.read])).toEqual([[code, read]])
})
