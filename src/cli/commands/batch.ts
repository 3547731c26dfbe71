import { setFlagsFromString } from 'node:v8'
import { runBatch } from '../../app/batch.ts'
import { errorJson, jsonText, pretty } from '../../reports/json.ts'
import type { Finding } from '../../model/finding.ts'
import type { Action } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { printAlternatives } from '../print-alternatives.ts'
import { printDuties } from '../print-duties.ts'
import { printFindings, printVerdict } from '../print-findings.ts'
import { printMissing, printPack, printTotals, printTowns } from '../print-scores.ts'
import type { Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { version } from '../version.ts'
import { say } from '../words.ts'
import { findingsOf } from './score.ts'

interface BatchOptions extends CommonOptions {
  output?: string
  review?: string
  prefer?: string
  publishFrom?: string
  holidays?: string
}

/** `lingong batch DIR…`: the county's run. */
export const batch: Action<BatchOptions> = async (screen, inputs, options) => {
  const settings = await settle(options)
  // a county's forms and scores are let go of sooner: half the memory for a twentieth more time
  setFlagsFromString('--heap-growing-percent=20')
  const { force = false, dryRun = false, review, prefer, publishFrom, holidays } = options
  const out = options.output ?? '结果'
  const onFile = progress(screen)
  const outcome = await runBatch({
    inputs,
    ...settings,
    lists: { roster: settings.roster, stations: settings.stations, review, holidays },
    out,
    preferNewest: prefer === 'newest',
    force,
    dryRun,
    version,
    publishFrom,
    ...(onFile && { onRead: onFile, onWrite: onFile }),
  })
  const findings = [...findingsOf(outcome), ...outcome.unwritten]
  if (screen.json) for (const piece of jsonPieces(outcome, findings, screen)) screen.out(piece)
  if (!screen.json) await printBatch(screen, outcome, findings, dryRun)
  return exitCodeOf({ findings, unread: outcome.unread, unwritten: outcome.unwritten })
}

/** What summary.json holds, with the files that could not be written. */
function jsonPieces(
  { run, loaded }: Awaited<ReturnType<typeof runBatch>>,
  findings: readonly Finding[],
  { language }: Screen,
): Iterable<string> {
  return run && loaded
    ? jsonText({ ...run, findings }, loaded.pack, language)
    : [pretty(errorJson(findings, language))]
}

async function printBatch(
  screen: Screen,
  outcome: Awaited<ReturnType<typeof runBatch>>,
  findings: Parameters<typeof printFindings>[1],
  dryRun: boolean,
): Promise<void> {
  const { run, loaded, intake, planned, written } = outcome
  const { language } = screen
  if (loaded) printPack(screen, loaded)
  if (!run && findings.length === 0) screen.out(`${say(language, 'nothingIn')}\n`)
  else printVerdict(screen, findings, 'county')
  printFindings(screen, screen.quiet ? [] : findings.filter(({ severity }) => severity !== 'notice'), true)
  if (intake.ours.length > 0) screen.out(`${say(language, 'skippedOurs', { n: intake.ours.length })}\n`)
  if (!run || !loaded) return
  await printTowns(screen, run, loaded.pack)
  printMissing(screen, run.missing, loaded.pack)
  printDuties(screen, run.subjects)
  printTotals(screen, run)
  printAlternatives(screen, run.alternatives ?? [])
  const names = dryRun ? planned : written.map((file) => file.path)
  for (const path of names.filter((name) => !name.includes('-评分结果'))) {
    screen.out(`${say(language, dryRun ? 'wouldWrite' : 'written', { path })}\n`)
  }
}

/** Progress on stderr, only to a terminal: one line that is written over. */
function progress(screen: Screen): ((done: number, all: number, path: string) => void) | undefined {
  if (!screen.live) return undefined
  return (done, all, path) => {
    const line = done === all ? '' : say(screen.language, 'progress', { done, all, path })
    screen.err(`\r\u001b[K${line}`)
  }
}
