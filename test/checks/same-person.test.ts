import { describe, expect, it } from 'vitest'
import { brief, check, person, personnel, TOWN } from './submissions.ts'

const found = (...rows: ReturnType<typeof person>[]) => brief(check('T-X8', [personnel(...rows)]))

const there = (phone: string) => ({
  ...personnel({ ...person('甲某', '河口村', phone), town: '另一乡' }),
  sheet: '又一张',
})

describe('T-X8: persons and numbers', () => {
  it('differ', () => {
    const rows = [person('甲某', '东门村', '13900000001'), person('乙某', '东门村', '13900000002')]
    expect(found(...rows)).toEqual([])
  })

  it('that stand twice for one village are one person, and a blank name is none', () => {
    expect(found(person('甲某', '东门村', '13900000001'), person('甲某', '东门村', '13900000001'))).toEqual(
      [],
    )
    expect(found(person('', '东门村', '13900000001'), person('', '西门社区', '13900000001'))).toEqual([])
    const rows = [person('', '东门村', '13900000001'), person('乙某', '东门村', '13900000001')]
    expect(check('T-X8', [personnel(...rows)]).map(({ code, data }) => [code, data['other']])).toEqual([
      ['LG-X046', '东门村'],
    ])
  })

  it('that are the same for two villages are one warning at the later name', () => {
    const rows = [person('甲某', '东门村', '13900000001'), person('甲某', '西门社区', '139 0000 0001')]
    expect(found(...rows)).toEqual([`LG-X045 warning B6 ${TOWN}/西门社区`])
  })

  it('with one number for two names are a warning at the later number, masked', () => {
    const rows = [person('甲某', '东门村', '13900000001'), person('乙某', '东门村', '139-0000-0001')]
    expect(found(...rows)).toEqual([`LG-X046 warning E6 ${TOWN}/东门村`])
    const [finding] = check('T-X8', [personnel(...rows)])
    expect(finding!.data['phone']).toBe('139******01')
  })

  it('with one name in two towns are two persons, unless the number is the same', () => {
    const here = personnel(person('甲某', '东门村', '13900000001'))
    expect(check('T-X8', [here, there('13900000002')])).toEqual([])
    expect(brief(check('T-X8', [here, there('13900000001')]))).toEqual(['LG-X045 warning B5 某某镇/东门村'])
  })
})
