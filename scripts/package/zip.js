// .zip files whose bytes depend on nothing but the names and contents of what is in them.
import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01, the earliest that the format knows. */
const DAY = (1 << 5) | 1
const UTF8_NAMES = 1 << 11
const DEFLATED = 8
/** Made on Unix, so that the mode counts: a plain file, readable by all. */
const ATTRIBUTES = (0o100644 << 16) >>> 0

/** `files`: { name, bytes }. Names in UTF-8, sorted; no times. */
export function zip(files) {
  const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const parts = []
  const directory = []
  let at = 0
  for (const { name, bytes } of sorted) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const common = fields(bytes, packed, Buffer.byteLength(name))
    const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), packed])
    directory.push(u32(0x02014b50), u16(0x0314), common, u16(0), u16(0), u16(0), u32(ATTRIBUTES), u32(at))
    directory.push(Buffer.from(name))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const count = u16(sorted.length)
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(list.length), u32(at), u16(0)]
  return Buffer.concat([...parts, list, ...end])
}

function fields(bytes, packed, nameLength) {
  const sizes = [u32(crc32(bytes)), u32(packed.length), u32(bytes.length)]
  return Buffer.concat([
    u16(20),
    u16(UTF8_NAMES),
    u16(DEFLATED),
    u16(0),
    u16(DAY),
    ...sizes,
    u16(nameLength),
    u16(0),
  ])
}

function u16(value) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
