import { expect, it } from 'vitest'
import type { FilledForm } from '../../src/model/observation.ts'
import type { Run } from '../../src/model/run.ts'
import { assessForms, dongzhi, FACTS, MONTH, OPERATOR } from '../packs/dongzhi/operator.ts'
import { formOf, type Typed } from './facts.ts'

const { pack } = dongzhi()

const monthly = (last: number, change: Record<number, Typed> = {}, path = '东至县.xlsx', name = OPERATOR) =>
  formOf(pack, 'monthly-operations', {
    path,
    sheet: '月度运营数据报告',
    index: 1,
    head: { operator: name },
    rows: Array.from({ length: last }, (_, index) => ({
      month: String(index + 1),
      ...MONTH,
      ...change[index + 1],
    })),
  })

const facts = (period: string, change: Typed = {}, path = '东至县.xlsx', name = OPERATOR) =>
  formOf(pack, 'assessment-facts', {
    path,
    sheet: `考核基础数据表 ${period}`,
    index: period === '全年' ? 3 : 2,
    head: { operator: name },
    rows: [{ period, ...FACTS, ...(period === '全年' && { halfPaid: '150000' }), ...change }],
  })

/** `half final 150000` … of every subject. */
const results = ({ subjects }: Run) =>
  subjects.map(({ period, status, amount }) => [period, status, amount?.toFixed() ?? '—'].join(' '))

const codes = ({ findings }: Run) =>
  findings
    .filter(({ severity }) => severity !== 'warning')
    .map(({ code, period }) => [code, period ?? ''].join(' ').trim())

it('one list of months serves both assessments, each by its own choice', () => {
  expect(results(assessForms([monthly(12), facts('半年'), facts('全年')]))).toEqual([
    'half final 150000',
    'full final 250000',
  ])
  expect(results(assessForms([monthly(12), facts('全年')]))).toEqual(['full final 250000'])
})

it('the months of the assessment that is still to come are nobody else’s', () => {
  const found = (forms: readonly FilledForm[]) => assessForms(forms).findings.map(({ code }) => code)
  expect(found([monthly(12), facts('半年')])).toEqual(found([monthly(6), facts('半年')]))
  expect(found([monthly(12), facts('半年', {}, '东至县.xlsx', '另一公司')])).toContain('LG-X023')
})

it('a form without the name of the operator takes it from the only other one of the workbook', () => {
  const forms = [monthly(6), facts('半年', {}, '东至县.xlsx', '')]
  expect(assessForms(forms).subjects.map(({ name }) => name)).toEqual([OPERATOR])
  expect(results(assessForms([monthly(6, {}, '东至县.xlsx', ''), facts('半年')]))).toEqual([
    'half final 150000',
  ])
})

it('where no form names the operator, that is an error at the cell of the name', () => {
  const { subjects, findings } = assessForms([
    monthly(6, {}, '东至县.xlsx', ''),
    facts('半年', {}, '东至县.xlsx', ''),
  ])
  expect(subjects).toEqual([])
  expect(findings.map(({ code, cell, field }) => [code, cell, field].join(' '))).toContain(
    'LG-X022 B2 operator',
  )
})

it('months that were handed in twice alike count once, with a notice', () => {
  const forms = [
    monthly(6, {}, '半年.xlsx'),
    facts('半年', {}, '半年.xlsx'),
    monthly(12, {}, '全年.xlsx'),
    facts('全年', {}, '全年.xlsx'),
  ]
  expect(results(assessForms(forms))).toEqual(['half final 150000', 'full final 250000'])
  expect(new Set(codes(assessForms(forms)))).toEqual(new Set(['LG-X028']))
  expect(assessForms(forms).findings[0]!.data).toMatchObject({ count: '6' })
})

it('a month that was handed in twice with different figures leaves both assessments open', () => {
  const forms = [
    monthly(6, {}, '半年.xlsx'),
    facts('半年', {}, '半年.xlsx'),
    monthly(12, { 3: { services: '451' } }, '全年.xlsx'),
    facts('全年', {}, '全年.xlsx'),
  ]
  const assessed = assessForms(forms)
  expect(results(assessed)).toEqual(['half incomplete —', 'full incomplete —'])
  const [conflict] = assessed.findings.filter(({ code }) => code === 'LG-X026')
  expect(conflict).toMatchObject({ field: 'services', data: { month: '3月', read: '450', first: '451' } })
})

it('of a month that was handed in twice, what both say the same counts once, and what they dispute not at all', () => {
  const forms = [
    monthly(12, {}, '全年.xlsx'),
    facts('全年', {}, '全年.xlsx'),
    monthly(12, { 3: { services: '451', newJobs: '99' } }, '全年（修改版）.xlsx'),
  ]
  const works = (run: Run) => new Map(run.subjects[0]!.items.map(({ clause, work }) => [clause, work]))
  const once = works(assessForms(forms.slice(0, 2)))
  const DISPUTED = {
    'D-K1': '“3月 通过零工市场新增就业人数”有错误待改，暂不能计分',
    'D-K6': '“3月 常态业务服务人次”有错误待改，暂不能计分',
  }
  for (const run of [assessForms(forms), assessForms(forms.toReversed())]) {
    expect(Object.fromEntries(works(run))).toEqual({ ...Object.fromEntries(once), ...DISPUTED })
    expect(codes(run).filter((code) => !code.startsWith('LG-X028'))).toEqual(['LG-X026'])
  }
})

it('a row of a month that nobody can tell is added to no sum over the half-year', () => {
  const forms = [monthly(12, { 11: { month: '', hardshipHelped: '900' } }), facts('半年'), facts('全年')]
  const { subjects, findings } = assessForms(forms)
  expect(subjects[0]!.items.find(({ clause }) => clause === 'D-K1')).toMatchObject({
    points: null,
    work: '“通过零工市场新增就业人数”看不出是哪个月，暂不能计分',
  })
  const sums = findings.filter(({ code }) => code === 'LG-X064')
  expect(sums.map(({ period }) => period)).toEqual(['full'])
})

it('an error in July leaves the half-year alone, one in March does not', () => {
  const july = assessForms([monthly(12, { 7: { services: '四百' } }), facts('半年'), facts('全年')])
  expect(results(july)).toEqual(['half final 150000', 'full incomplete —'])
  const march = assessForms([monthly(12, { 3: { workshopReferrals: '999' } }), facts('半年'), facts('全年')])
  expect(results(march)).toEqual(['half incomplete —', 'full incomplete —'])
})

it('facts whose period nobody can read belong to the assessment that lacks them, and leave it open', () => {
  const nameless = facts('全年', { period: '' })
  expect(assessForms([monthly(12), facts('半年'), nameless]).subjects.map(({ period }) => period)).toEqual([
    'half',
    'full',
  ])
  expect(assessForms([monthly(12), nameless]).subjects.map(({ period }) => period)).toEqual(['half'])
})

it('a form that nobody touched is missing, not wrong', () => {
  const untouched = facts('全年')
  const { missing } = assessForms([monthly(6), { ...untouched, untouched: true }])
  expect(missing.map(({ form }) => form)).toEqual(['assessment-facts'])
})

it("the norm of a month is held against the figure of the year's last assessment", () => {
  const { findings } = assessForms([
    monthly(12, { 5: { newJobs: '99' } }),
    facts('半年', { countyJobs: '1000' }),
    facts('全年', { countyJobs: '2000' }),
  ])
  expect(findings.map(({ code, clause, cell }) => [code, clause, cell].join(' '))).toEqual([
    'LG-X062 D-M5 B9',
  ])
})
