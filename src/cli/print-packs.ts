import { wordsOf } from '../findings/words.ts'
import type { Finding } from '../model/finding.ts'
import type {
  ClauseDescription,
  InterpretationDescription,
  PackDescription,
  PackLine,
} from '../packs/describe.ts'
import { paragraph } from './paragraph.ts'
import type { Screen } from './screen.ts'
import { say } from './words.ts'

/** Two lines a pack, as one would not fit a terminal: id and title; county, year, status, validity. */
export function printPackList(screen: Screen, packs: readonly PackLine[]): void {
  const longest = Math.max(...packs.map(({ id }) => id.length))
  for (const { id, title, county, year, status, validity } of packs) {
    screen.out(`${screen.paint.bold(id.padEnd(longest))}　${title}\n`)
    paragraph(screen, `${county}　${year}　${status}　${validity}`, ' '.repeat(longest + 2))
  }
}

/** All clauses and interpretations of a pack. */
export function printPackDetails(screen: Screen, pack: PackDescription): void {
  screen.out(`${screen.paint.bold(`${pack.id}　${pack.title}`)}\n`)
  paragraph(screen, `${pack.document}　${pack.county}　${pack.year}　${pack.status}　${pack.validity}`, '  ')
  screen.out(`\n${screen.paint.bold(say(screen.language, 'clauses'))}\n`)
  for (const clause of pack.clauses) printPackClause(screen, clause)
  printFlaws(screen, pack)
  screen.out(`\n${screen.paint.bold(say(screen.language, 'interpretations'))}\n`)
  for (const entry of pack.interpretations) printInterpretation(screen, entry)
}

/** What is wrong with the document itself. */
function printFlaws(screen: Screen, { flaws }: PackDescription): void {
  if (flaws.length === 0) return
  screen.out(`\n${screen.paint.bold(say(screen.language, 'flaws'))}\n`)
  for (const { clause, place, kind, says } of flaws)
    paragraph(screen, `${clause}　${place}　${kind}：${says}`, '  ')
}

/** One thing that lint says about the document, in a paragraph. */
export function printRemark(screen: Screen, finding: Finding): void {
  paragraph(screen, `○ ${wordsOf(finding, screen.language).message}`, '')
}

/** One clause: its place, what it says, what the pack does with it in sentences made from the rule's numbers. */
export function printPackClause(screen: Screen, clause: ClauseDescription): void {
  const { id, place, says, disposition, source, because, sentences, by } = clause
  screen.out(
    `  ${screen.paint.bold(id)}　${place}　【${disposition}】${source === '文件' ? '' : `【${source}】`}\n`,
  )
  paragraph(screen, says, '      ')
  const through = sentences.length === 0 && by.length > 0 ? [`由 ${by.join('、')} 落实。`] : []
  for (const sentence of [...sentences, ...through]) paragraph(screen, `→ ${sentence}`, '      ')
  if (because !== null) paragraph(screen, because, '      ')
  for (const look of clause.onSite) paragraph(screen, `□ ${look}`, '        ')
}

function printInterpretation(screen: Screen, entry: InterpretationDescription): void {
  const place = entry.place === '' ? '' : `　${entry.place}`
  screen.out(`  ${screen.paint.bold(entry.id)}　${entry.name}${place}\n`)
  paragraph(screen, entry.question, '      ')
  for (const { option, means, isDefault, inForce } of entry.options) {
    const marks = [
      isDefault ? say(screen.language, 'isDefault') : '',
      inForce ? say(screen.language, 'inForce') : '',
    ]
    paragraph(screen, `${option}：${means}${marks.filter((mark) => mark !== '').join('')}`, '        ')
  }
  paragraph(screen, say(screen.language, 'because', { because: entry.because, ask: entry.ask }), '      ')
}
