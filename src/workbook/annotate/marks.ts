import { address, position, type Area } from '../../model/grid.ts'
import { SEVERITIES, type Severity } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Mark } from '../../model/sheet-plan.ts'
import { isWorksheet } from '../package.ts'
import { parseArea } from '../read/address.ts'
import type { Book } from './book.ts'
import type { CellFormats } from './cell-formats.ts'
import type { Note } from './comments.ts'
import { fillCells } from './marked-cells.ts'
import { addNotes } from './notes.ts'
import type { PackageEditor } from './package-editor.ts'
import { mapSheet } from './sheet-map.ts'
import { applySplices } from './splice.ts'
import { attributeText } from './tag-text.ts'

/** Fills, notes and edges of all marks; marks of sheets that aren't there, or aren't worksheets, are passed over. */
export function markSheets(
  editor: PackageEditor,
  book: Book,
  marks: readonly Mark[],
  formats: CellFormats,
): void {
  const bySheet = groupedBy(marks, ({ sheet }) => sheet)
  for (const { name, part } of book.sheets.filter(isWorksheet)) {
    const own = bySheet.get(name)
    if (own) markSheet(editor, book, part, own, formats)
  }
}

function markSheet(
  editor: PackageEditor,
  book: Book,
  part: string,
  marks: readonly Mark[],
  formats: CellFormats,
): void {
  const xml = editor.text(part)
  const { cells, notes } = gather(marks, mergedAreas(xml))
  const map = mapSheet(xml, new Set(cells.keys()))
  const drawn = addNotes(editor, book, { part, map }, notes)
  editor.setText(part, applySplices(xml, [...fillCells(xml, map, cells, formats), ...drawn]))
}

interface Gathered {
  cells: Map<number, Map<number, Severity>>
  notes: Note[]
}

/** Marks by cell. What lies under a merge shows at the merge's first cell. */
function gather(marks: readonly Mark[], merges: readonly Area[]): Gathered {
  const cells = new Map<number, Map<number, Severity>>()
  const notes = new Map<string, Note>()
  for (const mark of marks) {
    const { row, column } = shownAt(mark.cell, merges)
    const inRow = cells.get(row) ?? new Map<number, Severity>()
    cells.set(row, inRow.set(column, stronger(inRow.get(column), mark.severity)))
    const cell = address(row, column)
    const before = notes.get(cell)?.text
    const text = before === undefined ? mark.note : `${before}\n${mark.note}`
    notes.set(cell, { row, column, cell, text })
  }
  return { cells, notes: [...notes.values()] }
}

function shownAt(cell: string, merges: readonly Area[]): { row: number; column: number } {
  const place = position(cell)!
  const { row, column } = place
  const merge = merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )
  return merge ? { row: merge.top, column: merge.left } : place
}

function mergedAreas(xml: string): Area[] {
  const tags = xml.matchAll(/<(?:[^\s<>/:]+:)?mergeCell\s[^<>]*>/g)
  return [...tags].flatMap(([tag]) => parseArea(attributeText(tag, 'ref') ?? '') ?? [])
}

function stronger(one: Severity | undefined, other: Severity): Severity {
  return SEVERITIES.find((severity) => severity === one || severity === other)!
}
