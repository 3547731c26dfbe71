import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { printLines } from './paragraph.ts'

/** Names what was written, or after a dry run what would be: a line a file. */
export function printWritten(screen: Screen, paths: readonly string[], dryRun = false): void {
  const word = dryRun ? 'wouldWrite' : 'written'
  printLines(
    screen,
    paths.map((path) => say(screen.language, word, { path })),
  )
}
