import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Why a file could not be written, as codes of the catalogue: a folder in its place, open elsewhere, not allowed, disk
 * full, its name or the path to it too long.
 */
export type SaveCode = 'LG-F096' | 'LG-F031' | 'LG-F032' | 'LG-F033' | 'LG-F038'

/** Thrown for a file that could not be written. */
export class SaveFault extends Error {
  constructor(
    readonly code: SaveCode,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${file}`, options)
    this.name = 'SaveFault'
  }
}

/** A scanner or a synchroniser may hold a file for a moment. */
const TRIES = 4
const PAUSE_MS = 40

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then renamed over what was
 * there. Throws SaveFault where the file is open elsewhere, may not be written or doesn't fit; what was there before
 * is untouched then, and nothing else is left behind. Blocks, so that a stop signal comes before or after a file.
 */
export function saveFile(file: string, bytes: Uint8Array): void {
  const temporary = createTemporary(file)
  try {
    writeWhole(temporary.descriptor, bytes, file)
    moveOver(temporary.name, file)
  } catch (error) {
    rmSync(temporary.name, { force: true })
    throw error
  }
}

/** What a file is to hold; in pieces where it is made while it is written, so that it is never in memory as a whole. */
export type FileContent = Uint8Array | Iterable<Uint8Array>

/**
 * The same without waiting for the disk: other files can be made meanwhile. Where the process ends before, what was there
 * is untouched; so it is where `replaces`, which is asked once all is written, says no.
 */
export async function saveFileMeanwhile(
  file: string,
  content: FileContent,
  replaces = (): boolean => true,
): Promise<void> {
  const temporary = createTemporary(file)
  const remove = (): void => rmSync(temporary.name, { force: true })
  process.once('exit', remove)
  try {
    await writeMeanwhile(temporary.descriptor, content, file)
    if (replaces()) moveOver(temporary.name, file)
    else remove()
  } catch (error) {
    remove()
    throw error
  } finally {
    process.off('exit', remove)
  }
}

/** Makes a file of its own: false where one is there already, whoever made it a moment ago. Throws as saveFile does. */
export function createFile(file: string, bytes: Uint8Array): boolean {
  let descriptor: number
  try {
    descriptor = openSync(file, 'wx')
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false
    throw faultOf(error, file, 'LG-F032')
  }
  writeWhole(descriptor, bytes, file)
  return true
}

/** So many characters of a file's name stand in that of its temporary file: a long name has no room for more. */
const NAMED = 24

function createTemporary(file: string): { name: string; descriptor: number } {
  const { dir, base } = path.parse(file)
  const start = [...base].slice(0, NAMED).join('')
  for (let count = 0; ; count += 1) {
    const name = path.join(dir, `~lingong-${process.pid}-${count}-${start}.tmp`)
    try {
      return { name, descriptor: openSync(name, 'wx') }
    } catch (error) {
      // left behind by a process of the same number that was killed
      if (reasonOf(error) !== 'EEXIST' || count > 99) throw faultOf(error, file, 'LG-F032')
    }
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
  } catch (error) {
    throw faultOf(error, file, 'LG-F032')
  } finally {
    closeSync(descriptor)
  }
}

async function writeMeanwhile(descriptor: number, content: FileContent, file: string): Promise<void> {
  try {
    for (const bytes of content instanceof Uint8Array ? [content] : content)
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    await toDisk(descriptor)
  } catch (error) {
    throw faultOf(error, file, 'LG-F032')
  } finally {
    closeSync(descriptor)
  }
}

function toDisk(descriptor: number): Promise<void> {
  return new Promise((resolve, reject) => fsync(descriptor, (error) => (error ? reject(error) : resolve())))
}

function moveOver(temporary: string, file: string): void {
  for (let tried = 1; ; tried += 1) {
    try {
      renameSync(temporary, file)
      return
    } catch (error) {
      // Windows says of a folder what it says of an open file
      if (existsSync(file) && statSync(file).isDirectory())
        throw new SaveFault('LG-F096', file, { cause: error })
      if (!HELD.has(reasonOf(error)) || tried === TRIES) throw faultOf(error, file, 'LG-F031')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS * tried)
    }
  }
}

const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** `denied` is what a refusal means at this step: before the rename the folder, then the file. */
function faultOf(error: unknown, file: string, denied: SaveCode): unknown {
  const reason = reasonOf(error)
  const options = { cause: error }
  if (FULL.has(reason)) return new SaveFault('LG-F033', file, options)
  if (reason === 'EROFS') return new SaveFault('LG-F032', file, options)
  if (HELD.has(reason)) return new SaveFault(denied, file, options)
  if (reason === 'ENAMETOOLONG') return new SaveFault('LG-F038', file, options)
  return error
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
