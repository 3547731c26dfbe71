import path from 'node:path'
import type { BatchOutcome } from '../../app/batch.ts'
import { countFindings, type Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { countyStep, holdsNothing, stepLines, type CountyCall, type Step } from '../next-step.ts'
import { pathForOthers } from '../path-for-others.ts'
import type { Screen } from '../screen.ts'
import { clip, heightOf, wrapList } from '../width.ts'
import { say } from '../words.ts'
import { alternativesText, printAlternatives } from './alternatives.ts'
import { collisionEntries, intakeEntries, townTable } from './brief-county.ts'
import { countLine, missingEntries, moneyLine, openEntries, underTotals } from './brief-subjects.ts'
import { printDuties } from './duties.ts'
import { printFindings, printVerdict } from './findings.ts'
import { fit } from './fit.ts'
import { paragraph, printLines } from './paragraph.ts'
import { printMissing, printPack, printTotals, printTowns, townWord } from './scores.ts'
import { marked, otherCounts, PROMPTS, titleLines } from './town.ts'
import { printUnwritten, unwrittenLines } from './unwritten.ts'
import { printWritten } from './written.ts'

export interface CountyScreen {
  outcome: BatchOutcome
  findings: readonly Finding[]
  dryRun: boolean
  call: CountyCall
}

interface Known {
  run: Run
  loaded: LoadedPack
}

/**
 * A county on one screen: what came in and what has to go back, what collides, the money by town, the files written
 * and the next step. What is left out stands in the files.
 */
export function printCounty(screen: Screen, county: CountyScreen): void {
  const { outcome, findings } = county
  const { run, loaded } = outcome
  if (!run || !loaded) return printNothing(screen, findings, outcome.papers)
  const head = [verdictLine(screen, run, findings), ...titleLines(screen, loaded, run.subjects)]
  const foot = [
    '',
    ...unwrittenLines(screen, outcome.unwritten),
    ...writtenLines(screen, county),
    ...stepLines(screen, stepOf(screen, run, county)),
  ]
  // what changed since the run before was said above, on stderr
  const said = outcome.changes === null || screen.quiet ? 0 : CHANGES
  const room = screen.rows - PROMPTS - said - head.length - heightOf(foot, screen.columns)
  const known = { run, loaded }
  const sums = [moneyLine(screen, run), ...underTotals(screen, run, loaded), ...choiceLines(screen, run)]
  const table = tableLines(screen, known, Math.max(3, Math.ceil(room / 2)))
  const entries = [
    ...intakeEntries(screen, run, findings, outcome.papers),
    ...collisionEntries(screen, findings),
    ...missingEntries(screen, run.missing, loaded),
  ]
  const { lines } = fit(entries, room - sums.length - Math.min(table.length, Math.ceil(room / 2)) - 2)
  const rest = room - lines.length - sums.length - 2
  const shown = table.length <= rest ? table : tableLines(screen, known, rest)
  printLines(screen, [...head, '', ...lines, '', ...sums, ...shown, ...foot])
}

/** Lines that the changes since the run before take. */
const CHANGES = 2

/** The towns, or the subjects where the pack knows no towns. */
function tableLines(screen: Screen, { run, loaded }: Known, room: number): string[] {
  if (run.towns.every(({ town }) => town === null)) {
    if (run.subjects.length === 0) return []
    const entries = openEntries(screen, run.subjects)
    return [countLine(screen, run.subjects, loaded), ...fit(entries, Math.max(1, room - 1)).lines]
  }
  const word = townWord(loaded.pack, screen.language)
  return townTable(screen, run, word, room)
}

function verdictLine(screen: Screen, run: Run, findings: readonly Finding[]): string {
  const { error, ...others } = countFindings(findings)
  const { language } = screen
  if (holdsNothing(run))
    return marked(screen, false, say(language, 'nothingRead')) + otherCounts(screen, others)
  const n = run.subjects.filter(({ status }) => status === 'incomplete').length
  const word = error === 0 ? 'allGood' : n === 0 ? 'countyFaults' : 'countyErrors'
  const verdict = say(language, word, { error, n })
  return marked(screen, error === 0, verdict) + otherCounts(screen, others)
}

/** The sums of money that hang on an open question, the largest first. */
function choiceLines(screen: Screen, { alternatives = [] }: Run): string[] {
  const text = alternativesText(screen.language, alternatives, 'moreAlternatives')
  return text === null || screen.quiet ? [] : [clip(text, screen.columns)]
}

function writtenLines(screen: Screen, { outcome, dryRun, call }: CountyScreen): string[] {
  const names = dryRun ? outcome.planned : outcome.written.map((file) => file.path)
  const own = names.filter((name) => !isCopy(name))
  const list = own.slice(0, NAMED)
  const values = { out: call.out, list, n: own.length, copies: names.length - own.length }
  return wrapList(say(screen.language, dryRun ? 'countyPlanned' : 'countyWritten', values), screen.columns)
}

/** So many outputs are named; the folder shows the others. */
const NAMED = 3

const isCopy = (name: string): boolean => name.includes('-评分结果')

function stepOf(screen: Screen, run: Run, { outcome, call, dryRun }: CountyScreen): Step {
  const sheet = outcome.written.find(({ path: name }) => name.startsWith('评审表'))?.path
  const review = sheet === undefined ? null : path.join(call.out, sheet)
  return countyStep(screen, run, call, review, { dryRun, unwritten: outcome.unwritten.length })
}

function printNothing(screen: Screen, findings: readonly Finding[], papers: readonly string[]): void {
  if (findings.length === 0) paragraph(screen, say(screen.language, 'nothingIn'), '')
  else printVerdict(screen, findings, 'nothing')
  printFindings(screen, findings, { withFile: true })
  printPapers(screen, papers)
}

/** What came in that is no workbook: a town may have meant it for its forms. */
function printPapers(screen: Screen, papers: readonly string[]): void {
  if (papers.length === 0) return
  paragraph(screen, say(screen.language, 'countyPapers', { n: papers.length, list: papers }), '')
}

/** The same as a whole text: every error and warning, every town, everything that is missing. */
export async function printCountyWhole(screen: Screen, county: CountyScreen): Promise<void> {
  const { outcome, findings, dryRun, call } = county
  const { run, loaded, intake, planned, written } = outcome
  const { language } = screen
  if (loaded) printPack(screen, loaded, run?.subjects ?? [])
  if (!run && findings.length === 0) paragraph(screen, say(language, 'nothingIn'), '')
  else printVerdict(screen, findings, run && !holdsNothing(run) ? 'county' : 'nothing')
  const shown = findings.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !screen.quiet),
  )
  printFindings(screen, shown, { withFile: true })
  if (intake.ours.length > 0) screen.out(`${say(language, 'skippedOurs', { n: intake.ours.length })}\n`)
  printPapers(screen, outcome.papers)
  if (!run || !loaded) return
  await printTowns(screen, run, loaded.pack)
  printMissing(screen, run.missing, loaded.pack)
  printDuties(screen, run.subjects)
  printTotals(screen, run, loaded)
  printAlternatives(screen, run.alternatives ?? [], 'moreAlternatives')
  printUnwritten(screen, outcome.unwritten)
  const names = dryRun ? planned : written.map((file) => file.path)
  printWritten(
    screen,
    names.filter((each) => dryRun || !isCopy(each)),
    dryRun,
  )
  const typed = screen.brief ? call : callForOthers(call)
  printLines(screen, stepLines(screen, stepOf(screen, run, { ...county, call: typed })))
}

/** The call without folders of this machine: a text that goes to a file or a pipe may be sent to others. */
function callForOthers({ inputs, options, out, review }: CountyCall): CountyCall {
  return {
    inputs: inputs.map(pathForOthers),
    options: options.map((word) => (path.isAbsolute(word) ? pathForOthers(word) : word)),
    out: pathForOthers(out),
    review: review === undefined ? undefined : pathForOthers(review),
  }
}
