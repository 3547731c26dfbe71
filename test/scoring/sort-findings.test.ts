import { expect, it } from 'vitest'
import { sortFindings } from '../../src/app/sort-findings.ts'
import { makeFinding } from '../../src/findings/make.ts'
import type { Finding } from '../../src/model/finding.ts'
import { formOf, tonglu } from '../submission/facts.ts'

const pack = tonglu()
const forms = [
  formOf(pack, 'village-facts', { path: '甲.xlsx', sheet: '后', index: 3 }),
  formOf(pack, 'personnel', { path: '甲.xlsx', sheet: '前', index: 1 }),
]
const at = (
  path: string | null,
  sheet: string | null,
  cell: string | null,
  severity: Finding['severity'] = 'notice',
) => makeFinding('LG-Q003', { read: '1' }, { path, sheet, cell, severity })

it('findings stand as the sheets do, by row before column, whatever their severity', () => {
  const sorted = [
    at('乙.xlsx', '前', 'A1', 'error'),
    at('甲.xlsx', '前', 'B2'),
    at('甲.xlsx', '前', 'A10', 'error'),
    at('甲.xlsx', '前', null),
    at('甲.xlsx', '后', 'Z1', 'error'),
    at('甲.xlsx', '后', 'AA1'),
    at('甲.xlsx', null, null, 'error'),
    at(null, null, null, 'error'),
  ]
  expect(sortFindings(sorted.toReversed(), forms)).toEqual(sorted)
})

it('an equal finding counts once, whatever order its data were written in', () => {
  const one = makeFinding('LG-Q003', { read: '1', rounded: '2' }, { cell: 'A1' })
  const other = makeFinding('LG-Q003', { rounded: '2', read: '1' }, { cell: 'A1' })
  expect(sortFindings([one, other], forms)).toHaveLength(1)
})

it('what is said of both assessments of a subject is said once, of both', () => {
  const of = (period: string) => makeFinding('LG-Q003', { read: '1' }, { subject: '某公司', period })
  expect(sortFindings([of('half')], forms)).toEqual([of('half')])
  expect(sortFindings([of('half'), of('full')], forms)).toEqual([
    makeFinding('LG-Q003', { read: '1' }, { subject: '某公司' }),
  ])
})
