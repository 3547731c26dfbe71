import { describe, expect, it } from 'vitest'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { BUILTIN } from '../../src/packs/load.ts'

const tested = BUILTIN.filter(({ id }) => builtInCases(id))

describe.each(tested.map((file) => [file.id, file] as const))('%s', (id, file) => {
  const { failures, coverage } = testPack(file, builtInCases(id)!)

  it('the pack as it is passes every case', () => {
    expect(failures).toEqual([])
  })

  it('every clause has a rule or says why it has none', () => {
    expect(coverage.clauses.left).toEqual([])
  })

  it('every figure of a clause is used by a rule or waived with a reason', () => {
    expect(coverage.figures.left).toEqual([])
  })

  it('every rule is at work in a case', () => {
    expect(coverage.rules.left).toEqual([])
  })

  it('a changed figure of any rule, payment, evidence or check makes a case fail', () => {
    expect(coverage.changes.left).toEqual([])
    expect(coverage.changes.all).toBeGreaterThan(10)
  })
})
