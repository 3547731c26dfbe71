import { isTrue } from '../package.ts'
import { columnNumber, parseAddress } from '../read/address.ts'
import { XmlReader } from '../xml.ts'
import { prefixAt } from './tag-text.ts'
import { WantedRows } from './wanted-rows.ts'

/** Where a cell's start tag stands. */
export interface CellPlace {
  column: number
  start: number
  openEnd: number
}

export interface RowPlace {
  number: number
  prefix: string
  start: number
  openEnd: number
  closeStart: number
  selfClosing: boolean
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
  /** the wanted rows that are there, and the first row behind each wanted one */
  rows: readonly RowPlace[]
  /** points, of rows near wanted ones that say it; 0 for hidden ones */
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
  if (name === 'sheetData') readData(new CellsReader(reader, xml, wanted), draft)
  else if (name === 'cols') reader.eachChild(() => draft.columns.push(readColumn(reader)))
  else if (name === 'dimension') draft.dimension = { start, end }
  else if (name === 'legacyDrawing') draft.legacyDrawing ??= reader.relation('id')
  else if (BEHIND.has(name) || (name.endsWith('}AlternateContent') && isBehind(reader, draft)))
    draft.behind ??= start
}

function readData(cells: CellsReader, draft: Draft): void {
  draft.cells = cells.read()
  draft.rows = cells.rows
  draft.heights = cells.heights
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

/** Cells as nearly all are written; a whole row of them is passed over in one stroke. */
const ORDINARY =
  /(<c r="([A-Z]{1,3})[1-9]\d{0,6}"[^<>]*>)(?:(?<=\/>)|(?:<f>[^<]*<\/f>)?(?:<v>[^<]*<\/v>)?<\/c>)/y
const ORDINARY_ROW = /(?:<c [^<>]*(?:\/>|(?<!\/)>(?:<f>[^<]*<\/f>)?(?:<v>[^<]*<\/v>)?<\/c>)){1,200}/y

/** Reads the rows and the cells of those that are wanted. */
class CellsReader {
  readonly rows: RowPlace[] = []
  readonly heights = new Map<number, number>()
  private readonly ordinary = new RegExp(ORDINARY)
  private readonly ordinaryRow = new RegExp(ORDINARY_ROW)
  private readonly wanted: WantedRows
  private plain = false
  private before = 0

  constructor(
    private readonly reader: XmlReader,
    private readonly xml: string,
    wanted: ReadonlySet<number>,
  ) {
    this.wanted = new WantedRows(wanted)
  }

  read(): NonNullable<SheetMap['cells']> {
    const { reader, xml } = this
    const { start, end: openEnd, selfClosing } = reader
    this.plain = ['c', 'f', 'v'].every((name) => reader.means(name))
    reader.eachChild((name) => {
      if (name === 'row') this.readRow()
    })
    const closeStart = selfClosing ? openEnd : reader.start
    return { start, openEnd, closeStart, selfClosing, prefix: prefixAt(xml, start) }
  }

  private readRow(): void {
    const { reader, xml } = this
    const { start, end: openEnd, selfClosing, depth } = reader
    const reference = reader.attribute('r')
    const number = reference === undefined ? this.before + 1 : Number(reference)
    this.before = number
    if (this.wanted.isNear(number)) this.readHeight(number)
    const cells: CellPlace[] = []
    if (this.wanted.wanted.has(number)) this.readCells(cells)
    else if (this.plain) while (reader.take(this.ordinaryRow));
    reader.skipTo(depth - 1)
    if (!this.wanted.keeps(number)) return
    const closeStart = selfClosing ? openEnd : reader.start
    const prefix = prefixAt(xml, start)
    this.rows.push({ number, prefix, start, openEnd, closeStart, selfClosing, cells })
  }

  private readHeight(number: number): void {
    const { reader } = this
    const height = isTrue(reader.attribute('hidden')) ? '0' : reader.attribute('ht')
    if (height !== undefined) this.heights.set(number, Number(height))
  }

  private readCells(cells: CellPlace[]): void {
    const { reader } = this
    const { depth } = reader
    let column = 0
    for (;;) {
      const match = this.plain ? reader.take(this.ordinary) : null
      if (match) {
        column = columnNumber(match[2]!)
        cells.push({ column, start: reader.start, openEnd: reader.start + match[1]!.length })
        continue
      }
      if (!reader.nextChild(depth)) return
      if (reader.name !== 'c') continue
      const reference = reader.attribute('r')
      column = (reference === undefined ? undefined : parseAddress(reference)?.column) ?? column + 1
      cells.push({ column, start: reader.start, openEnd: reader.end })
    }
  }
}
