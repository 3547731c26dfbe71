// PNG with a palette: a picture of text needs few colours, and takes a fifth of the room.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The same picture with at most 256 colours. Takes 8-bit RGB or RGBA, as Chromium writes it. */
export function smallPng(png) {
  const { width, height, channels, pixels } = decode(png)
  const { palette, indexes } = reduce(pixels, channels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1)
    indexes.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

function decode(png) {
  const parts = []
  let head
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const content = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') head = content
    if (type === 'IDAT') parts.push(content)
    at += length + 12
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const channels = head[9] === 6 ? 4 : 3
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels),
  }
}

function unfilter(lines, stride, step) {
  const height = lines.length / (stride + 1)
  const pixels = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row += 1) {
    const kind = lines[row * (stride + 1)]
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at
      const left = at >= step ? pixels[here - step] : 0
      const up = row > 0 ? pixels[here - stride] : 0
      const corner = row > 0 && at >= step ? pixels[here - stride - step] : 0
      pixels[here] = lines[row * (stride + 1) + 1 + at] + predicted(kind, left, up, corner)
    }
  }
  return pixels
}

function predicted(kind, left, up, corner) {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const ROOM = 256

/** The most frequent colours; every other becomes the one next to it. */
function reduce(pixels, channels) {
  const keys = Array.from({ length: pixels.length / channels }, (_, index) => keyAt(pixels, index * channels))
  const counts = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const frequent = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).slice(0, ROOM)
  const palette = frequent.map(([key]) => [key >> 16, (key >> 8) & 255, key & 255].map(whole))
  const indexes = Object.fromEntries(frequent.map(([key], index) => [key, index]))
  for (const key of counts.keys()) indexes[key] ??= nearest(key, palette)
  return { palette, indexes: Buffer.from(keys.map((key) => indexes[key])) }
}

/** In steps of four: what an eye can't tell apart. */
const keyAt = (pixels, at) =>
  ((pixels[at] & 252) << 16) | ((pixels[at + 1] & 252) << 8) | (pixels[at + 2] & 252)

/** White stays white. */
const whole = (value) => value | (value >> 6)

function nearest(key, palette) {
  const distance = ([red, green, blue]) =>
    (red - (key >> 16)) ** 2 + (green - ((key >> 8) & 255)) ** 2 + (blue - (key & 255)) ** 2
  return palette.reduce(
    (best, colour, index) => (distance(colour) < distance(palette[best]) ? index : best),
    0,
  )
}
