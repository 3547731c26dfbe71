import { entryName } from './archive-name.ts'
import { type DirectoryRecord, readDirectory } from './zip/directory.ts'
import { ZipFault } from './zip/fault.ts'
import { ENCRYPTED, END, END_SIZE, FULL16, FULL32, LOCAL, LOCAL_SIZE } from './zip/format.ts'
import { inflate } from './zip/open.ts'

/** A file that is read piece by piece. */
export interface ByteSource {
  size: number
  /** exactly so many bytes, or what is left of the file */
  read: (at: number, length: number) => Buffer
}

/** One file of an archive: enough to read it again, and nothing that can't be sent to another thread. */
export interface ArchiveEntry {
  /** as its maker meant it, with `/`; it may lead anywhere, so it is never used as a path */
  name: string
  encrypted: boolean
  method: number
  crc: number
  packed: number
  /** bytes, inflated, as declared */
  size: number
  /** of the local header */
  offset: number
}

/** What an honest archive of a county's workbooks never exceeds. */
const ARCHIVE_LIMITS = {
  /** bytes of the archive itself */
  file: 2 * 1024 * 1024 * 1024,
  entries: 50_000,
  /** declared bytes of all entries, inflated */
  total: 8 * 1024 * 1024 * 1024,
} as const

/** The files of a zip archive in the order of its directory; only the directory is read. Throws ZipFault. */
export function listArchive(file: ByteSource): ArchiveEntry[] {
  if (file.size > ARCHIVE_LIMITS.file) throw new ZipFault('limit', '')
  const directory = directoryOf(file)
  const { records } = readDirectory(directory.bytes, ARCHIVE_LIMITS.entries)
  const entries = records.map(entryOf).filter(({ name }) => !name.endsWith('/'))
  refuseBombs(entries, directory.start)
  return entries
}

/** The inflated content of one file, its size and checksum checked. Throws ZipFault. */
export function readEntry(file: ByteSource, entry: ArchiveEntry): Buffer {
  const { name, offset, packed, size } = entry
  if (entry.encrypted) throw new ZipFault('encrypted', name)
  // packing never makes a file much larger: nothing is read for what can't be true
  if (packed > size + size / 8 + 1024) throw new ZipFault('size', name)
  const head = file.read(offset, LOCAL_SIZE)
  if (head.length < LOCAL_SIZE || head.readUInt32LE(0) !== LOCAL) throw new ZipFault('broken', name)
  const start = offset + LOCAL_SIZE + head.readUInt16LE(26) + head.readUInt16LE(28)
  const raw = file.read(start, packed)
  if (raw.length < packed) throw new ZipFault('truncated', name)
  return inflate({ ...entry, raw })
}

/** The end of the file from its directory on, as if it were a file of its own. */
function directoryOf(file: ByteSource): { bytes: Buffer; start: number } {
  const base = Math.max(0, file.size - END_SIZE - FULL16)
  const tail = file.read(base, file.size - base)
  const end = endIn(tail)
  const start = tail.readUInt32LE(end + 16)
  // counts and offsets in the wide form: larger than anything that is taken
  if (start === FULL32 || tail.readUInt16LE(end + 10) === FULL16) throw new ZipFault('limit', '')
  if (start > base + end) throw new ZipFault('broken', '')
  const bytes = Buffer.from(file.read(start, file.size - start))
  bytes.writeUInt32LE(0, base + end - start + 16)
  return { bytes, start }
}

function endIn(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== END) continue
    if (at + END_SIZE + tail.readUInt16LE(at + 20) <= tail.length) return at
  }
  throw new ZipFault('truncated', '')
}

function entryOf(record: DirectoryRecord): ArchiveEntry {
  const { flags, method, crc, packed, size, offset } = record
  return { name: entryName(record), encrypted: (flags & ENCRYPTED) !== 0, method, crc, packed, size, offset }
}

/** Entries that lie in each other, or that unpack to more than any county hands in. */
function refuseBombs(entries: readonly ArchiveEntry[], end: number): void {
  let total = 0
  let free = 0
  for (const { name, offset, packed, size } of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (offset < free || offset + packed > end) throw new ZipFault('broken', name)
    free = offset + LOCAL_SIZE + packed
    total += size
    if (total > ARCHIVE_LIMITS.total) throw new ZipFault('limit', name)
  }
}
