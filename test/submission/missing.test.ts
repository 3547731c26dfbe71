import type { Pack } from '../../src/packs/schema/pack.ts'
import { describe, expect, it } from 'vitest'
import type { Missing } from '../../src/model/county.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { assemble, type Submission } from '../../src/submission/assemble.ts'
import { applicationRow, claims, formOf, monthlyRow, tonglu, villageRow, type Typed } from './facts.ts'
import { rosterOf, stationsOf } from './tables.ts'

const PACK = tonglu()
const TOWN = '某某镇'
const STATION = '某某镇东门综合零工驿站'

function missing(forms: readonly FilledForm[], more: Partial<Submission> = {}): Missing[] {
  const empty = { findings: [], roster: null, stations: null, review: null }
  return [...assemble({ pack: PACK, forms, ...empty, ...more }).missing]
}

/** `village-facts 东门村`, `monthly 2024-03`, one line each. */
function lines(list: readonly Missing[]): string[] {
  return list.map(({ town, form, village, station, month }) =>
    [town === TOWN ? '' : town, form, station ?? village, month].filter(Boolean).join(' '),
  )
}

const villages = (...rows: Typed[]) => formOf(PACK, 'village-facts', { head: { town: TOWN }, rows })
const personnel = formOf(PACK, 'personnel', {
  rows: [{ name: '王某某', town: TOWN, village: '东门村', phone: '13900000001' }],
})
const handed = (change = {}) => [
  formOf(PACK, 'application', { rows: [applicationRow(STATION, TOWN, { village: '东门村', ...change })] }),
  formOf(PACK, 'self-score', { head: { station: STATION }, rows: [claims()] }),
]
const monthly = (month: string, name = STATION) =>
  formOf(PACK, 'monthly', { sheet: month, head: { town: TOWN, month }, rows: [monthlyRow(name)] })
const inspection = (preparedOn: string, sheet: string) =>
  formOf(PACK, 'inspection', { sheet, head: { station: STATION, preparedOn } })
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2024-${month}`)

describe('missing', () => {
  it('is nothing where everything is there', () => {
    const quarters = ['02', '05', '08', '11'].map((month) => inspection(`2024-${month}-10`, `督查${month}`))
    const forms = [
      villages(villageRow('东门村')),
      personnel,
      ...handed(),
      ...months.map((month) => monthly(month)),
      ...quarters,
    ]
    expect(missing(forms)).toEqual([])
  })

  it('lists villages of the roster without a row or with an untouched one, once, in its order', () => {
    const roster = rosterOf([TOWN, '甲村'], [TOWN, '东门村'], [TOWN, '乙村'], ['另一乡', '丙村'])
    const found = missing([villages(villageRow('东门村'), { village: '乙村' }), personnel], { roster })
    expect(lines(found)).toEqual([
      'village-facts 甲村',
      'village-facts 乙村',
      '另一乡 village-facts 丙村',
      '另一乡 personnel',
    ])
    expect(found[0]).toEqual({
      town: TOWN,
      village: '甲村',
      station: null,
      form: 'village-facts',
      month: null,
    })
  })

  it('of one town’s submission lists nothing of other towns', () => {
    const roster = rosterOf([TOWN, '东门村'], [TOWN, '乙村'], ['另一乡', '丙村'])
    const forms = [villages(villageRow('东门村')), personnel]
    expect(lines(missing(forms, { roster, scope: 'town' }))).toEqual(['village-facts 乙村'])
  })

  it('lists nothing for a town or a village that is not on the roster', () => {
    const roster = rosterOf([TOWN, '东门村'])
    const strange = formOf(PACK, 'village-facts', {
      sheet: '二',
      head: { town: '某某' },
      rows: [villageRow('甲村')],
    })
    const forms = [villages(villageRow('东门村'), { village: '无名村' }), personnel, strange]
    expect(missing(forms, { roster })).toEqual([])
  })

  it('lists untouched rows without a roster too, and only towns that appear', () => {
    expect(lines(missing([villages(villageRow('甲村'), { village: '乙村' })]))).toEqual([
      'village-facts 乙村',
      'personnel',
    ])
  })

  it('lists 附件1 and 附件2 of a town that handed in neither', () => {
    const stations = stationsOf([TOWN, '东门村', STATION])
    expect(lines(missing([], { stations })).slice(0, 3)).toEqual([
      'village-facts',
      'personnel',
      'monthly 2024-01',
    ])
  })

  it('lists a month without its form by town, a month without a row by station', () => {
    const forms = [
      villages(villageRow('东门村')),
      personnel,
      ...handed(),
      ...months
        .slice(0, 9)
        .map((month) => monthly(month, month === '2024-03' ? '某某镇西门零工驿站' : STATION)),
    ]
    const found = lines(missing(forms)).filter((line) => line.startsWith('monthly'))
    expect(found).toContain('monthly 2024-10')
    expect(found).toContain(`monthly ${STATION} 2024-03`)
    expect(found.filter((line) => line.includes(STATION))).toHaveLength(1)
  })

  it('lists no monthly form for a town without a station, unless it had blanks for it', () => {
    const none = missing([villages(villageRow('东门村')), personnel])
    expect(none).toEqual([])
    const blank = formOf(PACK, 'monthly', { head: { town: TOWN, month: '2024-01' } })
    expect(lines(missing([villages(villageRow('东门村')), personnel, blank]))).toHaveLength(10)
  })

  it('lists what stations of the list, or of blanks with their name, have not handed in', () => {
    const stations = stationsOf([TOWN, '东门村', STATION])
    const blank = formOf(PACK, 'self-score', { head: { station: '某某镇西门零工驿站' } })
    const found = missing([villages(villageRow('东门村')), personnel, blank], { stations })
    expect(lines(found).filter((line) => !line.startsWith('monthly'))).toEqual([
      `inspection ${STATION} 2024-Q1`,
      `inspection ${STATION} 2024-Q2`,
      `inspection ${STATION} 2024-Q3`,
      `inspection ${STATION} 2024-Q4`,
      `application ${STATION}`,
      `self-score ${STATION}`,
      'inspection 某某镇西门零工驿站 2024-Q1',
      'inspection 某某镇西门零工驿站 2024-Q2',
      'inspection 某某镇西门零工驿站 2024-Q3',
      'inspection 某某镇西门零工驿站 2024-Q4',
      'application 某某镇西门零工驿站',
      'self-score 某某镇西门零工驿站',
    ])
    expect(found.find(({ station }) => station === STATION)!.village).toBe('东门村')
  })

  it('asks nothing of a station for the time before it opened', () => {
    const forms = [
      personnel,
      villages(villageRow('东门村')),
      ...handed({ openedOn: '2024-06-15' }),
      ...months.map((month) => monthly(month, '某某镇西门零工驿站')),
    ]
    const found = lines(missing(forms)).filter((line) => line.includes(STATION))
    expect(found).toEqual([
      ...['Q2', 'Q3', 'Q4'].map((quarter) => `inspection ${STATION} 2024-${quarter}`),
      ...['06', '07', '08', '09', '10'].map((month) => `monthly ${STATION} 2024-${month}`),
    ])
  })

  it('cannot tell the quarter of an inspection without a day', () => {
    const found = lines(missing([...handed(), inspection('', '督查')]))
    expect(found.filter((line) => line.startsWith('inspection'))).toHaveLength(4)
  })

  it('asks for no forms of stations where a pack knows none, nor for those that are due in no town', () => {
    const { 'village-facts': facts, personnel: people } = PACK.forms
    const forms = { 'village-facts': facts!, personnel: people! }
    const own: Pack = { ...PACK, forms, subjects: { village: PACK.subjects['village']! } }
    const form = villages(villageRow('东门村'))
    expect(lines(missing([form], { pack: own }))).toEqual(['personnel'])
    const yearly: Pack = { ...own, forms: { ...forms, personnel: { ...people!, per: 'period' } } }
    expect(missing([form], { pack: yearly })).toEqual([])
  })

  it('takes the quarter of an inspection from its sheet’s name before its date', () => {
    const forms = [
      personnel,
      villages(villageRow('东门村')),
      ...handed(),
      inspection('2024-04-03', '附表1 东门 一季度'),
    ]
    expect(lines(missing(forms)).filter((line) => line.startsWith('inspection'))).toEqual(
      ['Q2', 'Q3', 'Q4'].map((quarter) => `inspection ${STATION} 2024-${quarter}`),
    )
  })
})

describe('missing papers of grants (泉州)', () => {
  const { pack } = usePack(BUILTIN.find(({ id }) => id === 'quanzhou-2023')!)
  const rows = [{ station: '甲驿站', kind: '零工驿站', town: '鲤城区' }]
  const missingWith = (asks: Typed) => {
    const forms = [formOf(pack, 'grant-application', { rows: [{ ...rows[0], ...asks }] })]
    const given = { pack, forms, findings: [], roster: null, stations: null, review: null }
    return assemble(given).missing.map(({ form }) => form)
  }

  it('are those of what is applied for: the one-off grant needs neither self-assessment nor list of people', () => {
    const once = { asksOnce: '是', asksPerformance: '否' }
    expect(missingWith(once)).toEqual(['recognition'])
    const all = ['self-assessment', 'recognition', 'placements']
    expect(missingWith({ asksOnce: '否', asksPerformance: '是' })).toEqual(all)
    expect(missingWith({ asksOnce: '是' })).toEqual(all)
  })
})
