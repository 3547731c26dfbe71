import { isUtf8 } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'
import { crc32 } from './crc.ts'
import { type DirectoryRecord, readDirectory } from './directory.ts'
import type { ZipEntry } from './entry.ts'
import { ZipFault } from './fault.ts'
import { DEFLATED, ENCRYPTED, LOCAL, LOCAL_SIZE, UTF8 } from './format.ts'
import { ZIP_LIMITS, type ZipLimits } from './limits.ts'

export interface Zip {
  /** in the order of the central directory */
  entries: readonly ZipEntry[]
  /** by name, upper and lower case alike, as packages are looked up */
  find(name: string): ZipEntry | undefined
  /** The inflated content, its size and checksum checked. Throws ZipFault. */
  read(entry: ZipEntry): Buffer
}

/**
 * Opens a zip package from its central directory. Nothing is inflated: numbers, sizes, ratios, names, encryption and
 * overlaps are judged on the headers alone. Throws ZipFault.
 */
export function openZip(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): Zip {
  const { records, start } = readDirectory(bytes, limits.entries)
  const spans: Span[] = []
  const entries = records.map((record) => locate(bytes, record, start, spans))
  refuseOverlaps(spans)
  refuseBombs(entries, limits)
  const byName = indexByName(entries)
  return {
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    read: inflate,
  }
}

interface Span {
  start: number
  end: number
  name: string
}

/** Finds an entry's packed bytes through its local header, which must agree with the directory. */
function locate(file: Buffer, record: DirectoryRecord, limit: number, spans: Span[]): ZipEntry {
  const name = decodeName(record)
  if (UNSAFE.test(name)) throw new ZipFault('unsafeName', name)
  if (record.flags & ENCRYPTED) throw new ZipFault('encrypted', name)
  const { offset } = record
  if (offset + LOCAL_SIZE > limit || file.readUInt32LE(offset) !== LOCAL) throw new ZipFault('broken', name)
  const nameEnd = offset + LOCAL_SIZE + file.readUInt16LE(offset + 26)
  const start = nameEnd + file.readUInt16LE(offset + 28)
  const end = start + record.packed
  if (end > limit) throw new ZipFault('broken', name)
  const sameName = file.subarray(offset + LOCAL_SIZE, nameEnd).equals(record.nameBytes)
  if (!sameName || file.readUInt16LE(offset + 8) !== record.method) throw new ZipFault('broken', name)
  if (record.method === 0 && record.packed !== record.size) throw new ZipFault('size', name)
  spans.push({ start: offset, end, name })
  return entryOf(record, name, file.subarray(start, end))
}

/** Written out: a package has dozens, and what is left of an object costs each a layout of its own. */
function entryOf(record: DirectoryRecord, name: string, raw: Buffer): ZipEntry {
  return {
    name,
    nameBytes: record.nameBytes,
    versionMadeBy: record.versionMadeBy,
    versionNeeded: record.versionNeeded,
    flags: record.flags,
    method: record.method,
    time: record.time,
    date: record.date,
    crc: record.crc,
    size: record.size,
    extra: record.extra,
    comment: record.comment,
    internalAttributes: record.internalAttributes,
    externalAttributes: record.externalAttributes,
    raw,
  }
}

function decodeName({ nameBytes, flags }: DirectoryRecord): string {
  const name = flags & UTF8 || isUtf8(nameBytes) ? nameBytes.toString('utf8') : nameBytes.toString('latin1')
  // some programs for Windows write backslashes; the part that is meant is the same
  return name.replaceAll('\\', '/')
}

/** Names that could lead out of a folder, or that programs read in different ways. */
const UNSAFE = /^$|^\/|^[a-z]:|[^ -\uffff]|(?:^|\/)\.\.(?:\/|$)/i

function refuseOverlaps(spans: Span[]): void {
  const sorted = spans.toSorted((one, other) => one.start - other.start)
  for (let index = 1; index < sorted.length; index += 1) {
    if (sorted[index]!.start < sorted[index - 1]!.end) throw new ZipFault('broken', sorted[index]!.name)
  }
}

function refuseBombs(entries: readonly ZipEntry[], limits: ZipLimits): void {
  let total = 0
  for (const { name, size, raw } of entries) {
    total += size
    if (size > limits.entry || total > limits.total) throw new ZipFault('limit', name)
    if (size > limits.ratioFrom && size > raw.length * limits.ratio) throw new ZipFault('limit', name)
  }
}

function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (byName.has(key)) throw new ZipFault('duplicate', entry.name)
    byName.set(key, entry)
  }
  return byName
}

/** What is needed of an entry to inflate it. */
export type PackedEntry = Pick<ZipEntry, 'name' | 'method' | 'crc' | 'size' | 'raw'>

/** The inflated content, its size and checksum checked. Throws ZipFault. */
export function inflate(entry: PackedEntry): Buffer {
  const content = unpack(entry)
  if (content.length !== entry.size) throw new ZipFault('size', entry.name)
  if (crc32(content) !== entry.crc) throw new ZipFault('checksum', entry.name)
  return content
}

function unpack({ name, method, raw, size }: PackedEntry): Buffer {
  if (method === 0) return raw
  if (method !== DEFLATED) throw new ZipFault('method', name)
  try {
    // one chunk of the declared size saves growing; more output than declared is refused while it comes
    const chunkSize = Math.min(Math.max(size + 1, 64), 1 << 20)
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1), chunkSize })
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipFault(tooLong ? 'size' : 'broken', name)
  }
}
