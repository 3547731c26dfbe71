import { describe, expect, it } from 'vitest'
import { UsageFault } from '../../src/model/finding.ts'
import { readRoster } from '../../src/submission/roster.ts'
import { readStationList } from '../../src/submission/stations/list.ts'
import { rosterOf, stationsOf, tableOf } from './tables.ts'

function faultsOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof UsageFault) return error.findings
    throw error
  }
  return []
}

describe('a roster', () => {
  it('is read in its own order of columns, below title rows, without total rows and notes', () => {
    const table = tableOf([
      ['某某县行政区划统计表'],
      ['序号', '区划代码', '村(社区)', '乡镇 街道', '别名'],
      ['1', '330122001', '甲村', '某某镇', '老甲村、甲'],
      ['', '', '', '', ''],
      ['2', '', '乙社区', '某某镇', ''],
      ['', '', '小计', '某某镇', ''],
      ['', '', '2', '合计', ''],
      ['注：以上一年度为准'],
    ])
    expect(readRoster(table).villages).toEqual([
      { town: '某某镇', village: '甲村', code: '330122001', aliases: ['老甲村', '甲'] },
      { town: '某某镇', village: '乙社区', code: null, aliases: [] },
    ])
  })

  it('without its columns is a fault that names those missing and those found', () => {
    const [fault, ...others] = faultsOf(() =>
      readRoster(
        tableOf([
          ['乡镇街道', '户数'],
          ['某某镇', '3'],
        ]),
      ),
    )
    expect(others).toEqual([])
    expect(fault).toMatchObject({ code: 'LG-X001', path: '名单.xlsx' })
    expect(fault!.data).toMatchObject({ missing: '村（社区）', found: '乡镇街道、户数' })
  })

  it('stands on the first sheet that has its columns; where none has, the sheets are named', () => {
    const sheet = (name: string, rows: string[][]) => ({ ...tableOf(rows), sheet: name })
    const notes = sheet('说明', [['请勿改动']])
    const figures = sheet('统计', [['乡镇街道', '户数']])
    const list = sheet('名册', [
      ['乡镇街道', '村（社区）'],
      ['甲镇', ''],
    ])
    const [fault] = faultsOf(() => readRoster({ ...notes, others: () => [figures, list] }))
    expect(fault).toMatchObject({ code: 'LG-X003', sheet: '名册', cell: 'B2' })
    const [none] = faultsOf(() => readRoster({ ...notes, others: () => [figures] }))
    expect(none).toMatchObject({
      code: 'LG-X009',
      data: { sheets: '说明、统计', missing: '乡镇街道、村（社区）' },
    })
  })

  it('may have its head twice', () => {
    const head = ['乡镇街道', '村（社区）']
    expect(readRoster(tableOf([head, head, ['甲镇', '新村'], head])).villages).toHaveLength(1)
  })

  it('that is empty, or has nothing but heads, is a fault', () => {
    expect(faultsOf(() => readRoster(tableOf([]))).map(({ code }) => code)).toEqual(['LG-X001'])
    expect(faultsOf(() => rosterOf()).map(({ code }) => code)).toEqual(['LG-X006'])
  })

  it('may have one name in two towns, not twice in one', () => {
    expect(rosterOf(['甲镇', '新村'], ['乙镇', '新村']).villages).toHaveLength(2)
    const [fault] = faultsOf(() => rosterOf(['甲镇', '新村'], ['甲镇', '新 村']))
    expect(fault).toMatchObject({ code: 'LG-X002', cell: 'B3', data: { name: '新村', other: 'B2' } })
  })

  it('with a blank name is a fault at the blank cell', () => {
    const [fault] = faultsOf(() => rosterOf(['', '新村']))
    expect(fault).toMatchObject({ code: 'LG-X003', cell: 'A2', data: { label: '乡镇街道' } })
  })

  it('whose alias is another village of the town is a fault; of another town it is none', () => {
    const [fault] = faultsOf(() => rosterOf(['甲镇', '新村', '老村'], ['甲镇', '老村']))
    expect(fault).toMatchObject({ code: 'LG-X004', cell: 'C2', data: { name: '老村' } })
    expect(rosterOf(['甲镇', '新村', '老村'], ['乙镇', '老村']).villages).toHaveLength(2)
  })
})

describe('a list of stations', () => {
  it('gives the day of registration in any common spelling', () => {
    const list = stationsOf(
      ['甲镇', '新村', '甲镇一号零工驿站', '2024年6月3日'],
      ['甲镇', '', '甲镇二号零工驿站', '2024/7/1'],
      ['甲镇', '', '甲镇三号零工驿站'],
    )
    expect(list.stations.map(({ village, registeredOn }) => [village, registeredOn])).toEqual([
      ['新村', '2024-06-03'],
      [null, '2024-07-01'],
      [null, null],
    ])
  })

  it('with an impossible day, a station twice or a blank name is a fault each', () => {
    const faults = faultsOf(() =>
      stationsOf(
        ['甲镇', '', '一号零工驿站', '2024-02-30'],
        ['甲镇', '', '一号零工驿站'],
        ['甲镇', '新村', ''],
      ),
    )
    expect(faults.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual([
      'LG-X003 C4',
      'LG-X002 C3',
      'LG-X005 D2',
    ])
  })

  it('needs its three columns', () => {
    const [fault] = faultsOf(() => readStationList(tableOf([['乡镇街道'], ['甲镇']])))
    expect(fault!.data).toMatchObject({ missing: '村（社区）、驿站名称' })
  })
})
