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

/** As many steps for each channel as leave at most 256 colours. */
function reduce(pixels, channels) {
  for (const bits of [6, 5, 4, 3, 2]) {
    const found = indexed(pixels, channels, bits)
    if (found) return found
  }
  throw new Error('a picture of too many colours')
}

function indexed(pixels, channels, bits) {
  const known = new Map()
  const palette = []
  const indexes = Buffer.alloc(pixels.length / channels)
  const top = (1 << bits) - 1
  const step = (value) => Math.round((Math.round((value * top) / 255) * 255) / top)
  for (let at = 0, to = 0; at < pixels.length; at += channels, to += 1) {
    const colour = [step(pixels[at]), step(pixels[at + 1]), step(pixels[at + 2])]
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2]
    let index = known.get(key)
    if (index === undefined) {
      if (palette.length === 256) return null
      index = palette.length
      known.set(key, index)
      palette.push(colour)
    }
    indexes[to] = index
  }
  return { palette, indexes }
}
