import { unreadIn } from '../../app/county/changes.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { wordsOf } from '../../findings/words.ts'
import { addUp, SUMS } from '../../model/amounts.ts'
import { yuan } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Run, TownResult } from '../../model/run.ts'
import type { Screen } from '../screen.ts'
import { clip, widthOf } from '../width.ts'
import { say } from '../words.ts'
import { placeOf } from './findings.ts'
import { entryIn, type Entry } from './fit.ts'
import { sumWords } from './scores.ts'

/** What one file says against another, or against itself: the same thing twice, one name for two. */
const COLLISIONS = new Set(['LG-X025', 'LG-X026', 'LG-X027', 'LG-X029', 'LG-X035', 'LG-X045', 'LG-X046'])
/** A workbook without a form. */
const FORMLESS: ReadonlySet<string> = new Set(['LG-S090', 'LG-S092'])

/** How many workbooks came in, what could not be read or recognised or is no workbook, and what has errors to be sent back. */
export function intakeEntries(
  screen: Screen,
  run: Run,
  findings: readonly Finding[],
  papers: readonly string[] = [],
): Entry[] {
  const unread = [...new Set(unreadIn({ findings, inputs: run.inputs }))]
  const formless = pathsOf(findings.filter(({ code }) => FORMLESS.has(code)))
  const wrong = findings.filter(({ severity, code }) => severity === 'error' && !code.startsWith('LG-F'))
  const back = pathsOf(wrong).map(([path, n]) => say(screen.language, 'countyFile', { path, n }))
  const { language } = screen
  const counted = (word: 'countyUnread' | 'countyFormless' | 'countyPapers', names: readonly string[]) =>
    names.length === 0 ? [] : [say(language, word, { n: names.length, list: names })]
  const strange = [
    ...counted('countyUnread', unread),
    ...counted('countyFormless', namesOf(formless)),
    ...counted('countyPapers', papers),
  ]
  const lines = [
    say(language, 'countyIn', { n: run.inputs.length + unread.length, missing: run.missing.length }),
    ...(strange.length > 0 ? [strange.join(language === 'zh' ? '；' : '; ')] : []),
    ...(back.length > 0 ? [say(language, 'countyBack', { n: back.length, list: back })] : []),
  ]
  return lines.map((line) => entryIn(screen, line, ''))
}

/** Each file with the number of its findings, in their order. */
function pathsOf(findings: readonly Finding[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { path } of findings) if (path !== null) counts.set(path, (counts.get(path) ?? 0) + 1)
  return [...counts]
}

const namesOf = (files: readonly [string, number][]): string[] => files.map(([path]) => path)

/** What collides between files: how often and where first, then one entry for each of the others. */
export function collisionEntries(screen: Screen, findings: readonly Finding[]): Entry[] {
  const found = findings.filter(({ code }) => COLLISIONS.has(code))
  const title = say(screen.language, 'countyCollisions', { n: found.length })
  return found.map((finding, index) => {
    const text = `${placeOf(finding, { withFile: true })} ${wordsOf(finding, screen.language).message}`
    return index === 0 ? entryIn(screen, `${title}${text}`, '') : entryIn(screen, text, '  ')
  })
}

interface TownLine {
  result: TownResult
  errors: number
  missing: number
}

const busy = ({ errors, missing }: TownLine): boolean => errors + missing > 0

/** A line for each town, those with something to do first; what does not go into the lines is added up in the last one. */
export function townTable(screen: Screen, run: Run, word: string, room: number): string[] {
  const lines = run.towns.map((result) => townLine(run, result))
  const all = [...lines.filter(busy), ...lines.filter((line) => !busy(line))]
  const fits = all.length + 1 <= room
  const kept = fits ? lines : all.slice(0, Math.max(0, room - 2))
  const rest = fits ? [] : all.slice(kept.length)
  const { language } = screen
  const rows = [
    [word, say(language, 'townErrors'), say(language, 'townMissing'), ...sumWords(language)],
    ...kept.map(({ result, ...counts }) => row(clip(maskPrivate(result.town ?? ''), 20), [result], counts)),
    ...(rest.length === 0 ? [] : [restRow(screen, rest)]),
  ]
  const [head, ...body] = alignedLines(rows)
  return [screen.paint.bold(head!), ...body]
}

function townLine(run: Run, result: TownResult): TownLine {
  const errors = run.findings.filter(
    ({ severity, subject }) => severity === 'error' && subject?.split('/')[0] === result.town,
  )
  const missing = run.missing.filter(({ town }) => town === result.town)
  return { result, errors: errors.length, missing: missing.length }
}

function restRow({ language }: Screen, rest: readonly TownLine[]): string[] {
  const missing = rest.reduce((all, line) => all + line.missing, 0)
  const errors = rest.reduce((all, line) => all + line.errors, 0)
  return row(
    say(language, 'townRest', { n: rest.length }),
    rest.map(({ result }) => result),
    { errors, missing },
  )
}

function row(
  name: string,
  results: readonly TownResult[],
  { errors, missing }: { errors: number; missing: number },
): string[] {
  const sums = addUp(results.map(({ amount }) => amount))
  return [name, orBlank(errors), orBlank(missing), ...SUMS.map((key) => yuan(sums[key]))]
}

const orBlank = (n: number): string => (n === 0 ? '' : String(n))

/** Columns two blanks apart: the first to the left, the others to the right. */
function alignedLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => widthOf(cells[column]!))))
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const blanks = ' '.repeat(widths[column]! - widthOf(cell))
        return column === 0 ? cell + blanks : blanks + cell
      })
      .join('  '),
  )
}
