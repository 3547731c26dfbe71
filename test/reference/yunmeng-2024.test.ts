import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import type { Review } from '../../src/model/county.ts'
import { points, yuan } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { yunmengReference, type YunmengResult, type YunmengStation } from './yunmeng-2024.ts'

const TOWN = '清河镇'
const file = BUILTIN.find(({ id }) => id === 'yunmeng-2024')!

const score = fc.oneof(
  fc.constantFrom('90', '89.99', '89.996', '80', '79.99', '79.5', '70', '69.99', '100', '0', ''),
  fc.integer({ min: 60000, max: 100000 }).map((thousandths) => String(thousandths / 1000)),
)
const tick = fc.constantFrom('是', '是', '是', '是', '是', '否', '')
const station: fc.Arbitrary<YunmengStation> = fc.record({
  name: fc.constantFrom('甲站', '乙站', '丙站', '丁站', '戊站'),
  kind: fc.constantFrom('零工驿站' as const, '家门口就业服务站' as const),
  scores: fc.option(fc.record({ self: score, county: fc.oneof(score, fc.constant('')) }), { freq: 12 }),
  application: fc.option(
    fc.record({
      roster: tick,
      selfScore: tick,
      report: tick,
      rectified: fc.constantFrom('是', '否', '不适用', '不适用', ''),
    }),
    { freq: 8 },
  ),
  withdrawn: fc.constantFrom(null, null, '是' as const, '否' as const, '' as const),
})
const submission = fc.record({
  stations: fc
    .uniqueArray(station, { selector: ({ name }) => name, minLength: 1, maxLength: 5 })
    .filter((all) => all.some(({ scores, application }) => scores !== null || application !== null)),
  choices: fc.record(
    { 'Y-I1': fc.constantFrom('county', 'self'), 'Y-I2': fc.constantFrom('same', 'different') },
    { requiredKeys: [] },
  ),
})

it('a second implementation in exact fractions comes to the same grades, statuses and amounts, and so do the live formulas', () => {
  fc.assert(
    fc.property(submission, ({ stations, choices }) => {
      const given = definedOnly(choices)
      const handedIn = stations.filter(({ scores, application }) => scores !== null || application !== null)
      const expected = handedIn.map((one) => [one.name, yunmengReference(one, given)])
      expect(resultsOf(stations, given)).toEqual(Object.fromEntries(expected))
    }),
    { numRuns: 220, seed: 2024 },
  )
})

it('the random submissions reach every status', () => {
  const seen = fc
    .sample(station, { numRuns: 300, seed: 2024 })
    .filter(({ scores, application }) => scores !== null || application !== null)
    .map((one) => yunmengReference(one, {}).status)
  expect([...new Set(seen)].toSorted()).toEqual(['final', 'incomplete', 'pending', 'provisional', 'withheld'])
})

function definedOnly(choices: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).flatMap(([id, option]) => (option ? [[id, option]] : [])))
}

function resultsOf(
  stations: readonly YunmengStation[],
  choices: Readonly<Record<string, string>>,
): Record<string, YunmengResult> {
  const loaded = usePack(file, choices)
  const { forms, findings } = fillForms(loaded.pack, formsOf(stations))
  const lists = { roster: null, stations: null, review: reviewOf(stations) }
  const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
  expectLiveFormulas(run)
  return Object.fromEntries(
    run.subjects.map(({ name, status, total, grade, amount }) => [
      name,
      { status, total: total && points(total), grade, amount: amount && yuan(amount) },
    ]),
  )
}

function formsOf(stations: readonly YunmengStation[]): TypedForm[] {
  const path = `${TOWN}.xlsx`
  const rows = stations.flatMap(({ name, kind, scores }) =>
    scores === null ? [] : [{ station: name, kind, town: TOWN, total: scores.self, county: scores.county }],
  )
  const applications = stations.flatMap(({ name, kind, application }): TypedForm[] =>
    application === null
      ? []
      : [
          {
            form: 'grant-application',
            path,
            of: name,
            head: {},
            rows: [{ station: name, kind, town: TOWN, address: '人民路', ...application }],
          },
        ],
  )
  return [{ form: 'assessment', path, of: '', head: {}, rows }, ...applications]
}

function reviewOf(stations: readonly YunmengStation[]): Review | null {
  const entries = stations.flatMap(({ name, withdrawn }, index) =>
    withdrawn === null
      ? []
      : [
          {
            town: TOWN,
            station: name,
            clause: 'withdrawn',
            value: withdrawn === '' ? null : withdrawn,
            note: '',
            sheet: '评审表',
            cell: `H${index + 2}`,
          },
        ],
  )
  return entries.length === 0 ? null : { path: '评审表.xlsx', sha256: '0', entries }
}
