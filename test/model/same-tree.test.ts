import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameTree } from '../../src/model/same-tree.ts'

const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, undefined, true, '', 'a', '1', {}, []),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'length', '0', 'constructor'), tie('node'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).node

it('says of two trees what Node says', () => {
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      expect(sameTree(one, other)).toBe(isDeepStrictEqual(one, other))
      expect(sameTree(one, structuredClone(one))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('the order of keys says nothing', () => {
  expect(sameTree({ a: [1], b: '2' }, { b: '2', a: [1] })).toBe(true)
})
