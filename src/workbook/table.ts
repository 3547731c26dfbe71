import type { Finding } from '../model/finding.ts'
import type { Cell, Grid } from '../model/grid.ts'
import type { TableCell, TableRow, TableSheet } from '../model/table.ts'
import { parseCsv } from './csv.ts'
import { decodeText } from './encoding.ts'
import { isZip, kindOfText, refuseBinary } from './guard.ts'
import { isLegacy, readLegacy } from './legacy/grids.ts'
import { openPackage } from './package.ts'
import { readGrids } from './read.ts'
import { keysWithin } from './read/covered.ts'
import { MOST_CELLS } from './read/limits.ts'
import { withoutOwnSheets } from './read/own-sheets.ts'
import { findingOf, Refusal } from './refusal.ts'

export type ReadTable = ({ ok: true } & Content) | { ok: false; finding: Finding }

/**
 * A plain list (roster, stations, review, holidays): the first sheet of a workbook that shows something, with the others
 * at hand, or a csv file in UTF-8, UTF-16 or GB18030. A text in a vertical merge stands in each of its rows.
 */
export function readTable(bytes: Buffer, path: string): ReadTable {
  try {
    const table = contentOf(bytes, path)
    if (table.rows.length === 0) throw new Refusal('LG-F026')
    return { ok: true, ...table }
  } catch (error) {
    return { ok: false, finding: findingOf(error, path) }
  }
}

function contentOf(bytes: Buffer, path: string): Content {
  if (isLegacy(bytes)) return ofGrids(readLegacy(bytes).grids)
  refuseBinary(bytes, path)
  return isZip(bytes) ? ofGrids(readGrids(openPackage(bytes))) : ofText(bytes, path)
}

interface Content extends TableSheet {
  others: () => readonly TableSheet[]
}

function ofText(bytes: Buffer, path: string): Content {
  const text = decodeText(bytes)
  const kind = kindOfText(bytes)
  if (text === undefined || kind !== 'LG-F013') throw new Refusal(kind)
  return {
    sheet: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
    rows: parseCsv(text),
    others: () => [],
  }
}

function ofGrids(grids: readonly Grid[]): Content {
  const { sheets } = withoutOwnSheets(grids)
  const filled = sheets.filter((grid) => grid.rows.size > 0)
  const visible = filled.filter(({ visibility }) => visibility === 'visible')
  const [first, ...rest] = visible.length > 0 ? visible : filled.slice(0, 1)
  if (!first) return { sheet: '', rows: [], others: () => [] }
  return { sheet: first.sheet, rows: rowsOf(first), others: () => rest.flatMap(readable) }
}

/** What lies beside a list may be a sheet that we don't read. */
function readable(grid: Grid): TableSheet[] {
  try {
    return [{ sheet: grid.sheet, rows: rowsOf(grid) }]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

function rowsOf(grid: Grid): TableRow[] {
  const merged = mergedTexts(grid)
  return [...grid.rows].map(([row, cells]) => {
    const all = new Map<number, Cell>([...(merged.get(row) ?? []), ...cells])
    const sorted = [...all].toSorted(([one], [other]) => one - other)
    return { row, cells: sorted.map(([column, cell]) => tableCell(column, cell)) }
  })
}

function tableCell(column: number, cell: Cell): TableCell {
  return { column, text: cell.date ?? cell.text, cell }
}

/** The texts of vertical merges, by the rows below their first and by column. */
function mergedTexts(grid: Grid): Map<number, Map<number, Cell>> {
  const texts = new Map<number, Map<number, Cell>>()
  let allowance = MOST_CELLS
  for (const area of grid.merges) {
    const cell = grid.rows.get(area.top)?.get(area.left)
    if (cell?.kind !== 'text') continue
    allowance -= Math.min(area.bottom - area.top, grid.rows.size)
    if (allowance < 0) throw new Refusal('LG-F023')
    for (const row of keysWithin(grid.rows, area.top + 1, area.bottom)) {
      texts.set(row, (texts.get(row) ?? new Map<number, Cell>()).set(area.left, cell))
    }
  }
  return texts
}
