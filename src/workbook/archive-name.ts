import { isUtf8 } from 'node:buffer'
import { crc32 } from './zip/crc.ts'
import type { DirectoryRecord } from './zip/directory.ts'
import { UTF8 } from './zip/format.ts'

const UNICODE_PATH = 0x7075

/**
 * The name of an entry as its maker meant it. Without a mark for UTF-8 the programs of a Chinese Windows write GBK, those
 * of a Mac UTF-8 all the same; letters of other alphabets are what GBK looks like when it happens to be valid UTF-8.
 */
export function entryName(record: DirectoryRecord): string {
  const { nameBytes, flags } = record
  const name = unicodePath(record) ?? (flags & UTF8 ? nameBytes.toString('utf8') : unmarked(nameBytes))
  return name.replaceAll('\\', '/')
}

function unmarked(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : undefined
  if (text !== undefined && !/[\u0080-\u07ff]/.test(text)) return text
  return new TextDecoder('gb18030').decode(bytes)
}

/** The name in UTF-8 that some programs put beside the local one; it counts while it belongs to the same name. */
function unicodePath({ extra, nameBytes }: DirectoryRecord): string | undefined {
  // each field is whole: the directory would have been refused
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    const isPath = extra.readUInt16LE(at) === UNICODE_PATH && end - at > 9 && extra[at + 4] === 1
    if (isPath && extra.readUInt32LE(at + 5) === crc32(nameBytes))
      return extra.subarray(at + 9, end).toString('utf8')
    at = end
  }
  return undefined
}

/** The name as a path that leads nowhere but down, and that every system can write: `../甲*.xlsx` becomes `甲_.xlsx`. */
export function safePath(name: string): string {
  return name
    .split('/')
    .map(safePart)
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .join('/')
}

/** Names of devices, whatever their ending: Windows writes no file that is called so. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

function safePart(part: string): string {
  const plain = part.replace(/^[a-z]:/i, '').replace(/[<>:"|?*]/g, '_')
  return [...plain]
    .map((letter) => (letter < ' ' || letter === '\u007f' ? '_' : letter))
    .join('')
    .replace(/(?<![. ])[. ]+$/, '')
    .replace(DEVICE, '$&_')
}
