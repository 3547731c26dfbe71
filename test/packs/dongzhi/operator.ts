import type { FilledForm } from '../../../src/model/observation.ts'
import type { Run } from '../../../src/model/run.ts'
import { assess } from '../../../src/app/assess.ts'
import { BUILTIN, usePack, type LoadedPack } from '../../../src/packs/load.ts'
import type { Choices } from '../../../src/packs/resolve.ts'
import { formOf, type Typed } from '../../submission/facts.ts'

export const OPERATOR = '东至县某某人力资源有限公司'

/** What one operator hands in; '' is a blank cell. */
export interface PlainOperator {
  choices: Choices
  /** month → its row; months that aren't there were not handed in */
  months: Readonly<Record<number, Typed>>
  /** the half-year's and the year's facts; null: not handed in */
  half: Typed | null
  full: Typed | null
}

/** A month that meets every norm and, twelve times over, every target of the year. */
export const MONTH: Typed = {
  newJobs: '100',
  hardshipHelped: '30',
  referrals: '150',
  workshopReferrals: '4',
  companies: '10',
  companiesContacted: '12',
  postings: '200',
  newPostings: '180',
  services: '450',
  trainings: '1',
  trainees: '25',
  fairs: '1',
  fairCompanies: '20',
  policyUpdates: '8',
  securityChecks: '2',
}

/** Facts under which such months reach full marks: 1200 of 2000 jobs, 360 of 500 people. */
export const FACTS: Typed = {
  year: '2025',
  countyJobs: '2000',
  targetGroup: '500',
  yearTask: '360',
  seekerSatisfaction: '90',
  employerSatisfaction: '90',
  budget: '300000',
  accepted: '是',
  breach: '否',
  mended: '不适用',
  buildingPaid: '0',
}

export const DONGZHI = BUILTIN.find(({ id }) => id === 'dongzhi-2025')!

export function dongzhi(choices: Choices = {}): LoadedPack {
  return usePack(DONGZHI, choices)
}

/** Months from `first` to `last`, each as `MONTH` with these changes. */
export function monthsFrom(first: number, last: number, change: Typed = {}): Record<number, Typed> {
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return Object.fromEntries(months.map((month) => [month, { ...MONTH, ...change }]))
}

/** Assesses an operator as the program does, from filled forms on. */
export function assessOperator(plain: PlainOperator, loaded = dongzhi(plain.choices)): Run {
  return assessForms(formsOf(loaded, plain), loaded)
}

/** The same from forms that are filled in already. */
export function assessForms(forms: readonly FilledForm[], loaded = dongzhi()): Run {
  return assess({
    loaded,
    scope: 'town',
    inputs: [],
    forms,
    findings: [],
    roster: null,
    stations: null,
    review: null,
  })
}

function formsOf({ pack }: LoadedPack, { months, half, full }: PlainOperator): FilledForm[] {
  const path = '东至县.xlsx'
  const head = { operator: OPERATOR }
  const rows = Object.entries(months).map(([month, row]) => ({ month, ...row }))
  const record = (period: string, facts: Typed | null, index: number) =>
    facts === null
      ? []
      : [
          formOf(pack, 'assessment-facts', {
            path,
            sheet: `考核基础数据表 ${period}`,
            index,
            head,
            rows: [{ period, ...facts }],
          }),
        ]
  return [
    formOf(pack, 'monthly-operations', { path, sheet: '月度运营数据报告', index: 1, head, rows }),
    ...record('半年', half, 2),
    ...record('全年', full, 3),
  ]
}
