import type { Area, Cell, CellKind, Grid, Workbook } from '../../src/model/grid.ts'
import { position } from '../../src/model/grid.ts'

/** What a test writes into a cell: text, a number, nothing, or more than that. */
export type Entry =
  string | number | null | { kind?: CellKind; text: string; format?: string; date?: string; formula?: true }

export interface Extras {
  sheet?: string
  /** `A1:C1` */
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  visibility?: Grid['visibility']
  index?: number
  oddities?: Grid['oddities']
  printed?: Grid['printed']
}

/** A sheet from its rows, from A1 on. */
export function gridOf(rows: readonly (readonly Entry[])[], extras: Extras = {}): Grid {
  const lines = new Map<number, Map<number, Cell>>()
  rows.forEach((entries, line) => {
    const cells = new Map<number, Cell>()
    entries.forEach((entry, index) => {
      const cell = cellOf(entry, line + 1, index + 1)
      if (cell) cells.set(cell.column, cell)
    })
    if (cells.size > 0) lines.set(line + 1, cells)
  })
  return {
    sheet: extras.sheet ?? 'Sheet1',
    index: extras.index ?? 0,
    visibility: extras.visibility ?? 'visible',
    rows: lines,
    merges: (extras.merges ?? []).map(areaOf),
    hiddenRows: new Set(extras.hiddenRows),
    hiddenColumns: new Set(extras.hiddenColumns),
    ...(extras.oddities && { oddities: extras.oddities }),
    ...(extras.printed && { printed: extras.printed }),
  }
}

export function cellOf(entry: Entry, row = 1, column = 1): Cell | undefined {
  if (entry === null || entry === '') return undefined
  if (typeof entry === 'string') return { row, column, kind: 'text', text: entry }
  if (typeof entry === 'number') return { row, column, kind: 'number', text: String(entry) }
  return { row, column, kind: entry.kind ?? 'number', ...entry }
}

function areaOf(text: string): Area {
  const [first, last] = text.split(':').map((cell) => position(cell)!)
  return { top: first!.row, left: first!.column, bottom: last!.row, right: last!.column }
}

export function workbookOf(grids: readonly Grid[], identity: Workbook['identity'] = null): Workbook {
  return {
    path: '分水镇.xlsx',
    sha256: '0'.repeat(64),
    sheets: grids.map((grid, index) => ({ ...grid, index })),
    identity,
    annotatedFrom: null,
  }
}
