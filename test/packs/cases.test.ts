import { describe, expect, it } from 'vitest'
import { assessOnce } from '../../src/app/assess.ts'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { differences } from '../../src/app/pack-test/case-result.ts'
import { submissionOf } from '../../src/app/pack-test/case-submission.ts'
import { claimDifferences, maximaDifferences } from '../../src/app/pack-test/claim-cases.ts'
import { decimal, sum } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const tested = BUILTIN.filter(({ id }) => builtInCases(id))

describe.each(tested.map((file) => [file.id, file] as const))('%s', (id, file) => {
  const cases = builtInCases(id)!

  for (const [index, written] of cases.案例.entries()) {
    it(`案例：${written.案例}`, () => {
      const loaded = usePack(file, written.口径)
      const run = assessOnce(submissionOf(loaded, cases, written, index))
      expect(differences(loaded.pack, cases, written, run)).toEqual([])
    })
  }

  for (const written of cases.自评可填) {
    it(`自评可填：${written.条款} ${Object.values(written.口径).join()}`, () => {
      expect(claimDifferences(cases, written, usePack(file, written.口径))).toEqual([])
    })
  }

  it('满分：各项分值和合计与文件一致', () => {
    expect(maximaDifferences(cases, usePack(file))).toEqual([])
  })

  it('the stated total is the sum of the items without bonuses', () => {
    for (const rules of Object.values(usePack(file).pack.subjects)) {
      if (rules.statedTotal === undefined) continue
      const maxima = rules.items.flatMap(({ bonus, max }) => (bonus || max === undefined ? [] : decimal(max)))
      expect(sum(maxima).toFixed()).toBe(rules.statedTotal)
    }
  })

  it('every option of every interpretation stands in a case', () => {
    const named = new Set(
      [...cases.案例, ...cases.自评可填].flatMap(({ 口径 }) =>
        Object.entries(口径).map((pair) => pair.join(' ')),
      ),
    )
    const all = Object.entries(usePack(file).pack.interpretations).flatMap(([interpretation, { options }]) =>
      Object.keys(options).map((option) => `${interpretation} ${option}`),
    )
    expect(all.filter((option) => !named.has(option))).toEqual([])
  })

  it('no two cases have the same name', () => {
    const names = cases.案例.map(({ 案例 }) => 案例)
    expect(new Set(names).size).toBe(names.length)
  })
})
