import { runBatch } from '../../app/batch.ts'
import { findingsOf } from '../../app/score.ts'
import type { Shard } from '../../app/county/assess-kept.ts'
import { errorJson } from '../../reports/json.ts'
import { jsonText, pretty } from '../../reports/json-text.ts'
import type { Finding } from '../../model/finding.ts'
import type { Action } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { printCounty, printCountyWhole } from '../print/county.ts'
import { printChanges } from '../print/changes.ts'
import { printShard } from '../print/merged.ts'
import { progress } from '../progress.ts'
import { isWhole, type Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { programCode } from '../program-code.ts'
import { build, version } from '../version.ts'

interface BatchOptions extends CommonOptions {
  all?: boolean
  output?: string
  review?: string
  prefer?: string
  publishFrom?: string
  holidays?: string
  jobs?: number
  shard?: Shard
}

/** `lingong batch DIR…`: the county's run. */
export const batch: Action<BatchOptions> = async (screen, inputs, options) => {
  const settings = await settle(options)
  const { force = false, dryRun = false, review, prefer, publishFrom, holidays, jobs, shard } = options
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
    build,
    publishFrom,
    jobs,
    code: programCode(),
    shard,
    ...(onFile && { onRead: onFile, onWrite: onFile }),
  })
  printChanges(screen, outcome.changes)
  const findings = findingsOf(outcome)
  const all = [...findings, ...outcome.unwritten]
  const call = { inputs, options: wordsOf(options), out, review }
  const county = { outcome, findings, dryRun, call }
  if (screen.json) for (const piece of jsonPieces(outcome, all, screen)) screen.out(piece)
  else if (shard) printShard(screen, outcome, shard)
  else if (isWhole(screen, options)) await printCountyWhole(screen, county)
  else printCounty(screen, county)
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
    : [pretty(errorJson(findings, language, version))]
}

/** The words that a next run of the same county needs, beside the folders, the review and the results. */
function wordsOf(options: BatchOptions): string[] {
  const { pack, interpret = [], roster, stations, prefer, publishFrom, holidays } = options
  const given = { pack, roster, stations, prefer, 'publish-from': publishFrom, holidays }
  return [
    ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...interpret.flatMap((choice) => ['--interpret', choice]),
  ]
}
