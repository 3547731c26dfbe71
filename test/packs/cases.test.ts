import { expect, it } from 'vitest'
import { decimal, sum } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { CASES, plainOf } from './case-file.ts'
import { compared } from './case-result.ts'
import { claimVerdicts, maximaOf } from './case-lists.ts'
import { assessPlain } from './plain-county.ts'

const file = BUILTIN[0]!

for (const written of CASES.案例) {
  it(`案例：${written.案例}`, () => {
    const loaded = usePack(file, written.口径)
    const { expected, actual } = compared(written, assessPlain(plainOf(written, loaded.pack), loaded))
    expect(actual).toEqual(expected)
  })
}

for (const written of CASES.自评可填) {
  const option = Object.values(written.口径 ?? {}).join()
  it(`自评可填：${written.条款} ${option}`, () => {
    const { expected, actual } = claimVerdicts(written, usePack(file, written.口径))
    expect(actual).toEqual(expected)
  })
}

it('满分：各项分值和合计与文件一致', () => {
  const { expected, actual } = maximaOf(CASES, usePack(file))
  expect(actual).toEqual(expected)
})

it('the stated total of a pack is the sum of its items without bonuses', () => {
  for (const rules of Object.values(usePack(file).pack.subjects)) {
    const maxima = rules.items.flatMap(({ bonus, max }) => (bonus || max === undefined ? [] : decimal(max)))
    expect(sum(maxima).toFixed()).toBe(rules.statedTotal)
  }
})

it('every option of every interpretation stands in a case', () => {
  const named = new Set(
    CASES.案例.flatMap(({ 口径 = {} }) => Object.entries(口径).map((pair) => pair.join(' '))),
  )
  const all = Object.entries(usePack(file).pack.interpretations).flatMap(([id, { options }]) =>
    Object.keys(options).map((option) => `${id} ${option}`),
  )
  expect(all.filter((option) => !named.has(option))).toEqual([])
})

it('no two cases have the same name', () => {
  const names = CASES.案例.map(({ 案例 }) => 案例)
  expect(new Set(names).size).toBe(names.length)
})
