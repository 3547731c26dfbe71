import type { Area, Visibility } from '../../model/grid.ts'
import type { StoredCell } from '../read/cell.ts'
import { MOST_CELLS, MOST_MERGES } from '../read/limits.ts'
import { Refusal } from '../refusal.ts'
import { awaitsText, cellsOf, LAST_OLD_COLUMN } from './cells.ts'
import { broken, OldRecord } from './record.ts'
import { BIFF8, TextReader } from './texts.ts'

export interface OldSheet {
  name: string
  visibility: Visibility
  cells: readonly StoredCell[]
  merges: readonly Area[]
  hiddenRows: ReadonlySet<number>
  /** first, last and width in characters; 0 for hidden ones */
  columns: readonly { first: number; last: number; width: number }[]
}

/** What the records of an old workbook say. */
export interface OldBook {
  /** in the order of the tabs; no chart, macro or dialog sheets */
  sheets: readonly OldSheet[]
  /** the texts that the sheets share */
  strings: readonly string[]
  date1904: boolean
  /** the workbook's own format codes by number */
  codes: ReadonlyMap<number, string>
  /** number of the format code for each cell format */
  formats: readonly number[]
}

const BOF = 0x0809
const EOF = 0x000a
const BIFF5 = 0x0500
const WORKSHEET = 0

/**
 * Reads the records of a BIFF8 or BIFF5 stream. Throws Refusal for passwords, broken streams, too many cells, and versions
 * whose texts can't be read safely.
 */
export function readRecords(stream: Buffer): OldBook {
  const first = new OldRecord(stream, 0)
  const biff = first.type === BOF ? first.word(0) : undefined
  if (biff !== BIFF8 && biff !== BIFF5) throw new Refusal('LG-F008')
  const { heads, ...book } = readGlobals(stream, biff)
  const allowance = { cells: MOST_CELLS }
  const bodies = new Map<SheetHead, SheetBody>()
  let end = book.end
  for (const head of heads.toSorted((one, other) => one.start - other.start)) {
    // one behind the other: what two had in common could be read any number of times
    if (head.start < end) throw broken()
    const body = readSheet(stream, head.start, biff, allowance)
    bodies.set(head, body)
    end = body.end
  }
  return { ...book, sheets: heads.map((head) => ({ ...head, ...bodies.get(head)! })) }
}

/** `start`: where the sheet begins in the stream. */
type SheetHead = Pick<OldSheet, 'name' | 'visibility'> & { start: number }

type Globals = Omit<OldBook, 'sheets'> & { heads: SheetHead[]; end: number }

function readGlobals(stream: Buffer, biff: number): Globals {
  const heads: SheetHead[] = []
  const codes = new Map<number, string>()
  const formats: number[] = []
  let strings: string[] = []
  let date1904 = false
  const end = eachRecord(stream, 0, (record) => {
    const { type } = record
    const textAt = (offset: number) => new TextReader(stream, record, offset, biff)
    if (type === 0x2f) throw new Refusal('LG-F007')
    if (type === 0x85 && record.byte(5) === WORKSHEET) heads.push(sheetHead(record, textAt(6)))
    if (type === 0x22) date1904 = record.word(0) === 1
    if (type === 0xe0) formats.push(record.word(2))
    if (type === 0x41e) codes.set(record.word(0), formatCode(textAt(2), biff))
    if (type === 0xfc) strings = sharedTexts(textAt(4))
  })
  return { heads, strings, codes, formats, date1904, end }
}

function sheetHead(record: OldRecord, text: TextReader): SheetHead {
  const state = record.byte(4) & 3
  return {
    start: record.word(0) + record.word(2) * 0x10000,
    name: text.text(text.byte()),
    visibility: state === 1 ? 'hidden' : state === 2 ? 'veryHidden' : 'visible',
  }
}

function formatCode(text: TextReader, biff: number): string {
  return text.text(biff === BIFF8 ? text.word() : text.byte())
}

/** So many as are there: some programs give a wrong number of them. */
function sharedTexts(text: TextReader): string[] {
  const strings: string[] = []
  for (let left = text.word() + text.word() * 0x10000; left > 0 && text.hasMore; left -= 1) {
    if (strings.length === MOST_CELLS) throw new Refusal('LG-F023')
    strings.push(text.sharedText())
  }
  return strings
}

type SheetBody = Pick<OldSheet, 'cells' | 'merges' | 'hiddenRows' | 'columns'> & { end: number }

function readSheet(stream: Buffer, start: number, biff: number, allowance: { cells: number }): SheetBody {
  if (new OldRecord(stream, start).type !== BOF) throw broken()
  const cells: StoredCell[] = []
  const merges: Area[] = []
  const hiddenRows = new Set<number>()
  const columns: { first: number; last: number; width: number }[] = []
  const end = eachRecord(stream, start, (record) => {
    const { type } = record
    const textAt = (offset: number) => {
      const text = new TextReader(stream, record, offset, biff)
      return text.text(text.word())
    }
    const last = cells.at(-1)
    if (type === 0x207 && last && awaitsText(last)) last.inline = textAt(0)
    cells.push(...cellsOf(record, textAt))
    if (type === 0xe5) merges.push(...areasIn(record))
    if (type === 0x208 && isHiddenRow(record)) hiddenRows.add(record.word(0) + 1)
    if (type === 0x7d) columns.push(columnSpan(record))
    if (cells.length > allowance.cells || merges.length + columns.length > MOST_MERGES)
      throw new Refusal('LG-F023')
  })
  if (cells.some(awaitsText)) throw broken()
  allowance.cells -= cells.length
  return { cells, merges, hiddenRows, columns, end }
}

function areasIn(record: OldRecord): Area[] {
  return Array.from({ length: record.word(0) }, (_, index) => {
    const at = 2 + index * 8
    const [top, bottom] = [record.word(at) + 1, record.word(at + 2) + 1]
    const [left, right] = [record.word(at + 4) + 1, record.word(at + 6) + 1]
    return { top, left, bottom, right }
  }).filter(
    ({ top, left, bottom, right }) =>
      top <= bottom && left <= right && right <= LAST_OLD_COLUMN && (top < bottom || left < right),
  )
}

function isHiddenRow(record: OldRecord): boolean {
  return record.length >= 16 && (record.byte(12) & 0x20) !== 0
}

function columnSpan(record: OldRecord): { first: number; last: number; width: number } {
  const isHidden = (record.word(8) & 1) === 1
  return {
    first: record.word(0) + 1,
    last: Math.min(record.word(2) + 1, LAST_OLD_COLUMN),
    width: isHidden ? 0 : record.word(4) / 256,
  }
}

/** The records from one BOF to its EOF, and where that ends; what is nested in between (charts) is passed over. */
function eachRecord(stream: Buffer, start: number, visit: (record: OldRecord) => void): number {
  let depth = 0
  for (let at = start; ;) {
    const record = new OldRecord(stream, at)
    at = record.end
    if (record.type === BOF) depth += 1
    else if (record.type === EOF) depth -= 1
    else if (depth === 1) visit(record)
    if (depth === 0) return at
  }
}
