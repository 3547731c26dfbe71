import { describe, expect, it } from 'vitest'
import type { Typed } from '../submission/facts.ts'
import { application, brief, check, KEY, monthly, selfScore } from './submissions.ts'

const same = (months: readonly string[], change: Typed = {}) =>
  check('T-X10', [application(), selfScore(), ...months.map((month) => monthly(month, change))])

const ZERO = {
  onlinePostings: '0',
  onlineSeekers: '0',
  onlineAgreed: '0',
  offlinePostings: '0',
  offlineSeekers: '0',
  offlineAgreed: '0',
}

describe('T-X10: figures that never change', () => {
  it('for three months on end are one warning, in the third', () => {
    const found = same(['2024-03', '2024-05', '2024-04'])
    expect(brief(found)).toEqual([`LG-X053 warning D5 ${KEY}`])
    expect(found[0]).toMatchObject({ sheet: '附表2 2024-05', data: { first: '2024-03', last: '2024-05' } })
    expect(same(['2024-03', '2024-04', '2024-05', '2024-06'])).toHaveLength(1)
    expect(same(['2024-03', '2024-04', '2024-05'], { onlineAgreed: '0' })).toHaveLength(1)
  })

  it.each([
    ['for two months', ['2024-03', '2024-04'], {}],
    ['with a gap', ['2024-03', '2024-04', '2024-06'], {}],
    ['all zero', ['2024-03', '2024-04', '2024-05'], ZERO],
    ['blank', ['2024-03', '2024-04', '2024-05'], { onlineSeekers: '' }],
  ])('%s are none', (_, months, change) => expect(same(months, change)).toEqual([]))
})
