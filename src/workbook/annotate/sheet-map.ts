import { isTrue } from '../package.ts'
import { parseAddress } from '../read/address.ts'
import { XmlReader } from '../xml.ts'
import { prefixAt } from './tag-text.ts'

/** Where a cell's start tag stands. */
export interface CellPlace {
  column: number
  start: number
  openEnd: number
  /** the tag says which cell it is */
  named: boolean
}

export interface RowPlace {
  number: number
  prefix: string
  start: number
  openEnd: number
  closeStart: number
  selfClosing: boolean
  named: boolean
  /** cells, only of rows that were asked for */
  cells: CellPlace[]
}

export interface ColumnSpan {
  min: number
  max: number
  style: number
  /** characters; undefined for the default */
  width: number | undefined
  hidden: boolean
}

/** A worksheet's places, as far as marks need them. */
export interface SheetMap {
  rootTag: string
  rootPrefix: string
  /** start tag of the dimension */
  dimension: { start: number; end: number } | undefined
  columns: readonly ColumnSpan[]
  cells:
    { start: number; openEnd: number; closeStart: number; selfClosing: boolean; prefix: string } | undefined
  rows: readonly RowPlace[]
  /** points, of rows that say it; 0 for hidden ones */
  heights: ReadonlyMap<number, number>
  /** relationship of the drawing that holds the boxes of notes */
  legacyDrawing: string | undefined
  /** where such an element belongs */
  legacyDrawingAt: number
}

/** What stands behind `<legacyDrawing>` in a worksheet. */
const BEHIND = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

interface Draft {
  dimension: SheetMap['dimension']
  columns: ColumnSpan[]
  cells: SheetMap['cells']
  rows: RowPlace[]
  heights: Map<number, number>
  legacyDrawing: string | undefined
  behind: number | undefined
}

/** Reads a worksheet's places. The cells of other rows than `wanted` are passed over. */
export function mapSheet(xml: string, wanted: ReadonlySet<number>): SheetMap {
  const reader = new XmlReader(xml)
  while (reader.next() !== 'open');
  const rootTag = xml.slice(reader.start, reader.end)
  const rootPrefix = prefixAt(xml, reader.start)
  const draft: Draft = {
    dimension: undefined,
    columns: [],
    cells: undefined,
    rows: [],
    heights: new Map(),
    legacyDrawing: undefined,
    behind: undefined,
  }
  reader.eachChild((name) => visitChild(reader, xml, name, wanted, draft))
  const legacyDrawingAt = draft.behind ?? reader.start
  return { ...draft, rootTag, rootPrefix, legacyDrawingAt }
}

function visitChild(
  reader: XmlReader,
  xml: string,
  name: string,
  wanted: ReadonlySet<number>,
  draft: Draft,
): void {
  const { start, end } = reader
  if (name === 'sheetData') readCells(reader, xml, wanted, draft)
  else if (name === 'cols') reader.eachChild(() => draft.columns.push(readColumn(reader)))
  else if (name === 'dimension') draft.dimension = { start, end }
  else if (name === 'legacyDrawing') draft.legacyDrawing ??= reader.relation('id')
  else if (BEHIND.has(name) || (name.endsWith('}AlternateContent') && isBehind(reader, draft)))
    draft.behind ??= start
}

/** Looks through alternate content: it may hold what stands behind the drawing of notes, or that drawing itself. */
function isBehind(reader: XmlReader, draft: Draft): boolean {
  const { depth } = reader
  let behind = false
  while (reader.depth >= depth) {
    if (reader.next() !== 'open') continue
    if (BEHIND.has(reader.name)) behind = true
    if (reader.name === 'legacyDrawing') draft.legacyDrawing ??= reader.relation('id')
  }
  return behind
}

function readColumn(reader: XmlReader): ColumnSpan {
  const width = reader.attribute('width')
  return {
    min: Number(reader.attribute('min') ?? '0'),
    max: Number(reader.attribute('max') ?? '0'),
    style: Number(reader.attribute('style') ?? '0'),
    width: width === undefined ? undefined : Number(width),
    hidden: isTrue(reader.attribute('hidden')),
  }
}

function readCells(reader: XmlReader, xml: string, wanted: ReadonlySet<number>, draft: Draft): void {
  const { start, end: openEnd, selfClosing } = reader
  const prefix = prefixAt(xml, start)
  let number = 0
  reader.eachChild((name) => {
    if (name !== 'row') return
    const row = readRow(reader, xml, number, wanted, draft.heights)
    number = row.number
    draft.rows.push(row)
  })
  draft.cells = { start, openEnd, closeStart: selfClosing ? openEnd : reader.start, selfClosing, prefix }
}

function readRow(
  reader: XmlReader,
  xml: string,
  before: number,
  wanted: ReadonlySet<number>,
  heights: Map<number, number>,
): RowPlace {
  const { start, end: openEnd, selfClosing, depth } = reader
  const reference = reader.attribute('r')
  const number = reference === undefined ? before + 1 : Number(reference)
  const height = isTrue(reader.attribute('hidden')) ? '0' : reader.attribute('ht')
  if (height !== undefined) heights.set(number, Number(height))
  const cells: CellPlace[] = []
  if (wanted.has(number)) readRowCells(reader, cells)
  else reader.skipTo(depth - 1)
  const closeStart = selfClosing ? openEnd : reader.start
  const named = reference !== undefined
  return { number, prefix: prefixAt(xml, start), start, openEnd, closeStart, selfClosing, named, cells }
}

function readRowCells(reader: XmlReader, cells: CellPlace[]): void {
  let column = 0
  reader.eachChild((name) => {
    if (name !== 'c') return
    const reference = reader.attribute('r')
    column = (reference === undefined ? undefined : parseAddress(reference)?.column) ?? column + 1
    cells.push({ column, start: reader.start, openEnd: reader.end, named: reference !== undefined })
  })
}
