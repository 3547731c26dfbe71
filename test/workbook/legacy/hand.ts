import { CFB } from '@e965/xlsx'

/** A record of a stream made by hand: its type and its bytes. */
export type HandRecord = readonly [type: number, body: Buffer]

export interface HandSheet {
  name: string
  records: readonly HandRecord[]
  /** 1 hidden, 2 very hidden */
  state?: number
  /** 2 for a chart */
  kind?: number
}

export interface HandOld {
  sheets: readonly HandSheet[]
  /** records of the workbook, in front of the list of its sheets */
  globals?: readonly HandRecord[]
  version?: number
  /** where each sheet is said to begin, from where it does */
  places?: (starts: readonly number[]) => readonly number[]
  /** further streams in the file */
  beside?: Readonly<Record<string, Buffer>>
}

const BIFF8 = 0x600
const [WORKBOOK, WORKSHEET, CHART] = [0x05, 0x10, 0x20]

/** A workbook in the old format made record by record: BIFF8 as Excel 97 wrote it, or BIFF5 as Excel 95 did. */
export function handOld({ sheets, globals = [], version = BIFF8, places, beside = {} }: HandOld): Buffer {
  const bodies = sheets.map(({ records, kind }) =>
    stream(version, kind === undefined ? WORKSHEET : CHART, records),
  )
  const head = (starts: readonly number[]) => {
    const list = sheets.map((sheet, index): HandRecord => [0x85, sheetHead(sheet, starts[index]!, version)])
    return stream(version, WORKBOOK, [...globals, ...list])
  }
  let next = head(sheets.map(() => 0)).length
  const starts = bodies.map(({ length }) => (next += length) - length)
  const whole = Buffer.concat([head(places?.(starts) ?? starts), ...bodies])
  return compound({ ...beside, [version === BIFF8 ? 'Workbook' : 'Book']: whole })
}

/** The container of the old formats around some streams. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content)
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** A stream of records from its BOF to its EOF. */
export function stream(version: number, kind: number, records: readonly HandRecord[]): Buffer {
  const all: HandRecord[] = [[0x809, words(version, kind, 0, 0, 0, 0, 0, 0)], ...records, [0x0a, words()]]
  return Buffer.concat(all.flatMap(([type, body]) => [words(type, body.length), body]))
}

/** Numbers of two bytes each. */
export function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2))
  return bytes
}

/** A record that begins with a cell's place (from 0) and the number of its format. */
export function at(type: number, row: number, column: number, content: Buffer, format = 0): HandRecord {
  return [type, Buffer.concat([words(row, column, format), content])]
}

/** A text with its length in front, its characters in two bytes each. */
export function wide(text: string): Buffer {
  return Buffer.concat([words(text.length), Buffer.of(1), Buffer.from(text, 'utf16le')])
}

/** The same with one byte for each, as of Excel 95. */
export function narrow(text: string): Buffer {
  return Buffer.concat([words(text.length), Buffer.from(text, 'latin1')])
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A number in four bytes: a whole one, and in hundredths, or the first half of a double. */
export function packed(value: number, kind: 'whole' | 'hundredths' | 'half'): Buffer {
  const bytes = Buffer.alloc(4)
  if (kind === 'half') double(value).copy(bytes, 0, 4)
  else bytes.writeInt32LE((value << 2) | (kind === 'whole' ? 2 : 3))
  return bytes
}

function sheetHead({ name, state = 0, kind = 0 }: HandSheet, start: number, version: number): Buffer {
  const place = Buffer.alloc(6)
  place.writeUInt32LE(start)
  place[4] = state
  place[5] = kind
  const text =
    version === BIFF8
      ? [Buffer.of(name.length, 1), Buffer.from(name, 'utf16le')]
      : [Buffer.of(name.length), Buffer.from(name, 'latin1')]
  return Buffer.concat([place, ...text])
}
