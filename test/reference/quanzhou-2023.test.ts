import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { points, yuan } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { quanzhouReference, type QuanzhouResult, type QuanzhouSite } from './quanzhou-2023.ts'

const COUNTY = '鲤城区'
const file = BUILTIN.find(({ id }) => id === 'quanzhou-2023')!

const score = fc.oneof(
  fc.constantFrom('90', '89.99', '89.5', '89.4', '89', '80', '79.5', '79', '70', '69.5', '69.4', '100'),
  fc.integer({ min: 6500, max: 10000 }).map((hundredths) => String(hundredths / 100)),
)
const tick = fc.constantFrom('是', '是', '是', '是', '是', '是', '是', '否', '')
const recognisedOn = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('2024-03-01', '2023-12-20', '2024-01-31') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2024-05-10',
      '2024-05-11',
      '2024-05-12',
      '2024-05-30',
      '2024-05-31',
      '2024-06-01',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('2023-11-09', '2023-11-10', '2024-12-31', '2025-01-01') },
)
const assessedOn = fc.constantFrom(
  '2024-11-10',
  '2024-11-10',
  '2024-11-10',
  '2024-11-30',
  '2024-12-01',
  '2024-08-31',
  '2025-01-01',
)
const assessment = fc
  .record({
    self: fc.oneof({ weight: 20, arbitrary: score }, { weight: 1, arbitrary: fc.constant('') }),
    onSite: score,
    on: assessedOn,
  })
  .chain((one) =>
    fc.constantFrom(
      one,
      one,
      one,
      one,
      { ...one, onSite: '', on: '' },
      { ...one, onSite: '' },
      { ...one, on: '' },
    ),
  )
const span = fc.constantFrom(
  ['2024-01-01', '2024-06-30'],
  ['2024-09-15', '2025-09-14'],
  ['2023-01-01', '2023-12-31'],
  ['2023-06-01', '2025-05-31'],
  ['2024-02-10', '2024-02-29'],
  ['2023-06-01', '2024-01-01'],
  ['2024-12-31', '2025-06-30'],
  ['2024-08-01', '2024-07-01'],
  ['', ''],
  ['2024-01-01', '2024-12-31'],
  ['2024-01-31', '2024-12-01'],
)
const recognition = fc
  .record({
    first: fc.constantFrom('是', '是', '是', '是', '否', ''),
    purchased: fc.constantFrom('否', '否', '否', '是', '是'),
    span,
  })
  .map(({ first, purchased, span: [from = '', to = ''] }) => ({
    first,
    purchased,
    ...(purchased === '是' ? { from, to } : { from: '', to: '' }),
  }))
const application = fc.record({
  once: fc.constantFrom('是', '是', '是', '否'),
  performance: fc.constantFrom('是', '是', '是', '否'),
  onceTicks: fc.tuple(tick, tick, tick, tick, tick),
  performanceTicks: fc.tuple(tick, tick, tick),
})
const site: fc.Arbitrary<QuanzhouSite> = fc.record({
  name: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'),
  kind: fc.constantFrom('零工市场' as const, '零工驿站' as const),
  recognisedOn,
  assessment: fc.option(assessment, { freq: 8 }),
  recognition: fc.option(recognition, { freq: 10 }),
  application: fc.option(application, { freq: 10 }),
})
const choices = fc.record(
  {
    'Q-I1': fc.constantFrom('6-months', '183-days'),
    'Q-I2': fc.constantFrom('both', 'one'),
    'Q-I3': fc.constantFrom('on-site', 'self'),
    'Q-I4': fc.constantFrom('exclude', 'defer', 'pro-rata'),
    'Q-I5': fc.constantFrom('assessment', '11-30'),
    'Q-I6': fc.constantFrom('lower', 'round'),
  },
  { requiredKeys: [] },
)
const submission = fc.record({
  sites: fc.uniqueArray(site, { selector: ({ name }) => name, minLength: 1, maxLength: 6 }),
  choices,
})

const isThere = (one: QuanzhouSite) =>
  one.assessment !== null || one.recognition !== null || one.application !== null

it('a second implementation in exact fractions comes to the same stars, statuses and amounts to the fen, and so do the live formulas', () => {
  fc.assert(
    fc.property(submission, ({ sites, choices: drawn }) => {
      const given = Object.fromEntries(
        Object.entries(drawn).flatMap(([id, option]) => (option ? [[id, option]] : [])),
      )
      const there = sites.filter(isThere)
      const expected = there.map((one) => [one.name, quanzhouReference(one, given)])
      expect(resultsOf(there, given)).toEqual(Object.fromEntries(expected))
    }),
    { numRuns: 240, seed: 2023 },
  )
})

it('the random submissions reach every status', () => {
  const seen = fc
    .sample(site, { numRuns: 400, seed: 2023 })
    .filter(isThere)
    .map((one) => quanzhouReference(one, {}).status)
  expect([...new Set(seen)].toSorted()).toEqual(['final', 'incomplete', 'pending', 'provisional', 'withheld'])
})

function resultsOf(
  sites: readonly QuanzhouSite[],
  given: Readonly<Record<string, string>>,
): Record<string, QuanzhouResult> {
  const loaded = usePack(file, given)
  const { forms, findings } = fillForms(loaded.pack, formsOf(sites))
  const lists = { roster: null, stations: null, review: null }
  const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
  expectLiveFormulas(run)
  return Object.fromEntries(
    run.subjects.map(({ name, status, total, grade, amount, payments }) => [
      name,
      {
        status,
        total: total && points(total),
        grade,
        amount: amount && yuan(amount),
        payments: Object.fromEntries(
          payments.map((payment) => [payment.clause, `${payment.status} ${yuan(payment.amount)}`]),
        ),
      },
    ]),
  )
}

function formsOf(sites: readonly QuanzhouSite[]): TypedForm[] {
  const path = `${COUNTY}.xlsx`
  const named = ({ name, kind }: QuanzhouSite) => ({ station: name, kind, town: COUNTY })
  const rows = sites.flatMap((one) =>
    one.assessment === null
      ? []
      : [
          {
            ...named(one),
            recognisedOn: one.recognisedOn,
            self: one.assessment.self,
            onSite: one.assessment.onSite,
            assessedOn: one.assessment.on,
          },
        ],
  )
  return [
    { form: 'self-assessment', path, of: '', head: {}, rows },
    ...sites.flatMap((one): TypedForm[] => recordsOf(one, named(one), path)),
  ]
}

function recordsOf(one: QuanzhouSite, named: Record<string, string>, path: string): TypedForm[] {
  const { recognition: said, application: asked, recognisedOn: day, name } = one
  const at = { path, of: name, head: {} }
  const [licence = '', legalId = '', premises = '', ticked = '', plan = ''] = asked?.onceTicks ?? []
  const [roster = '', selfScore = '', report = ''] = asked?.performanceTicks ?? []
  const recognitionRow = said && {
    ...named,
    address: '人民路',
    recognisedOn: day,
    first: said.first,
    purchased: said.purchased,
    purchasedFrom: said.from,
    purchasedTo: said.to,
  }
  const applicationRow = asked && {
    ...named,
    year: '2024',
    asksOnce: asked.once,
    asksPerformance: asked.performance,
    licence,
    legalId,
    premises,
    recognition: ticked,
    plan,
    roster,
    selfScore,
    report,
  }
  return [
    ...(recognitionRow ? [{ form: 'recognition', ...at, rows: [recognitionRow] }] : []),
    ...(applicationRow ? [{ form: 'grant-application', ...at, rows: [applicationRow] }] : []),
  ]
}
