import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { isFolder } from './sources.ts'

/** The JSON document of a finished run: a folder of `batch`, or a file that `--json` wrote. Throws a UsageFault. */
export function readRunDocument(run: string): unknown {
  const file = isFolder(run) ? path.join(run, 'summary.json') : run
  const name = path.basename(run)
  if (!existsSync(file)) throw new UsageFault([makeFinding('LG-F046', { file: name })])
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageFault([makeFinding('LG-F046', { file: name })], { cause: error })
  }
}
