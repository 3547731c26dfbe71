import { describe, expect, it } from 'vitest'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'
import { wrongYears } from '../../src/submission/wrong-year.ts'
import { formOf, tonglu, villageRow, type Facts } from './facts.ts'

const pack = (id: string): Pack => usePack(BUILTIN.find((one) => one.id === id)!).pack
const found = (of: Pack, id: string, facts: Facts) =>
  wrongYears(of, [formOf(of, id, facts)]).map(({ code, field }) => `${code} ${field}`)

describe('another year', () => {
  it('of a monthly form is said at its month, whether earlier or later', () => {
    const month = (text: string) =>
      found(tonglu(), 'monthly', {
        head: { month: text },
        rows: [{ station: '甲驿站', onlinePostings: '1' }],
      })
    expect(month('2023-07')).toEqual(['LG-X033 month'])
    expect(month('2025-01')).toEqual(['LG-X033 month'])
    expect(month('2024-07')).toEqual([])
    expect(month('')).toEqual([])
  })

  it('of a list is said where its 填报时间 lies before the year', () => {
    const prepared = (day: string) =>
      found(tonglu(), 'village-facts', { head: { preparedOn: day }, rows: [villageRow('甲村')] })
    expect(prepared('2023-12-31')).toEqual(['LG-X033 preparedOn'])
    expect(prepared('2024-01-01')).toEqual([])
    expect(prepared('2025-01-05')).toEqual([])
    // in force from September on, for the year
    const early = { head: { preparedOn: '2024-05-01' }, rows: [{ station: '甲站' }] }
    expect(found(pack('yunmeng-2024'), 'assessment', early)).toEqual([])
  })

  it('is one before or after those that the document is in force for', () => {
    const asked = (id: string, year: string) => found(pack(id), 'grant-application', { rows: [{ year }] })
    expect(asked('yunmeng-2024', '2023年度')).toEqual(['LG-X033 year'])
    expect(asked('yunmeng-2024', '2024')).toEqual([])
    expect(asked('yunmeng-2024', '2026')).toEqual([])
    expect(asked('quanzhou-2023', '2023')).toEqual([])
    expect(asked('quanzhou-2023', '２０２５')).toEqual(['LG-X033 year'])
    expect(asked('quanzhou-2023', '二〇二四')).toEqual([])
    const why = (id: string, year: string) =>
      wrongYears(pack(id), [formOf(pack(id), 'grant-application', { rows: [{ year }] })])[0]!.data['why']
    expect(why('yunmeng-2024', '2023')).toBe('这套规则从 2024 年起施行')
    expect(why('quanzhou-2023', '2025')).toBe('这套规则在 2023 至 2024 年施行')
  })

  it('than that of most lists is said at their heads: a run is for one year', () => {
    const yunmeng = pack('yunmeng-2024')
    const said = (...years: string[]) => {
      const forms = years.map((year) =>
        formOf(yunmeng, 'assessment', { head: { year }, rows: [{ station: '甲站' }] }),
      )
      return wrongYears(yunmeng, forms).map(
        ({ field, data }) => `${field} ${String(data?.['read'])} ${data?.['year']}`,
      )
    }
    expect(said('2024', '2025年度', '２０２４')).toEqual(['year 2025年度 2024'])
    // of as many the later year is the one that is paid now
    expect(said('2024', '2025')).toEqual(['year 2024 2025'])
    expect(said('2024', '2024年度', '')).toEqual([])
    // one that the rules are not in force in is said once
    expect(said('2024', '2023')).toEqual(['year 2023 2024'])
  })

  it('of a blank form is nobody’s business', () => {
    expect(found(tonglu(), 'monthly', { head: { month: '2023-07' }, untouched: true })).toEqual([])
  })
})
