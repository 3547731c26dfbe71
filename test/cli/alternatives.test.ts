import { expect, it } from 'vitest'
import { alternativesText } from '../../src/cli/print/alternatives.ts'
import { decimal } from '../../src/model/decimal.ts'

const LOST = {
  kind: 'half',
  town: null,
  name: '某某公司',
  status: 'incomplete',
  total: null,
  grade: null,
  amount: null,
} as const

it('a sum that goes because a subject can not be worked out any more is no saving', () => {
  const said = (language: 'zh' | 'en') =>
    alternativesText(
      language,
      [
        {
          interpretation: 'D-I4',
          option: 'half-year',
          subjects: 1,
          difference: decimal('-150000'),
          changes: [LOST],
        },
        {
          interpretation: 'D-I6',
          option: 'year',
          subjects: 2,
          difference: decimal('-20000'),
          changes: [LOST],
        },
        { interpretation: 'D-I9', option: 'round', subjects: 2, difference: decimal('0'), changes: [] },
      ],
      'moreAlternatives',
    )
  expect(said('zh')).toBe(
    '换一种口径：D-I4=half-year 使 1 个对象数据不全，算不出；D-I6=year 有 2 个对象变化，-20000.00 元（其中 1 个算不出）；D-I9=round 有 2 个对象的状态或等次变化，金额合计不变。',
  )
  expect(said('en')).toContain("(1 of them can't be worked out)")
})
