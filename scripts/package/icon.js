// The icon of lingong.exe: a filled-in sheet with a tick, drawn here, so that there is no picture to keep.
import { crc32, deflateSync } from 'node:zlib'

const GREEN = [0x1b, 0x6e, 0x54]
const WHITE = [0xff, 0xff, 0xff]
const LINE = [0xa9, 0xcf, 0xc2]
const ORANGE = [0xe0, 0x62, 0x24]
/** What lies on top comes last; all in a square of side 1. */
const SHAPES = [
  { colour: GREEN, holds: box(0.03, 0.03, 0.97, 0.97, 0.18) },
  { colour: WHITE, holds: box(0.22, 0.14, 0.78, 0.86, 0.05) },
  { colour: LINE, holds: box(0.31, 0.24, 0.69, 0.3, 0.02) },
  { colour: LINE, holds: box(0.31, 0.37, 0.69, 0.43, 0.02) },
  { colour: ORANGE, holds: stroke(0.33, 0.62, 0.45, 0.75, 0.055) },
  { colour: ORANGE, holds: stroke(0.45, 0.75, 0.69, 0.51, 0.055) },
]
/** Points looked at in each pixel, in each direction. */
const FINE = 4

/** An .ico file with the sizes that Windows asks for. */
export function icon() {
  const images = [16, 24, 32, 48, 256].map((size) => ({
    size,
    bytes: size < 256 ? bitmap(size, pixels(size)) : png(size, pixels(size)),
  }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  images.forEach(({ size, bytes }, index) => {
    const from = 6 + 16 * index
    head.fill(size & 0xff, from, from + 2)
    head.writeUInt16LE(1, from + 4)
    head.writeUInt16LE(32, from + 6)
    head.writeUInt32LE(bytes.length, from + 8)
    head.writeUInt32LE(at, from + 12)
    at += bytes.length
  })
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

/** Red, green, blue and opacity of every pixel, row by row from the top. */
function pixels(size) {
  const out = Buffer.alloc(size * size * 4)
  for (let at = 0; at < size * size; at += 1) pixel(at % size, Math.floor(at / size), size).copy(out, at * 4)
  return out
}

function pixel(column, row, size) {
  const sum = [0, 0, 0]
  let hits = 0
  for (let point = 0; point < FINE * FINE; point += 1) {
    const x = (column + ((point % FINE) + 0.5) / FINE) / size
    const y = (row + (Math.floor(point / FINE) + 0.5) / FINE) / size
    const colour = SHAPES.findLast(({ holds }) => holds(x, y))?.colour
    if (!colour) continue
    hits += 1
    colour.forEach((value, index) => (sum[index] += value))
  }
  const mean = sum.map((value) => (hits === 0 ? 0 : Math.round(value / hits)))
  return Buffer.from([...mean, Math.round((255 * hits) / (FINE * FINE))])
}

function box(left, top, right, bottom, radius) {
  return (x, y) => {
    const across = Math.max(left + radius - x, x - right + radius, 0)
    const down = Math.max(top + radius - y, y - bottom + radius, 0)
    return across ** 2 + down ** 2 <= radius ** 2
  }
}

function stroke(fromX, fromY, toX, toY, half) {
  const [wide, high] = [toX - fromX, toY - fromY]
  return (x, y) => {
    const along = ((x - fromX) * wide + (y - fromY) * high) / (wide ** 2 + high ** 2)
    const near = Math.min(1, Math.max(0, along))
    return (x - fromX - near * wide) ** 2 + (y - fromY - near * high) ** 2 <= half ** 2
  }
}

/** As icons hold small pictures: from the bottom up, blue first, then a mask that nobody needs any more. */
function bitmap(size, rgba) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const rows = Array.from({ length: size }, (_, row) => {
    const line = Buffer.from(rgba.subarray((size - 1 - row) * size * 4, (size - row) * size * 4))
    for (let at = 0; at < line.length; at += 4) [line[at], line[at + 2]] = [line[at + 2], line[at]]
    return line
  })
  return Buffer.concat([header, ...rows, Buffer.alloc(Math.ceil(size / 32) * 4 * size)])
}

function png(size, rgba) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6], 8)
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.of(0),
    rgba.subarray(row * size * 4, (row + 1) * size * 4),
  ]).flat()
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const packed = deflateSync(Buffer.concat(rows), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.of())])
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
