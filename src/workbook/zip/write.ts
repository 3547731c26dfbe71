import { constants, deflateRawSync } from 'node:zlib'
import { crc32 } from './crc.ts'
import type { ZipEntry } from './entry.ts'

/** A new part of a package. */
export interface NewPart {
  name: string
  content: Buffer
}

/** Either an entry of another package, copied untouched with its times, or a new part. */
export type ZipPart = ZipEntry | NewPart

const DATE_1980_01_01 = 0x0021
const DEFLATED = 8
const DESCRIPTOR = 0x0008
const UTF8 = 0x0800
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
export function writeZip(parts: readonly ZipPart[], level: number = LEVEL.small): Buffer {
  const names = new Set<string>()
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    if (names.has(part.name.toLowerCase())) throw new Error(`part twice: ${part.name}`)
    names.add(part.name.toLowerCase())
    const entry = 'raw' in part ? part : pack(part, level)
    const head = localHeader(entry)
    bodies.push(head, entry.raw)
    directory.push(directoryRecord(entry, offset))
    offset += head.length + entry.raw.length
  }
  const records = Buffer.concat(directory)
  if (offset + records.length > LARGEST || parts.length >= 0xffff) throw new Error('package too large')
  return Buffer.concat([...bodies, records, endRecord(parts.length, records.length, offset)])
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
    extra: Buffer.alloc(0),
    comment: Buffer.alloc(0),
    internalAttributes: 0,
    externalAttributes: 0,
    raw,
  }
}

/** The thirteen fields that local header and directory share. Sizes stand here, so there is no data descriptor. */
function shared(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(entry.versionNeeded, 0)
  fields.writeUInt16LE(entry.flags & ~DESCRIPTOR, 2)
  fields.writeUInt16LE(entry.method, 4)
  fields.writeUInt16LE(entry.time, 6)
  fields.writeUInt16LE(entry.date, 8)
  fields.writeUInt32LE(entry.crc, 10)
  fields.writeUInt32LE(entry.raw.length, 14)
  fields.writeUInt32LE(entry.size, 18)
  fields.writeUInt16LE(entry.nameBytes.length, 22)
  return fields
}

function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared(entry), entry.nameBytes])
}

function directoryRecord(entry: ZipEntry, offset: number): Buffer {
  const head = Buffer.from('PK\x01\x02\0\0', 'latin1')
  head.writeUInt16LE(entry.versionMadeBy, 4)
  const fields = shared(entry)
  fields.writeUInt16LE(entry.extra.length, 24)
  const rest = Buffer.alloc(14)
  rest.writeUInt16LE(entry.comment.length, 0)
  rest.writeUInt16LE(entry.internalAttributes, 4)
  rest.writeUInt32LE(entry.externalAttributes, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([head, fields, rest, entry.nameBytes, entry.extra, entry.comment])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
