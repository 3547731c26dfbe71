import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import type { Code } from '../../src/findings/catalogue.ts'
import { makeFinding } from '../../src/findings/make.ts'
import { valueText } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { submissionOf, type PlainStation } from '../packs/plain-county.ts'

const TOWN = '分水镇'
const NAME = '分水镇甲村零工驿站'
const REVIEW = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `T-S${index + 1}`,
    index === 8 ? '20' : index === 9 ? '0' : '10',
  ]),
)

/** A station with a claim that can't be read, as the reader of its form reports it. */
function judged(review: PlainStation['review'], said: Code = 'LG-C023') {
  const station: PlainStation = {
    town: TOWN,
    name: NAME,
    village: '甲村',
    claims: { claim2: '十' },
    application: {},
    preparedOn: '2024-09-01',
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    review,
  }
  const villages = [{ town: TOWN, name: '甲村', facts: {} }]
  const plain = { scope: 'county', choices: {}, villages, stations: [station], silent: [] } as const
  const given = submissionOf(plain, usePack(BUILTIN[0]!))
  const form = given.forms.find((one) => one.form === 'self-score')!
  const { spot } = form.rows[0]!.fields['claim2']!
  const finding = makeFinding(said, { read: '十' }, { ...spot, form: 'self-score', field: 'claim2' })
  const run = assessOnce({ ...given, findings: [finding] })
  const { severity } = run.findings.find(({ code }) => code === said)!
  return [severity, run.subjects.find(({ kind }) => kind === 'station')!.status]
}

it('an error in the head of a list leaves every village of that list open, and nobody else', () => {
  const villages = [
    { town: '百江镇', name: '丙村', facts: {} },
    { town: TOWN, name: '甲村', facts: {} },
    { town: TOWN, name: '乙村', facts: {} },
  ]
  const plain = { scope: 'county', choices: {}, villages, stations: [], silent: [] } as const
  const given = submissionOf(plain, usePack(BUILTIN[0]!))
  const { path, sheet, form } = given.forms.find(({ head }) => valueText(head['town']!.value) === TOWN)!
  const finding = makeFinding('LG-C021', { read: '十' }, { path, sheet, cell: 'B3', form, subject: TOWN })
  const run = assessOnce({ ...given, findings: [finding] })
  expect(run.subjects.map(({ name, status }) => `${name} ${status}`)).toEqual([
    '丙村 final',
    '甲村 incomplete',
    '乙村 incomplete',
  ])
})

it('whoever an error names is incomplete: a wrong claim is a warning once the county scored its item', () => {
  expect(judged(null)).toEqual(['error', 'incomplete'])
  expect(judged({ ...REVIEW, 'T-S2': null, registered: '是', checked: '是' })).toEqual([
    'error',
    'incomplete',
  ])
  expect(judged({ ...REVIEW, registered: '是', checked: '是' })).toEqual(['warning', 'final'])
  expect(judged({ ...REVIEW, registered: '是', checked: '是' }, 'LG-C004')[0]).toBe('notice')
})
