import * as fc from 'fast-check'
import { ITEMS, type PlainCounty, type PlainStation, type PlainVillage } from '../packs/plain-county.ts'

const TOWNS = ['分水镇', '桐君街道', '富春江镇'] as const
const VILLAGES = ['甲村', '乙村', '丙村', '丁社区'] as const

const blankOr = (value: fc.Arbitrary<string>, weight = 30) =>
  fc.oneof({ weight, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') })
const count = (max: number) => fc.integer({ min: 0, max }).map(String)
/** Scores with at most two decimals, often on or next to the edge of a band. */
const cityScore = fc.oneof(
  fc.constantFrom('0', '59', '59.99', '60', '74', '74.5', '75', '89', '89.4', '89.5', '90', '95', '100'),
  fc.integer({ min: 0, max: 10000 }).map((hundredths) => String(hundredths / 100)),
)

const people = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([one, other]) => (one % 12 === 0 ? ([0, 0] as const) : ([one, other] as const)))
  .map(([one, other]) => ({
    unemployed: String(Math.max(one, other)),
    trained: String(Math.min(one, other)),
  }))

const facts = fc
  .tuple(
    fc.record({
      overdue: blankOr(count(6)),
      corner: blankOr(fc.constantFrom('正常维护', '未维护', '未设置')),
      missedReports: blankOr(count(12)),
      benefitLoop: blankOr(fc.constantFrom('是', '是', '否')),
      graduateSurvey: blankOr(fc.constantFrom('是', '是', '否')),
      cityScore: blankOr(cityScore),
      keyGroupServed: blankOr(count(80), 1),
      startupVillage: blankOr(fc.constantFrom('是', '否'), 1),
      pressNational: blankOr(count(2), 1),
      pressProvincial: blankOr(count(2), 1),
      pressCity: blankOr(count(3), 1),
    }),
    people,
  )
  .map(([rest, { unemployed, trained }]) => ({ ...rest, unemployed, trained }))

const fives = fc.constantFrom('0', '5', '8', '10', '13', '23')
const attainable: Record<string, fc.Arbitrary<string>> = {
  ...Object.fromEntries(['2', '5', '6', '7'].map((row) => [row, fc.constantFrom('10', '10', '10', '0')])),
  ...Object.fromEntries(['3', '4'].map((row) => [row, fc.constantFrom('10', '10', '8', '6', '4', '2', '0')])),
  '1': fc.constantFrom('10', '10', '10', '0', '9.99', '0.01', '5'),
  '8': fc.integer({ min: 0, max: 10 }).map((missed) => String(10 - Math.floor(missed / 3))),
  '9': fc.constantFrom('20', '20', '0'),
}

const claimSet = fc.record({
  ...Object.fromEntries(ITEMS.slice(0, 9).map((row) => [`claim${row}`, blankOr(attainable[row]!, 80)])),
  claim10: blankOr(fives, 1),
})

const flag = fc.constantFrom('是', '是', '是', '否', null)
const scores = (row: string) => (row === '10' ? fives : attainable[row]!)
const fullReview = fc.record({
  ...Object.fromEntries(ITEMS.map((row) => [`T-S${row}`, scores(row)])),
  registered: flag,
  checked: flag,
})
const partReview = fc.record({
  ...Object.fromEntries(ITEMS.map((row) => [`T-S${row}`, fc.option(scores(row), { nil: null })])),
  registered: flag,
  checked: flag,
})
const review = fc.oneof(fullReview, fullReview, fullReview, partReview, fc.constant(null))

const choices = fc
  .record(
    {
      'T-I1': fc.constantFrom('any', 'all'),
      'T-I2': fc.constantFrom('pending', 'at-least', 'above'),
      'T-I3': fc.constantFrom('10', '0', '1', '2', '3', '5', 'none'),
      'T-I4': fc.constantFrom('pending', 'withhold', 'pay'),
      'T-I5': fc.constantFrom('pay', 'cap'),
      'T-I6': fc.constantFrom('full', 'zero', 'pending'),
      'T-I7': fc.constantFrom('part', 'item'),
      'T-I8': fc.constantFrom('each', 'once-per-level', 'highest'),
      'T-I10': fc.constantFrom('fen', 'yuan'),
      'T-I11': fc.constantFrom('per-station', 'per-village'),
      'T-I12': fc.constantFrom('include', 'exclude'),
      'T-I13': fc.constantFrom('warn', 'pending'),
      'T-I14': fc.constantFrom('lower', 'round'),
    },
    { requiredKeys: [] },
  )
  .map((record): Record<string, string> => ({ ...record }))

const village = fc.record({ town: fc.constantFrom(...TOWNS), name: fc.constantFrom(...VILLAGES), facts })
const station = fc.record({
  town: fc.constantFrom(...TOWNS),
  village: fc.constantFrom(...VILLAGES),
  number: fc.constantFrom('一', '二', '三', '四'),
  claims: claimSet,
  preparedOn: fc.constantFrom('2024-09-01', '2024-09-30', '2024-10-01'),
  review,
})

const place = ({ town, name }: { town: string; name: string }) => `${town}/${name}`

/** A county with up to a dozen villages and as many stations; every place is on the roster, not every one hands in. */
export const randomCounty: fc.Arbitrary<PlainCounty> = fc
  .record({
    scope: fc.constantFrom('county' as const, 'county' as const, 'county' as const, 'town' as const),
    choices,
    villages: fc.uniqueArray(village, { selector: place, minLength: 1, maxLength: 6 }),
    stations: fc.array(station, { maxLength: 8 }),
  })
  .map(({ scope, choices: chosen, villages, stations }) => {
    const handedIn = new Set(villages.map(place))
    const silent = TOWNS.flatMap((town) => VILLAGES.map((name) => [town, name] as const)).filter(
      ([town, name]) => !handedIn.has(`${town}/${name}`),
    )
    return {
      scope,
      choices: chosen,
      villages: villages.map(plainVillage),
      stations: plainStations(stations),
      silent,
    }
  })

function plainVillage({
  town,
  name,
  facts: cells,
}: {
  town: string
  name: string
  facts: object
}): PlainVillage {
  return {
    town,
    name,
    facts: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, String(value)])),
  }
}

interface DrawnStation extends Omit<PlainStation, 'name' | 'application' | 'months' | 'claims' | 'review'> {
  number: string
  claims: object
  review: object | null
}

function plainStations(drawn: readonly DrawnStation[]): PlainStation[] {
  const named = new Map(
    drawn.map((one) => [`${one.town}${one.village}${one.number}号零工驿站`, one] as const),
  )
  return [...named].map(([name, { town, village: home, claims, preparedOn, review: answers }]) => ({
    town,
    name,
    village: home,
    claims: Object.fromEntries(Object.entries(claims).map(([key, value]) => [key, String(value)])),
    application: {},
    preparedOn,
    months: [],
    review:
      answers &&
      Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value as string | null])),
  }))
}
