import { expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { makeFinding } from '../../src/findings/make.ts'
import { wordsOf } from '../../src/findings/words.ts'
import type { Finding } from '../../src/model/finding.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { rosterOf } from '../submission/tables.ts'

const TOWN = '清河镇'
const loaded = usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!)

const row = (station: string, kind: string, change: Record<string, string> = {}) => {
  return {
    station,
    kind,
    town: TOWN,
    building: '23',
    policy: '23',
    operation: '23',
    service: '23',
    total: '92',
    county: '92',
    ...change,
  }
}

function scores(...rows: Record<string, string>[]): TypedForm {
  return { form: 'assessment', path: 'a.xlsx', of: '', head: {}, rows }
}

function application(station: string, kind: string): TypedForm {
  const ticks = { roster: '是', selfScore: '是', report: '是', rectified: '不适用', amount: '60000' }
  return {
    form: 'grant-application',
    path: 'b.xlsx',
    of: station,
    head: {},
    rows: [{ station, kind, town: TOWN, ...ticks }],
  }
}

function placements(path: string, station: string, ...ids: string[]): TypedForm {
  const rows = ids.map((idNumber) => ({ name: '赵某某', idNumber }))
  return { form: 'placements', path, of: station, head: { station, preparedOn: '2024-12-01' }, rows }
}

function found(code: string, ...typed: TypedForm[]): Finding[] {
  const { forms, findings } = fillForms(loaded.pack, typed)
  const lists = { roster: null, stations: null, review: null }
  const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
  return run.findings.filter((finding) => finding.code === code)
}

it('a station whose row on the score sheet is missing is told so, not that a cell is blank', () => {
  const { forms, findings } = fillForms(loaded.pack, [
    scores(row('乙', '零工驿站')),
    application('甲', '零工驿站'),
  ])
  const lists = { roster: null, stations: null, review: null }
  const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
  expect(run.subjects.find(({ name }) => name === '甲')!.reasons).toEqual([
    'Y-G1 年度考核得分：“自评总分”在《零工驿站（家门口就业服务站）工作考核评分表》里没有报送，暂不能计分',
  ])
})

it('a town that is written 同上 is asked for once', () => {
  const rows = scores(row('甲', '零工驿站'), row('乙', '零工驿站', { town: '同上' }))
  expect(['LG-C009', 'LG-X020'].map((code) => found(code, rows).map(({ cell }) => cell))).toEqual([
    ['D6'],
    [],
  ])
})

it('who gets no grant is told why, not to ask for 0 yuan', () => {
  const adviceAt = (county: string) =>
    found('LG-Q022', scores(row('甲', '零工驿站', { county })), application('甲', '零工驿站'))[0]!.data[
      'advice'
    ]
  expect(adviceAt('69')).toBe('确实不予补助的，申请表不用改（得分 69，不合格，不予补助）')
  expect(adviceAt('70')).toBe('申请金额填错的请改为 40000.00')
  const refused = found(
    'LG-Q022',
    scores(row('甲', '零工驿站', { county: '69' })),
    application('甲', '零工驿站'),
  )
  expect(wordsOf(refused[0]!, 'en').fix).toBe(
    'Check grade and amount; leave the form as it is where no grant is due（得分 69，不合格，不予补助）.',
  )
})

it('one name of two kinds is an error at the later form, which names the other one', () => {
  const [finding, ...others] = found(
    'LG-X085',
    scores(row('甲', '零工驿站')),
    application('甲', '家门口就业服务站'),
  )
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'error',
    path: 'b.xlsx',
    field: 'kind',
    subject: `${TOWN}/甲`,
    data: { read: '家门口就业服务站', first: '零工驿站' },
  })
  expect(found('LG-X085', scores(row('甲', '零工驿站')), application('甲', '零工驿站'))).toEqual([])
  expect(found('LG-X085', scores(row('甲', '零工站')))).toEqual([])
})

it('a name with the word of another kind in it is a warning, once', () => {
  const station = [
    scores(row('清河零工驿站', '家门口就业服务站')),
    application('清河零工驿站', '家门口就业服务站'),
  ]
  expect(found('LG-X086', ...station)).toMatchObject([
    {
      severity: 'warning',
      path: 'a.xlsx',
      field: 'kind',
      data: { read: '家门口就业服务站', named: '零工驿站' },
    },
  ])
  const both = '清河零工驿站家门口就业服务站'
  expect(found('LG-X086', scores(row('甲', '零工驿站'), row(both, '零工驿站')))).toEqual([])
})

it('a paper under another kind is handed in: which kind is wrong is asked once', () => {
  const typed = [scores(row('甲', '零工驿站')), application('甲', '家门口就业服务站')]
  expect(found('LG-X082', ...typed, placements('c.xlsx', '甲', '11010519491231002X'))).toEqual([])
})

it('a paper that is missed names who handed one in under a name like it', () => {
  const typed = [scores(row('清河家门口站', '零工驿站')), application('清河家门口服务站', '零工驿站')]
  expect(found('LG-X082', ...typed, placements('c.xlsx', '丙', '11010519491231002X'))).toMatchObject([
    { field: 'roster', data: { near: '' } },
    { field: 'selfScore', data: { near: '（清河家门口站？）' } },
  ])
  const another = application('清河家门口站', '零工驿站')
  expect(found('LG-X082', ...typed, another, placements('c.xlsx', '丙', '11010519491231002X'))).toMatchObject(
    ['roster', 'selfScore', 'roster'].map((field) => ({ field, data: { near: '' } })),
  )
})

it('parts that make another total are named at the total; parts with a blank are not added up', () => {
  const [finding] = found('LG-X080', scores(row('甲', '零工驿站', { service: '22.5' })))
  expect(finding).toMatchObject({ severity: 'warning', field: 'total', data: { read: '92', sum: '91.5' } })
  expect(found('LG-X080', scores(row('甲', '零工驿站', { service: '' })))).toEqual([])
  expect(found('LG-X080', scores(row('甲', '零工驿站')))).toEqual([])
})

it('an ID number that stands twice is named at each later cell, masked, in one list or in two', () => {
  const [one, two] = ['11010519491231002X', '440524188001010014']
  const list = scores(row('甲', '零工驿站'), row('乙', '零工驿站'))
  const again = found(
    'LG-X081',
    list,
    placements('c.xlsx', '甲', one, two, one.toLowerCase()),
    placements('d.xlsx', '乙', two),
  )
  expect(again.map(({ path, cell, subject }) => [path, cell, subject])).toEqual([
    ['c.xlsx', 'D7', `${TOWN}/甲`],
    ['d.xlsx', 'D5', `${TOWN}/乙`],
  ])
  expect(again[1]!.data.other).toBe('（甲）')
  expect(JSON.stringify(again)).not.toContain(one.slice(3, 16))
  expect(found('LG-X081', list, placements('c.xlsx', '甲', one), placements('d.xlsx', '乙', two))).toEqual([])
})

it('an application handed in twice with different facts is one error, not an account twice as well', () => {
  const handedIn = (path: string, station: string, amount: string): TypedForm => {
    const form = application(station, '零工驿站')
    return {
      ...form,
      path,
      rows: form.rows.map((facts) => ({ ...facts, amount, account: '6222990000001234567' })),
    }
  }
  const list = scores(row('甲', '零工驿站'), row('乙', '零工驿站'))
  const twice = [list, handedIn('b.xlsx', '甲', '60000'), handedIn('d.xlsx', '甲', '50000')]
  expect(found('LG-X027', ...twice)).toHaveLength(1)
  expect(found('LG-X081', ...twice)).toEqual([])
  expect(found('LG-X081', ...twice, handedIn('e.xlsx', '乙', '60000'))).toHaveLength(1)
})

it('a list that was handed in once more is one notice, not a person twice for each of its rows', () => {
  const [one, two] = ['11010519491231002X', '440524188001010014']
  const forms = [
    scores(row('甲', '零工驿站')),
    placements('c.xlsx', '甲', one, two),
    placements('d.xlsx', '甲', one, two),
  ]
  expect(found('LG-X081', ...forms)).toEqual([])
  expect(found('LG-X028', ...forms)).toMatchObject([
    { severity: 'notice', path: 'd.xlsx', subject: `${TOWN}/甲`, data: { count: '2' } },
  ])
})

it('a ticked list that nobody handed in is a warning at the box', () => {
  const typed = [scores(row('甲', '零工驿站')), application('甲', '零工驿站')]
  expect(found('LG-X082', ...typed)).toMatchObject([
    { severity: 'warning', field: 'roster', subject: `${TOWN}/甲` },
  ])
  expect(found('LG-X082', ...typed, placements('c.xlsx', '甲', '11010519491231002X'))).toEqual([])
})

it('a ticked list that could not be read is not called absent', () => {
  const { forms } = fillForms(loaded.pack, [scores(row('甲', '零工驿站')), application('甲', '零工驿站')])
  const absent = (path: string) => {
    const words = { title: '花名册', missing: '“姓名”', missingEn: '“姓名”' }
    const findings = [makeFinding('LG-S002', words, { path, sheet: '花名册', form: 'placements' })]
    const lists = { roster: null, stations: null, review: null }
    const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
    return run.findings.filter(({ code }) => code === 'LG-X082').length
  }
  expect(absent('b.xlsx')).toBe(0)
  expect(absent('c.xlsx')).toBe(1)
})

it('a ticked list is not missed in a town whose name is misspelt: that is the mistake', () => {
  const { forms, findings } = fillForms(loaded.pack, [application('甲', '零工驿站')])
  const missed = (town: string) => {
    const lists = { roster: rosterOf([town, '东门村']), stations: null, review: null }
    const run = assessOnce({ loaded, scope: 'county', inputs: [], forms, findings, ...lists })
    return run.findings.flatMap(({ code }) => (['LG-X041', 'LG-X082'].includes(code) ? [code] : []))
  }
  expect(missed(TOWN)).toEqual(['LG-X082', 'LG-X082'])
  expect(missed('清河')).toEqual(['LG-X041'])
})

it('a day of starting work behind the day of the roster is asked about; other words are not compared', () => {
  const days = ['2024-12-02', '2024年12月1日', '12月', '']
  const rows = days.map((startedOn) => ({ name: '赵某某', startedOn }))
  const head = { station: '甲', preparedOn: '2024-12-01' }
  const asked = found('LG-X050', scores(row('甲', '零工驿站')), {
    form: 'placements',
    path: 'c.xlsx',
    of: '甲',
    head,
    rows,
  })
  expect(asked.map(({ severity, field, data }) => [severity, field, data['left'], data['limit']])).toEqual([
    ['warning', 'startedOn', '2024-12-02', '2024-12-01'],
  ])
})
