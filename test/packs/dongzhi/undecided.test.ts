import { expect, it } from 'vitest'
import { wordsOf } from '../../../src/findings/words.ts'
import { usePack } from '../../../src/packs/load.ts'
import { ourPack } from '../our-pack.ts'
import type { Choices } from '../../../src/packs/resolve.ts'
import type { Typed } from '../../submission/facts.ts'
import { assessOperator, DONGZHI, FACTS, monthsFrom } from './operator.ts'

it('D-I5 pending: a year below 60 after a half-year that passed waits, and says what for', () => {
  const nothing = Object.fromEntries(
    ['newJobs', 'hardshipHelped', 'referrals', 'workshopReferrals', 'companies', 'services'].map((key) => [
      key,
      '0',
    ]),
  )
  const { subjects } = assessOperator({
    choices: { 'D-I5': 'pending' },
    months: { ...monthsFrom(1, 6), ...monthsFrom(7, 12, nothing) },
    half: { ...FACTS, countyJobs: '2000' },
    full: { ...FACTS, countyJobs: '20000', targetGroup: '5000', halfPaid: '150000', seekerSatisfaction: '0' },
  })
  const [half, full] = subjects
  expect(half?.total?.gte(60)).toBe(true)
  expect(full?.total?.lt(60)).toBe(true)
  const payment = full?.payments.find(({ clause }) => clause === 'D-F5')
  expect(payment?.status).toBe('pending')
  expect(payment?.reasons).toContain('半年和全年考核有一次不足 60 分，如何拨付待定（D-F4）')
})

it('D-I5 period-forfeited: a year below 60 brings nothing more, whatever the half-year came to', () => {
  const months = monthsFrom(1, 12, {
    companies: '0',
    services: '0',
    trainings: '0',
    trainees: '0',
    fairs: '0',
  })
  const full = { ...FACTS, halfPaid: '0', seekerSatisfaction: '0' }
  const { subjects } = assessOperator({ choices: { 'D-I5': 'period-forfeited' }, months, half: null, full })
  expect(subjects[0]?.payments.find(({ clause }) => clause === 'D-F5')).toMatchObject({ status: 'withheld' })
})

it('a half-year payment that differs from the assessment of the same run is a warning at its cell', () => {
  const noticed = (halfPaid: string, half = FACTS) =>
    assessOperator({
      choices: {},
      months: monthsFrom(1, 12),
      half,
      full: { ...FACTS, halfPaid },
    })
      .findings.filter(({ code }) => code === 'LG-Q007')
      .map(({ severity, clause, field, cell, data }) => [severity, clause, field, cell !== null, data])
  expect(noticed('150000')).toEqual([])
  expect(noticed('0')).toEqual([
    [
      'warning',
      'D-F5',
      'halfPaid',
      true,
      { label: '半年已拨付金额', read: '0.00', amount: '150,000.00', difference: '150,000.00' },
    ],
  ])
  const less = { ...FACTS, budget: '200000' }
  expect(noticed('100000', less), 'a budget that was raised after July').toEqual([])
  expect(noticed('150000', less)).toMatchObject([[{}, {}, {}, {}, { difference: '50,000.00' }]])
})

const YEAR = { ...FACTS, halfPaid: '150000' }
it.each([
  ['advance', YEAR, ['由年终一次结算，不再另付（D-F5）']],
  ['advance', null, []],
  ['halves', YEAR, []],
])(
  'a half-year payment that waits says whether the second one settles it (D-I3 %s, %o)',
  (way, full, settled) => {
    const { subjects } = assessOperator({
      choices: { 'D-I3': way },
      months: monthsFrom(1, 12),
      half: { ...FACTS, countyJobs: '0' },
      full,
    })
    expect(subjects[0]?.payments).toMatchObject([{ clause: 'D-F2', status: 'pending' }])
    expect(subjects[0]?.payments[0]?.reasons.slice(1)).toEqual(settled)
  },
)

it('a month that is missing is named among the reasons, since it stands in no cell (D-X1)', () => {
  const { 5: _may, ...months } = monthsFrom(1, 6)
  const { subjects } = assessOperator({ choices: {}, months, half: FACTS, full: null })
  expect(subjects[0]?.reasons).toEqual(['“月度运营数据报告”缺 5月 的数据 [LG-X063]'])
})

it('what the budget leaves of a second payment stands behind what its half comes to', () => {
  const { subjects } = assessOperator({
    choices: { 'D-I3': 'halves' },
    months: monthsFrom(1, 12),
    half: FACTS,
    full: { ...FACTS, halfPaid: '200000' },
  })
  const payment = subjects[1]?.payments.find(({ clause }) => clause === 'D-F5')
  expect(payment?.work).toMatch(
    /；年终一次为其 50% = 150000\.00；两次合计不超过 300000\.00（D-F5），拨付 100000\.00$/,
  )
})

it.each([
  ['90', 'final', []],
  ['85', 'pending', ['是否连续两年不足 60 待定（D-F7）']],
])(
  'after a year below 60, satisfaction of %s leaves 60 or 59 points without the undecided 20: building is %s (D-F7)',
  (seekerSatisfaction, status, reasons) => {
    const months = monthsFrom(1, 12, { referrals: '0', workshopReferrals: '0', companies: '0' })
    const facts = { ...FACTS, year: '2026', countyJobs: '0', lastScore: '59', mended: '是', halfPaid: '0' }
    const { subjects } = assessOperator({
      choices: {},
      months,
      half: null,
      full: { ...facts, seekerSatisfaction },
    })
    const building = subjects[0]?.payments.find(({ clause }) => clause === 'D-F6')
    expect([building?.status, building?.reasons]).toEqual([status, reasons])
    expect(building?.work.split('；')).toEqual(['min(100000，300000 − 0) = 100000.00', ...reasons])
  },
)

it('a half-year that only what is undecided keeps at 60 settles neither the building nor a second payment', () => {
  // the half-year: 20 undecided points of 60; the year: 2400 jobs of 2000, whole
  const open = { ...FACTS, countyJobs: '0', seekerSatisfaction: '0', employerSatisfaction: '0' }
  const months = monthsFrom(1, 12, { referrals: '0', workshopReferrals: '0', companies: '0' })
  const said = (half: Typed | null, choices: Choices = {}) => {
    const full = { ...FACTS, halfPaid: '150000' }
    return assessOperator({ choices, months, half, full })
      .subjects.at(-1)!
      .payments.map(({ clause, status, reasons }) => [clause, status, ...reasons])
  }
  const waits = ['D-F6', 'pending', '半年考核是否不足 60 待定，“整改合格”为“不适用”（D-F6）']
  expect(said(open)).toEqual([['D-F5', 'final'], waits])
  expect(said({ ...FACTS, countyJobs: '' })[1], 'an error of its own').toEqual(['D-F6', 'final'])
  expect(said(open, { 'D-I6': 'annual' })[1]).toEqual(['D-F6', 'final'])
  const forfeited = '半年考核得分未知，两次考核是否都达到 60 分待定（D-F4）'
  expect(said(open, { 'D-I5': 'period-forfeited' })[0]).toEqual(['D-F5', 'pending', forfeited])
})

/** A copy of the pack that lets people leave blank what its payments are reckoned from. */
const LENIENT = DONGZHI.text
  .replace(/(key: (?:budget|accepted|mended|buildingPaid),[^}]*?),\s+required: true/g, '$1')
  .replace(
    'field: halfPaid, when: { of: period, is: 全年 }',
    'field: halfPaid, when: { of: period, is: 半年 }',
  )

it.each([
  ['D-F2', { budget: '' }, ['“年度运营补贴预算”没有填，待定']],
  ['D-F5', { budget: '' }, ['“年度运营补贴预算”没有填，待定']],
  ['D-F5', { budget: '', halfPaid: '' }, ['“年度运营补贴预算”没有填，待定', '“半年已拨付金额”没有填，待定']],
  [
    'D-F6',
    { buildingPaid: '', accepted: '' },
    ['“累计已发放建设补贴”没有填，待定', '“建设验收合格”没有填，待定'],
  ],
  [
    'D-F6',
    { mended: '', lastScore: '59' },
    ['上年度考核得分 59 不足 60，“整改合格”没有填，待整改合格（D-F6）'],
  ],
])('%s is for a person, never zero and final, where %o', async (clause, blanks, reasons) => {
  const facts = { ...FACTS, halfPaid: '150000', ...blanks }
  const [half, full] = clause === 'D-F2' ? [facts, null] : [null, facts]
  const plain = { choices: {}, months: monthsFrom(1, 12), half, full }
  const { subjects } = assessOperator(plain, usePack(await ourPack(LENIENT)))
  const payment = subjects[0]?.payments.find((one) => one.clause === clause)
  expect([subjects[0]?.status, payment?.status, payment?.reasons]).toEqual(['pending', 'pending', reasons])
})

it('a building subsidy that nobody entered is to be recovered without a sum, not to the sum of zero (D-F7)', async () => {
  const full = { ...FACTS, halfPaid: '150000', breach: '是', buildingPaid: '' }
  const plain = { choices: {}, months: monthsFrom(1, 12), half: null, full }
  const { findings } = assessOperator(plain, usePack(await ourPack(LENIENT)))
  const ended = findings.find(({ code }) => code === 'LG-Q006')!
  expect([wordsOf(ended, 'zh').message, wordsOf(ended, 'en').message]).toEqual([
    '“严重违规”为“是”：终止合作关系，已发放的建设补贴应依法依规追回。',
    '"严重违规" is 是: cooperation ends, and building subsidies are to be recovered.',
  ])
})
