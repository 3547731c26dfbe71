import { expect, it } from 'vitest'
import { expectLiveFormulas } from '../../scoring/live-formulas.ts'
import { assessOperator, FACTS, monthsFrom } from './operator.ts'

/** What every item and payment of both assessments says: `half D-K1` → its line. */
function lines(choices = {}, months = {}, facts = {}) {
  const { subjects } = assessOperator({
    choices,
    months: monthsFrom(1, 12, months),
    half: { ...FACTS, ...facts },
    full: { ...FACTS, halfPaid: '150000', ...facts },
  })
  return (place: string) => {
    const [period, clause] = place.split(' ')
    const card = subjects.find((subject) => subject.period === period)!
    const line = [...card.items, ...card.payments].find((one) => one.clause === clause)!
    return [line.work, ...('notes' in line ? line.notes : line.reasons)]
  }
}

it.each([
  [
    'half D-K1',
    { newJobs: '70' },
    '新增就业人数合计 420 ÷ 2000 = 21%；达到 20%，得 12',
    '未取“达到 25% 得 20 分”：没有达到',
    '未取“达到 15% 得 8 分”：已达到更高的一档',
  ],
  [
    'half D-K3',
    { referrals: '10' },
    '推荐灵活就业人次合计 60，零工作坊人数合计 24；未达到最低一档（500 且 5），得 0',
    '未取“达到 750 且 15 得 10 分”：没有达到',
    '未取“达到 600 且 10 得 7 分”：没有达到',
    '未取“达到 500 且 5 得 4 分”：没有达到',
  ],
  ['full D-K1', { newJobs: '10' }, '新增就业人数合计 120 ÷ 2000 = 6%，目标 50%；20 × 0.12 = 2.4'],
  ['full D-K4', { companies: '5' }, '服务招聘企业数合计 60，目标 100；10 × 0.6 = 6'],
  [
    'full D-K3',
    { referrals: '100', workshopReferrals: '2' },
    '推荐灵活就业人次合计 1200，目标 1500；零工作坊人数合计 24，目标 30；10 × 两项比例的较低者 0.8（0.8、0.8） = 8',
  ],
])('the arithmetic of %s is shown, and what was not taken (%o)', (place, months, ...said) => {
  expect(lines({}, months)(place)).toEqual(said)
})

it.each([
  ['87', 'step', '(87 − 80) ÷ 5 取整 1，3 + 1 × 1 = 4'],
  ['97', 'step', '(97 − 80) ÷ 5 取整 3，3 + 1 × 3 = 6，最多 5，得 5'],
  ['84', 'linear', '(84 − 80) ÷ 5 = 0.8，3 + 1 × 0.8 = 3.8'],
])('the arithmetic of satisfaction of %s is shown (D-K9, %s)', (seekerSatisfaction, way, said) => {
  expect(lines({ 'D-I2': way }, {}, { seekerSatisfaction })('half D-K9')).toEqual([said])
})

const FAILED = {
  referrals: '0',
  companies: '0',
  postings: '0',
  services: '0',
  workshopReferrals: '0',
  newPostings: '0',
}

it.each([
  [
    'earns',
    {},
    {},
    {},
    ['总分 100 ≥ 95（D-F3），全年应得 300000 × 100%；减去半年已拨付 150000.00 = 150000.00'],
  ],
  [
    'earns a share',
    {},
    { companies: '5' },
    { seekerSatisfaction: '0' },
    ['全年应得 300000 × 91% = 273000（D-F3）；减去半年已拨付 150000.00 = 123000.00'],
  ],
  [
    'earns less than was paid',
    {},
    {},
    { halfPaid: '299000', seekerSatisfaction: '0', employerSatisfaction: '0' },
    [
      '全年应得 300000 × 90% = 270000（D-F3）；减去半年已拨付 299000.00；差额 −29000.00（文件未规定如何处理）',
      '差额 −29000.00（文件未规定如何处理）',
    ],
  ],
  [
    'fails',
    {},
    FAILED,
    { halfPaid: '0', seekerSatisfaction: '0' },
    [
      '总分 55 不足 60（D-F4），全年应得 0；减去半年已拨付 0.00 = 0.00',
      '总分 55 不足 60（D-F4），全年应得 0',
    ],
  ],
  [
    'waits for an item',
    {},
    {},
    { countyJobs: '0' },
    [
      '总分 100 ≥ 95（D-F3），全年应得 300000 × 100%；减去半年已拨付 150000.00 = 150000.00',
      'D-K1 新增就业人数占比：县域年度新增就业人数为 0，待定，至多 20',
    ],
  ],
])(
  'the arithmetic of the year’s second payment is shown where the year %s',
  (_, choices, months, facts, said) => {
    expect(lines(choices, months, facts)('full D-F5')).toEqual(said)
  },
)

it('a sum over one month is a number in the live formulas, however its cell holds it', () => {
  const half = { ...FACTS, startMonth: '6' }
  expectLiveFormulas(assessOperator({ choices: {}, months: monthsFrom(6, 6), half, full: null }))
})
