import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyOf, examine } from '../../../scripts/fuzz/examine.js'
import { mutate } from '../../../scripts/fuzz/mutate.js'
import { randomFrom, seedOf } from '../../../scripts/fuzz/random.js'

/** The smallest form keeps this short; `npm run fuzz` takes all of them, for as long as one likes. */
const FORM = readFileSync('samples/收件/石桥镇手工制表.xlsx')
const MUTATIONS = 150

test.each([
  ['a filled-in form', FORM],
  ['an annotated copy', copyOf(FORM)],
])(
  '%s with anything changed in it ends in findings or a clear refusal, and a copy that reads the same',
  (_, whole) => {
    const outcomes = new Map<string, number>()
    const misses: string[] = []
    for (let number = 0; number < MUTATIONS; number += 1) {
      const { kind, bytes } = mutate(whole, randomFrom(seedOf(20_241_031, number)))
      const examined = examine(bytes)
      outcomes.set(examined.outcome, (outcomes.get(examined.outcome) ?? 0) + 1)
      misses.push(...examined.misses.map((miss) => `${number} (${kind}): ${miss}`))
    }
    expect(misses).toEqual([])
    expect(outcomes.get('read')).toBeGreaterThan(25)
    expect(outcomes.get('refused')).toBeGreaterThan(25)
  },
  60_000,
)
