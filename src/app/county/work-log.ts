import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { utf8Text } from '../../workbook/encoding.ts'
import { crc32 } from '../../workbook/zip/crc.ts'

/** Where the text of an entry stands in a log: bytes from its start, and their checksum. */
export interface Entry {
  at: number
  bytes: number
  sum: number
}

/**
 * One file of finished work, to which entries are added and in which none is changed: a county's pieces are too many for
 * a file each. One at a time may add to it; others may read meanwhile.
 */
export interface WorkLog {
  /** the entries that have come to stand in it since it was last asked, each with its name */
  news: () => readonly Named[]
  /** false where what stands there isn't what was once written: the power went meanwhile */
  isWhole: (entry: Entry) => boolean
  /** undefined where the entry isn't whole */
  read: (entry: Entry) => string | undefined
  /** `name` has no space and no line break; throws where the disk has no room */
  add: (name: string, text: string) => Entry
  close: () => void
}

/** `file` need not be there before something is added. */
export function openLog(file: string): WorkLog {
  let reading: number | undefined
  let writing: number | undefined
  /** so far its entries were told */
  let told = 0
  /** so far it is whole, for who adds to it */
  let end = 0
  const reader = () => writing ?? (reading ??= openSync(file, 'r'))
  const writer = () => {
    if (writing !== undefined) return writing
    writing = openSync(file, constants.O_RDWR | constants.O_CREAT)
    end = endOf(entriesFrom(writing, told)) ?? told
    // half an entry, of a run that was killed
    ftruncateSync(writing, end)
    return writing
  }
  return {
    news: () => {
      const entries = entriesFrom(reader(), told)
      told = endOf(entries) ?? told
      return entries
    },
    isWhole: (entry) => wholeBytes(reader(), entry) !== undefined,
    read: (entry) => {
      const whole = wholeBytes(reader(), entry)
      return whole && utf8Text(whole)
    },
    add: (name, text) => {
      const body = Buffer.from(text)
      const sum = crc32(body)
      const head = Buffer.from(`${name} ${body.length} ${sum}\n`)
      const descriptor = writer()
      writeWhole(descriptor, Buffer.concat([head, body, LINE_BREAK]), end)
      const entry = { at: end + head.length, bytes: body.length, sum }
      if (told === end) told = endOf([[name, entry]])!
      end = endOf([[name, entry]])!
      return entry
    },
    close: () => {
      for (const descriptor of [reading, writing]) if (descriptor !== undefined) closeSync(descriptor)
      reading = writing = undefined
    },
  }
}

const LINE_BREAK = Buffer.from('\n')
const LONGEST_HEAD = 128
const HEAD = /^(\S+) (\d+) (\d+)\n/

type Named = readonly [name: string, entry: Entry]

function endOf(entries: readonly Named[]): number | undefined {
  const [, last] = entries.at(-1) ?? []
  return last && last.at + last.bytes + LINE_BREAK.length
}

/** All whole entries from there on: the last may be half written yet. */
function entriesFrom(descriptor: number, from: number): Named[] {
  const { size } = fstatSync(descriptor)
  const found: Named[] = []
  for (let at = from; at < size; at = endOf(found)!) {
    const start = readBytes(descriptor, at, LONGEST_HEAD).toString('latin1')
    const [head, name, bytes, sum] = HEAD.exec(start) ?? []
    if (head === undefined || name === undefined) break
    const named: Named = [name, { at: at + head.length, bytes: Number(bytes), sum: Number(sum) }]
    if (endOf([named])! > size) break
    found.push(named)
  }
  return found
}

function wholeBytes(descriptor: number, { at, bytes, sum }: Entry): Buffer | undefined {
  const text = readBytes(descriptor, at, bytes)
  return text.length === bytes && crc32(text) === sum ? text : undefined
}

function readBytes(descriptor: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes)
  return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, at))
}

function writeWhole(descriptor: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, at + done)
}
