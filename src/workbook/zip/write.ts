import { constants, deflateRawSync } from 'node:zlib'
import { crc32 } from './crc.ts'
import type { ZipEntry } from './entry.ts'
import {
  DEFLATED,
  DESCRIPTOR,
  END,
  END_SIZE,
  FULL16,
  LOCAL,
  LOCAL_SIZE,
  RECORD,
  RECORD_SIZE,
  UTF8,
} from './format.ts'

/** A new part of a package. */
export interface NewPart {
  name: string
  content: Buffer
}

/** Either an entry of another package, copied untouched with its times, or a new part. */
export type ZipPart = ZipEntry | NewPart

const DATE_1980_01_01 = 0x0021
const LARGEST = 0xfffffffe

/** Room that is taken for what comes out of packing: much more than is needed has to be taken away again. */
const SMALLEST_CHUNK = 1024
const LARGEST_CHUNK = 64 * 1024

/** How hard new parts are packed: a copy that is made in a moment takes 15 % more room; level 1 is no quicker. */
export const LEVEL = { small: 6, quick: 2 } as const

/**
 * A zip file of these parts in this order. The same parts give the same bytes: new parts are deflated at one level and
 * dated 1980-01-01. Throws Error where a name comes twice.
 */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  return Buffer.concat(zipPieces(parts.map((part) => ('raw' in part ? part : pack(part, LEVEL.small)))))
}

/** The pieces of a zip file, one behind the other: a large file as one would be in memory twice. */
export function zipPieces(entries: readonly ZipEntry[]): Buffer[] {
  refuseTwice(entries)
  const pieces: Buffer[] = []
  const records: Buffer[] = []
  let start = 0
  for (const entry of entries) {
    const head = localHead(entry)
    records.push(recordOf(entry, start))
    pieces.push(head, entry.raw)
    start += head.length + entry.raw.length
  }
  const directory = Buffer.concat(records)
  if (start + directory.length > LARGEST || entries.length >= FULL16) throw new Error('package too large')
  return [...pieces, directory, endOf({ count: entries.length, size: directory.length, start })]
}

function refuseTwice(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    if (names.has(name.toLowerCase())) throw new Error(`part twice: ${name}`)
    names.add(name.toLowerCase())
  }
}

/** A new part as the entry that it becomes. */
export function pack({ name, content }: NewPart, level: number): ZipEntry {
  return newEntry(name, packed(content, level))
}

/** What an entry says of its content, whatever its name. */
export type Packed = Pick<ZipEntry, 'method' | 'crc' | 'size' | 'raw'>

/** A content as an entry takes it up: deflated where that is shorter. */
export function packed(content: Buffer, level: number): Packed {
  const chunkSize = Math.min(Math.max(SMALLEST_CHUNK, content.length >> 1), LARGEST_CHUNK)
  const deflated = deflateRawSync(content, { level, chunkSize })
  const isShorter = deflated.length < content.length
  const raw = isShorter ? deflated : content
  return { method: isShorter ? DEFLATED : 0, crc: crc32(content), size: content.length, raw }
}

/** A new part that comes in pieces; `add` packs one at once, and so its bytes may be written over. */
export interface Packing {
  add: (piece: Buffer) => void
  /** packs the last piece, and gives the entry */
  end: (piece: Buffer) => ZipEntry
}

/** Starts a part whose content is too large to be held whole. */
export function startPacking(name: string, level: number): Packing {
  const pieces: Buffer[] = []
  let crc = 0
  let size = 0
  const take = (piece: Buffer, finishFlush: number) => {
    pieces.push(deflateRawSync(piece, { level, finishFlush }))
    crc = crc32(piece, crc)
    size += piece.length
  }
  return {
    // each piece ends on a whole byte and refers to none before it, so that they stand one behind the other
    add: (piece) => take(piece, constants.Z_SYNC_FLUSH),
    end: (piece) => {
      take(piece, constants.Z_FINISH)
      return newEntry(name, { method: DEFLATED, crc, size, raw: Buffer.concat(pieces) })
    },
  }
}

const NOTHING = Buffer.alloc(0)

/** A new entry of this name. */
export function newEntry(name: string, { method, crc, size, raw }: Packed): ZipEntry {
  const nameBytes = Buffer.from(name, 'utf8')
  return {
    name,
    nameBytes,
    versionMadeBy: 20,
    versionNeeded: 20,
    flags: nameBytes.length === name.length ? 0 : UTF8,
    method,
    time: 0,
    date: DATE_1980_01_01,
    crc,
    size,
    extra: NOTHING,
    comment: NOTHING,
    internalAttributes: 0,
    externalAttributes: 0,
    raw,
  }
}

/** The ten fields that local header and directory share. Sizes stand here, so there is no data descriptor. */
function writeShared(file: Buffer, at: number, entry: ZipEntry): void {
  file.writeUInt16LE(entry.versionNeeded, at)
  file.writeUInt16LE(entry.flags & ~DESCRIPTOR, at + 2)
  file.writeUInt16LE(entry.method, at + 4)
  file.writeUInt16LE(entry.time, at + 6)
  file.writeUInt16LE(entry.date, at + 8)
  file.writeUInt32LE(entry.crc, at + 10)
  file.writeUInt32LE(entry.raw.length, at + 14)
  file.writeUInt32LE(entry.size, at + 18)
  file.writeUInt16LE(entry.nameBytes.length, at + 22)
}

function localHead(entry: ZipEntry): Buffer {
  const head = Buffer.allocUnsafe(LOCAL_SIZE + entry.nameBytes.length)
  head.writeUInt32LE(LOCAL, 0)
  writeShared(head, 4, entry)
  head.writeUInt16LE(0, 28)
  entry.nameBytes.copy(head, LOCAL_SIZE)
  return head
}

/** Record of the directory; `offset`: where the entry stands. */
function recordOf(entry: ZipEntry, offset: number): Buffer {
  const { nameBytes, extra, comment } = entry
  const record = Buffer.allocUnsafe(RECORD_SIZE + nameBytes.length + extra.length + comment.length)
  record.writeUInt32LE(RECORD, 0)
  record.writeUInt16LE(entry.versionMadeBy, 4)
  writeShared(record, 6, entry)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt16LE(comment.length, 32)
  record.writeUInt16LE(0, 34)
  record.writeUInt16LE(entry.internalAttributes, 36)
  record.writeUInt32LE(entry.externalAttributes, 38)
  record.writeUInt32LE(offset, 42)
  nameBytes.copy(record, RECORD_SIZE)
  extra.copy(record, RECORD_SIZE + nameBytes.length)
  comment.copy(record, RECORD_SIZE + nameBytes.length + extra.length)
  return record
}

function endOf({ count, size, start }: { count: number; size: number; start: number }): Buffer {
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}
