import type { BatchOutcome } from '../../app/batch.ts'
import type { Shard } from '../../app/county/assess-kept.ts'
import type { JoinedLevels } from '../../app/merge/levels.ts'
import type { Merged } from '../../app/merge/shards.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { inYuan } from '../../model/amounts.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { levelRemarks } from '../../reports/level/remarks.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { moneyLine, underTotals } from './brief-subjects.ts'
import { printChanges } from './changes.ts'
import { printFindings, printVerdict } from './findings.ts'
import { paragraph, printLines } from './paragraph.ts'
import { printUnwritten } from './unwritten.ts'
import { printWritten } from './written.ts'

/** What came of joining shards: the subjects, the money, where the files are; `out` is null for a dry run. */
export function printMerged(screen: Screen, merged: Merged, loaded: LoadedPack, out: string | null): void {
  const { run, changes } = merged
  printChanges(screen, changes)
  screen.out(
    `${say(screen.language, 'merged', { files: run.inputs.length, subjects: run.subjects.length })}\n`,
  )
  printLines(screen, [moneyLine(screen, run), ...underTotals(screen, run, loaded)])
  printVerdict(screen, run.findings, 'county')
  printFiles(screen, merged, out)
}

/** What came of joining counties: a line for each, and where the files are; `out` is null for a dry run. */
export function printLevels(screen: Screen, joined: JoinedLevels, out: string | null): void {
  for (const [index, { name, subjects, amount }] of joined.sums.entries()) {
    const text = say(screen.language, 'levelLine', { name: maskPrivate(name), subjects, ...inYuan(amount) })
    paragraph(screen, text, '')
    for (const { words } of levelRemarks(joined.levels[index]!, screen.language))
      paragraph(screen, words, '  ')
  }
  printFiles(screen, joined, out)
}

function printFiles(
  screen: Screen,
  { planned, written, unwritten }: Pick<Merged, 'planned' | 'written' | 'unwritten'>,
  out: string | null,
): void {
  printUnwritten(screen, unwritten)
  if (out === null) printWritten(screen, planned, true)
  else screen.out(`${say(screen.language, 'mergedInto', { n: written.length, out })}\n`)
}

/** What one shard did, and what it could not read or write; its sums are not the county's, and nothing is ranked yet. */
export function printShard(
  screen: Screen,
  { run, intake, unwritten }: BatchOutcome,
  { number, of }: Shard,
): void {
  const counts = { number, of, files: run?.inputs.length ?? 0, all: intake.taken.length }
  const text = say(screen.language, 'shardDone', { ...counts, subjects: run?.subjects.length ?? 0 })
  paragraph(screen, text, '')
  printVerdict(screen, run?.findings ?? intake.refused, 'county')
  printFindings(screen, intake.refused, { withFile: true })
  printUnwritten(screen, unwritten)
}
