import * as zlib from 'node:zlib'

const TABLE = makeTable()

/** CRC-32 as zip uses it, unsigned. Node's own where this Node has it. `before`: that of the bytes in front. */
export function crc32(bytes: Buffer, before = 0): number {
  // nothing at all would begin anew there
  if (bytes.length === 0) return before
  return typeof zlib.crc32 === 'function' ? zlib.crc32(bytes, before) : plainCrc32(bytes, before)
}

/** The same, byte by byte: for versions of Node 20 without `zlib.crc32`. */
export function plainCrc32(bytes: Buffer, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!
  return ~crc >>> 0
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc >>> 0
  })
}
