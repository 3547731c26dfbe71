import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { toJson } from '../../src/reports/json.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { texts } from './sheets.ts'

function runOf(id: string, typed: readonly TypedForm[]) {
  const loaded = usePack(BUILTIN.find((file) => file.id === id)!)
  const { forms, findings } = fillForms(loaded.pack, typed)
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
  const { sheets } = summaryBook(run, loaded.pack, '0')
  return {
    run,
    pack: loaded.pack,
    sheets,
    named: (name: string) => sheets.find((sheet) => sheet.name === name)!,
  }
}

const row = (station: string, kind: string, town: string, onSite: string) => {
  return { station, kind, town, recognisedOn: '2024-03-01', self: '90', onSite, assessedOn: '2024-11-10' }
}
const quanzhou = (): TypedForm[] => [
  {
    form: 'self-assessment',
    path: 'a.xlsx',
    of: '',
    head: {},
    rows: [
      row('甲市场', '零工市场', '鲤城区', '92'),
      row('乙市场', '零工市场', '鲤城区', '71'),
      row('丙市场', '零工市场', '晋江市', '60'),
      row('丁驿站', '零工驿站', '晋江市', '85'),
    ],
  },
]

it('targets are the document’s, and what there is counts against them (Q-T1)', () => {
  const { named } = runOf('quanzhou-2023', quanzhou())
  expect(
    texts(named('目标进度'))
      .slice(4)
      .map((cells) => cells.slice(1, 4)),
  ).toEqual([
    ['有零工市场的县（市、区）', '13', '2'],
    ['零工市场', '30', '3'],
    ['零工驿站', '100', '1'],
  ])
})

it('every market of 70 and more has its title, with the year of the assessment (Q-N1)', () => {
  const { run, pack, named } = runOf('quanzhou-2023', quanzhou())
  expect(
    texts(named('星级命名'))
      .slice(4)
      .map((cells) => [cells[2], cells[4]]),
  ).toEqual([
    ['甲市场', '泉州市2024年度五星级零工市场'],
    ['乙市场', '泉州市2024年度三星级零工市场'],
  ])
  expect(toJson(run, pack).subjects.map(({ name, grade, title }) => [name, grade, title])).toEqual([
    ['甲市场', '五星', '泉州市2024年度五星级零工市场'],
    ['乙市场', '三星', '泉州市2024年度三星级零工市场'],
    ['丙市场', null, undefined],
    ['丁驿站', null, undefined],
  ])
})

it('a title says why its market is paid no grant: one under half a year is not assessed (Q-N1, Q-E1)', () => {
  const late = { ...row('甲市场', '零工市场', '鲤城区', '92'), recognisedOn: '2024-09-01' }
  const { named } = runOf('quanzhou-2023', [{ ...quanzhou()[0]!, rows: [late] }])
  const [, ...lines] = texts(named('星级命名')).slice(3)
  expect(lines[0]!.at(-1)).toMatch(/认定日期 2024-09-01，到 2024-11-10 不满6个月/)
})

it('a title names the year of the assessment, whatever year the application names (Q-N1)', () => {
  const market = { station: '甲市场', kind: '零工市场', town: '鲤城区' }
  const cardWith = (year: string) => {
    const rows = [{ ...market, year }]
    const application: TypedForm = { form: 'grant-application', path: 'a.xlsx', of: '甲市场', head: {}, rows }
    const { run } = runOf('quanzhou-2023', [...quanzhou(), application])
    return run.subjects.find(({ name }) => name === '甲市场')!
  }
  expect(['2023', '2025'].map((year) => cardWith(year).title)).toEqual([
    '泉州市2024年度五星级零工市场',
    '泉州市2024年度五星级零工市场',
  ])
  const early = {
    ...row('甲市场', '零工市场', '鲤城区', '92'),
    recognisedOn: '2023-11-10',
    assessedOn: '2023-12-20',
  }
  const { run } = runOf('quanzhou-2023', [{ ...quanzhou()[0]!, rows: [early] }])
  expect(run.subjects[0]!.title).toMatch(/2023年度/)
  // nor does a report take a year that the rules are not in force in
  expect(['2023', '2025'].map((year) => cardWith(year).year)).toEqual(['2023', undefined])
})

it('a pack with another level above has its word on every sheet, and no villages', () => {
  const { sheets, run, pack } = runOf('quanzhou-2023', quanzhou())
  const all = [...sheets, ...publicationBook(run, pack).sheets]
  expect(sheets.map(({ name }) => name).slice(1, 3)).toEqual(['按县（市、区）汇总', '对象明细'])
  const heads = all.flatMap(texts).flat()
  expect(heads).toContain('县（市、区）')
  expect(heads).not.toContain('乡镇街道')
  expect(heads).not.toContain('村（社区）')
})

it('the city’s summary counts markets by star and stations by band (Q-D1)', () => {
  const { named } = runOf('quanzhou-2023', quanzhou())
  const [head, ...lines] = texts(named('建设情况汇总')).slice(3)
  const at = (text: string) => head!.findIndex((cell) => cell.startsWith(text))
  const columns = [
    '县（市、区）',
    '零工市场（家）',
    '其中：五星',
    '其中：三星',
    '零工驿站（家）',
    '其中：80-89分',
  ].map(at)
  expect(lines.map((cells) => columns.map((column) => cells[column]))).toEqual([
    ['鲤城区', '2', '1', '1', '0', '0'],
    ['晋江市', '1', '0', '0', '1', '1'],
    ['', '3', '1', '1', '1', '1'],
  ])
})

const station = (name: string) => {
  return { station: name, kind: '零工驿站', town: '清河镇', total: '92', county: '92' }
}

const application = (name: string, rectified: string): TypedForm => {
  const ticks = { roster: '是', selfScore: '是', report: '是', rectified, amount: '60000' }
  const rows = [{ station: name, kind: '零工驿站', town: '清河镇', ...ticks }]
  return { form: 'grant-application', path: 'a.xlsx', of: name, head: {}, rows }
}

it('stations that are to rectify, and those that may lose their status, have lists of their own (Y-V1)', () => {
  const names = ['甲站', '乙站', '丙站']
  const { named } = runOf('yunmeng-2024', [
    { form: 'assessment', path: 'a.xlsx', of: '', head: {}, rows: names.map(station) },
    application('甲站', '是'),
    application('乙站', '否'),
    application('丙站', '不适用'),
  ])
  const listed = (name: string) =>
    texts(named(name))
      .slice(4)
      .map((cells) => cells[2])
  expect(listed('限期整改名单')).toEqual(['甲站', '乙站'])
  expect(listed('拟撤销资格名单')).toEqual(['乙站'])
})

it('a target of none is reached, and its share is a number', () => {
  const { run, pack } = runOf('quanzhou-2023', quanzhou())
  const sheet = pack.sheets!.find(({ progress }) => progress)!
  const progress = [{ label: '无', count: 'subjects' as const, subject: 'market', target: '0' }]
  const { sheets } = summaryBook(run, { ...pack, sheets: [{ ...sheet, progress }] }, '0')
  const rows = texts(sheets.find(({ name }) => name === sheet.name)!)
  expect(rows.find(([, label]) => label === '无')?.slice(2)).toEqual(['0', '3', '1', '0'])
})

it('sheets of a pack get names that a sheet may have and that no other sheet has', () => {
  const { run, pack } = runOf('quanzhou-2023', quanzhou())
  const sheets = ['目录', '目标/进度', '汇总'.repeat(20)].map((name) => ({ ...pack.sheets![1]!, name }))
  const names = summaryBook(run, { ...pack, sheets }, '0').sheets.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['目录', '目录(2)', '目标／进度', `${'汇总'.repeat(15)}…`]))
  expect(new Set(names).size).toBe(names.length)
})
