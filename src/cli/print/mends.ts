import type { Mend } from '../../app/mends.ts'
import { quoted } from '../../findings/words.ts'
import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'
import { say } from '../words.ts'

/** What `--fix` corrects, below the result: a line a cell, of the first `most` of them. */
export function mendLines(
  { language, columns, paint }: Screen,
  mends: readonly Mend[],
  { several, most = mends.length }: { several: boolean; most?: number },
): string[] {
  if (mends.length === 0) return ['', say(language, 'noMends')]
  const lines = mends.slice(0, most).flatMap(({ path, sheet, cell, label, read, value }) => {
    const place = `${several ? `${path} ` : ''}${sheet}!${cell}「${label}」`
    return wrap(say(language, 'mended', { place, read: quoted(read), value }), columns, '  ')
  })
  const left = mends.length - most
  const more = left > 0 ? [say(language, 'moreMends', { n: left })] : []
  return ['', paint.bold(say(language, 'mends', { n: mends.length })), ...lines, ...more]
}
