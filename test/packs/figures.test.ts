import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { BUILTIN, usePack, type PackFile } from '../../src/packs/load.ts'
import { CASES, plainOf } from './case-file.ts'
import { claimVerdicts, maximaOf } from './case-lists.ts'
import { compared } from './case-result.ts'
import { changedFigures } from './changed-figures.ts'
import { assessPlain } from './plain-county.ts'

const file = BUILTIN[0]!

interface Check {
  /** the clauses that it speaks of */
  clauses: ReadonlySet<string>
  passes: (changed: PackFile) => boolean
}

/** Speaks of every clause. */
const EVERY: ReadonlySet<string> = new Set(Object.keys(usePack(file).pack.clauses))

/** All that a pack must fulfil, each by itself; what a changed figure makes throw fails too. */
const CHECKS: readonly Check[] = [
  {
    clauses: EVERY,
    passes: (changed) => same(maximaOf(CASES, usePack(changed))),
  },
  ...CASES.自评可填.map((written) => ({
    clauses: new Set([written.条款]),
    passes: (changed: PackFile) => same(claimVerdicts(written, usePack(changed, written.口径))),
  })),
  ...CASES.案例.map((written) => ({
    clauses: new Set(
      JSON.stringify([written.案例, written.口径, written.应得, written.问题]).match(/T-[A-Z]+\d+/g),
    ),
    passes: (changed: PackFile) => {
      const loaded = usePack(changed, written.口径)
      return same(compared(written, assessPlain(plainOf(written, loaded.pack), loaded)))
    },
  })),
]

const same = ({ expected, actual }: { expected: unknown; actual: unknown }) =>
  isDeepStrictEqual(actual, expected)

/** Those that speak of the figure's clause first: most changes are noticed at once. */
function fails(changed: PackFile, clause: string): boolean {
  const near = CHECKS.filter(({ clauses }) => clauses.has(clause))
  const far = CHECKS.filter(({ clauses }) => !clauses.has(clause))
  return [...near, ...far].some(({ passes }) => {
    try {
      return !passes(changed)
    } catch {
      return true
    }
  })
}

const CHANGES = changedFigures(file.tree, [['subjects'], ['checks'], ['interpretations', 'T-I3', 'default']])

it('the pack as it is passes every case', () => {
  expect(CHECKS.filter(({ passes }) => !passes(file))).toEqual([])
})

it('every figure of the pack is found', () => {
  expect(CHANGES.length).toBeGreaterThan(200)
})

it('a changed figure of any rule, payment, evidence or check makes a case fail', () => {
  const unnoticed = CHANGES.filter(({ tree, clause }) => !fails({ ...file, tree }, clause)).map(
    ({ name }) => name,
  )
  expect(unnoticed).toEqual([])
})
