import type { Mend } from '../app/mends.ts'
import type { Screen } from './screen.ts'
import { wrap } from './width.ts'
import { say } from './words.ts'

/** What `--fix` corrects: a line a cell, none left out; it is for a person to go over. */
export function printMends(screen: Screen, mends: readonly Mend[], several: boolean): void {
  const { language } = screen
  if (mends.length === 0) screen.out(`\n${say(language, 'noMends')}\n`)
  else screen.out(`\n${screen.paint.bold(say(language, 'mends', { n: mends.length }))}\n`)
  for (const { path, sheet, cell, label, read, value } of mends) {
    const place = `${several ? `${path} ` : ''}${sheet}!${cell}「${label}」`
    const line = say(language, 'mended', { place, read, value })
    for (const part of wrap(line, screen.columns, '  ')) screen.out(`${part}\n`)
  }
}
