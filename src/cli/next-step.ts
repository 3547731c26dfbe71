import type { Assessment } from '../app/score.ts'
import type { Finding, Language } from '../model/finding.ts'
import type { Run } from '../model/run.ts'
import { shownCommand } from './launch/shown-command.ts'
import type { Screen } from './screen.ts'
import { roomFor, wrap } from './width.ts'
import { inList, say } from './words.ts'

/** What to do next, and the line to type where there is one. */
export interface Step {
  text: string
  command?: string
}

export interface TownCall {
  command: 'score' | 'check'
  /** as they were typed */
  files: readonly string[]
  /** what a next run of the same files needs beside them, as words */
  options: readonly string[]
  /** so many results could not be written */
  unwritten?: number
}

/** What a town does next after `score` or `check`; `refused` says why there is no run. */
export function townStep(
  { language, quiet }: Screen,
  { run, refused }: Pick<Assessment, 'run' | 'refused'>,
  { command, files, options, unwritten = 0 }: TownCall,
): Step {
  const file = inWords(originals(files), language)
  const again = commandLine([command, ...files, ...options])
  if (unwritten > 0) return { text: say(language, 'stepWriteAgain', { n: unwritten }), command: again }
  if (!run)
    return packStep(language, refused, [command, ...files], options) ?? { text: say(language, 'stepNoForm') }
  const worst = (severity: string): boolean => run.findings.some((finding) => finding.severity === severity)
  if (worst('error')) {
    const wrong = run.findings.filter(({ severity, path: name }) => severity === 'error' && name)
    // what can't be read holds nothing to mend
    const read = wrong.filter(({ code }) => !code.startsWith('LG-F'))
    const named = new Set((read.length > 0 ? read : wrong).flatMap(({ path: name }) => name ?? []))
    const step = read.length > 0 || wrong.length === 0 ? 'stepMend' : 'stepReplace'
    return { text: say(language, step, { file: inWords([...named], language) }), command: again }
  }
  if (run.subjects.length === 0) return { text: say(language, 'stepFill', { file }), command: again }
  if (command === 'check')
    return { text: say(language, 'stepScore'), command: commandLine(['score', ...files, ...options]) }
  if (worst('warning'))
    return { text: say(language, quiet ? 'stepLookQuiet' : 'stepLook', { file }), command: again }
  return { text: say(language, run.missing.length > 0 ? 'stepComplete' : 'stepHandIn', { file }) }
}

/** The same line with the pack whose forms came in, where the one that was named has none of them. */
function packStep(
  language: Language,
  findings: readonly Finding[],
  words: readonly string[],
  options: readonly string[],
): Step | undefined {
  const pack = findings.find(({ code }) => code === 'LG-S092')?.data['fits']
  if (pack === undefined) return undefined
  const at = options.indexOf('--pack') + 1
  const right = at === 0 ? [...options, '--pack', pack] : options.with(at, pack)
  return { text: say(language, 'stepPack', { pack }), command: commandLine([...words, ...right]) }
}

/** `lingong batch` as it was typed. */
export interface CountyCall {
  inputs: readonly string[]
  /** options beside --review and -o, as words */
  options: readonly string[]
  out: string
  review: string | undefined
}

/**
 * What a county does next after `batch`: mend what has errors where they are, fill in the review, or verify before it is
 * published; after a dry run to run it, and once more where something could not be written.
 */
export function countyStep(
  { language }: Screen,
  run: Run,
  { inputs, options, out, review }: CountyCall,
  reviewSheet: string | null,
  { dryRun = false, unwritten = 0 } = {},
): Step {
  const line = (sheet: string | undefined): string =>
    commandLine([
      'batch',
      ...inputs,
      ...options,
      ...(sheet === undefined ? [] : ['--review', sheet]),
      '-o',
      out,
    ])
  const other = holdsNothing(run)
    ? packStep(language, run.findings, ['batch', ...inputs], [...options, '-o', out])
    : undefined
  if (other) return other
  if (dryRun) return { text: say(language, 'stepRun'), command: line(review) }
  if (unwritten > 0) return { text: say(language, 'stepWriteAgain', { n: unwritten }), command: line(review) }
  const wrong = run.findings.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) return { text: mendStep(language, run, wrong, out), command: line(review) }
  if (run.subjects.length === 0 && run.missing.length === 0) return { text: say(language, 'stepNoForm') }
  if (run.subjects.length === 0) return { text: say(language, 'stepRemind', { out }), command: line(review) }
  const waits = run.subjects.some(({ status }) => status === 'provisional' || status === 'pending')
  if (!run.subjects.some(isClaimed) && run.subjects.some(({ status }) => status === 'provisional'))
    return { text: say(language, 'stepComplement'), command: line(review) }
  if (waits && reviewSheet !== null && review === undefined)
    return { text: say(language, 'stepReview', { sheet: reviewSheet }), command: line(reviewSheet) }
  if (review !== undefined && run.subjects.some(isHalfReviewed))
    return { text: say(language, 'stepReviewOn', { sheet: review }), command: line(review) }
  return {
    text: say(language, 'stepVerify'),
    command: commandLine(['verify', out, ...inputs, ...ownPack(options)]),
  }
}

/** A pack of the user's own is nowhere but in its file. */
function ownPack(options: readonly string[]): readonly string[] {
  const at = options.indexOf('--pack')
  return at >= 0 && /\.ya?ml$/i.test(options[at + 1] ?? '') ? options.slice(at, at + 2) : []
}

/** Workbooks came in, and none of them holds a form. */
export function holdsNothing({ inputs }: Run): boolean {
  return inputs.length > 0 && inputs.every(({ forms }) => forms.length === 0)
}

/** Copies are there of workbooks with forms alone: lists are mended as they are, files that can't be read are asked for. */
function mendStep(language: Language, run: Run, wrong: readonly Finding[], out: string): string {
  const lists = new Set([run.roster, run.stations, run.review].flatMap((list) => list?.path ?? []))
  const files = wrong.flatMap(({ code, path: file }) => (code.startsWith('LG-F') ? [] : [file]))
  if (files.length === 0) return say(language, 'stepAskAgain')
  if (!files.every((file) => file !== null && lists.has(file))) return say(language, 'stepReturn', { out })
  const names = [...new Set(files)].filter((file) => file !== null)
  return say(language, 'stepMendList', { file: inWords(names, language) })
}

/** Has items that are claimed, which the county scores in its review. */
function isClaimed({ items }: Run['subjects'][number]): boolean {
  return items.some(({ claim }) => claim !== undefined)
}

/** Waits, and has an item that the county has not scored yet. */
function isHalfReviewed({ status, items }: Run['subjects'][number]): boolean {
  const waits = status === 'provisional' || status === 'pending'
  return waits && items.some(({ claim, review }) => claim !== undefined && !review)
}

/** The step in lines; the command on one of its own, not broken, so that it can be copied. */
export function stepLines({ language, columns }: Screen, { text, command }: Step): string[] {
  if (command === undefined) return wrap(text, columns, '')
  const sentence = `${text}${language === 'zh' ? '：' : ': '}`
  const line = `${sentence}${command}`
  return roomFor(line) <= columns ? [line] : [...wrap(sentence, columns, ''), `  ${command}`]
}

/** An annotated copy may be scored, but what is handed in is the workbook that it was made of. */
function originals(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.replace(/-评分结果(-\d+)?(?=\.\w+$)/, '')))]
}

/** More names than these make a line unreadable. */
const MOST_FILES = 3

/** The names of files, as many as a line holds. */
export function inWords(files: readonly string[], language: Language): string {
  const list = files.slice(0, MOST_FILES).map((file) => file.split(/[\\/]/).at(-1)!)
  return inList(language, list) + (files.length > MOST_FILES ? say(language, 'etc') : '')
}

const commandLine = (words: readonly string[]): string => shownCommand(words, process.platform)
