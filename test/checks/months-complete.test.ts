import { describe, expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import { dongzhi, FACTS, MONTH, OPERATOR } from '../packs/dongzhi/operator.ts'
import { formOf } from '../submission/facts.ts'
import { check } from './submissions.ts'

const { pack } = dongzhi()
const facts = formOf(pack, 'assessment-facts', {
  head: { operator: OPERATOR },
  rows: [{ period: '半年', ...FACTS }],
})

/** The months that are missed where a half-year's rows say these ones. */
const missed = (...months: string[]) => {
  const rows = months.map((month) => ({ month, ...MONTH }))
  const reports = formOf(pack, 'monthly-operations', { head: { operator: OPERATOR }, rows })
  return check('D-X1', [facts, reports], {}, pack)
    .filter(({ code }) => code === 'LG-X063')
    .map(({ data }) => data['months'])
}

it('the half-year and the year agree on the month in which operation began', () => {
  const form = (period: string, startMonth: string) =>
    formOf(pack, 'assessment-facts', {
      head: { operator: OPERATOR },
      rows: [{ period, ...FACTS, startMonth }],
    })
  const asked = (half: string, year: string) =>
    check('D-X1', [form('半年', half), form('全年', year)], {}, pack)
      .filter(({ code }) => code === 'LG-X084')
      .map(({ severity, field }) => [severity, field])
  expect(asked('3', '2')).toEqual([['warning', 'startMonth']])
  expect(asked('3', '3')).toEqual([])
})

describe('the months of an assessment', () => {
  it('are all there, or the absent ones are named', () => {
    expect(missed('1', '2', '3', '4', '5', '6')).toEqual([])
    expect(missed('1', '3', '4', '6')).toEqual(['2月、5月'])
  })

  it('are not missed where a row says a month that nobody can read: that is an error already', () => {
    expect(missed('1', '二月', '3', '4', '5', '6')).toEqual([])
    expect(missed('1', '', '3', '4', '5', '6')).toEqual([])
  })

  it('are not missed where their sheet lies in the same workbook and could not be read', () => {
    const askedOf = (path: string) => {
      const words = { title: '月度运营数据报告', missing: '“月份”', missingEn: '“月份”' }
      const unread = makeFinding('LG-S002', words, { path, sheet: '月报', form: 'monthly-operations' })
      return check('D-X1', [facts], { findings: [unread] }, pack).map(({ code }) => code)
    }
    expect(askedOf(facts.path)).toEqual([])
    expect(askedOf('别的.xlsx')).toEqual(['LG-X063'])
  })
})
