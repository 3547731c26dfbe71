import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/packs/schema/check.ts'
import { dongzhi, FACTS, MONTH, OPERATOR } from '../packs/dongzhi/operator.ts'
import { formOf, villageRow } from '../submission/facts.ts'
import { application, brief, check, selfScore, TOWN, villages, withCheck } from './submissions.ts'

const { pack } = dongzhi()
const own = { clause: 'D-X1', severity: 'error' } as const
const monthsComplete = { subject: 'half', form: 'monthly-operations', first: '1', last: '6' } as const

/** What an own check says of a half-year that began in March, and reported two months. */
function said(mine: Check, months = ['2', '3']): unknown[] {
  const begun = formOf(pack, 'assessment-facts', {
    head: { operator: OPERATOR },
    rows: [{ period: '半年', ...FACTS, targetGroup: '40', startMonth: '3' }],
  })
  const reports = formOf(pack, 'monthly-operations', {
    path: '月报.xlsx',
    head: { operator: OPERATOR },
    rows: months.map((month) => ({ month, ...MONTH })),
  })
  return check('D-X1', [begun, reports], {}, withCheck(mine, pack)).map(
    ({ code, form, cell, path, data }) => [
      code,
      form,
      cell === null ? path : cell.replace(/\d+/, ''),
      data['months'] ??
        data['month'] ??
        `${data['label']} ${data['read']} > ${data['other']} ${data['most']}`,
    ],
  )
}

describe('a check of a county’s own', () => {
  it('of months that are due may name no start, or that of the subject’s first form', () => {
    expect(said({ ...own, monthsComplete })).toEqual([
      ['LG-X063', 'monthly-operations', '月报.xlsx', '1月、4月、5月、6月'],
    ])
    expect(said({ ...own, monthsComplete: { ...monthsComplete, since: 'startMonth' } })).toEqual([
      ['LG-X063', 'monthly-operations', '月报.xlsx', '4月、5月、6月'],
      ['LG-X066', 'assessment-facts', 'B', '2月'],
    ])
  })

  it('of each month is made of months that nobody can read too, and of a share where the whole is there', () => {
    const monthly = { form: 'monthly-operations', field: 'referrals' }
    const perMonth = { ...own, monthly: { ...monthly, atLeast: '200' } }
    expect(said(perMonth, ['2', '三月']).map((line) => (line as string[])[3])).toEqual(['2月', '这个月'])
    const ofWhole = (of: string) => said({ ...own, monthly: { ...monthly, percent: '50', of } }).length
    expect([ofWhole('yearTask'), ofWhole('countyJobsHalf')]).toEqual([2, 0])
  })

  it('of a part of a count is about that part', () => {
    const within = { subject: 'station', of: 'application.staff.full', most: 'application.staff.total' }
    const forms = [application({ staff: '总数 3 人，其中专职 4 人' }), selfScore()]
    const [finding] = check('D-X1', forms, {}, withCheck({ ...own, within }))
    expect(finding).toMatchObject({ cell: 'B12', data: { read: '4', most: '3' } })
  })

  it('of a figure beside an answer looks at the answer where there is one', () => {
    const onlyWith = { form: 'village-facts', left: 'trained', right: 'benefitLoop' }
    const asked = (benefitLoop: string | null) =>
      brief(
        check(
          'D-X1',
          [villages([villageRow('东门村', { benefitLoop })])],
          {},
          withCheck({ ...own, onlyWith }),
        ),
      )
    expect([asked('否'), asked('是'), asked(null)]).toEqual([[`LG-X061 error E5 ${TOWN}/东门村`], [], []])
  })

  it('of two sums stands in the first file, in no cell', () => {
    const within = { subject: 'half', of: 'measure.hardshipHelped', most: 'measure.fairs' }
    expect(said({ ...own, within })).toEqual([
      ['LG-X064', null, '月报.xlsx', '帮扶人数合计 60 > 招聘推介活动场次合计 2'],
    ])
  })
})
