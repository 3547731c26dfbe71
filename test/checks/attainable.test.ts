import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tonglu, type Typed } from '../submission/facts.ts'
import { application, check, KEY, PACK, selfScore } from './submissions.ts'

const found = (change: Typed, pack = PACK) =>
  check('T-X11', [application(), selfScore(change)], {}, pack).map(
    ({ code, severity }) => `${code} ${severity}`,
  )

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)

describe('T-X11: claims', () => {
  it.each([
    ['claim1', '10.5', ['LG-X057 error']],
    ['claim1', '6', ['LG-X059 notice']],
    ['claim1', '0', []],
    ['claim2', '5', ['LG-X058 error']],
    ['claim3', '6', []],
    ['claim3', '7', ['LG-X058 error']],
    ['claim4', '0', []],
    ['claim8', '3', []],
    ['claim8', '3.5', ['LG-X058 error']],
    ['claim9', '10', ['LG-X058 error']],
    ['claim9', '21', ['LG-X057 error']],
    ['claim10', '0', []],
    ['claim10', '18', []],
    ['claim10', '23', []],
    ['claim10', '7', ['LG-X058 error']],
    ['claim10', '1000000000000000003', []],
    ['claim10', '7.5', ['LG-X058 error']],
    ['claim10', '', []],
    ['claim2', '十', []],
  ])('%s of %s gives %j', (field, points, wanted) => {
    expect(found({ [field]: points })).toEqual(wanted)
  })

  it('of the bonus are one level only where the interpretation says so', () => {
    const highest = tonglu({ 'T-I9': 'highest' })
    expect(found({ claim10: '13' }, highest)).toEqual(['LG-X058 error'])
    expect(found({ claim10: '8' }, highest)).toEqual([])
  })

  it('name the attainable values', () => {
    const [three] = check('T-X11', [application(), selfScore({ claim3: '7' })])
    expect(three).toMatchObject({ subject: KEY, field: 'claim3', cell: 'D7' })
    expect(three!.data['attainable']).toBe('0、2、4、6、8、10')
    const [ten] = check('T-X11', [application(), selfScore({ claim10: '7' })])
    expect(ten!.data['attainable']).toBe('0、5、8、10、13、15、16、18……')
  })

  it('of the bonus are attainable exactly where 10, 8 and 5 add up to them', () => {
    const sums = new Set(
      upTo(6).flatMap((tens) =>
        upTo(7).flatMap((eights) => upTo(12).map((fives) => 10 * tens + 8 * eights + 5 * fives)),
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (points) => {
        expect(found({ claim10: String(points) })).toHaveLength(sums.has(points) ? 0 : 1)
      }),
    )
  })
})
