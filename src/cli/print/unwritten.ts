import { wordsOf } from '../../findings/words.ts'
import type { Finding } from '../../model/finding.ts'
import { inWords } from '../next-step.ts'
import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'
import { say } from '../words.ts'
import { joined } from './findings.ts'
import { printLines } from './paragraph.ts'

/** What could not be written, and what to do about it; what has the same reason is named behind the first. */
export function unwrittenLines(
  { language, columns, paint }: Screen,
  unwritten: readonly Finding[],
): string[] {
  return [...new Set(unwritten.map(({ code }) => code))].flatMap((code) => {
    const [first, ...others] = unwritten.filter((finding) => finding.code === code)
    const { message, fix } = wordsOf(first!, language)
    const list = inWords(
      others.flatMap(({ path: name }) => name ?? []),
      language,
    )
    const more = others.length === 0 ? '' : say(language, 'unwrittenToo', { n: others.length, list })
    const text = `× ${joined(language, message, fix)}${more} [${code}]`
    return wrap(text, columns, '').map((line) => paint.red(line))
  })
}

/** The same, printed. */
export function printUnwritten(screen: Screen, unwritten: readonly Finding[]): void {
  printLines(screen, unwrittenLines(screen, unwritten))
}
