import { partType } from '../package-xml.ts'
import { anchorOf } from './boxes.ts'
import type { Book } from './book.ts'
import { emptyComments, withNotes, type Note } from './comments.ts'
import { relationAttribute } from '../dialect.ts'
import type { PackageEditor } from './package-editor.ts'
import type { SheetMap } from './sheet-map.ts'
import type { Splice } from './splice.ts'
import { newDrawing, usedBlocks, withBoxes, type Box } from './vml.ts'

const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/**
 * Writes the notes of one sheet into its comments part and their boxes into its drawing; both are made where they are
 * missing. What has to change in the sheet itself comes back as splices.
 */
export function addNotes(
  editor: PackageEditor,
  book: Book,
  sheet: { part: string; map: SheetMap },
  notes: readonly Note[],
): Splice[] {
  const comments = commentsPart(editor, book, sheet.part)
  const { xml, boxed } = withNotes(editor.text(comments), notes)
  editor.setText(comments, xml)
  if (boxed.length === 0) return []
  return addBoxes(
    editor,
    book,
    sheet,
    boxed.map((note) => ({ note, anchor: anchorOf(note, sheet.map) })),
  )
}

function commentsPart(editor: PackageEditor, book: Book, sheet: string): string {
  const there = editor
    .relationsOf(sheet)
    .find(({ type, target }) => type === 'comments' && editor.has(target))
  if (there) return there.target
  const part = editor.freeName(`${book.folder}comments`, '.xml')
  editor.add(part, emptyComments(book.dialect), partType('comments'))
  editor.addRelation(sheet, `${book.dialect.relationships}/comments`, part)
  return part
}

function addBoxes(
  editor: PackageEditor,
  book: Book,
  { part, map }: { part: string; map: SheetMap },
  boxes: readonly Box[],
): Splice[] {
  const taken = usedBlocks(drawings(editor))
  const there = editor.relationsOf(part).find((relation) => relation.id === map.legacyDrawing)
  if (there && editor.has(there.target)) {
    editor.setText(there.target, withBoxes(editor.text(there.target), boxes, taken))
    return []
  }
  // a drawing that is named but missing gets ours under its name
  const drawing = there?.target ?? editor.freeName(`${book.folder}drawings/vmlDrawing`, '.vml')
  editor.add(drawing, newDrawing(boxes, taken))
  editor.addDefault('vml', VML_TYPE)
  if (there) return []
  const type = `${book.dialect.relationships}/vmlDrawing`
  const id = editor.addRelation(part, type, drawing, map.legacyDrawing)
  if (map.legacyDrawing !== undefined) return []
  const attribute = relationAttribute(map.rootTag, book.dialect, id)
  const at = map.legacyDrawingAt
  return [{ start: at, end: at, text: `<${map.rootPrefix}legacyDrawing ${attribute}/>` }]
}

/** All drawings of this kind in the package: shape ids are unique across a workbook. */
function drawings(editor: PackageEditor): string[] {
  const parts = [...editor.zip.entries, ...editor.addedParts()]
  return parts.flatMap(({ name }) => (/\.vml$/i.test(name) ? [editor.text(name)] : []))
}
