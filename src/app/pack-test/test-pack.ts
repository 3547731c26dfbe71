import { usePack, type LoadedPack, type PackFile } from '../../packs/load.ts'
import type { Run } from '../../model/run.ts'
import { assessOnce, type Assessing } from '../assess.ts'
import { differences, type Difference } from './case-result.ts'
import type { CaseFile, WrittenCase } from './case-file.ts'
import { clausesNamed } from './cases-of.ts'
import { submissionOf } from './case-submission.ts'
import { changedFigures, type ChangedFigure } from './changed-figures.ts'
import { claimDifferences, maximaDifferences } from './claim-cases.ts'
import { clauseShare, figureShare, ruleShare, type Share } from './coverage.ts'

/** What came of a pack's cases, and how much of the pack they and its rules cover. */
export interface PackTest {
  id: string
  cases: number
  failures: readonly { name: string; differences: readonly Difference[] }[]
  coverage: {
    /** clauses that a rule follows, or that say why none does */
    clauses: Share
    /** figures of clauses that stand in a rule, or are waived with a reason */
    figures: Share
    /** rules that a case shows at work */
    rules: Share
    /** figures of rules that can't be changed without a case failing */
    changes: Share
  }
}

/** One thing that a pack has to fulfil. */
interface Trial {
  name: string
  /** the clauses that it speaks of; all where it isn't said */
  clauses: ReadonlySet<string> | null
  /** what is otherwise under a pack; `run` where the trial is a case */
  look: (file: PackFile) => { found: readonly Difference[]; run?: Run }
}

/**
 * Runs the cases of a pack and changes every figure of its rules up and down: each change has to make a case fail.
 * Throws a CaseFault for a case that speaks of what the pack doesn't have.
 */
export function testPack(file: PackFile, cases: CaseFile): PackTest {
  const trials = trialsOf(file, cases)
  const outcomes = trials.map((trial) => ({ trial, ...trial.look(file) }))
  const failures = outcomes.flatMap(({ trial, found }) =>
    found.length > 0 ? [{ name: trial.name, differences: found }] : [],
  )
  const runs = outcomes.flatMap(({ run }) => (run ? [run] : []))
  return {
    id: file.id,
    cases: trials.length,
    failures,
    coverage: {
      clauses: clauseShare(file),
      figures: figureShare(file),
      rules: ruleShare(file, cases, runs),
      changes: changeShare(file, trials),
    },
  }
}

function trialsOf(file: PackFile, cases: CaseFile): Trial[] {
  const maxima = (changed: PackFile) => ({ found: maximaDifferences(cases, usePack(changed)) })
  return [
    ...(Object.keys(cases.满分).length > 0 ? [{ name: '满分', clauses: null, look: maxima }] : []),
    ...cases.自评可填.map((written): Trial => ({
      name: `自评可填 ${written.条款} ${Object.values(written.口径).join()}`.trim(),
      clauses: new Set([written.条款]),
      look: (changed) => ({ found: claimDifferences(cases, written, usePack(changed, written.口径)) }),
    })),
    ...cases.案例.map((written, index): Trial => {
      const given = submissionOf(usePack(file, written.口径), cases, written, index)
      return {
        name: written.案例,
        clauses: clausesNamed(written),
        look: (changed) => lookAt(given, usePack(changed, written.口径), cases, written),
      }
    }),
  ]
}

/** The forms are filled in once: a changed figure of a rule changes none of them. */
function lookAt(given: Assessing, loaded: LoadedPack, cases: CaseFile, written: WrittenCase) {
  const run = assessOnce({ ...given, loaded })
  return { found: differences(loaded.pack, cases, written, run), run }
}

/** A figure is held where every change of it is noticed. */
function changeShare(file: PackFile, trials: readonly Trial[]): Share {
  const byFigure = new Map<string, ChangedFigure[]>()
  for (const change of changedFigures(file.tree, branchesOf(file))) {
    const figure = change.name.split(' → ')[0]!
    byFigure.set(figure, [...(byFigure.get(figure) ?? []), change])
  }
  const left = [...byFigure].flatMap(([, changes]) => {
    const unnoticed = changes.filter(({ tree, clause }) => !isNoticed({ ...file, tree }, clause, trials))
    return unnoticed.length > 0 ? [unnoticed[0]!.name] : []
  })
  return { done: byFigure.size - left.length, all: byFigure.size, left }
}

/** Rules, checks, measures, and the printed number of an interpretation that any number may stand for. */
function branchesOf(file: PackFile): (readonly string[])[] {
  const { interpretations, measures } = usePack(file).pack
  const open = Object.entries(interpretations).flatMap(([id, { anyNumber, default: printed }]) =>
    anyNumber && /^\d+$/.test(printed) ? [['interpretations', id, 'default']] : [],
  )
  return [['subjects'], ['checks'], ...(measures ? [['measures']] : []), ...open]
}

/** Those that speak of the figure's clause first: most changes are noticed at once. What a change makes throw is noticed. */
function isNoticed(changed: PackFile, clause: string, trials: readonly Trial[]): boolean {
  const near = trials.filter(({ clauses }) => clauses === null || clauses.has(clause))
  const far = trials.filter((trial) => !near.includes(trial))
  return [...near, ...far].some(({ look }) => {
    try {
      return look(changed).found.length > 0
    } catch {
      return true
    }
  })
}
