import { createHash, type Hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Finding } from '../model/finding.ts'
import { hashOf } from '../model/hash.ts'
import { isUntouched } from '../workbook/annotate.ts'
import { saveFileMeanwhile, SaveFault, type FileContent } from '../workbook/save.ts'
import { othersTurn } from './others-turn.ts'
import { isFolder } from './sources.ts'

/** A file that a run writes; its content is made when its turn comes, so that only one is in memory. */
export interface Output {
  absolute: string
  /** as the user sees it */
  path: string
  make: () => Promise<FileContent> | FileContent
}

export interface Written {
  path: string
  sha256: string
  /** false where the same bytes were there already */
  changed: boolean
}

/** Absolute path → hashes of what earlier runs wrote there: several where one was stopped before a file was replaced. */
export type WrittenBefore = ReadonlyMap<string, readonly string[]>

export interface WriteOptions {
  force: boolean
  /** inputs of the run: never written to */
  inputs: ReadonlySet<string>
  record: WrittenBefore
  onFile?: ((done: number, all: number, path: string) => void) | undefined
  /** called when a file is done */
  onDone?: (path: string) => void
  /** called before a file is put in its place */
  announce?: Announce
}

/** Notes what is about to be written, so that a run that is stopped in between knows its own files again. */
export type Announce = (path: string, sha256: string) => void

export interface WriteResult {
  written: readonly Written[]
  /** files that could not be written (open elsewhere, read-only, disk full), each with what to do */
  findings: readonly Finding[]
}

/**
 * Refuses, before anything is written, to overwrite what a run of ours did not write. Throws a UsageFault that names it.
 * Returns the hashes of the outputs that are there already, by absolute path.
 */
export function refuseOverwriting(
  outputs: readonly Pick<Output, 'absolute' | 'path'>[],
  options: WriteOptions,
): ReadonlyMap<string, string> {
  const there = new Map<string, string>()
  const foreign = outputs.filter((output) => isForeign(output.absolute, options, there))
  if (foreign.length === 0) return there
  throw new UsageFault(
    foreign.map(({ absolute, path: name }) =>
      makeFinding(isFolder(absolute) ? 'LG-F096' : 'LG-F030', { name }, { path: name }),
    ),
  )
}

function isForeign(
  file: string,
  { force, inputs, record }: WriteOptions,
  there: Map<string, string>,
): boolean {
  if (inputs.has(file)) return true
  if (!existsSync(file)) return false
  const bytes = bytesThere(file)
  // a folder, or held by another program: saving it says which
  if (!bytes) return !force && !record.has(file)
  const sha256 = hashOf(bytes)
  there.set(file, sha256)
  return !force && !record.get(file)?.includes(sha256) && !isUntouched(bytes)
}

/** So many files may be on their way to the disk while the next one is made. */
const ON_THE_WAY = 4

/** Writes file by file, each whole or not at all; one that can't be written never stops the rest. */
export async function writeOutputs(outputs: readonly Output[], options: WriteOptions): Promise<WriteResult> {
  const results: (Written | Finding)[] = []
  const onTheWay = new Set<Promise<void>>()
  for (const [index, output] of outputs.entries()) {
    options.onFile?.(index, outputs.length, output.path)
    // threads that wait for their next job get it before this one is busy
    await othersTurn()
    const content = await output.make()
    const writing = writeOne(output, content, options.announce).then((result) => {
      results[index] = result
      options.onDone?.(output.path)
      onTheWay.delete(writing)
    })
    onTheWay.add(writing)
    // its fault is waited for below: until then it is nobody's
    writing.catch(() => undefined)
    if (onTheWay.size === ON_THE_WAY) await Promise.race(onTheWay)
  }
  await Promise.all(onTheWay)
  options.onFile?.(outputs.length, outputs.length, '')
  return resultOf(results)
}

/** What was written, apart from what could not be. */
export function resultOf(results: readonly (Written | Finding)[]): WriteResult {
  return {
    written: results.flatMap((result) => ('sha256' in result ? result : [])),
    findings: results.flatMap((result) => ('sha256' in result ? [] : result)),
  }
}

/** What was written, or the finding that says why it could not be. */
export async function writeOne(
  output: Pick<Output, 'absolute' | 'path'>,
  content: FileContent,
  announce?: Announce,
): Promise<Written | Finding> {
  const { absolute, path: name } = output
  const there = bytesThere(absolute)
  const before = there && hashOf(there)
  const replaces = (sha256: string): boolean => {
    if (sha256 === before) return false
    announce?.(name, sha256)
    return true
  }
  try {
    const sha256 = await (content instanceof Uint8Array
      ? saveBytes(absolute, content, replaces)
      : savePieces(absolute, content, replaces))
    return { path: name, sha256, changed: sha256 !== before }
  } catch (fault) {
    if (fault instanceof UsageFault) return { ...fault.findings[0]!, path: name }
    if (!(fault instanceof SaveFault)) throw fault
    return makeFinding(fault.code, { name }, { path: name })
  }
}

/** Whether what has this hash is put into the place of what stands there. */
type Replaces = (sha256: string) => boolean

async function saveBytes(file: string, bytes: Uint8Array, replaces: Replaces): Promise<string> {
  const sha256 = hashOf(bytes)
  if (replaces(sha256)) {
    makeFolder(path.dirname(file))
    await saveFileMeanwhile(file, bytes)
  }
  return sha256
}

async function savePieces(file: string, pieces: Iterable<Uint8Array>, replaces: Replaces): Promise<string> {
  const hash = createHash('sha256')
  let sha256 = ''
  makeFolder(path.dirname(file))
  await saveFileMeanwhile(file, hashed(pieces, hash), () => {
    sha256 = hash.digest('hex')
    return replaces(sha256)
  })
  return sha256
}

function* hashed(pieces: Iterable<Uint8Array>, hash: Hash): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** What stands there; null where nothing does, or nothing that can be read. */
export function bytesThere(file: string): Buffer | null {
  // nothing is there as a rule, and a fault costs more than a question
  if (!existsSync(file)) return null
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/**
 * Makes the folder of an output; a failure is the same kind of fault as a file that can't be written. `name`: what the
 * user calls it.
 */
export function makeFolder(folder: string, name = path.basename(folder)): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UsageFault([folderFinding(reason, name)], { cause: error })
  }
}

function folderFinding(reason: string, name: string): Finding {
  if (DENIED.has(reason)) return makeFinding('LG-F032', { name })
  if (FULL.has(reason)) return makeFinding('LG-F033', { name })
  return reason === 'ENAMETOOLONG' ? makeFinding('LG-F038', { name }) : makeFinding('LG-F048', { file: name })
}

const DENIED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])
