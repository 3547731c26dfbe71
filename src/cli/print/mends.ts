import type { Mend } from '../../app/mends.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { paragraph } from './paragraph.ts'

/** So many are shown under the screen of a town; a person who goes over them asks for all. */
const SHOWN = 5

/** What `--fix` corrects: a line a cell. */
export function printMends(
  screen: Screen,
  mends: readonly Mend[],
  { several, whole }: { several: boolean; whole: boolean },
): void {
  const { language } = screen
  if (mends.length === 0) screen.out(`\n${say(language, 'noMends')}\n`)
  else screen.out(`\n${screen.paint.bold(say(language, 'mends', { n: mends.length }))}\n`)
  for (const { path, sheet, cell, label, read, value } of whole ? mends : mends.slice(0, SHOWN)) {
    const place = `${several ? `${path} ` : ''}${sheet}!${cell}「${label}」`
    const line = say(language, 'mended', { place, read, value })
    paragraph(screen, line, '  ')
  }
  const left = whole ? 0 : mends.length - SHOWN
  if (left > 0) screen.out(`${say(language, 'moreMends', { n: left })}\n`)
}
