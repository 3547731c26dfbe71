import path from 'node:path'
import { readRuns } from '../../app/merge/finished-runs.ts'
import { mergeShards } from '../../app/merge/shards.ts'
import { unreadIn } from '../../app/county/changes.ts'
import { readState } from '../../app/county/state.ts'
import { mergeLevels } from '../../app/merge/levels.ts'
import { errorJson } from '../../reports/json.ts'
import { jsonText, pretty } from '../../reports/json-text.ts'
import type { Action } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { printLevels, printMerged } from '../print/merged.ts'
import { progress } from '../progress.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { refuseUnused } from '../unused.ts'
import { build, version } from '../version.ts'

interface MergeOptions extends CommonOptions {
  output?: string
}

/** `lingong merge RUN…`: shards of one county become the county's run; runs of counties those of the level above. */
export const merge: Action<MergeOptions> = async (screen, folders, options) => {
  if (folders.some((folder) => readState(folder)?.shard)) return joinShards(screen, folders, options)
  refuseUnused('merge', options, ['output', 'force', 'dryRun'])
  const { output: out = '合并结果', force = false, dryRun = false } = options
  const joined = await mergeLevels({ folders, out, force, dryRun, version })
  const { findings } = errorJson(joined.unwritten, screen.language)
  if (screen.json) screen.out(pretty({ ...joined.document, findings }))
  else printLevels(screen, joined, dryRun ? null : path.normalize(out))
  return exitCodeOf({ findings: joined.unwritten, unread: false, unwritten: joined.unwritten })
}

const joinShards: Action<MergeOptions> = async (screen, folders, options) => {
  const { packs } = await settle(options)
  const { output: out = '合并结果', force = false, dryRun = false } = options
  const { runs, loaded } = readRuns(folders, packs)
  const onWrite = progress(screen)
  const request = { runs, loaded, out, force, dryRun, version, build }
  const merged = await mergeShards({ ...request, ...(onWrite && { onWrite }) })
  const findings = [...merged.run.findings, ...merged.unwritten]
  if (screen.json)
    for (const piece of jsonText({ ...merged.run, findings }, loaded.pack, screen.language)) screen.out(piece)
  else printMerged(screen, merged, loaded, dryRun ? null : path.normalize(out))
  return exitCodeOf({ findings, unread: unreadIn(merged.run).length > 0, unwritten: merged.unwritten })
}
