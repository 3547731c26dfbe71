import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import { assemble } from '../../src/submission/assemble.ts'
import { formOf, tonglu } from './facts.ts'
import { rosterOf } from './tables.ts'

const PACK = tonglu()
const ROSTER = rosterOf(['分水镇', '东溪村'], ['百江镇', '西溪村'], ['江镇', '南溪村'])

function facts(path: string, town: string, village = '东溪村', unemployed = '3'): FilledForm {
  const rows = [{ village, overdue: '0', unemployed, trained: '3' }]
  return formOf(PACK, 'village-facts', { path, head: { town }, rows })
}

function station(path: string, town: string, name: string): FilledForm {
  return formOf(PACK, 'application', { path, rows: [{ station: name, town, village: '', area: '60' }] })
}

function found(code: string, ...forms: FilledForm[]): Finding[] {
  const rest = { findings: [], stations: null, review: null }
  return assemble({ pack: PACK, forms, roster: ROSTER, ...rest }).findings.filter((one) => one.code === code)
}

describe('what folder and file name say of the town', () => {
  it.each([
    '分水镇/附件2.xlsx',
    '收件.zip/分水镇附件2.xlsx',
    '百江镇/分水镇.xlsx',
    '附件2.xlsx',
    '江南/附件2.xlsx',
  ])('is confirmed by the forms, or says nothing: %s', (path) => {
    expect(found('LG-X030', facts(path, '分水镇'))).toEqual([])
  })

  it('is a warning where it names another town than all forms do, and the forms count', () => {
    const [finding, ...more] = found('LG-X030', facts('收件.zip/百江镇/附件2.xlsx', '分水镇'))
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      path: '收件.zip/百江镇/附件2.xlsx',
      data: { named: '百江镇', towns: '分水镇' },
    })
  })

  it('means the longest name that fits', () => {
    expect(found('LG-X030', facts('百江镇/附件2.xlsx', '百江镇', '西溪村'))).toEqual([])
    expect(found('LG-X030', facts('百江镇/附件2.xlsx', '江镇', '南溪村'))).toHaveLength(1)
  })
})

describe('one workbook from two towns', () => {
  it('names both places once', () => {
    const forms = [facts('分水镇/附件2.xlsx', '分水镇'), facts('百江镇/附件2.xlsx', '分水镇')]
    expect(found('LG-X030', ...forms)).toEqual([])
    const [finding, ...more] = found('LG-X031', ...forms)
    expect(more).toEqual([])
    expect([finding!.path, finding!.data['other']].toSorted()).toEqual(
      ['分水镇/附件2.xlsx', '百江镇/附件2.xlsx'].toSorted(),
    )
    expect([finding!.data['first'], finding!.data['second']].toSorted()).toEqual(['分水镇', '百江镇'])
  })

  it('is the same in any order of the files', () => {
    const forms = [facts('分水镇/附件2.xlsx', '分水镇'), facts('百江镇/附件2.xlsx', '分水镇')]
    expect(found('LG-X031', ...forms.toReversed())).toEqual(found('LG-X031', ...forms))
  })

  it('is no matter where one town sent it twice', () => {
    const forms = [facts('分水镇/附件2.xlsx', '分水镇'), facts('分水镇/副本.xlsx', '分水镇')]
    expect(found('LG-X031', ...forms)).toEqual([])
    expect(found('LG-X028', ...forms)).toHaveLength(1)
  })
})

describe('a station in two towns', () => {
  it('names the cell and the other place', () => {
    const forms = [
      station('分水镇.xlsx', '分水镇', '便民零工驿站'),
      station('百江镇.xlsx', '百江镇', '便民 零工驿站'),
    ]
    const [finding, ...more] = found('LG-X032', ...forms)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', path: expect.stringMatching('镇.xlsx') })
    expect(finding!.cell).not.toBeNull()
    expect(finding!.data['other']).toContain('附表3!')
  })

  it('is no matter where one of the two is no town of the roster', () => {
    const forms = [station('a.xlsx', '分水镇', '便民零工驿站'), station('b.xlsx', '分水', '便民零工驿站')]
    expect(found('LG-X032', ...forms)).toEqual([])
  })

  it('is no matter for stations of different names', () => {
    const forms = [station('a.xlsx', '分水镇', '甲零工驿站'), station('b.xlsx', '百江镇', '乙零工驿站')]
    expect(found('LG-X032', ...forms)).toEqual([])
  })
})
