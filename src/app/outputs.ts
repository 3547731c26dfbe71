import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Finding } from '../model/finding.ts'
import { isUntouchedCopy } from '../workbook/annotate.ts'
import { saveFileMeanwhile, SaveFault } from '../workbook/save.ts'

/** A file that a run writes; its content is made when its turn comes, so that only one is in memory. */
export interface Output {
  absolute: string
  /** as the user sees it */
  path: string
  make: () => Promise<Buffer> | Buffer
}

export interface Written {
  path: string
  sha256: string
  /** false where the same bytes were there already */
  changed: boolean
}

export interface WriteOptions {
  force: boolean
  /** inputs of the run: never written to */
  inputs: ReadonlySet<string>
  /** absolute path → hash of what an earlier run wrote there */
  record: ReadonlyMap<string, string>
  onFile?: (done: number, all: number, path: string) => void
}

export interface WriteResult {
  written: readonly Written[]
  /** files that could not be written (open elsewhere, read-only, disk full), each with what to do */
  findings: readonly Finding[]
}

/** Refuses, before anything is written, to overwrite what a run of ours did not write. Throws a UsageFault that names it. */
export function refuseOverwriting(outputs: readonly Output[], options: WriteOptions): void {
  const foreign = outputs.filter((output) => isForeign(output.absolute, options))
  if (foreign.length === 0) return
  throw new UsageFault(
    foreign.map((output) => makeFinding('LG-F030', { name: output.path }, { path: output.path })),
  )
}

function isForeign(file: string, { force, inputs, record }: WriteOptions): boolean {
  if (inputs.has(file)) return true
  if (force || !existsSync(file)) return false
  const bytes = readFileSync(file)
  return record.get(file) !== hashOf(bytes) && !isUntouchedCopy(bytes)
}

/** So many files may be on their way to the disk while the next one is made. */
const ON_THE_WAY = 4

/** Writes file by file, each whole or not at all; one that can't be written never stops the rest. */
export async function writeOutputs(outputs: readonly Output[], options: WriteOptions): Promise<WriteResult> {
  const results: (Written | Finding)[] = []
  const onTheWay = new Set<Promise<void>>()
  for (const [index, output] of outputs.entries()) {
    options.onFile?.(index, outputs.length, output.path)
    const bytes = await output.make()
    const writing = writeOne(output, bytes).then((result) => {
      results[index] = result
      onTheWay.delete(writing)
    })
    onTheWay.add(writing)
    if (onTheWay.size === ON_THE_WAY) await Promise.race(onTheWay)
  }
  await Promise.all(onTheWay)
  options.onFile?.(outputs.length, outputs.length, '')
  return {
    written: results.flatMap((result) => ('sha256' in result ? result : [])),
    findings: results.flatMap((result) => ('sha256' in result ? [] : result)),
  }
}

/** What was written, or the finding that says why it could not be. */
async function writeOne(output: Output, bytes: Buffer): Promise<Written | Finding> {
  const { absolute, path: name } = output
  const sha256 = hashOf(bytes)
  const changed = !existsSync(absolute) || hashOf(readFileSync(absolute)) !== sha256
  try {
    if (changed) {
      makeFolder(path.dirname(absolute))
      await saveFileMeanwhile(absolute, bytes)
    }
    return { path: name, sha256, changed }
  } catch (fault) {
    if (!(fault instanceof SaveFault)) throw fault
    return makeFinding(fault.code, { name }, { path: name })
  }
}

/** Lower-case hex SHA-256. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Makes the folder of an output; a failure is the same kind of fault as a file that can't be written. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageFault([makeFinding('LG-F048', { file: path.basename(folder) })], { cause: error })
  }
}
