import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { describeClause } from '../../src/packs/describe.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import { readReview } from '../../src/submission/review.ts'
import { reviewTable } from '../submission/tables.ts'
import { changed, ourPack } from './our-pack.ts'

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')

/** The run of an invented county whose pack names fields of a subject's first form by their key alone. */
async function runOf(text: string, typed: readonly TypedForm[]) {
  const loaded = usePack(await ourPack(text))
  const lists = { roster: null, stations: null, review: null }
  return assess({ loaded, scope: 'county', inputs: [], ...fillForms(loaded.pack, typed), ...lists })
}

it('what an application asks for is held against the rules', async () => {
  const asked = PACK.replace(
    "byGrade: { amounts: { 优: '1800', 良: '900', 一般: '0' } } }\n",
    "byGrade: { amounts: { 优: '1800', 良: '900', 一般: '0' } } }\n    asked: { clause: B-G2, of: own }\n",
  )
  const row = { station: '一站', own: '80', given: '90' }
  const { findings } = await runOf(asked, [
    { form: 'point-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
  ])
  expect(findings).toMatchObject([
    { code: 'LG-Q022', form: 'point-sheet', field: 'own', data: { read: '80.00', amount: '1800.00' } },
  ])
})

it.each([
  ['month', (number: string) => `2026年${number}月`],
  ['monthNumber', (number: string) => number],
])(
  'months before a station opened are not missing, nor are those that are there (%s)',
  async (type, typed) => {
    const text = PACK.replace('type: month, role: month', `type: ${type}, role: month`)
    const outlet = (station: string, openedOn: string) => {
      const claims = { nameClaim: '10', staffClaim: '15', reportClaim: '15' }
      return { station, village: '甲村', openedOn, staff: '3', ...claims, rate: '90' }
    }
    const figures = { placed: '10', companies: '2', postings: '50' }
    const { missing } = await runOf(text, [
      {
        form: 'outlet-sheet',
        path: 'a.xlsx',
        of: '',
        head: { town: '青云镇' },
        rows: [outlet('老网点', '2026-01-01'), outlet('新网点', '2026-03-10')],
      },
      ...['1', '2', '3'].map((month): TypedForm => ({
        form: 'month-sheet',
        path: `${month}.xlsx`,
        of: '',
        head: { town: '青云镇', month: typed(month) },
        rows: [{ station: '老网点', ...figures }],
      })),
    ])
    const rows = missing.filter(({ station }) => station !== null)
    expect(rows.map(({ station, month }) => [station, month])).toEqual([['新网点', '2026-03']])
  },
)

it('reports are counted by the months that their rows name, too', async () => {
  const text = PACK.replace('per: month\n', 'per: town\n')
    .replace('sheet: 月报 {month}', 'sheet: 月报')
    .replace('      - { key: month, label: 填报月份, type: month, role: month, required: true }\n', '')
    .replace(
      "    fields:\n      - { key: station, label: 网点名称, type: name, role: station, required: true, width: '28' }\n      - { key: placed",
      "    fields:\n      - { key: station, label: 网点名称, type: name, role: station, required: true, width: '28' }\n      - { key: month, label: 月份, type: monthNumber, role: month, required: true, width: '8' }\n      - { key: placed",
    )
  const claims = { nameClaim: '10', staffClaim: '15', reportClaim: '15' }
  const row = {
    station: '老网点',
    village: '甲村',
    openedOn: '2026-01-01',
    staff: '3',
    ...claims,
    rate: '90',
  }
  const month = (number: string) => ({
    station: '老网点',
    month: number,
    placed: '10',
    companies: '2',
    postings: '50',
  })
  const { subjects } = await runOf(text, [
    { form: 'outlet-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
    {
      form: 'month-sheet',
      path: 'b.xlsx',
      of: '',
      head: { town: '青云镇' },
      rows: ['1', '2', '4', '6'].map(month),
    },
  ])
  expect(subjects[0]!.items.find(({ clause }) => clause === 'B-S3')!.notes).toEqual([
    '系统核验：应报 6 个月，缺报 2 个月（3月、5月），10 分',
  ])
})

it('where a pack knows no towns, 评审表 is read by the names alone', async () => {
  const text = readFileSync('test/packs/qinglan/qinglan-2026.yaml', 'utf8')
    .replace(/    head:\n.*role: town.*\n/, '    head: []\n')
    .replace(/score: \{ given.*/, "claim: { of: own, attainable: { range: ['0', '100'] } },")
  const loaded = usePack(await ourPack(text))
  const rows = ['甲站', '乙站'].map((name) => ({ name, served: '100', own: '70' }))
  const forms = fillForms(loaded.pack, [{ form: 'stop', path: 'a.xlsx', of: '', head: {}, rows }])
  const table = reviewTable([
    ['', '甲 站', '绩效评估', '95'],
    ['', '丙站', '绩效评估', '60'],
    ['', '', '绩效评估', '60'],
    ['', '乙站', '绩效评估', '101'],
  ])
  const { review, findings } = readReview(table, loaded.pack)
  const lists = { roster: null, stations: null, review }
  const run = assess({
    loaded,
    scope: 'county',
    inputs: [],
    ...forms,
    ...lists,
    findings: [...forms.findings, ...findings],
  })
  expect(run.subjects.map(({ name, status, total }) => [name, status, total?.toFixed()])).toEqual([
    ['甲站', 'provisional', '95'],
    ['乙站', 'incomplete', undefined],
  ])
  expect(run.findings.map(({ code, cell, subject }) => [code, cell, subject])).toEqual([
    ['LG-X012', 'H4', '丙站'],
    ['LG-X003', 'B5', null],
    ['LG-X010', 'H6', '乙站'],
  ])
})

it('a share that each month has to reach is of a figure of those whom the months speak of', async () => {
  const own =
    "checks:\n  - { clause: B-S3, severity: warning, monthly: { form: month-sheet, field: companies, percent: '200', of: staff } }\n"
  const text = PACK.replace('checks:\n', own)
  const file = await ourPack(text)
  expect(lintPack(file).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(describeClause(usePack(file), 'B-S3').sentences.join()).toContain(
    '每月服务企业数不少于工作人员数的200%',
  )
  const claims = { nameClaim: '10', staffClaim: '15', reportClaim: '15' }
  const row = { station: '网点', village: '甲村', openedOn: '2026-01-01', staff: '3', ...claims, rate: '90' }
  const head = { town: '青云镇' }
  const { findings } = await runOf(text, [
    { form: 'outlet-sheet', path: 'a.xlsx', of: '', head, rows: [row] },
    {
      form: 'month-sheet',
      path: 'b.xlsx',
      of: '',
      head: { ...head, month: '2026年1月' },
      rows: [{ station: '网点', placed: '10', companies: '5', postings: '50' }],
    },
  ])
  expect(findings.find(({ code }) => code === 'LG-X062')?.data).toMatchObject({ read: '5', short: '1' })
})

it('a form that makes a kind of subject speaks of it, also where the pack does not say so', async () => {
  const text = PACK.replace('    about: point\n', '').replace('    about: contractor\n', '')
  const row = { station: '一站', own: '80', given: '90' }
  const { subjects } = await runOf(text, [
    { form: 'point-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
  ])
  expect(subjects.map(({ kind, name, total }) => [kind, name, total?.toFixed()])).toEqual([
    ['point', '一站', '90'],
  ])
})

it('a station stands in the village that the head of its form names', async () => {
  const text = changed(
    [
      '      - { key: station, label: 驿站名称, type: name, role: station, ours: true }',
      '      - { key: station, label: 驿站名称, type: name, role: station, ours: true }\n      - { key: village, label: 所在村, type: name, role: village }',
    ],
    [
      'label: 所在村（社区）,\n          type: name,\n          role: village',
      'label: 所在村（社区）,\n          type: text',
    ],
  )
  const station = '分水镇集镇零工驿站'
  const claims = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`claim${index + 1}`, '10']))
  const { subjects } = await runOf(text, [
    { form: 'self-score', path: 'a.xlsx', of: '', head: { station, village: '甲村' }, rows: [claims] },
    { form: 'application', path: 'b.xlsx', of: '', head: {}, rows: [{ station, town: '分水镇' }] },
  ])
  expect(subjects.map(({ name, village }) => [name, village])).toEqual([[station, '甲村']])
})
