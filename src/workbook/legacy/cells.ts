import type { StoredCell } from '../read/cell.ts'
import { broken, type OldRecord } from './record.ts'

/** A sheet of this format has no more. */
export const LAST_OLD_COLUMN = 256

type Content = Pick<StoredCell, 'type' | 'value' | 'inline'>

/** What a record says of its cell. `text`: the text at a place in it. */
type Reader = (record: OldRecord, text: (offset: number) => string) => Content

const SPECIAL = 0xffff
/** Where a formula's result is a text, the record behind it holds that. */
const TEXT_FOLLOWS: Content = { type: 'str', value: null, inline: null }

/** The records that hold one cell, by their type. */
const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x203, (record) => number(record.double(6))],
  [0x27e, (record) => number(packed(record.long(6)))],
  [0xfd, (record) => ({ type: 's', value: String(record.long(6)), inline: null })],
  [0x204, (_, text) => inline(text(6))],
  [0xd6, (_, text) => inline(text(6))],
  [0x205, (record) => (record.byte(7) === 0 ? truth(record.byte(6)) : error(record.byte(6)))],
  [0x06, (record) => (record.word(12) === SPECIAL ? special(record) : number(record.double(6)))],
])
/** Several numbers side by side. */
const NUMBERS = 0xbd

/** The cells of a record; none where it is about something else. */
export function cellsOf(record: OldRecord, text: (offset: number) => string): StoredCell[] {
  if (record.type === NUMBERS) return numbersOf(record)
  const read = READERS.get(record.type)
  return read ? [cellAt(record, record.word(2), 4, read(record, text))] : []
}

/** True for a formula whose text has not come yet. */
export function awaitsText({ type, inline: text }: StoredCell): boolean {
  return type === 'str' && text === null
}

function numbersOf(record: OldRecord): StoredCell[] {
  const count = Math.floor((record.length - 6) / 6)
  const first = record.word(2)
  return Array.from({ length: count }, (_, index) =>
    cellAt(record, first + index, 4 + index * 6, number(packed(record.long(6 + index * 6)))),
  )
}

/** `column` from 0; `format`: where in the record the number of the cell format stands. */
function cellAt(record: OldRecord, column: number, format: number, content: Content): StoredCell {
  if (column >= LAST_OLD_COLUMN) throw broken()
  const style = String(record.word(format))
  return { row: record.word(0) + 1, column: column + 1, style, formula: null, ...content }
}

function special(record: OldRecord): Content {
  switch (record.byte(6)) {
    case 0:
      return TEXT_FOLLOWS
    case 1:
      return truth(record.byte(8))
    case 2:
      return error(record.byte(8))
    default:
      return inline('')
  }
}

function number(value: number): Content {
  return { type: 'n', value: String(value), inline: null }
}

function inline(text: string): Content {
  return { type: 'inlineStr', value: null, inline: text }
}

function truth(value: number): Content {
  return { type: 'b', value: value === 0 ? '0' : '1', inline: null }
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
}

function error(code: number): Content {
  return { type: 'e', value: ERRORS[code] ?? '#N/A', inline: null }
}

/** A number in four bytes: a whole one, or the first half of a double; the last two bits say which, and whether in hundredths. */
function packed(bits: number): number {
  const half = Buffer.alloc(8)
  half.writeInt32LE(bits & ~3, 4)
  const value = (bits & 2) === 0 ? half.readDoubleLE(0) : bits >> 2
  return (bits & 1) === 0 ? value : value / 100
}
