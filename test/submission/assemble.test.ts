import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import { subjectKey, type County } from '../../src/model/county.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import { affects } from '../../src/submission/affects.ts'
import { assemble, type Submission } from '../../src/submission/assemble.ts'
import { applicationRow, claims, formOf, monthlyRow, tonglu, villageRow, type Facts } from './facts.ts'
import { reviewOf, rosterOf, stationsOf } from './tables.ts'

const PACK = tonglu()
const TOWN = '某某镇'
const STATION = '某某镇东门综合零工驿站'
const ROSTER = rosterOf(
  [TOWN, '东门村', '东门'],
  [TOWN, '西门社区'],
  ['另一乡', '东门村'],
  ['另一乡', '河口村'],
)

function county(forms: readonly FilledForm[], more: Partial<Submission> = {}): County {
  return assemble({ pack: PACK, forms, findings: [], roster: null, stations: null, review: null, ...more })
}

const villages = (rows: Facts['rows'], more: Facts = {}) =>
  formOf(PACK, 'village-facts', { head: { town: TOWN }, ...more, rows: rows ?? [] })
const application = (change = {}, more: Facts = {}) =>
  formOf(PACK, 'application', {
    ...more,
    rows: [applicationRow(STATION, TOWN, { village: '东门村', ...change })],
  })
const selfScore = (station: string | null = STATION, change = {}, more: Facts = {}) =>
  formOf(PACK, 'self-score', { ...more, head: { station }, rows: [claims(change)] })
const monthly = (month: string, stations: readonly string[], change = {}, more: Facts = {}) =>
  formOf(PACK, 'monthly', {
    sheet: `附表2 ${month}`,
    ...more,
    head: { town: TOWN, month, ...more.head },
    rows: stations.map((station) => monthlyRow(station, change)),
  })

const keys = ({ subjects }: County) => subjects.map((subject) => `${subject.kind} ${subjectKey(subject)}`)
const codes = ({ findings }: County) => findings.map(({ code, cell }) => `${code} ${cell ?? '-'}`)

describe('subjects', () => {
  it('are the villages of 附件2 and the stations of 附表3 and 附表4, town by town', () => {
    const found = county([villages([villageRow('乙村'), villageRow('甲村')]), application(), selfScore()])
    expect(keys(found)).toEqual(['village 某某镇/乙村', 'village 某某镇/甲村', `station 某某镇/${STATION}`])
    expect(found.findings).toEqual([])
  })

  it('follow the order of the roster and have its spelling, also for aliases', () => {
    const form = villages([villageRow('西门社区'), villageRow('东 门')])
    const found = county([form], { roster: ROSTER })
    expect(keys(found)).toEqual(['village 某某镇/东门村', 'village 某某镇/西门社区'])
    expect(found.subjects[0]!.holdings['village-facts']![0]!.row.fields['village']!.raw).toBe('东 门')
  })

  it('are not made by untouched rows and forms', () => {
    expect(keys(county([villages([{ village: '甲村' }]), selfScore(STATION, noClaims())]))).toEqual([])
  })

  it('have full-width and half-width brackets in common', () => {
    const found = county([application({ station: '东门（综合）零工驿站' }), selfScore('东门(综合) 零工驿站')])
    expect(keys(found)).toEqual(['station 某某镇/东门（综合）零工驿站'])
  })

  it('of an inspection that found nothing hold that inspection', () => {
    const inspection = formOf(PACK, 'inspection', { head: { station: STATION, preparedOn: '2024-03-20' } })
    const found = county([application(), selfScore(), inspection])
    expect(Object.keys(found.subjects[0]!.holdings)).toContain('inspection')
  })

  it('of 附件1 are the villages of 附件2, and strays where those are not there', () => {
    const row = { name: '王某某', town: TOWN, village: '甲村', phone: '13900000001' }
    const form = formOf(PACK, 'personnel', { rows: [row, { ...row, village: '乙村' }] })
    const found = county([form, villages([villageRow('甲村')])])
    expect(keys(found)).toEqual(['village 某某镇/甲村'])
    expect(found.subjects[0]!.holdings['personnel']).toHaveLength(1)
    expect(found.strays!.map(({ name }) => name)).toEqual(['乙村'])
  })
})

function noClaims() {
  return Object.fromEntries(Object.keys(claims()).map((key) => [key, '']))
}

describe('the town of a form', () => {
  it('that doesn’t say is that of the village on the roster, of its workbook, of the same station elsewhere', () => {
    const unsaid = { head: { town: '' } }
    const byVillage = county([villages([villageRow('河口村'), villageRow('东门村')], unsaid)], {
      roster: ROSTER,
    })
    expect(keys(byVillage)).toEqual(['village 另一乡/东门村', 'village 另一乡/河口村'])
    const byBook = county([selfScore('无名驿站'), villages([villageRow('甲村')])])
    expect(keys(byBook)).toContain('station 某某镇/无名驿站')
    const byStation = county([application(), selfScore(STATION, {}, { path: '另一个.xlsx' })])
    expect(keys(byStation)).toEqual([`station 某某镇/${STATION}`])
    const byName = county([selfScore(STATION)], { roster: ROSTER })
    expect(keys(byName)).toEqual([`station 某某镇/${STATION}`])
    expect(keys(county([selfScore('东门便民零工驿站')], { roster: ROSTER }))).toEqual([])
  })

  it('that nothing tells is an error at the form, and its rows are nobody’s', () => {
    const found = county([villages([villageRow('甲村')], { head: { town: '' } })])
    expect(keys(found)).toEqual([])
    expect(found.findings).toMatchObject([
      { code: 'LG-X020', severity: 'error', cell: 'B2', subject: null, form: 'village-facts' },
    ])
    expect(county([villages([{ village: '甲村' }], { head: { town: '' } })]).findings).toEqual([])
  })

  it('that nothing tells of one row among others is an error at that row; a row without a name has its own', () => {
    const person = { name: '王某某', phone: '13900000001' }
    const rows = [
      { ...person, town: TOWN, village: '东门村' },
      { ...person, town: '另一乡', village: '河口村' },
      { ...person, village: '无名村' },
      { ...person, village: '' },
    ]
    const { findings } = county([formOf(PACK, 'personnel', { rows })], { roster: ROSTER })
    expect(findings).toMatchObject([{ code: 'LG-X020', cell: 'C7', data: { row: '第 7 行' } }])
    expect(findings).toHaveLength(1)
  })

  it('that a blank cell has been asked for is not asked for again', () => {
    const forms = [
      application({ town: '', village: '' }),
      selfScore(),
      monthly('2024-03', [STATION], {}, { head: { town: '' } }),
    ]
    expect(county(forms).findings.map(({ code, form }) => [code, form])).toEqual([['LG-X020', 'monthly']])
  })

  it('that isn’t on the roster is the only other one of its workbook', () => {
    const forms = [application({ town: '某某乡' }), selfScore(), monthly('2024-03', [STATION])]
    expect(keys(county(forms, { roster: ROSTER }))).toEqual([`station ${TOWN}/${STATION}`])
    expect(keys(county(forms))).toContain(`station 某某乡/${STATION}`)
    const elsewhere = [application({ town: '某某乡' }), selfScore('', {}, { path: '另一个.xlsx' })]
    expect(keys(county(elsewhere, { roster: ROSTER }))).toContain(`station 某某乡/${STATION}`)
  })

  it.each(['桐庐县', '浙江省杭州市桐庐县'])(
    'may stand with the county’s name in front of it: %s',
    (above) => {
      const form = villages([villageRow('东门村')], { head: { town: `${above}某某镇` } })
      expect(keys(county([form], { roster: ROSTER }))).toEqual(['village 某某镇/东门村'])
      const both = [application({ town: `${above}某某镇` }), selfScore(), monthly('2024-03', [STATION])]
      expect(keys(county(both))).toEqual([`station ${TOWN}/${STATION}`])
    },
  )

  it('stays that of the head where a row names a strange one, with a warning', () => {
    const form = monthly('2024-03', [STATION], { town: '某乡' })
    const found = county([form, application(), selfScore()])
    expect(keys(found)).toEqual([`station 某某镇/${STATION}`])
    expect(found.findings).toMatchObject([{ code: 'LG-X024', cell: 'B5', subject: `某某镇/${STATION}` }])
    // who it is may be unknown, and a town that is on no roster is asked about elsewhere
    const nameless = county([monthly('2024-03', [''], { town: '某乡' })])
    expect(nameless.findings).toMatchObject([{ code: 'LG-X024', cell: 'B5', subject: TOWN }])
    expect(county([form, application(), selfScore()], { roster: ROSTER }).findings).toEqual([])
  })

  it('is the row’s where the row names one that hands in itself', () => {
    const ofOther = villages([villageRow('河口村')], { head: { town: '另一乡' }, path: '另一乡.xlsx' })
    const found = county([
      monthly('2024-03', ['河口驿站'], { town: '另一乡' }),
      selfScore('河口驿站'),
      ofOther,
    ])
    expect(keys(found)).toContain('station 另一乡/河口驿站')
    const listed = [monthly('2024-03', ['河口驿站'], { town: '另一乡' }), selfScore('河口驿站')]
    expect(keys(county(listed, { roster: ROSTER }))).toEqual(['station 另一乡/河口驿站'])
  })
})

describe('a self-score without its station', () => {
  it('is that of the only application of its workbook', () => {
    expect(keys(county([application(), selfScore(null)]))).toEqual([`station 某某镇/${STATION}`])
    expect(keys(county([application(), selfScore('')]))).toEqual([`station 某某镇/${STATION}`])
  })

  it('is an error where there are two, or one in another workbook', () => {
    const two = county([
      application(),
      application({ station: '某某镇西门零工驿站' }, { sheet: '附表3 (2)' }),
      selfScore(''),
    ])
    expect(two.findings).toMatchObject([{ code: 'LG-X022', cell: 'B2', subject: TOWN }])
    const apart = county([
      application(),
      villages([villageRow('甲村')], { path: '二.xlsx' }),
      selfScore('', {}, { path: '二.xlsx' }),
    ])
    expect(codes(apart)).toEqual(['LG-X022 B2'])
  })

  it('is asked for its name, not for a town, where it stands alone in its workbook', () => {
    const alone = county([application(), selfScore(null, {}, { path: '二.xlsx' })])
    expect(codes(alone)).toEqual(['LG-X022 -'])
  })
})

const villageOf = (found: County) => found.subjects.find(({ kind }) => kind === 'station')!.village
const pair = (change = {}) => [application({ village: null, ...change }), selfScore()]

describe('the village of a station', () => {
  it('is that of the application, in the roster’s spelling', () => {
    expect(villageOf(county([application({ village: '东门' }), selfScore()], { roster: ROSTER }))).toBe(
      '东门村',
    )
  })

  it('is looked for in the address, then in the name, against the roster', () => {
    const inAddress = pair({ address: '某某镇西门社区12号' })
    expect(villageOf(county(inAddress, { roster: ROSTER }))).toBe('西门社区')
    expect(villageOf(county(pair({ address: '长街12号' }), { roster: ROSTER }))).toBe('东门村')
    const ofTwo = pair({ address: '东门村与西门社区之间' })
    expect(villageOf(county(ofTwo, { roster: ROSTER }))).toBe('东门村')
    const roster = rosterOf([TOWN, '新村'], [TOWN, '上新村'])
    expect(villageOf(county(pair({ address: '上新村12号' }), { roster }))).toBe('上新村')
  })

  it('is looked for among the villages of the submission without a roster', () => {
    const found = county([...pair({ address: '甲村1号' }), villages([villageRow('甲村')])])
    expect(villageOf(found)).toBe('甲村')
  })

  it('is that of the list of stations where the application has none', () => {
    const stations = stationsOf([TOWN, '西门社区', STATION])
    expect(villageOf(county(pair(), { stations }))).toBe('西门社区')
  })

  it('and its town are those of the list, with the county’s name in front and without a roster', () => {
    const stations = stationsOf([`桐庐县${TOWN}`, '西门社区', STATION])
    const found = county(pair(), { stations })
    expect(villageOf(found)).toBe('西门社区')
    expect(found.towns).toEqual([TOWN])
    expect(new Set(found.missing.map(({ town }) => town))).toEqual(new Set([TOWN]))
  })

  it('that 附件2 spells in another way is asked for where there is no roster', () => {
    const forms = [application({ village: '东门' }), selfScore(), villages([villageRow('东门村')])]
    expect(county(forms).findings).toMatchObject([
      { code: 'LG-X034', severity: 'warning', cell: 'B5', data: { read: '东门', near: '东门村' } },
    ])
    expect(county(forms, { roster: ROSTER }).findings).toEqual([])
    const like = [application(), selfScore(), villages([villageRow('东门村'), villageRow('西门村')])]
    expect(county(like).findings).toEqual([])
    const strange = [application({ village: '河口社区' }), selfScore(), villages([villageRow('甲村')])]
    expect(county(strange).findings).toEqual([])
    const both = villages([villageRow('甲村'), villageRow('甲新村')])
    expect(codes(county([application({ village: '甲村' }), selfScore(), both])).join()).not.toContain(
      'LG-X034',
    )
  })

  it('that the list of stations puts elsewhere is said of the application, which counts', () => {
    const forms = [application({ village: '东门村' }), selfScore()]
    const said = (village: string) =>
      county(forms, { roster: ROSTER, stations: stationsOf([TOWN, village, STATION]) })
    expect(villageOf(said('西门社区'))).toBe('东门村')
    expect(said('西门社区').findings).toMatchObject([
      { code: 'LG-X037', cell: 'B5', data: { read: '东门村', listed: '西门社区' } },
    ])
    expect(said('东门').findings).toEqual([])
  })

  it('that can’t be settled is an error of the station', () => {
    const both = pair({ address: '东门村与西门社区之间', station: '某某镇综合零工驿站' })
    const found = county([both[0]!, selfScore('某某镇综合零工驿站')], { roster: ROSTER })
    expect(found.findings).toMatchObject([
      {
        code: 'LG-X021',
        severity: 'error',
        subject: '某某镇/某某镇综合零工驿站',
        data: { near: '（东门村、西门社区？）' },
      },
    ])
    expect(codes(county(pair()))).toEqual(['LG-X021 B3'])
  })

  it('is nobody’s business without an application', () => {
    expect(county([selfScore(), villages([villageRow('甲村')])]).findings).toEqual([])
  })
})

const dated = (overdue: string, preparedOn: string, path: string) =>
  villages([villageRow('甲村', { overdue })], { head: { town: TOWN, preparedOn }, path })
const book = (path: string, preparedOn: string, claim1: string) => [
  application({}, { path, head: { preparedOn } }),
  selfScore(STATION, { claim1 }, { path }),
]

describe('what is handed in twice', () => {
  const beside = { path: '再报.xlsx' }

  it('with the same facts counts once, with one notice a sheet', () => {
    const rows = [villageRow('甲村'), villageRow('乙村')]
    const found = county([villages(rows), villages(rows.toReversed(), beside)])
    expect(found.subjects.map(({ holdings }) => holdings['village-facts']!.length)).toEqual([1, 1])
    expect(found.findings).toMatchObject([
      { code: 'LG-X028', severity: 'notice', subject: TOWN, clause: 'T-X7', data: { count: '2' } },
    ])
    const [one] = rows
    expect(county([villages([one!]), villages([one!], beside)]).findings).toMatchObject([
      { code: 'LG-X028', subject: '某某镇/甲村', data: { count: '1' } },
    ])
  })

  it('with other facts is an error at the later cell that differs', () => {
    const found = county([
      villages([villageRow('甲村')]),
      villages([villageRow('甲村', { overdue: '3' })], beside),
    ])
    expect(found.findings).toMatchObject([
      {
        code: 'LG-X027',
        severity: 'error',
        path: '某某镇.xlsx',
        cell: 'C5',
        subject: '某某镇/甲村',
        clause: 'T-X7',
        data: { read: '0', first: '3', other: '再报.xlsx 附件2!C5' },
      },
    ])
  })

  it('in one list is an error at the later name, whatever the facts', () => {
    const found = county([villages([villageRow('甲村'), villageRow('乙村'), villageRow('甲村')])])
    expect(found.findings).toMatchObject([{ code: 'LG-X025', cell: 'B7', data: { other: 'B5' } }])
    expect(found.subjects[0]!.holdings['village-facts']).toHaveLength(1)
  })

  it('in the rows of one merged name is told by the row', () => {
    const form = villages([villageRow('甲村'), villageRow('甲村', { overdue: '2' })])
    const [first, second] = form.rows
    const merged = { ...second!, fields: { ...second!.fields, village: first!.fields['village']! } }
    expect(county([{ ...form, rows: [first!, merged] }]).findings).toMatchObject([
      { code: 'LG-X025', cell: 'B5', data: { other: '合并格 B5 的第 5 行' } },
    ])
  })

  it('is told without a cell where its form has none for the name', () => {
    const forms = [application(), selfScore(null), selfScore(null, {}, { sheet: '附表4 (2)' })]
    expect(county(forms).findings).toMatchObject([{ code: 'LG-X028', sheet: '附表4 (2)', cell: null }])
    const other = selfScore(null, { claim1: '0' }, { sheet: '附表4 (2)' })
    expect(codes(county([...forms.slice(0, 2), other]))).toEqual(['LG-X027 D5'])
  })

  it('is an error for a month that is reported twice with different figures, and none for two months', () => {
    const forms = [
      monthly('2024-03', [STATION]),
      monthly('2024-03', [STATION], { onlineSeekers: '9' }, beside),
    ]
    const found = county([application(), selfScore(), ...forms])
    expect(found.findings).toMatchObject([{ code: 'LG-X026', cell: 'E5', data: { month: '2024-03' } }])
    const months = [monthly('2024-03', [STATION]), monthly('2024-04', [STATION], { onlineSeekers: '9' })]
    expect(county([application(), selfScore(), ...months]).findings).toEqual([])
  })

  it('gives way to the later 填报时间 where the newest is preferred', () => {
    const forms = [dated('1', '2024-09-20', '一.xlsx'), dated('2', '2024-10-08', '二.xlsx')]
    const newest = county(forms, { preferNewest: true })
    expect(newest.findings).toMatchObject([
      { code: 'LG-X029', severity: 'notice', path: '二.xlsx', subject: '某某镇/甲村', clause: 'T-X7' },
    ])
    expect(newest.subjects[0]!.holdings['village-facts']!.map(({ form }) => form.path)).toEqual(['二.xlsx'])
    expect(codes(county(forms))).toEqual(['LG-X027 C5'])
    const undated = [dated('1', '', '一.xlsx'), dated('2', '2024-10-08', '二.xlsx')]
    expect(codes(county(undated, { preferNewest: true }))).toEqual(['LG-X027 C5'])
    const alike = [dated('1', '2024-10-08', '一.xlsx'), dated('2', '2024-10-08', '二.xlsx')]
    expect(county(alike, { preferNewest: true }).findings.map(({ path }) => path)).toEqual(['二.xlsx'])
    const advice = [forms, undated, alike].map((two) => county(two).findings[0]!.data!['newest'])
    expect(advice).toEqual([expect.stringContaining('--prefer newest'), '', ''])
  })

  it('is decided by the dates alone, in whatever order three copies come', () => {
    const [old, same, latest] = [
      ['1', '09-20'],
      ['2', '09-20'],
      ['3', '10-08'],
    ].map(([read, day], place) => dated(read!, `2024-${day}`, `${place}.xlsx`))
    for (const forms of [
      [old!, same!, latest!],
      [latest!, old!, same!],
      [same!, latest!, old!],
    ]) {
      const found = county(forms, { preferNewest: true })
      expect(found.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'LG-X029 2.xlsx',
        'LG-X029 2.xlsx',
      ])
      expect(found.subjects[0]!.holdings['village-facts']!.map(({ form }) => form.path)).toEqual(['2.xlsx'])
    }
  })

  it('does not take another form’s date for one whose own is blank', () => {
    const blank = [dated('1', '', '一.xlsx'), ...book('一.xlsx', '2024-09-28', '10')]
    const found = county([...blank, dated('2', '2024-10-08', '二.xlsx')], { preferNewest: true })
    expect(codes(found)).toEqual(['LG-X027 C5'])
  })

  it('takes the date of its workbook where the form has none', () => {
    const forms = [...book('一.xlsx', '2024-09-01', '10'), ...book('二.xlsx', '2024-09-02', '0')]
    const found = county(forms, { preferNewest: true })
    const [station] = found.subjects
    expect(station!.holdings['self-score']!.map(({ form }) => form.path)).toEqual(['二.xlsx'])
  })
})

describe('lists of people and inspections that are handed in twice', () => {
  const person = (name: string, village = '甲村') => ({ name, town: TOWN, village, phone: '13900000001' })
  const people = (rows: Facts['rows'], more: Facts = {}) =>
    formOf(PACK, 'personnel', { ...more, rows: rows ?? [] })
  const inspection = (preparedOn: string, problem2: string, more: Facts = {}) =>
    formOf(PACK, 'inspection', { ...more, head: { station: STATION, preparedOn }, rows: [{ problem2 }] })
  const said = (forms: readonly FilledForm[]) =>
    county([villages([villageRow('甲村')]), application(), selfScore(), ...forms]).findings.map(
      ({ code, severity }) => `${code} ${severity}`,
    )

  it('with the same facts count once, with a notice', () => {
    const two = [
      people([person('张三'), person('李四')]),
      people([person('李四'), person('张三')], { sheet: '附件1 (2)' }),
    ]
    expect(said(two)).toEqual(['LG-X028 notice'])
  })

  it('with other facts are a warning: nothing is computed from them', () => {
    expect(said([people([person('张三')]), people([person('李四')], { sheet: '附件1 (2)' })])).toEqual([
      'LG-X027 warning',
    ])
    const same = [inspection('2024-03-20', '甲'), inspection('2024-03-28', '乙', { sheet: '附表1 (2)' })]
    expect(said(same)).toEqual(['LG-X027 warning'])
  })

  it('a village may have several people, a station an inspection each quarter', () => {
    expect(said([people([person('张三'), person('李四')])])).toEqual([])
    const two = [inspection('2024-03-20', '甲'), inspection('2024-06-20', '乙', { sheet: '附表1 (2)' })]
    expect(said(two)).toEqual([])
  })
})

describe('a station that only monthly forms speak of', () => {
  it('is one warning, with the name that it may stand for', () => {
    const typo = '某某镇东门综和零工驿站'
    const forms = [monthly('2024-01', [typo]), monthly('2024-02', [typo])]
    const found = county([application(), selfScore(), ...forms])
    expect(found.findings).toMatchObject([
      { code: 'LG-X023', severity: 'warning', cell: 'C5', data: { times: '2', near: `：${STATION}` } },
    ])
    expect(found.strays!.map(({ name }) => name)).toEqual([typo])
    expect(found.missing.some(({ station }) => station === typo)).toBe(false)
  })
})

const at = (sheet: string, cell: string | null, field = 'overdue') =>
  makeFinding('LG-C001', { label: '' }, { path: '某某镇.xlsx', sheet, cell, form: 'village-facts', field })
const subjectsOf = (forms: readonly FilledForm[], ...findings: ReturnType<typeof at>[]) =>
  county(forms, { findings }).findings.map(({ subject }) => subject)

describe('a name that only one monthly form has', () => {
  const typo = '某某镇东门综和零工驿站'
  const dueFrom = ({ missing }: County) => new Set(missing.flatMap(({ station }) => station ?? []))

  it('asks whether it is the station that stands in the others, and is owed nothing', () => {
    const forms = [monthly('2024-01', [STATION]), monthly('2024-02', [STATION]), monthly('2024-03', [typo])]
    const found = county(forms)
    expect(found.findings.map(({ cell, data }) => [cell, data['near']])).toEqual([
      ['C5', ''],
      ['C5', `：${STATION}`],
    ])
    expect([...dueFrom(found)]).toEqual([STATION])
  })

  it('asks whether it is the one of the list', () => {
    const found = county([monthly('2024-03', [typo])], { stations: stationsOf([TOWN, '东门村', STATION]) })
    expect(found.findings.map(({ data }) => data['near'])).toEqual([`：${STATION}`])
    expect([...dueFrom(found)]).toEqual([STATION])
    const both = stationsOf([TOWN, '东门村', STATION], [TOWN, '东门村', typo])
    const known = county([monthly('2024-03', [typo])], { stations: both })
    expect(known.findings.map(({ data }) => data['near'])).toEqual([''])
  })

  it('is a station of its own beside the other in one form', () => {
    const forms = [monthly('2024-01', [STATION, typo]), monthly('2024-02', [STATION])]
    expect([...dueFrom(county(forms))].toSorted()).toEqual([STATION, typo].toSorted())
  })
})

describe('findings of the forms', () => {
  it('get the village of their row, the town of their head, nobody below the rows', () => {
    const form = villages([villageRow('甲村'), villageRow('乙村')])
    const findings = [
      at('附件2', 'C6'),
      at('附件2', 'B2'),
      at('附件2', null),
      at('附件2', 'C4'),
      at('附件2', 'C9'),
    ]
    expect(subjectsOf([form], ...findings)).toEqual(['某某镇/乙村', TOWN, TOWN, TOWN, null])
  })

  it('get the station of a form of one station, and nobody for a row without a name', () => {
    const nameless = villages([villageRow('')])
    expect(subjectsOf([application(), nameless], at('附表3', null), at('附件2', 'B5'))).toEqual([
      `某某镇/${STATION}`,
      null,
    ])
  })

  it('get the row beside them, and the town where a cell stands for several names or the form has none', () => {
    const form = villages([villageRow('甲村'), villageRow('乙村')])
    const [first, second] = form.rows
    const merged = { ...second!, fields: { ...second!.fields, overdue: first!.fields['overdue']! } }
    const forms = [{ ...form, rows: [first!, merged] }, application({ station: '' })]
    expect(subjectsOf(forms, at('附件2', 'Z6'), at('附件2', 'C5'), at('附表3', 'B7'))).toEqual([
      '某某镇/乙村',
      TOWN,
      TOWN,
    ])
  })

  it('of several forms on one sheet get whom their own form speaks of', () => {
    const sheet = '全部'
    const forms = [
      application({}, { sheet }),
      villages([villageRow('甲村'), villageRow('乙村')], { sheet }),
      monthly('2024-03', [STATION], {}, { sheet }),
    ]
    expect(subjectsOf(forms, at(sheet, 'C6'), at(sheet, null))).toEqual(['某某镇/乙村', TOWN])
  })

  it('of two forms of one kind on one sheet get whom the nearer one speaks of', () => {
    const sheet = '全部'
    const other = '某某镇西门综合零工驿站'
    const below = application({ station: other }, { sheet })
    const moved = JSON.parse(
      JSON.stringify(below, (key, value) =>
        key === 'cell' ? String(value).replace(/\d+/, (row) => String(Number(row) + 40)) : value,
      ),
    )
    const about = (cell: string) => ({ ...at(sheet, cell), form: 'application' })
    expect(subjectsOf([application({}, { sheet }), moved], about('A1'), about('A25'), about('A41'))).toEqual([
      `某某镇/${STATION}`,
      `某某镇/${STATION}`,
      `某某镇/${other}`,
    ])
  })

  it('keep everything else, and are left alone where no form is', () => {
    const finding = at('别的', 'A1')
    expect(county([application(), selfScore()], { findings: [finding] }).findings).toEqual([finding])
  })

  it('of a head concern the subjects with rows on that sheet, and no others', () => {
    const person = { name: '王某某', town: TOWN, village: '甲村', phone: '13900000001' }
    const forms = [
      villages([villageRow('甲村')]),
      villages([villageRow('乙村')], { sheet: '附件2 (2)' }),
      formOf(PACK, 'personnel', { rows: [person] }),
    ]
    const found = county(forms, { findings: [at('附件2', null), at('附件2 (2)', 'C5')] })
    const [head, row] = found.findings
    const [first, second] = found.subjects
    expect([affects(head!, first!), affects(head!, second!)]).toEqual([true, false])
    expect([affects(row!, first!), affects(row!, second!)]).toEqual([false, true])
    expect(affects({ ...head!, severity: 'warning' }, first!)).toBe(false)
  })
})

describe('a review', () => {
  it('is brought to the submission’s spelling; a station that isn’t there is a warning, once', () => {
    const spaced = `${STATION.slice(0, 3)} ${STATION.slice(3)}`
    const review = reviewOf(
      PACK,
      [TOWN, spaced, '1', '8'],
      [TOWN, '某某镇东门零工驿站', '1', '8'],
      [TOWN, '某某镇东门零工驿站', '2', '10'],
    )
    const said = makeFinding('LG-X014', {}, { path: review.path, subject: `${TOWN}/${spaced}` })
    const found = county([application(), selfScore()], { review, findings: [said] })
    expect(found.review!.entries[0]!.station).toBe(STATION)
    expect(found.findings).toMatchObject([
      { code: 'LG-X014', subject: `${TOWN}/${STATION}` },
      { code: 'LG-X012', severity: 'warning', cell: 'H4', data: { near: `：${STATION}` } },
    ])
  })
})

describe('the order of the inputs', () => {
  const forms = [
    villages([villageRow('甲村'), villageRow('乙村')], { path: '一.xlsx' }),
    villages([villageRow('甲村', { overdue: '2' })], { path: '二.xlsx' }),
    application({}, { path: '一.xlsx', index: 1 }),
    selfScore(null, {}, { path: '一.xlsx', index: 2 }),
    monthly('2024-03', [STATION], {}, { path: '三.xlsx' }),
    monthly('2024-03', [STATION], { onlineAgreed: '1' }, { path: '四.xlsx' }),
    monthly('2024-04', ['某某镇东门综和零工驿站'], {}, { path: '四.xlsx', index: 1 }),
  ]

  it('never changes the county', () => {
    const wanted = county(forms, { roster: ROSTER })
    fc.assert(
      fc.property(fc.shuffledSubarray(forms, { minLength: forms.length }), (shuffled) => {
        expect(county(shuffled, { roster: ROSTER })).toEqual(wanted)
      }),
      { numRuns: 30 },
    )
  })
})

it('the list of stations counts for a town alone, however it spells the town', () => {
  const stations = stationsOf(
    [`桐庐县${TOWN}`, '东门村', STATION],
    ['另一乡', '河口村', '另一乡河口零工驿站'],
  )
  const alone = county([selfScore()], { roster: ROSTER, stations, scope: 'town' })
  expect(alone.stations?.stations.map(({ name }) => name)).toEqual([STATION])
})
