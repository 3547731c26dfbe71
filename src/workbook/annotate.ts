import type { Annotation } from '../model/sheet-plan.ts'
import { readBook, type Book } from './annotate/book.ts'
import { CellFormats } from './annotate/cell-formats.ts'
import { fillUpFormats } from './annotate/loose-styles.ts'
import { markSheets } from './annotate/marks.ts'
import { addOwnSheets } from './annotate/own-sheets.ts'
import { PackageEditor } from './annotate/package-editor.ts'
import { addSignposts } from './annotate/signposts.ts'
import { isWhole, partsWithStash, STASH_EXTENSION, STASH_TYPE } from './annotate/stash.ts'
import { openStripped } from './annotate/strip.ts'
import { emptyStyles, StylesPart } from './annotate/styles-part.ts'
import { CONTENT_TYPES } from './content-types.ts'
import { partType } from './package-xml.ts'
import { openZip } from './zip/open.ts'
import { writeZip } from './zip/write.ts'

/**
 * A copy of a clerk's workbook with fills, notes and edges on the marked cells and our sheets in front. Only the parts
 * that change are written; all others are copied byte for byte. Marks that an earlier run of ours has left are taken
 * off first, so annotating a copy gives the same as annotating its source. A workbook in the old format (.xls, .et)
 * becomes a new .xlsx with its values. Throws what the reader throws for what is no workbook: it has been refused before.
 */
export function annotateWorkbook(bytes: Buffer, annotation: Annotation): Buffer {
  const source = openStripped(bytes)
  const editor = new PackageEditor(source.zip)
  addSignposts(editor, source)
  const book = readBook(editor, source)
  const styles = stylesOf(editor, book)
  const stylesheet = new StylesPart(editor.text(styles))
  fillUpFormats(editor, book, stylesheet)
  const formats = new CellFormats(stylesheet)
  markSheets(editor, book, annotation.marks, formats)
  addOwnSheets(editor, book, annotation, formats)
  editor.setText(styles, stylesheet.text())
  becomeWorkbook(editor)
  editor.addDefault(STASH_EXTENSION, STASH_TYPE)
  editor.settle()
  return writeZip(partsWithStash(editor))
}

/** True where the bytes are an annotated copy or a sealed workbook of ours that nobody has changed since; any bytes may be. */
export function isUntouched(bytes: Buffer): boolean {
  try {
    return isWhole(openZip(bytes))
  } catch {
    return false
  }
}

/** The copy of a template is a workbook: programs don't open an .xlsx that says it is a template. */
function becomeWorkbook(editor: PackageEditor): void {
  const types = editor.text(CONTENT_TYPES)
  editor.setText(CONTENT_TYPES, types.replace(/\b(spreadsheetml|ms-excel)\.template\./g, '$1.sheet.'))
}

/** The styles part, made where the workbook has none. */
function stylesOf(editor: PackageEditor, book: Book): string {
  if (book.styles !== null) return book.styles
  const { folder } = book
  const part = editor.has(`${folder}styles.xml`)
    ? editor.freeName(`${folder}styles`, '.xml')
    : `${folder}styles.xml`
  editor.add(part, emptyStyles(book.dialect), partType('styles'))
  editor.addRelation(book.part, `${book.dialect.relationships}/styles`, part)
  return part
}
