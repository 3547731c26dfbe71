import { scoreFiles, assessFiles, type Assessment } from '../../app/score.ts'
import type { Finding } from '../../model/finding.ts'
import { errorJson, pretty, toJson } from '../../reports/json.ts'
import type { Action } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { printAlternatives } from '../print-alternatives.ts'
import { printDuties } from '../print-duties.ts'
import { printFindings, printVerdict } from '../print-findings.ts'
import { printMends } from '../print-mends.ts'
import { printMissing, printPack, printSubjects, printTotals } from '../print-scores.ts'
import type { Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { say } from '../words.ts'

interface ScoreOptions extends CommonOptions {
  output?: string
  fix?: boolean
}

/** `lingong score FILE…` */
export const score: Action<ScoreOptions> = async (screen, files, options) => {
  const settings = await settle(options)
  const { force = false, dryRun = false, fix = false, output: out } = options
  const alternatives = screen.json || !screen.quiet
  const request = { files, ...settings, lists: settings, out, force, dryRun, fix, alternatives }
  const outcome = await scoreFiles(request)
  const findings = [...findingsOf(outcome), ...outcome.unwritten]
  if (screen.json) screen.out(pretty(jsonOf(outcome, findings, screen)))
  if (!screen.json) await printAssessment(screen, outcome, findings, true)
  if (!screen.json && fix) printMends(screen, outcome.mends, outcome.intake.taken.length > 1)
  if (!screen.json && dryRun)
    for (const path of outcome.planned) screen.out(`${say(screen.language, 'wouldWrite', { path })}\n`)
  if (!screen.json)
    for (const { path } of outcome.written) screen.out(`${say(screen.language, 'written', { path })}\n`)
  return exitCodeOf({ findings, unread: outcome.unread, unwritten: outcome.unwritten })
}

/** `lingong check FILE…`: findings only, writes nothing. */
export const check: Action = async (screen, files, options) => {
  const settings = await settle(options)
  const outcome = assessFiles({ files, ...settings, lists: settings, alternatives: screen.json })
  const findings = findingsOf(outcome)
  if (screen.json) screen.out(pretty(jsonOf(outcome, findings, screen)))
  if (!screen.json) await printAssessment(screen, outcome, findings, false)
  return exitCodeOf({ findings, unread: outcome.unread })
}

/** All findings of a run; without a run, what was said about the files. */
export function findingsOf(outcome: Assessment): readonly Finding[] {
  return outcome.run?.findings ?? outcome.refused
}

/** The one document that stdout holds under --json, whatever happened. */
export function jsonOf(outcome: Assessment, findings: readonly Finding[], screen: Screen): unknown {
  const { run, loaded } = outcome
  return run && loaded
    ? toJson({ ...run, findings }, loaded.pack, screen.language)
    : errorJson(findings, screen.language)
}

async function printAssessment(
  screen: Screen,
  outcome: Assessment,
  findings: readonly Finding[],
  scores: boolean,
): Promise<void> {
  const { run, loaded, intake } = outcome
  if (loaded) printPack(screen, loaded)
  printVerdict(screen, findings, 'town')
  printFindings(
    screen,
    screen.quiet ? findings.filter(({ severity }) => severity === 'error') : findings,
    intake.taken.length > 1,
  )
  if (!run || !loaded) return
  if (scores) await printSubjects(screen, run.subjects)
  printMissing(screen, run.missing, loaded.pack)
  if (scores) printDuties(screen, run.subjects)
  if (scores) printTotals(screen, run)
  if (scores) printAlternatives(screen, run.alternatives ?? [])
}
