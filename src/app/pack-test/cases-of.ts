import { readFileSync } from 'node:fs'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import type { PackFile } from '../../packs/load.ts'
import { readSource } from '../../packs/source.ts'
import { builtInCases } from './built-in-cases.ts'
import { caseFinding, CaseFault, type CaseFile, type WrittenCase } from './case-file.ts'
import { caseFileOf } from './read-cases.ts'

/** The cases of a pack: of the file that the user named, else the built-in ones; undefined where there are none. */
export async function casesOf(file: PackFile, named: string | undefined): Promise<CaseFile | undefined> {
  if (named === undefined) return builtInCases(file.id)
  const read = await readSource(bytesOf(named), named)
  if (!read.ok) throw new UsageFault(read.findings)
  const { tree, places } = read.source
  return inCases(named, undefined, () => caseFileOf(tree, places), places)
}

/** Runs something over cases; what they say wrong becomes a UsageFault with the line. */
export function inCases<T>(
  name: string,
  cases: CaseFile | undefined,
  work: () => T,
  places: CaseFile['places'] = cases?.places,
): T {
  try {
    return work()
  } catch (fault) {
    throw fault instanceof CaseFault ? caseFinding(fault, places, name) : fault
  }
}

/** Clause → the names of the cases that speak of it. */
export function casesByClause(
  cases: CaseFile | undefined,
  clauses: readonly string[],
): Map<string, string[]> {
  const named = (cases?.案例 ?? []).map((written) => [written.案例, clausesNamed(written)] as const)
  return new Map(
    clauses.map((clause) => [
      clause,
      named.flatMap(([name, clauseIds]) => (clauseIds.has(clause) ? [name] : [])),
    ]),
  )
}

/** The clauses that a case speaks of, in its name, its options or its results. */
export function clausesNamed({ 案例, 口径, 应得, 问题 }: WrittenCase): ReadonlySet<string> {
  return new Set(JSON.stringify([案例, 口径, 应得, 问题]).match(/[A-Z]-[A-Z]+\d+/g))
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageFault([makeFinding('LG-P014', { file }, { path: file })], { cause: error })
  }
}
