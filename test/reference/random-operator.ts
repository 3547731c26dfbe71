import * as fc from 'fast-check'
import { FACTS, MONTH, type PlainOperator } from '../packs/dongzhi/operator.ts'

const count = (max: number) => fc.integer({ min: 0, max }).map(String)
/** A typical figure, often one that just reaches or misses a target. */
const around = (usual: number) =>
  fc.oneof(fc.constant(String(usual)), fc.integer({ min: 0, max: usual * 2 }).map(String))

const row = fc
  .record({
    newJobs: around(60),
    hardshipHelped: around(20),
    referrals: around(125),
    workshops: fc.integer({ min: 0, max: 6 }),
    companies: around(9),
    postings: around(167),
    services: around(416),
    trainings: fc.constantFrom('1', '1', '1', '0', '2'),
    fairs: fc.constantFrom('1', '1', '1', '0', '2'),
  })
  .map(({ workshops, trainings, fairs, postings, referrals, ...rest }) => ({
    ...MONTH,
    ...rest,
    referrals,
    postings,
    newPostings: String(Math.min(170, Number(postings))),
    workshopReferrals: String(Math.min(workshops, Number(referrals))),
    trainings,
    trainees: trainings === '0' ? '0' : '25',
    fairs,
    fairCompanies: fairs === '0' ? '' : '20',
  }))

/** One month of many has a blank, or a part larger than its whole. */
const odd = fc.constantFrom(
  { services: '' },
  { workshopReferrals: '900', referrals: '10' },
  { trainings: '0', trainees: '5' },
  { fairs: '1', fairCompanies: '' },
)
const month = fc.oneof(
  { weight: 60, arbitrary: row },
  { weight: 1, arbitrary: fc.tuple(row, odd).map(([whole, wrong]) => ({ ...whole, ...wrong })) },
)

const percent = fc.oneof(
  fc.constantFrom('79.99', '80', '84.99', '85', '89', '90', '95', '100', '100.5'),
  fc.integer({ min: 6000, max: 10000 }).map((hundredths) => String(hundredths / 100)),
)

const facts = fc
  .record({
    year: fc.constantFrom('2025', '2026', '2027'),
    countyJobs: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 300, max: 3000 }).map(String) },
      { weight: 1, arbitrary: fc.constant('0') },
    ),
    countyJobsHalf: fc.constantFrom('', '1200', '0', '1500'),
    targetGroup: fc.integer({ min: 100, max: 800 }).map(String),
    seekerSatisfaction: percent,
    employerSatisfaction: percent,
    budget: fc.constantFrom('300000', '300000', '299999.99', '123456.78', '0', '300000.01'),
    accepted: fc.constantFrom('是', '是', '是', '否'),
    lastScore: fc.constantFrom('', '90', '60', '59.99', '30'),
    breach: fc.constantFrom('否', '否', '否', '否', '否', '是'),
    mended: fc.constantFrom('是', '否', '不适用', '不适用'),
    buildingPaid: fc.constantFrom('0', '100000', '200000', '250000.5', '300000', '310000'),
  })
  .map((drawn) => ({ ...FACTS, ...drawn }))

const halfPaid = fc.constantFrom('150000', '150000', '0', '0', '61728.39', '290000', '')

const options = {
  'D-I1': ['min', 'mean', 'first'],
  'D-I2': ['step', 'linear'],
  'D-I3': ['advance', 'halves'],
  'D-I4': ['year', 'half-year'],
  'D-I5': ['annual-decides', 'period-forfeited', 'pending'],
  'D-I6': ['either', 'annual'],
  'D-I7': ['assessed', 'not-assessed'],
  'D-I8': ['zero', 'proportional'],
  'D-I9': ['lower', 'round'],
  'D-I10': ['pending', 'zero'],
} as const

const choices = fc.record(
  Object.fromEntries(Object.entries(options).map(([id, list]) => [id, fc.constantFrom(...list)])),
  { requiredKeys: [] },
)

const months = fc
  .tuple(
    fc.array(month, { minLength: 12, maxLength: 12 }),
    fc.constantFrom(12, 12, 12, 12, 12, 11, 6),
    count(2),
  )
  .map(([rows, last, start]) => ({ rows, last, first: start === '2' ? 3 : 1 }))

/** An operator with any months, one or both assessments, under any options; a few of them with errors. */
export const randomOperator: fc.Arbitrary<PlainOperator> = fc
  .record({
    choices,
    months,
    half: fc.option(facts, { freq: 4 }),
    full: fc.option(facts, { freq: 6 }),
    halfPaid,
  })
  .map((drawn) => {
    const { rows, last, first } = drawn.months
    const there = rows
      .map((cells, index) => [index + 1, cells] as const)
      .filter(([number]) => number >= first && number <= last)
    const startMonth = first === 1 ? '' : String(first)
    return {
      choices: drawn.choices as Record<string, string>,
      months: Object.fromEntries(there),
      half: drawn.half && { ...drawn.half, startMonth },
      full: drawn.full && { ...drawn.full, startMonth, halfPaid: drawn.halfPaid },
    }
  })
