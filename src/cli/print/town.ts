import path from 'node:path'
import type { Assessment } from '../../app/score.ts'
import { countFindings, type Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { stepLines, type Step } from '../next-step.ts'
import type { Screen } from '../screen.ts'
import { clip, heightOf } from '../width.ts'
import { inList, say } from '../words.ts'
import { briefFindings } from './brief-findings.ts'
import { countLine, missingEntries, moneyLine, openEntries, underTotals } from './brief-subjects.ts'
import { fit } from './fit.ts'
import { printLines } from './paragraph.ts'
import { chosenOf, packTitleLine } from './scores.ts'
import { unwrittenLines } from './unwritten.ts'

/** Lines of the screen that are not ours: the command that was typed and the one that comes next. */
export const PROMPTS = 2

/** The annotated copies of a call, corrected copies with them. */
export interface Copies {
  names: readonly string[]
  /** where they lie, as a person in this folder finds it; null for several folders, beside their originals */
  folder: string | null
  /** false in a dry run */
  written: boolean
}

const NO_COPIES: Copies = { names: [], folder: null, written: false }

export interface TownScreen {
  outcome: Assessment
  findings: readonly Finding[]
  /** false for `check`, which says nothing of scores and money */
  scores: boolean
  copies?: Copies
  unwritten?: readonly Finding[]
  /** what to do next */
  step: Step
}

/**
 * A town on one screen, what matters first: can it be handed in, what is to be mended, how much money; then who is not
 * final and why, where the copy lies, what to do next. What is left out is counted, with where to see it.
 */
export function printTown(screen: Screen, town: TownScreen): void {
  const { outcome, findings, scores, copies = NO_COPIES, unwritten = [], step } = town
  const { run, loaded } = outcome
  const known = run && loaded ? { run, loaded } : null
  const head = [
    verdictLine(screen, findings, run),
    ...(loaded ? titleLines(screen, loaded, run?.subjects ?? []) : []),
  ]
  const money =
    known && scores && known.run.subjects.length > 0
      ? [
          '',
          moneyLine(screen, known.run),
          ...underTotals(screen, known.run, known.loaded),
          countLine(screen, known.run.subjects, known.loaded),
        ]
      : []
  const foot = [
    '',
    ...unwrittenLines(screen, unwritten),
    ...copyLines(screen, copies),
    ...stepLines(screen, step),
  ]
  const open = [
    ...(known && scores ? openEntries(screen, known.run.subjects) : []),
    ...(known ? missingEntries(screen, known.run.missing, known.loaded) : []),
  ]
  const room = screen.rows - PROMPTS - head.length - money.length - heightOf(foot, screen.columns)
  const kept = Math.min(open.length, Math.max(KEPT, Math.floor(room / 3)))
  const found = foundLines(screen, town, room - kept)
  const who = fit(open, room - found.length).lines
  printLines(screen, [...head, ...found, ...money, ...who, ...foot])
}

/** Lines that those who are not final keep at least, however many findings there are. */
const KEPT = 3

/** Findings with a line before them, and one that counts what is left out. */
function foundLines(screen: Screen, { outcome, findings, copies }: TownScreen, room: number): string[] {
  const of = (severity: string): Finding[] => findings.filter((finding) => finding.severity === severity)
  const warnings = screen.quiet ? [] : of('warning')
  const several = outcome.intake.taken.length + outcome.intake.refused.length > 1
  const asked = { errors: of('error'), warnings, several, room: room - 2 }
  const { lines, errorsLeft, warningsLeft } = briefFindings(screen, asked)
  const left = [
    ['briefErrorsLeft', errorsLeft],
    ['briefLook', warningsLeft],
    ['briefNotices', screen.quiet ? 0 : of('notice').length],
  ] as const
  const counted = left.filter(([, n]) => n > 0).map(([word, n]) => say(screen.language, word, { n }))
  if (lines.length === 0 && counted.length === 0) return []
  return [
    '',
    ...lines,
    ...(counted.length === 0 ? [] : [restLine(screen, counted, copies?.written ?? false)]),
  ]
}

function restLine({ language, columns }: Screen, counted: readonly string[], copied: boolean): string {
  const colon = language === 'zh' ? '：' : '; '
  const where = say(language, copied ? 'briefWhere' : 'briefAll')
  return clip(`  ${inList(language, counted)}${colon}${where}`, columns)
}

/** Title of the pack, and the interpretations that differ from the defaults. */
export function titleLines(screen: Screen, loaded: LoadedPack, cards: readonly Scorecard[]): string[] {
  const list = chosenOf(loaded)
  const choices = list.length === 0 ? [] : [clip(say(screen.language, 'choices', { list }), screen.columns)]
  return [clip(packTitleLine(screen, loaded, cards), screen.columns), ...choices]
}

/** The first line: can it be handed in, and how many findings there are. */
function verdictLine(screen: Screen, findings: readonly Finding[], run: Run | null): string {
  const counts = countFindings(findings)
  return verdict(screen, counts.error, run) + otherCounts(screen, counts)
}

function verdict(screen: Screen, errors: number, run: Run | null): string {
  const { language, paint } = screen
  if (!run) return marked(screen, false, say(language, 'nothingRead'))
  if (errors > 0) return marked(screen, false, say(language, 'briefMendFirst', { n: errors }))
  if (run.subjects.length === 0) return paint.bold.red(say(language, 'nothingYet'))
  return marked(screen, true, say(language, 'ready'))
}

/** A verdict in its colour, with the sign that says the same without it. */
export function marked({ paint }: Screen, good: boolean, text: string): string {
  return paint.bold[good ? 'green' : 'red'](`${good ? '√' : '×'} ${text}`)
}

/** `  另有警告 7、提示 1`; nothing where there are none. */
export function otherCounts({ language }: Screen, counts: { warning: number; notice: number }): string {
  const others = [
    ['briefWarned', counts.warning],
    ['briefNoted', counts.notice],
  ] as const
  const list = others.filter(([, n]) => n > 0).map(([word, n]) => say(language, word, { n }))
  if (list.length === 0) return ''
  return `  ${say(language, 'briefOther', { list })}`
}

/** More copies than these are counted. */
const COPIES = 2

function copyLines({ language, columns }: Screen, { names, folder, written }: Copies): string[] {
  const lines =
    names.length > COPIES
      ? [say(language, manyCopies(folder), { n: names.length, folder: folder ?? '' })]
      : names.map((name) => {
          const word = name.includes('-评分结果') ? 'briefCopy' : 'briefFixed'
          return say(language, word, { copy: path.join(folder ?? '', name) })
        })
  return lines.map((line) => clip(written ? line : say(language, 'briefPlanned', { line }), columns))
}

function manyCopies(folder: string | null): 'briefCopiesBeside' | 'briefCopiesHere' | 'briefCopies' {
  if (folder === null) return 'briefCopiesBeside'
  return folder === '.' ? 'briefCopiesHere' : 'briefCopies'
}
