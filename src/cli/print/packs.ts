import { wordsOf } from '../../findings/words.ts'
import type { Finding } from '../../model/finding.ts'
import type {
  ClauseDescription,
  InterpretationDescription,
  PackDescription,
  PackLine,
} from '../../packs/describe.ts'
import type { FlawDescription } from '../../packs/flaws.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { packMarks, packWord } from '../words/packs.ts'
import { paragraph } from './paragraph.ts'

/** Two lines a pack, as one would not fit a terminal: id and title; county, year, status, validity. */
export function printPackList(screen: Screen, packs: readonly PackLine[]): void {
  const longest = Math.max(...packs.map(({ id }) => id.length))
  const { gap } = packMarks(screen.language)
  for (const pack of packs) {
    screen.out(`${screen.paint.bold(pack.id.padEnd(longest))}${gap}${pack.title}\n`)
    paragraph(screen, stateOf(screen, pack).join(gap), ' '.repeat(longest + 2))
  }
}

/** Whose pack it is, of which year and months, and whether it is in force. */
function stateOf({ language }: Screen, { county, year, status, validity, months }: PackLine): string[] {
  const word = (text: string) => packWord(language, text)
  const period = months === undefined ? [] : [`${word('考核周期')} ${word(months)}`]
  return [county, year, ...period, word(status), word(validity)]
}

/** All clauses and interpretations of a pack, and what is wrong with the document itself. */
export function printPackDetails(screen: Screen, pack: PackDescription): void {
  const { gap } = packMarks(screen.language)
  screen.out(`${screen.paint.bold(`${pack.id}${gap}${pack.title}`)}\n`)
  paragraph(screen, [pack.document, ...stateOf(screen, pack)].join(gap), '  ')
  printSection(screen, 'clauses', pack.clauses, printPackClause)
  printSection(screen, 'flaws', pack.flaws, printFlaw)
  printSection(screen, 'interpretations', pack.interpretations, printInterpretation)
}

/** Entries below their heading; nothing where there are none. */
function printSection<T>(
  screen: Screen,
  heading: 'clauses' | 'flaws' | 'interpretations',
  entries: readonly T[],
  print: (screen: Screen, entry: T) => void,
): void {
  if (entries.length > 0) screen.out(`\n${screen.paint.bold(say(screen.language, heading))}\n`)
  for (const entry of entries) print(screen, entry)
}

function printFlaw(screen: Screen, { clause, place, kind, kindEn, says }: FlawDescription): void {
  const { gap, colon } = packMarks(screen.language)
  const named = screen.language === 'zh' ? kind : kindEn
  paragraph(screen, [clause, place, `${named}${colon}${says}`].join(gap), '  ')
}

/** One thing that lint says about the document, in a paragraph. */
export function printRemark(screen: Screen, finding: Finding): void {
  paragraph(screen, `○ ${wordsOf(finding, screen.language).message}`, '')
}

/** One clause: its place, what it says, what the pack does with it in sentences made from the rule's numbers. */
export function printPackClause(screen: Screen, clause: ClauseDescription): void {
  const { id, place, says, disposition, source, because, sentences, by } = clause
  const { gap } = packMarks(screen.language)
  const tags = (source === '文件' ? [disposition] : [disposition, source]).map((tag) => tagOf(screen, tag))
  screen.out(`  ${[screen.paint.bold(id), place, tags.join('')].join(gap)}\n`)
  paragraph(screen, says, '      ')
  const carried = sentences.length === 0 && by.length > 0
  const through = carried ? [say(screen.language, 'carriedOut', { list: by })] : []
  for (const sentence of [...sentences, ...through]) paragraph(screen, `→ ${sentence}`, '      ')
  if (because !== null) paragraph(screen, because, '      ')
  for (const look of clause.onSite) paragraph(screen, `□ ${look}`, '        ')
}

function tagOf({ language }: Screen, tag: string): string {
  return language === 'zh' ? `【${tag}】` : `[${packWord(language, tag)}]`
}

function printInterpretation(screen: Screen, entry: InterpretationDescription): void {
  const { gap, colon } = packMarks(screen.language)
  const names = entry.place === '' ? [entry.name] : [entry.name, entry.place]
  screen.out(`  ${[screen.paint.bold(entry.id), ...names].join(gap)}\n`)
  paragraph(screen, entry.question, '      ')
  for (const { option, means, isDefault, inForce } of entry.options) {
    const marks = `${isDefault ? say(screen.language, 'isDefault') : ''}${inForce ? say(screen.language, 'inForce') : ''}`
    paragraph(screen, `${option}${colon}${means}${marks}`, '        ')
  }
  if (entry.anyNumber) paragraph(screen, say(screen.language, 'anyNumber'), '        ')
  paragraph(screen, say(screen.language, 'because', { because: entry.because, ask: entry.ask }), '      ')
}
