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
  const entries = parts.map((part) => ('raw' in part ? part : pack(part, LEVEL.small)))
  refuseTwice(entries)
  const length = entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
  if (length > LARGEST || entries.length >= FULL16) throw new Error('package too large')
  const file = Buffer.allocUnsafe(length + END_SIZE)
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    offsets.push(at)
    at = writeLocal(file, at, entry)
  }
  const start = at
  for (const [index, entry] of entries.entries()) at = writeRecord(file, at, entry, offsets[index]!)
  writeEnd(file, at, { count: entries.length, size: at - start, start })
  return file
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

/** Bytes that an entry takes, local header and directory record included. */
function sizeOf({ nameBytes, raw, extra, comment }: ZipEntry): number {
  return LOCAL_SIZE + RECORD_SIZE + 2 * nameBytes.length + raw.length + extra.length + comment.length
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

/** Local header and content; returns where they end. */
function writeLocal(file: Buffer, at: number, entry: ZipEntry): number {
  file.writeUInt32LE(LOCAL, at)
  writeShared(file, at + 4, entry)
  file.writeUInt16LE(0, at + 28)
  return put(file, at + LOCAL_SIZE, entry.nameBytes, entry.raw)
}

/** Record of the directory; returns where it ends. */
function writeRecord(file: Buffer, at: number, entry: ZipEntry, offset: number): number {
  file.writeUInt32LE(RECORD, at)
  file.writeUInt16LE(entry.versionMadeBy, at + 4)
  writeShared(file, at + 6, entry)
  file.writeUInt16LE(entry.extra.length, at + 30)
  file.writeUInt16LE(entry.comment.length, at + 32)
  file.writeUInt16LE(0, at + 34)
  file.writeUInt16LE(entry.internalAttributes, at + 36)
  file.writeUInt32LE(entry.externalAttributes, at + 38)
  file.writeUInt32LE(offset, at + 42)
  return put(file, at + RECORD_SIZE, entry.nameBytes, entry.extra, entry.comment)
}

function writeEnd(
  file: Buffer,
  at: number,
  { count, size, start }: { count: number; size: number; start: number },
): void {
  file.fill(0, at)
  file.writeUInt32LE(END, at)
  file.writeUInt16LE(count, at + 8)
  file.writeUInt16LE(count, at + 10)
  file.writeUInt32LE(size, at + 12)
  file.writeUInt32LE(start, at + 16)
}

function put(file: Buffer, at: number, ...pieces: readonly Buffer[]): number {
  let end = at
  for (const piece of pieces) end += piece.copy(file, end)
  return end
}
