import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { submissionOf } from '../../src/app/pack-test/case-submission.ts'
import { writtenCase } from '../../src/app/pack-test/read-cases.ts'
import { points, yuan } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { isOverBudget, referenceDuties, type PlainMonth, type PlainOperator } from './longli-2025.ts'

const file = BUILTIN.find(({ id }) => id === 'longli-2025')!
const LISTS = usePack(file)
  .pack.subjects['operator']!.items.slice(6)
  .map(({ label }) => label)

const blankOr = (value: fc.Arbitrary<string>, weight = 12) =>
  fc.oneof({ weight, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') })
const count = (max: number) => fc.integer({ min: 0, max }).map(String)

const months: fc.Arbitrary<PlainMonth[]> = fc
  .tuple(
    fc.constantFrom(12, 12, 12, 11, 6, 0),
    fc.constantFrom(0, 8, 9),
    fc.array(
      fc.record({
        postings: blankOr(count(3)),
        fairs: blankOr(fc.constantFrom('1', '1', '1', '1', '1', '2', '0'), 30),
        companies: blankOr(fc.constantFrom('5', '5', '6', '6', '6', '8', '4'), 30),
        trainees: blankOr(count(4)),
      }),
      { minLength: 12, maxLength: 12 },
    ),
  )
  .map(([reported, more, rows]) =>
    rows.slice(0, reported).map((row, index) => ({
      ...row,
      month: index + 1,
      postings: row.postings === '' ? '' : String(Number(row.postings) + more),
    })),
  )

const operator: fc.Arbitrary<PlainOperator> = fc
  .record({
    area: blankOr(fc.constantFrom('19.99', '20', '20.5', '0', '35')),
    staff: blankOr(fc.constantFrom('0', '1', '2')),
    contract: fc.constantFrom('122730', '122730.01', '98765.43', '0.07', '100000'),
    ticks: fc.array(fc.constantFrom('是', '是', '是', '是', '否', ''), {
      minLength: LISTS.length,
      maxLength: LISTS.length,
    }),
    facts: fc.constantFrom(true, true, true, true, false),
    months,
    fair: fc.constantFrom('every-month' as const, 'total' as const),
    safety: fc.constantFrom('include' as const, 'exclude' as const),
  })
  .filter(({ facts, months: reported }) => facts || reported.length > 0)

const cell = (text: string) => (text === '' ? '空' : text)

function assessOperator(plain: PlainOperator) {
  const loaded = usePack(file, { 'L-I1': plain.fair, 'L-I2': plain.safety })
  const facts = {
    '面积（㎡）': cell(plain.area),
    服务人员数: cell(plain.staff),
    '合同金额（元）': plain.contract,
    ...Object.fromEntries(LISTS.map((label, index) => [label, cell(plain.ticks[index]!)])),
  }
  const rows = plain.months.map(({ month, postings, fairs, companies, trainees }) => {
    const words = {
      收集岗位信息数: cell(postings),
      现场招聘会场次: cell(fairs),
      '参会企业数（最少一场）': cell(companies),
      促成培训人数: cell(trainees),
    }
    return [String(month), words] as const
  })
  const reported = { 报送: plain.months.map(({ month }) => month).join(' '), ...Object.fromEntries(rows) }
  const entry = {
    ...(plain.facts ? facts : { 履约: '无' }),
    月报: plain.months.length === 0 ? '无' : reported,
  }
  const cases = builtInCases('longli-2025')!
  const written = writtenCase({ 案例: '一', 机构: { 甲公司: entry }, 应得: {} }, cases.底表)
  return assessOnce(submissionOf(loaded, cases, written))
}

it('a second implementation in exact fractions comes to the same duties and shortfalls, and so do the live formulas', () => {
  fc.assert(
    fc.property(operator, (plain) => {
      const run = assessOperator(plain)
      expectLiveFormulas(run)
      const [card, ...others] = run.subjects
      expect(others).toEqual([])
      expect(
        card!.items.map(({ points: own, duty }) => ({
          points: own && points(own),
          state: duty?.state,
          shortfall: duty?.shortfall ? points(duty.shortfall) : null,
        })),
      ).toEqual(referenceDuties(plain))
      const over = isOverBudget(plain)
      expect([card!.status, card!.total, card!.amount && yuan(card!.amount)]).toEqual(
        over ? ['incomplete', null, null] : ['final', null, '0.00'],
      )
    }),
    { numRuns: 260, seed: 2025 },
  )
})

it('the random operators meet, miss and leave out every duty', () => {
  const seen = new Set(
    fc
      .sample(operator, { numRuns: 260, seed: 2025 })
      .filter(({ safety }) => safety === 'include')
      .flatMap((plain) => referenceDuties(plain).map(({ state }, place) => `${place} ${state}`)),
  )
  const missing = Array.from({ length: 25 }, (_, place) =>
    ['met', 'unmet', 'blank'].map((state) => `${place} ${state}`),
  ).flat()
  expect(missing.filter((state) => !seen.has(state))).toEqual([])
})
