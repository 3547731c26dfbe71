import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { LEVEL_DOCUMENT } from '../reports/level/document.ts'
import { readState } from './county/state.ts'
import { isFolder } from './sources.ts'

/** The JSON document of a finished run: a folder of `batch`, or a file that `--json` wrote. Throws a UsageFault. */
export function readRunDocument(run: string): unknown {
  const file = isFolder(run) ? path.join(run, 'summary.json') : run
  if (!existsSync(file)) throw noRun(run)
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw noRun(run, error)
  }
}

/** Says what a folder or a file is that should be the run of a county: a share of one, several, or nothing of ours. */
export function noRun(run: string, cause?: unknown): UsageFault {
  const file = shownRun(run)
  if (readState(run)?.shard) return new UsageFault([makeFinding('LG-F058', { file })])
  if (existsSync(path.join(run, LEVEL_DOCUMENT))) return new UsageFault([makeFinding('LG-F059', { file })])
  return new UsageFault([makeFinding('LG-F046', { file })], { cause })
}

/** From this folder where it lies in it; of a folder elsewhere its name. */
function shownRun(run: string): string {
  const relative = path.relative('', run)
  return relative.startsWith('..') || path.isAbsolute(relative) ? path.basename(relative) : relative || '.'
}
