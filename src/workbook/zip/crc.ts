import * as zlib from 'node:zlib'

const TABLE = makeTable()

/** CRC-32 as zip uses it, unsigned. Node's own where this Node has it. */
export function crc32(bytes: Buffer): number {
  return typeof zlib.crc32 === 'function' ? zlib.crc32(bytes) : plainCrc32(bytes)
}

/** The same, byte by byte: for versions of Node 20 without `zlib.crc32`. */
export function plainCrc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc >>> 0
  })
}
