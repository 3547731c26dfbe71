import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { Code } from '../../findings/catalogue.ts'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import { safePath } from '../../workbook/archive-name.ts'
import { listArchive, readEntry, type ArchiveEntry, type ByteSource } from '../../workbook/archive.ts'
import { ZipFault, type ZipReason } from '../../workbook/zip/fault.ts'
import { isArchiveName, isWorkbookName, type Gathered, type Source } from '../sources.ts'

/** Bytes of an archive within an archive, inflated: it is held while one of its files is read. */
const LARGEST_WITHIN = 128 * 1024 * 1024

/** The workbooks in an archive, archives within it included, one level deep; only directories are read. */
export function openArchive(archive: Source): Gathered {
  try {
    if (!isZip(archive.path)) throw new ZipFault('method', '')
    return withFile(archive.absolute, (file) => filesIn(file, archive))
  } catch (fault) {
    return { sources: [], findings: [faultFinding(fault, archive.path)] }
  }
}

/** The bytes of one file of an archive. Throws ZipFault, or the system's error where the archive can't be read. */
export function readPacked(archive: string, within: readonly ArchiveEntry[]): Buffer {
  return withFile(archive, (file) => readWithin(file, within))
}

function readWithin(file: ByteSource, [entry, ...deeper]: readonly ArchiveEntry[]): Buffer {
  const bytes = readEntry(file, entry!)
  return deeper.length === 0 ? bytes : readWithin(bytesAsFile(bytes), deeper)
}

function filesIn(file: ByteSource, archive: Source): Gathered {
  const opened = named(listArchive(file)).flatMap(({ name, entry }): Gathered[] => {
    const source = {
      absolute: archive.absolute,
      path: `${archive.path}/${name}`,
      within: [...(archive.within ?? []), entry],
    }
    if (isArchiveName(name)) return [openWithin(file, source)]
    return isWorkbookName(path.posix.basename(name)) ? [{ sources: [source], findings: [] }] : []
  })
  return {
    sources: opened.flatMap(({ sources }) => sources),
    findings: opened.flatMap(({ findings }) => findings),
  }
}

/** An archive within an archive; one deeper still is only named. */
function openWithin(file: ByteSource, source: Source): Gathered {
  const [entry, ...deeper] = source.within!
  try {
    if (deeper.length > 0 || !isZip(source.path)) throw new ZipFault('method', '')
    if (entry!.size > LARGEST_WITHIN) throw new ZipFault('limit', '')
    return filesIn(bytesAsFile(readEntry(file, entry!)), source)
  } catch (fault) {
    return { sources: [], findings: [faultFinding(fault, source.path)] }
  }
}

function isZip(name: string): boolean {
  return name.toLowerCase().endsWith('.zip')
}

/** Entries under names that can be shown and written, each once, in the order of the names; what a Mac adds is left out. */
function named(entries: readonly ArchiveEntry[]): { name: string; entry: ArchiveEntry }[] {
  const used = new Set<string>()
  return entries
    .filter(({ name }) => !name.split('/').includes('__MACOSX'))
    .map((entry) => ({ name: unused(safePath(entry.name), used), entry }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function unused(name: string, used: Set<string>): string {
  const { dir, name: stem, ext } = path.posix.parse(name)
  let candidate = name
  for (let number = 2; used.has(candidate.toLowerCase()); number += 1)
    candidate = path.posix.join(dir, `${stem}(${number})${ext}`)
  used.add(candidate.toLowerCase())
  return candidate
}

const BY_REASON: Readonly<Partial<Record<ZipReason, Code>>> = {
  method: 'LG-F070',
  limit: 'LG-F072',
  encrypted: 'LG-F073',
}

/** What is said of an archive, or of a file in it, that can't be read; a fault of ours is thrown again. */
export function faultFinding(fault: unknown, shown: string): Finding {
  const file = path.posix.basename(shown)
  if (fault instanceof ZipFault)
    return makeFinding(BY_REASON[fault.reason] ?? 'LG-F071', { file }, { path: shown })
  if (fault instanceof Error && 'syscall' in fault) return makeFinding('LG-F003', { file }, { path: shown })
  throw fault
}

function withFile<Result>(name: string, use: (file: ByteSource) => Result): Result {
  const handle = openSync(name, 'r')
  try {
    return use({
      size: fstatSync(handle).size,
      read: (at, length) => {
        const bytes = Buffer.alloc(length)
        return bytes.subarray(0, readSync(handle, bytes, 0, length, at))
      },
    })
  } finally {
    closeSync(handle)
  }
}

function bytesAsFile(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) }
}
