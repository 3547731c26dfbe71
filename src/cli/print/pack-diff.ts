import type { PackChange } from '../../packs/diff/change.ts'
import type { PackFile } from '../../packs/load.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { packMarks, packWord } from '../words/packs.ts'
import { paragraph } from './paragraph.ts'

/** What differs between two packs: a heading for each clause, interpretation or form, a line for each difference. */
export function printPackDiff(
  screen: Screen,
  before: PackFile,
  after: PackFile,
  changes: readonly PackChange[],
): void {
  const { language, paint } = screen
  const head = { before: before.id, after: after.id, n: changes.length }
  screen.out(`${paint.bold(say(language, changes.length === 0 ? 'packsAlike' : 'packsDiffer', head))}\n`)
  let last = ''
  for (const change of changes) {
    const heading = `${say(language, WORDS[change.of])} ${change.id}`
    if (heading !== last) screen.out(`\n${paint.bold(heading)}\n`)
    last = heading
    paragraph(screen, changeText(screen, change), '  ')
  }
}

const WORDS = { pack: 'ofPack', clause: 'ofClause', interpretation: 'ofChoice', form: 'ofForm' } as const

function changeText({ language }: Screen, { of, what, before, after }: PackChange): string {
  // rules and sentences are the pack's own
  const text = (said: string) => {
    if (said === '') return say(language, 'nothing')
    return of === 'pack' || of === 'form' || what === '处理' ? packWord(language, said) : said
  }
  if (before === null) return say(language, 'onlyAfter', { text: text(after ?? '') })
  if (after === null) return say(language, 'onlyBefore', { text: text(before) })
  return `${packWord(language, what)}${packMarks(language).colon}${text(before)} → ${text(after)}`
}
