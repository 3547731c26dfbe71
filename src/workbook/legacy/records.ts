import type { Area, Visibility } from '../../model/grid.ts'
import { Refusal } from '../refusal.ts'

/** Filled cells of one old workbook: it is read by a library that needs much memory for each. */
const MOST_CELLS = 60_000
const MOST_AREAS = 20_000

/** Where a cell stands, and which format it has; its value is read by the library. */
export interface PlacedCell {
  /** 1-based */
  row: number
  column: number
  /** index of the cell format */
  format: number
}

export interface OldSheet {
  /** where the sheet starts in the stream; the library knows sheets by this order */
  start: number
  name: string
  visibility: Visibility
  /** a worksheet; no chart, macro or dialog sheet */
  isWorksheet: boolean
  cells: readonly PlacedCell[]
  merges: readonly Area[]
  hiddenRows: ReadonlySet<number>
  /** first, last and width in characters; 0 for hidden ones */
  columns: readonly { first: number; last: number; width: number }[]
}

/** What the records of an old workbook say about themselves, without the values. */
export interface OldBook {
  /** in the order of the tabs */
  sheets: readonly OldSheet[]
  date1904: boolean
  /** the workbook's own format codes by number */
  codes: ReadonlyMap<number, string>
  /** number of the format code for each cell format */
  formats: readonly number[]
}

interface Record {
  type: number
  body: Buffer
  end: number
}

const BOF = 0x0809
const EOF = 0x000a
const BIFF8 = 0x0600
const BIFF5 = 0x0500

/**
 * Walks through the records of a BIFF8 or BIFF5 stream: which sheets there are, which cells are filled, and in which
 * formats. It is what the lenient library's answer is held against. Throws Refusal for passwords, broken streams,
 * too many cells, and versions whose texts can't be read safely.
 */
export function readRecords(stream: Buffer): OldBook {
  const version = recordAt(stream, 0)
  if (version.type !== BOF || version.body.length < 4) throw new Refusal('LG-F008')
  const biff = version.body.readUInt16LE(0)
  if (biff !== BIFF8 && biff !== BIFF5) throw new Refusal('LG-F008')
  const globals = readGlobals(stream, biff)
  const allowance = { cells: MOST_CELLS }
  const sheets = globals.sheets.map((sheet) => ({
    ...sheet,
    ...readSheet(stream, sheet.start, biff, allowance),
  }))
  return { ...globals, sheets }
}

type SheetHead = Pick<OldSheet, 'start' | 'name' | 'visibility' | 'isWorksheet'>

function readGlobals(stream: Buffer, biff: number): Omit<OldBook, 'sheets'> & { sheets: SheetHead[] } {
  const sheets: SheetHead[] = []
  const codes = new Map<number, string>()
  const formats: number[] = []
  let date1904 = false
  eachRecord(stream, 0, ({ type, body }) => {
    if (type === 0x2f) throw new Refusal('LG-F007')
    if (type === 0x85) sheets.push(sheetHead(body, biff))
    if (type === 0x22) date1904 = word(body, 0) === 1
    if (type === 0xe0) formats.push(word(body, 2))
    if (type === 0x41e) codes.set(word(body, 0), biff === BIFF8 ? wideText(body, 2) : narrowText(body, 2))
  })
  return { sheets, codes, formats, date1904 }
}

function sheetHead(body: Buffer, biff: number): SheetHead {
  if (body.length < 8) throw broken()
  const state = body[4]! & 3
  return {
    start: body.readUInt32LE(0),
    name: biff === BIFF8 ? shortText(body, 6) : narrowText(body, 6),
    visibility: state === 1 ? 'hidden' : state === 2 ? 'veryHidden' : 'visible',
    isWorksheet: body[5] === 0,
  }
}

type SheetBody = Pick<OldSheet, 'cells' | 'merges' | 'hiddenRows' | 'columns'>

function readSheet(stream: Buffer, start: number, biff: number, allowance: { cells: number }): SheetBody {
  if (recordAt(stream, start).type !== BOF) throw broken()
  const cells: PlacedCell[] = []
  const merges: Area[] = []
  const hiddenRows = new Set<number>()
  const columns: { first: number; last: number; width: number }[] = []
  eachRecord(stream, start, ({ type, body }) => {
    const text = TEXTS.get(type)
    if (biff === BIFF5 && text !== undefined) requireAscii(body.subarray(text, text + word(body, text - 2)))
    if (CELLS.has(type)) cells.push(placed(body))
    else if (type === 0xbd) cells.push(...placedRun(body))
    else if (type === 0xe5) merges.push(...areas(body))
    else if (type === 0x208 && body.length >= 16 && (body[12]! & 0x20) !== 0)
      hiddenRows.add(word(body, 0) + 1)
    else if (type === 0x7d) columns.push(columnSpan(body))
    if (cells.length > allowance.cells || merges.length + columns.length > MOST_AREAS)
      throw new Refusal('LG-F020', { part: 'Workbook' })
  })
  allowance.cells -= cells.length
  return { cells, merges, hiddenRows, columns }
}

/** NUMBER, RK, LABELSST, LABEL, RSTRING, BOOLERR, FORMULA */
const CELLS: ReadonlySet<number> = new Set([0x203, 0x27e, 0xfd, 0x204, 0xd6, 0x205, 0x06])
/** LABEL, RSTRING, STRING, with the place of their text; its length stands before it */
const TEXTS: ReadonlyMap<number, number> = new Map([
  [0x204, 8],
  [0xd6, 8],
  [0x207, 2],
])

function placed(body: Buffer): PlacedCell {
  return { row: word(body, 0) + 1, column: word(body, 2) + 1, format: word(body, 4) }
}

/** Several numbers side by side. */
function placedRun(body: Buffer): PlacedCell[] {
  const row = word(body, 0) + 1
  const first = word(body, 2) + 1
  const count = Math.floor((body.length - 6) / 6)
  return Array.from({ length: count }, (_, index) => ({
    row,
    column: first + index,
    format: word(body, 4 + index * 6),
  }))
}

function areas(body: Buffer): Area[] {
  const count = Math.min(word(body, 0), Math.floor((body.length - 2) / 8))
  return Array.from({ length: count }, (_, index) => {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((at) => word(body, 2 + index * 8 + at) + 1)
    return { top: top!, left: left!, bottom: bottom!, right: right! }
  })
}

function columnSpan(body: Buffer): { first: number; last: number; width: number } {
  const hidden = (word(body, 8) & 1) === 1
  return {
    first: word(body, 0) + 1,
    last: Math.min(word(body, 2) + 1, 256),
    width: hidden ? 0 : word(body, 4) / 256,
  }
}

/** The records from one BOF to its EOF; what is nested in between (charts) is passed over. */
function eachRecord(stream: Buffer, start: number, visit: (record: Record) => void): void {
  let depth = 0
  for (let at = start; ;) {
    const record = recordAt(stream, at)
    at = record.end
    if (record.type === BOF) depth += 1
    else if (record.type === EOF) depth -= 1
    else if (depth === 1) visit(record)
    if (depth === 0) return
  }
}

function recordAt(stream: Buffer, at: number): Record {
  if (at + 4 > stream.length) throw broken()
  const end = at + 4 + stream.readUInt16LE(at + 2)
  if (end > stream.length) throw broken()
  return { type: stream.readUInt16LE(at), body: stream.subarray(at + 4, end), end }
}

function word(body: Buffer, at: number): number {
  if (at < 0 || at + 2 > body.length) throw broken()
  return body.readUInt16LE(at)
}

/** A text with its length in one byte, then a byte that says how wide its characters are. */
function shortText(body: Buffer, at: number): string {
  return characters(body, at + 2, body[at] ?? 0, body[at + 1] ?? 0)
}

/** The same with its length in two bytes. */
function wideText(body: Buffer, at: number): string {
  return characters(body, at + 3, word(body, at), body[at + 2] ?? 0)
}

function characters(body: Buffer, from: number, count: number, flags: number): string {
  const wide = (flags & 1) === 1
  const bytes = body.subarray(from, from + count * (wide ? 2 : 1))
  return bytes.toString(wide ? 'utf16le' : 'latin1')
}

function narrowText(body: Buffer, at: number): string {
  const bytes = body.subarray(at + 1, at + 1 + (body[at] ?? 0))
  requireAscii(bytes)
  return bytes.toString('latin1')
}

/** Texts of Excel 95 are in the code page of the computer that wrote them: nobody should guess which. */
function requireAscii(text: Buffer): void {
  if (text.some((byte) => byte > 126)) throw new Refusal('LG-F008')
}

function broken(): Refusal {
  return new Refusal('LG-F018', { part: 'Workbook' })
}
