import path from 'node:path'
import { assessFiles, findingsOf, scoreFiles, type Assessment, type ScoreOutcome } from '../../app/score.ts'
import type { Finding } from '../../model/finding.ts'
import { errorJson, toJson } from '../../reports/json.ts'
import { pretty } from '../../reports/json-text.ts'
import type { Action } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { stepLines, townStep, type TownCall } from '../next-step.ts'
import { printAlternatives } from '../print/alternatives.ts'
import { printTown } from '../print/town.ts'
import { printDuties } from '../print/duties.ts'
import { printFindings, printVerdict } from '../print/findings.ts'
import { mendLines } from '../print/mends.ts'
import { printLines } from '../print/paragraph.ts'
import { printMissing, printPack, printSubjects, printTotals } from '../print/scores.ts'
import { pathForOthers } from '../path-for-others.ts'
import { isWhole, type Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { printUnwritten } from '../print/unwritten.ts'
import { printWritten } from '../print/written.ts'
import { version } from '../version.ts'

interface CheckOptions extends CommonOptions {
  all?: boolean
}

interface ScoreOptions extends CheckOptions {
  output?: string
  fix?: boolean
}

/** `lingong score FILE…` */
export const score: Action<ScoreOptions> = async (screen, files, options) => {
  const settings = await settle(options)
  const { force = false, dryRun = false, fix = false, output: out } = options
  const whole = isWhole(screen, options)
  const alternatives = screen.json || (whole && !screen.quiet)
  const request = { files, ...settings, lists: settings, out, force, dryRun, fix, alternatives, version }
  const outcome = await scoreFiles(request)
  const findings = findingsOf(outcome)
  if (screen.json) screen.out(pretty(jsonOf(outcome, [...findings, ...outcome.unwritten], screen)))
  else await tellScore(screen, outcome, { findings, call: typed(screen, files, options), whole, fix, out })
  return exitCodeOf({ findings, unread: outcome.unread, unwritten: outcome.unwritten })
}

/** `lingong check FILE…`: findings only, writes nothing. */
export const check: Action<CheckOptions> = async (screen, files, options) => {
  const settings = await settle(options)
  const outcome = assessFiles({ files, ...settings, lists: settings, alternatives: screen.json, version })
  const findings = findingsOf(outcome)
  const whole = isWhole(screen, options)
  const step = townStep(screen, outcome, { command: 'check', ...typed(screen, files, options) })
  if (screen.json) screen.out(pretty(jsonOf(outcome, findings, screen)))
  else if (whole) {
    await printAssessment(screen, outcome, findings, { scores: false })
    printLines(screen, stepLines(screen, step))
  } else printTown(screen, { outcome, findings, scores: false, step })
  return exitCodeOf({ findings, unread: outcome.unread })
}

/** The files and the options that a next run of them needs; in a text for others without the folders of this machine. */
function typed(
  { brief }: Screen,
  files: readonly string[],
  { pack, interpret = [], roster, stations, output }: ScoreOptions,
): Omit<TownCall, 'command'> {
  const shown = brief ? (file: string): string => file : pathForOthers
  const given = { '--pack': pack, '--roster': roster, '--stations': stations, '-o': output }
  return {
    files: files.map(shown),
    options: [
      ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, shown(value)])),
      ...interpret.flatMap((choice) => ['--interpret', choice]),
    ],
  }
}

/** The one document that stdout holds under --json, whatever happened. */
function jsonOf(outcome: Assessment, findings: readonly Finding[], screen: Screen): unknown {
  const { run, loaded } = outcome
  return run && loaded
    ? toJson({ ...run, findings }, loaded.pack, screen.language)
    : errorJson(findings, screen.language, version)
}

interface Told {
  findings: readonly Finding[]
  call: Omit<TownCall, 'command'>
  whole: boolean
  fix: boolean
  out: string | undefined
}

async function tellScore(
  screen: Screen,
  outcome: ScoreOutcome,
  { findings, call, whole, fix, out }: Told,
): Promise<void> {
  const { mends, planned, written, unwritten, intake } = outcome
  const step = townStep(screen, outcome, { command: 'score', ...call, unwritten: unwritten.length })
  const dry = written.length + unwritten.length === 0
  const names = dry ? planned : written.map((file) => file.path)
  const several = intake.taken.length > 1
  if (!whole) {
    const copies = { names, folder: copiesFolder(outcome, out), written: !dry }
    const most = findings.some(({ severity }) => severity === 'error') ? 1 : MENDS
    const below = fix ? mendLines(screen, mends, { several, most }) : []
    const rows = screen.rows - below.length
    printTown({ ...screen, rows }, { outcome, findings, scores: true, copies, unwritten, step })
    printLines(screen, below)
    return
  }
  await printAssessment(screen, outcome, findings, { scores: true })
  if (fix) printLines(screen, mendLines(screen, mends, { several }))
  printUnwritten(screen, unwritten)
  printWritten(screen, names, dry)
  printLines(screen, stepLines(screen, step))
}

/** So many corrections are shown below a town's screen; errors need its lines for themselves. */
const MENDS = 5

/** Where the copies lie, as a person in this folder finds it; null for several folders. */
function copiesFolder({ intake }: ScoreOutcome, out: string | undefined): string | null {
  const [first = '', ...others] = new Set(intake.taken.map(({ absolute }) => path.dirname(absolute)))
  if (out === undefined && others.length > 0) return null
  const folder = path.resolve(out ?? first)
  const relative = path.relative(process.cwd(), folder) || '.'
  return relative.startsWith('..') ? folder : relative
}

/** The whole text of a run; without `scores` nothing of points and money. */
async function printAssessment(
  screen: Screen,
  { run, loaded, intake }: Assessment,
  findings: readonly Finding[],
  { scores }: { scores: boolean },
): Promise<void> {
  if (loaded) printPack(screen, loaded, run?.subjects ?? [])
  printVerdict(screen, findings, run ? (run.subjects.length > 0 ? 'town' : 'nobody') : 'nothing')
  const shown = screen.quiet ? findings.filter(({ severity }) => severity === 'error') : findings
  printFindings(screen, shown, { withFile: intake.taken.length > 1 })
  if (!run || !loaded) return
  if (scores) await printSubjects(screen, run.subjects)
  printMissing(screen, run.missing, loaded.pack)
  if (!scores) return
  printDuties(screen, run.subjects)
  printTotals(screen, run, loaded)
  printAlternatives(screen, run.alternatives ?? [], 'moreAlternativesOfTown')
}
