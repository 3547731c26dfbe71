import type { Cell, Grid } from '../../model/grid.ts'
import { compoundStreams, openCompound } from '../compound.ts'
import { makeCell, type Shared } from '../read/cell.ts'
import { dropCovered } from '../read/covered.ts'
import { numberFormat } from '../read/formats.ts'
import { Refusal } from '../refusal.ts'
import { readRecords, type OldSheet } from './records.ts'

/** A workbook in the old format as plain cells: values only. */
export interface LegacyBook {
  grids: readonly Grid[]
  date1904: boolean
  /** of each grid: first, last and width of columns in characters */
  columns: readonly OldSheet['columns'][]
}

/** True for the old container with a workbook in it (.xls, .et). */
export function isLegacy(bytes: Buffer): boolean {
  const isCompound = bytes.length > 512 && bytes.readUInt32BE(0) === 0xd0cf11e0
  return isCompound && compoundStreams(bytes).some((name) => /^(?:workbook|book)$/i.test(name))
}

/**
 * The worksheets of an old workbook (BIFF8: .xls since 1997, WPS .et; BIFF5 without Chinese). Throws Refusal where it is
 * protected, damaged or too large, or where its texts can't be read safely.
 */
export function readLegacy(bytes: Buffer): LegacyBook {
  const compound = openCompound(bytes)
  const stream = compound?.stream('Workbook') ?? compound?.stream('Book')
  if (!stream) throw new Refusal('LG-F018', { part: 'Workbook' })
  const { sheets, strings, formats, codes, date1904 } = readRecords(stream)
  if (sheets.length === 0) throw new Refusal('LG-F029')
  const styles = formats.map((id) => numberFormat(id, codes))
  const shared = { strings, styles, date1904, recalculates: false }
  return {
    grids: sheets.map((sheet, index) => gridOf(sheet, index, shared)),
    date1904,
    columns: sheets.map(({ columns }) => columns),
  }
}

function gridOf(sheet: OldSheet, index: number, shared: Shared): Grid {
  const rows = new Map<number, Map<number, Cell>>()
  const inOrder = sheet.cells.toSorted((one, other) => one.row - other.row || one.column - other.column)
  for (const stored of inOrder) {
    const cell = makeCell(stored, shared)
    if (!cell) continue
    const cells = rows.get(cell.row) ?? new Map<number, Cell>()
    rows.set(cell.row, cells.set(cell.column, cell))
  }
  dropCovered(rows, sheet.merges)
  return {
    sheet: sheet.name,
    index,
    visibility: sheet.visibility,
    rows,
    merges: sheet.merges,
    hiddenRows: new Set([...sheet.hiddenRows].filter((row) => rows.has(row))),
    hiddenColumns: hiddenColumns(sheet, rows),
  }
}

function hiddenColumns(
  { columns }: OldSheet,
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Set<number> {
  const used = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))
  const last = Math.max(0, ...used)
  const hidden = columns.filter(({ width }) => width === 0)
  return new Set(
    hidden.flatMap(({ first, last: end }) =>
      Array.from({ length: Math.max(0, Math.min(end, last) - first + 1) }, (_, index) => first + index),
    ),
  )
}
