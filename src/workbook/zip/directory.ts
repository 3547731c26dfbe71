import type { ZipEntry } from './entry.ts'
import { ZipFault } from './fault.ts'
import { END, END_SIZE, FULL16, FULL32, RECORD, RECORD_SIZE } from './format.ts'

/** Where the central directory stands. */
interface End {
  count: number
  offset: number
  size: number
}

/** One record of the central directory, sizes and offset in full. */
export interface DirectoryRecord extends Omit<ZipEntry, 'name' | 'raw'> {
  /** bytes, as they stand in the file */
  packed: number
  /** of the local header */
  offset: number
}

export interface Directory {
  records: DirectoryRecord[]
  /** where the directory starts: the end of all entries */
  start: number
}

const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50

/** The central directory of a zip file; `entries` is the most records that are accepted. Throws ZipFault. */
export function readDirectory(file: Buffer, entries: number): Directory {
  const end = findEnd(file)
  if (end.count > entries) throw new ZipFault('limit', '')
  if (end.offset + end.size > file.length) throw new ZipFault('truncated', '')
  const records: DirectoryRecord[] = []
  let at = end.offset
  for (let index = 0; index < end.count; index += 1) {
    if (at + RECORD_SIZE > file.length || file.readUInt32LE(at) !== RECORD) throw new ZipFault('broken', '')
    const next = at + RECORD_SIZE + variableLength(file, at)
    if (next > file.length) throw new ZipFault('broken', '')
    records.push(readRecord(file, at))
    at = next
  }
  return { records, start: end.offset }
}

/** The last end record; what stands behind it (mail gateways pad files) is not looked at. */
function findEnd(file: Buffer): End {
  const lowest = Math.max(0, file.length - END_SIZE - FULL16)
  for (let at = file.length - END_SIZE; at >= lowest; at -= 1) {
    if (file[at] !== 0x50 || file.readUInt32LE(at) !== END) continue
    if (at + END_SIZE + file.readUInt16LE(at + 20) > file.length) continue
    return readEnd(file, at)
  }
  throw new ZipFault(startsLikeZip(file) ? 'truncated' : 'notZip', '')
}

function startsLikeZip(file: Buffer): boolean {
  return (
    file.length >= 4 && file.readUInt16LE(0) === 0x4b50 && [0x0403, 0x0605].includes(file.readUInt16LE(2))
  )
}

function readEnd(file: Buffer, at: number): End {
  const count = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 12)
  const offset = file.readUInt32LE(at + 16)
  const wide = count === FULL16 || size === FULL32 || offset === FULL32
  if (wide && at >= 20 && file.readUInt32LE(at - 20) === LOCATOR64) return readEnd64(file, at - 20)
  if (file.readUInt16LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== count) throw new ZipFault('broken', '')
  return { count, size, offset }
}

function readEnd64(file: Buffer, locator: number): End {
  const at = whole(file, locator + 8)
  if (at + 56 > file.length || file.readUInt32LE(at) !== END64) throw new ZipFault('broken', '')
  return { count: whole(file, at + 32), size: whole(file, at + 40), offset: whole(file, at + 48) }
}

/** A 64-bit number that must fit what we can count with. */
function whole(file: Buffer, at: number): number {
  const value = file.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipFault('broken', '')
  return Number(value)
}

function variableLength(file: Buffer, at: number): number {
  return file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
}

function readRecord(file: Buffer, at: number): DirectoryRecord {
  const nameEnd = at + RECORD_SIZE + file.readUInt16LE(at + 28)
  const extraEnd = nameEnd + file.readUInt16LE(at + 30)
  const record = {
    nameBytes: file.subarray(at + RECORD_SIZE, nameEnd),
    versionMadeBy: file.readUInt16LE(at + 4),
    versionNeeded: file.readUInt16LE(at + 6),
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    time: file.readUInt16LE(at + 12),
    date: file.readUInt16LE(at + 14),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    extra: file.subarray(nameEnd, extraEnd),
    comment: file.subarray(extraEnd, extraEnd + file.readUInt16LE(at + 32)),
    internalAttributes: file.readUInt16LE(at + 36),
    externalAttributes: file.readUInt32LE(at + 38),
    offset: file.readUInt32LE(at + 42),
  }
  return widen(record)
}

/** Puts the sizes of a zip64 extra field in, and takes the field out. */
function widen(record: DirectoryRecord): DirectoryRecord {
  if (record.extra.length === 0) return record
  const kept: Buffer[] = []
  const wide: { size?: number; packed?: number; offset?: number } = {}
  for (let at = 0; at + 4 <= record.extra.length;) {
    const end = at + 4 + record.extra.readUInt16LE(at + 2)
    if (end > record.extra.length) throw new ZipFault('broken', '')
    const field = record.extra.subarray(at, end)
    if (field.readUInt16LE(0) === 1) Object.assign(wide, readWide(record, field))
    else kept.push(field)
    at = end
  }
  const extra = kept.length === 0 ? Buffer.alloc(0) : Buffer.concat(kept)
  return { ...record, ...wide, extra }
}

function readWide(
  record: DirectoryRecord,
  field: Buffer,
): { size?: number; packed?: number; offset?: number } {
  let at = 4
  const take = (narrow: number): number => {
    if (narrow !== FULL32) return narrow
    if (at + 8 > field.length) throw new ZipFault('broken', '')
    at += 8
    return whole(field, at - 8)
  }
  return { size: take(record.size), packed: take(record.packed), offset: take(record.offset) }
}
