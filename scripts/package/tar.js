// .tar.gz files whose bytes depend on nothing but the names, modes and contents of what is in them.
import { gunzipSync, gzipSync } from 'node:zlib'

const BLOCK = 512

/** `files`: { name, bytes, executable }. Names in UTF-8, sorted; no times, no owners. */
export function tarGz(files) {
  const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const parts = sorted.flatMap(({ name, bytes, executable = false }) => [
    header(name, bytes.length, executable ? 0o755 : 0o644),
    bytes,
    Buffer.alloc(-bytes.length & (BLOCK - 1)),
  ])
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 9 })
}

function header(full, size, mode) {
  const [folder, name] = split(full)
  const block = Buffer.alloc(BLOCK)
  const octal = (value, at, width) => block.write(value.toString(8).padStart(width, '0'), at)
  block.write(name, 0)
  octal(mode, 100, 7)
  octal(0, 108, 7)
  octal(0, 116, 7)
  octal(size, 124, 11)
  octal(0, 136, 11)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257, 'latin1')
  block.write(folder, 345)
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
  )
  block.write('\0 ', 154, 'latin1')
  return block
}

/** A longer name than 100 bytes needs its folders, or some of them, in a field of their own. */
function split(name) {
  if (Buffer.byteLength(name) <= 100) return ['', name]
  const parts = name.split('/')
  const cuts = parts.map((_, index) => [parts.slice(0, index).join('/'), parts.slice(index).join('/')])
  const found = cuts.find(
    ([folder, rest]) => Buffer.byteLength(folder) <= 155 && Buffer.byteLength(rest) <= 100,
  )
  if (!found) throw new Error(`too long a name: ${name}`)
  return found
}

/** One file of a .tar.gz; undefined where there is none of that name. */
export function readTar(bytes, name) {
  const tar = gunzipSync(bytes)
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const text = (from, to) => tar.toString('utf8', at + from, at + to).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 136), 8)
    const folder = text(345, 500)
    if ((folder === '' ? '' : `${folder}/`) + text(0, 100) === name)
      return tar.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return undefined
}
