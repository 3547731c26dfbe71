import type { Merged } from '../app/merge-shards.ts'
import { moneyLine } from './brief-subjects.ts'
import { printChanges } from './print-changes.ts'
import type { Screen } from './screen.ts'
import { say } from './words.ts'

/** What came of joining shards: the subjects, the money, where the files are. */
export function printMerged(screen: Screen, { run, written, changes }: Merged, out: string): void {
  printChanges(screen, changes)
  screen.out(
    `${say(screen.language, 'merged', { files: run.inputs.length, subjects: run.subjects.length })}\n`,
  )
  screen.out(`${moneyLine(screen, run)}\n`)
  screen.out(`${say(screen.language, 'mergedInto', { n: written.length, out })}\n`)
}
