import { address, columnName } from '../../model/grid.ts'
import { SEVERITIES, type Severity } from '../../model/finding.ts'
import type { CellFormats } from './cell-formats.ts'
import { isTrue } from '../package.ts'
import { parseAddress } from '../read/address.ts'
import type { RowPlace, SheetMap } from './sheet-map.ts'
import type { Splice } from './splice.ts'
import { attributeText, endTag, opened, withAttribute } from './tag-text.ts'

/** Severity by row, then by column. */
export type MarkedCells = ReadonlyMap<number, ReadonlyMap<number, Severity>>

interface Sheet {
  xml: string
  map: SheetMap
  formats: CellFormats
}

/** Splices that fill the marked cells of a sheet and draw the left edge of their rows; absent rows and cells are put in. */
export function fillCells(xml: string, map: SheetMap, marks: MarkedCells, formats: CellFormats): Splice[] {
  const sheet = { xml, map, formats }
  const places = new Map(map.rows.map((row) => [row.number, row]))
  const there: Splice[] = []
  const absent: [number, ReadonlyMap<number, Severity>][] = []
  for (const [number, cells] of [...marks].toSorted(([one], [other]) => one - other)) {
    const row = places.get(number)
    if (row) there.push(...changeRow(sheet, row, cells))
    else absent.push([number, cells])
  }
  there.push(...insertRows(sheet, absent))
  return [...there, ...extendDimension(sheet, marks)]
}

/** The formats of a row's marked cells by column, the row's edge among them. */
function formatsOf(
  sheet: Sheet,
  row: RowPlace | undefined,
  cells: ReadonlyMap<number, Severity>,
): Map<number, number> {
  const edgeColumn = row?.cells[0]?.column ?? 1
  const edge = SEVERITIES.find((severity) => [...cells.values()].includes(severity))!
  const columns = [...new Set([edgeColumn, ...cells.keys()])].toSorted((one, other) => one - other)
  return new Map(
    columns.map((column) => {
      const base = baseFormat(sheet, row, column)
      return [
        column,
        sheet.formats.marked(base, cells.get(column) ?? null, column === edgeColumn ? edge : null),
      ]
    }),
  )
}

/** The format that a cell has, or would have if it were there: its row's, else its column's. */
function baseFormat({ xml, map }: Sheet, row: RowPlace | undefined, column: number): number {
  const cell = row?.cells.find((one) => one.column === column)
  if (cell) return Number(attributeText(xml.slice(cell.start, cell.openEnd), 's') ?? '0')
  const tag = row ? xml.slice(row.start, row.openEnd) : ''
  if (isTrue(attributeText(tag, 'customFormat'))) return Number(attributeText(tag, 's') ?? '0')
  return map.columns.find((span) => span.min <= column && column <= span.max)?.style ?? 0
}

function changeRow(sheet: Sheet, row: RowPlace, cells: ReadonlyMap<number, Severity>): Splice[] {
  const { xml } = sheet
  const changed: Splice[] = []
  const inserted = new Map<number, string>()
  const formats = formatsOf(sheet, row, cells)
  for (const [column, format] of formats) {
    const cell = row.cells.find((one) => one.column === column)
    if (cell) {
      const { start, openEnd: end } = cell
      changed.push({ start, end, text: withAttribute(xml.slice(start, end), 's', String(format)) })
      continue
    }
    // never in front of a cell without a name, which counts from the one before it: that one is no further to the left
    const at = row.cells.find((one) => one.column > column)?.start ?? row.closeStart
    inserted.set(at, (inserted.get(at) ?? '') + emptyCell(row.prefix, row.number, column, format))
  }
  const { start, openEnd: end } = row
  const tag = widened(xml.slice(start, end), [...formats.keys()])
  if (row.selfClosing)
    return [{ start, end, text: opened(tag) + [...inserted.values()].join('') + endTag(tag) }]
  return [{ start, end, text: tag }, ...insertions(inserted), ...changed]
}

/** Texts by the place where each is put in. */
function insertions(texts: ReadonlyMap<number, string>): Splice[] {
  return [...texts].map(([at, text]) => ({ start: at, end: at, text }))
}

function emptyCell(prefix: string, row: number, column: number, format: number): string {
  return `<${prefix}c r="${address(row, column)}" s="${format}"/>`
}

/** A row's tag whose `spans`, where it has some, take the columns in. */
function widened(tag: string, columns: readonly number[]): string {
  const spans = /^(\d+):(\d+)$/.exec(attributeText(tag, 'spans') ?? '')
  if (!spans) return tag
  const from = Math.min(Number(spans[1]), ...columns)
  const to = Math.max(Number(spans[2]), ...columns)
  return `${from}:${to}` === spans[0] ? tag : withAttribute(tag, 'spans', `${from}:${to}`)
}

function insertRows(sheet: Sheet, absent: readonly [number, ReadonlyMap<number, Severity>][]): Splice[] {
  const { xml, map } = sheet
  const data = map.cells
  if (!data || absent.length === 0) return []
  const inserted = new Map<number, string>()
  for (const [number, cells] of absent) {
    // never in front of a row without a number, as with cells
    const at = map.rows.find((row) => row.number > number)?.start ?? data.closeStart
    inserted.set(at, (inserted.get(at) ?? '') + newRow(sheet, data.prefix, number, cells))
  }
  if (!data.selfClosing) return insertions(inserted)
  const tag = xml.slice(data.start, data.openEnd)
  return [
    {
      start: data.start,
      end: data.openEnd,
      text: opened(tag) + [...inserted.values()].join('') + endTag(tag),
    },
  ]
}

function newRow(sheet: Sheet, prefix: string, number: number, cells: ReadonlyMap<number, Severity>): string {
  const written = [...formatsOf(sheet, undefined, cells)].map(([column, format]) =>
    emptyCell(prefix, number, column, format),
  )
  return `<${prefix}row r="${number}">${written.join('')}</${prefix}row>`
}

/** The sheet's dimension takes the marked cells in. */
function extendDimension({ xml, map }: Sheet, marks: MarkedCells): Splice[] {
  if (!map.dimension) return []
  const { start, end } = map.dimension
  const tag = xml.slice(start, end)
  const [from = '', to = from] = (attributeText(tag, 'ref') ?? '').split(':')
  const first = parseAddress(from)
  const last = parseAddress(to)
  if (!first || !last) return []
  const rows = [...marks.keys()]
  const columns = [...marks.values()].flatMap((cells) => [...cells.keys()])
  const top = Math.min(first.row, ...rows)
  const bottom = Math.max(last.row, ...rows)
  const right = Math.max(last.column, ...columns)
  const left = rows.some((row) => row < first.row || row > last.row) ? 1 : Math.min(first.column, ...columns)
  const ref = `${columnName(left)}${top}:${columnName(right)}${bottom}`
  if (left === first.column && top === first.row && right === last.column && bottom === last.row) return []
  return [{ start, end, text: withAttribute(tag, 'ref', ref) }]
}
