import { address, position } from '../../model/grid.ts'
import { SEVERITIES, type Severity } from '../../model/finding.ts'
import type { Mark } from '../../model/sheet-plan.ts'
import type { Book } from './book.ts'
import type { CellFormats } from './cell-formats.ts'
import type { Note } from './comments.ts'
import { fillCells } from './marked-cells.ts'
import { addNotes } from './notes.ts'
import type { PackageEditor } from './package-editor.ts'
import { mapSheet } from './sheet-map.ts'
import { applySplices } from './splice.ts'

/** Fills, notes and edges of all marks; marks of sheets that aren't there, or aren't worksheets, are passed over. */
export function markSheets(
  editor: PackageEditor,
  book: Book,
  marks: readonly Mark[],
  formats: CellFormats,
): void {
  const bySheet = groupBySheet(marks)
  for (const sheet of book.sheets) {
    const own = bySheet.get(sheet.name)
    if (own && (sheet.type === 'worksheet' || sheet.type === '') && editor.has(sheet.part))
      markSheet(editor, book, sheet.part, own, formats)
  }
}

function groupBySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.sheet)
    if (group) group.push(mark)
    else groups.set(mark.sheet, [mark])
  }
  return groups
}

function markSheet(
  editor: PackageEditor,
  book: Book,
  part: string,
  marks: readonly Mark[],
  formats: CellFormats,
): void {
  const cells = new Map<number, Map<number, Severity>>()
  const notes = new Map<string, Note>()
  for (const mark of marks) {
    const place = position(mark.cell)
    if (!place) continue
    const row = cells.get(place.row) ?? new Map<number, Severity>()
    cells.set(place.row, row.set(place.column, stronger(row.get(place.column), mark.severity)))
    const cell = address(place.row, place.column)
    const before = notes.get(cell)?.text
    notes.set(cell, { ...place, cell, text: before === undefined ? mark.note : `${before}\n${mark.note}` })
  }
  if (cells.size === 0) return
  const xml = editor.text(part)
  const map = mapSheet(xml, new Set(cells.keys()))
  const drawn = addNotes(
    editor,
    book,
    { part, map },
    [...notes.values()].filter((note) => note.text !== ''),
  )
  editor.setText(part, applySplices(xml, [...fillCells(xml, map, cells, formats), ...drawn]))
}

function stronger(one: Severity | undefined, other: Severity): Severity {
  return SEVERITIES.find((severity) => severity === one || severity === other) ?? other
}
