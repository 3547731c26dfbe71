import { address, type Area, type Cell, type Grid, type Oddity } from '../../model/grid.ts'
import { isTrue } from '../package.ts'
import { Refusal } from '../refusal.ts'
import { XmlFault } from '../xml-fault.ts'
import { XmlReader } from '../xml.ts'
import { columnNumber, LAST_COLUMN, LAST_ROW, parseArea } from './address.ts'
import { MOST_MERGES, MOST_ROWS } from './limits.ts'
import type { Look } from './cell-looks.ts'
import { dropCovered } from './covered.ts'
import { makeCell, type Shared, type StoredCell } from './cell.ts'
import { oddityOf } from './oddity.ts'
import { BLANKS, ORDINARY, ordinaryCell } from './ordinary-cell.ts'
import { readRichText, unescapeCharacters } from './strings.ts'

/** What a workbook may still hold; counts down over its sheets. */
export interface Allowance {
  cells: number
  characters: number
}

export type Contents = Pick<Grid, 'rows' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'oddities'>

/**
 * The cells of a worksheet part; undefined where it is a chart, dialog or macro sheet. Throws XmlFault, and Refusal for
 * cells outside any sheet and for more cells than allowed.
 */
export function readSheet(text: string, shared: Shared, allowance: Allowance): Contents | undefined {
  const xml = new XmlReader(text)
  xml.next()
  if (OTHER_SHEETS.test(xml.name)) return undefined
  if (xml.name !== 'worksheet') throw new XmlFault('broken')
  const reader = new SheetReader(xml, shared, allowance)
  xml.eachChild((name) => {
    if (name === 'sheetData') xml.eachChild((child) => child === 'row' && reader.readRow())
    if (name === 'cols') xml.eachChild((child) => child === 'col' && reader.readColumns())
    if (name === 'mergeCells') xml.eachChild((child) => child === 'mergeCell' && reader.readMerge())
  })
  return reader.contents()
}

/** Sheets without cells, whatever a relationship says of them. */
const OTHER_SHEETS = /(?:^|\})(?:chartsheet|dialogsheet|macrosheet)$/i

/** Points, and characters: in less, nothing can be seen. */
const LOWEST_ROW = 3
const NARROWEST_COLUMN = 1

function isBelow(size: string | undefined, least: number): boolean {
  return size !== undefined && Number(size) < least
}

/** Reads the parts of one sheet; rows and cells without an address follow the one before. */
class SheetReader {
  private readonly rows = new Map<number, Map<number, Cell>>()
  private readonly merges: Area[] = []
  private readonly oddities = new Map<string, Oddity>()
  private readonly hiddenRows = new Set<number>()
  private readonly hiddenColumns: [number, number][] = []
  /** formulas that several cells share, by their index */
  private readonly formulas = new Map<string, string>()
  private readonly ordinary = new RegExp(ORDINARY)
  private readonly blanks = new RegExp(BLANKS)
  private row = 0

  constructor(
    private readonly xml: XmlReader,
    private readonly shared: Shared,
    private readonly allowance: Allowance,
  ) {}

  readRow(): void {
    const { xml } = this
    const number = xml.attribute('r')
    const row = number === undefined ? this.row + 1 : Number(number)
    if (!(Number.isInteger(row) && row >= 1 && row <= LAST_ROW))
      throw new Refusal('LG-F022', { cell: number ?? String(row) })
    const hidden = isTrue(xml.attribute('hidden')) || isBelow(xml.attribute('ht'), LOWEST_ROW)
    this.row = row
    this.readCells(row)
    if (hidden && this.rows.has(row)) this.hiddenRows.add(row)
  }

  private readCells(row: number): void {
    const { xml } = this
    const { depth } = xml
    const plain = ['c', 'f', 'v', 'is', 't'].every((name) => xml.means(name))
    let column = 0
    for (;;) {
      const match = plain ? xml.take(this.ordinary) : null
      if (!match && !xml.nextChild(depth)) return
      if (!match && xml.name !== 'c') continue
      const stored = match ? ordinaryCell(match) : this.readStored(row, column + 1)
      column = stored.column
      const cell = makeCell(stored, this.shared)
      if (cell) this.keep(cell, oddityOf(stored, this.shared))
      else if (match) column = columnNumber(xml.take(this.blanks)?.[1] ?? '') || column
    }
  }

  private readStored(nextRow: number, nextColumn: number): StoredCell {
    const { xml } = this
    const { depth } = xml
    const { row, column } = placeOf(xml.attribute('r'), nextRow, nextColumn)
    const type = xml.attribute('t')
    const style = xml.attribute('s')
    let formula: string | null = null
    let value: string | null = null
    let inline: string | null = null
    let look: Look | undefined
    while (xml.nextChild(depth)) {
      if (xml.name === 'v') value = xml.content()
      else if (xml.name === 'f') formula = this.readFormula()
      else if (xml.name === 'is') ({ text: inline, look } = readRichText(xml))
    }
    return { row, column, type, style, formula, value, inline, ...(look && { look }) }
  }

  private readFormula(): string {
    const { xml } = this
    const index = xml.attribute('t') === 'shared' ? xml.attribute('si') : undefined
    const formula = unescapeCharacters(xml.content())
    if (index === undefined) return formula
    if (formula !== '') this.formulas.set(index, formula)
    return this.formulas.get(index) ?? ''
  }

  private keep(cell: Cell, oddity: Oddity | undefined): void {
    if (oddity && cell.kind !== 'unstored') this.oddities.set(address(cell.row, cell.column), oddity)
    let cells = this.rows.get(cell.row)
    if (!cells) {
      cells = new Map()
      this.rows.set(cell.row, cells)
      if (this.rows.size > MOST_ROWS) throw new Refusal('LG-F023')
    }
    cells.set(cell.column, cell)
    this.allowance.cells -= 1
    if (this.allowance.cells < 0) throw new Refusal('LG-F023')
  }

  readColumns(): void {
    const { xml } = this
    const hidden = isTrue(xml.attribute('hidden')) || isBelow(xml.attribute('width'), NARROWEST_COLUMN)
    const first = Number(xml.attribute('min'))
    const last = Number(xml.attribute('max'))
    if (hidden && isColumn(first) && last >= first)
      this.hiddenColumns.push([first, Math.min(Math.floor(last), LAST_COLUMN)])
  }

  readMerge(): void {
    if (this.merges.length === MOST_MERGES) throw new Refusal('LG-F023')
    const area = parseArea(this.xml.attribute('ref') ?? '')
    if (area && (area.top < area.bottom || area.left < area.right)) this.merges.push(area)
  }

  contents(): Contents {
    dropCovered(this.rows, this.merges)
    return {
      rows: inOrder(this.rows),
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.usedHiddenColumns(),
      ...(this.oddities.size > 0 && { oddities: this.oddities }),
    }
  }

  /** Hidden columns up to the last one that holds something: the rest of the sheet is often hidden as a whole. */
  private usedHiddenColumns(): ReadonlySet<number> {
    const hidden = new Set<number>()
    if (this.hiddenColumns.length === 0) return hidden
    let last = 0
    for (const cells of this.rows.values()) for (const column of cells.keys()) last = Math.max(last, column)
    // how many ranges start less how many end: there may be any number of them, one over the other
    const changes = new Int32Array(LAST_COLUMN + 2)
    for (const [first, end] of this.hiddenColumns) {
      changes[first]! += 1
      changes[end + 1]! -= 1
    }
    for (let column = 1, open = 0; column <= last; column += 1) {
      open += changes[column]!
      if (open > 0) hidden.add(column)
    }
    return hidden
  }
}

/** Where a cell stands; without an address, or with one that can't be read, in the next column of its row. */
function placeOf(
  reference: string | undefined,
  row: number,
  column: number,
): { row: number; column: number } {
  if (reference === undefined) return inside(row, column, '')
  const match = /^([A-Za-z]{1,4})(\d{1,10})$/.exec(reference)
  if (!match) throw new Refusal('LG-F022', { cell: reference })
  return inside(Number.parseInt(match[2]!, 10), columnNumber(match[1]!), reference)
}

function inside(row: number, column: number, reference: string): { row: number; column: number } {
  if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) throw new Refusal('LG-F022', { cell: reference })
  return { row, column }
}

/** Rows and cells ascending; nearly always they are already. */
function inOrder(rows: Map<number, Map<number, Cell>>): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  if (isAscending(rows) && [...rows.values()].every(isAscending)) return rows
  const sorted = [...rows].toSorted(([one], [other]) => one - other)
  return new Map(
    sorted.map(([row, cells]) => [row, new Map([...cells].toSorted(([one], [other]) => one - other))]),
  )
}

function isColumn(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LAST_COLUMN
}

function isAscending(keyed: ReadonlyMap<number, unknown>): boolean {
  let before = 0
  for (const key of keyed.keys()) {
    if (key < before) return false
    before = key
  }
  return true
}
