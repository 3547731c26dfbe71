import { row, sheetPlan, text, type Annotation, type Look, type SheetPlan } from '../../model/sheet-plan.ts'
import { partType } from '../package-xml.ts'
import type { Book } from './book.ts'
import { withOwnSheets, type OwnSheet } from './book-patch.ts'
import type { CellFormats } from './cell-formats.ts'
import { RESULT_SHEET, RESULT_TITLE } from '../read/own-sheets.ts'
import { newSheet } from './new-sheet.ts'
import { renameClashes } from './own-names.ts'
import type { PackageEditor } from './package-editor.ts'
import { withoutAttribute } from './tag-text.ts'

/** Puts our sheets in front of a workbook's, and the very hidden one that knows them behind. */
export function addOwnSheets(
  editor: PackageEditor,
  book: Book,
  annotation: Annotation,
  formats: CellFormats,
): void {
  const plans = renameClashes(
    annotation.sheets,
    book.sheets.map((sheet) => sheet.name),
  )
  const onTop = plans.findIndex((plan) => plan.visibility === 'visible')
  const formatOf = (look: Look) => formats.look(look)
  const add = (plan: SheetPlan, active: boolean): OwnSheet => {
    const namespace = book.dialect.main
    // no drop-downs: results are read, not filled in
    const content = newSheet(plan, { namespace, formatOf, active, lists: new Map() })
    return { plan, relation: addPart(editor, book, content) }
  }
  const front = plans.map((plan, index) => add(plan, index === onTop))
  const last = add(resultPlan(annotation.source, plans), false)
  if (onTop >= 0) for (const sheet of book.sheets) unselect(editor, sheet.part)
  editor.setText(book.part, withOwnSheets(editor.text(book.part), book, front, last))
}

function addPart(editor: PackageEditor, book: Book, content: Buffer): string {
  const part = editor.freeName(`${book.folder}worksheets/sheet`, '.xml')
  editor.add(part, content, partType('worksheet'))
  return editor.addRelation(book.part, `${book.dialect.relationships}/worksheet`, part)
}

/** Two selected sheets would be edited together. */
function unselect(editor: PackageEditor, part: string): void {
  if (!editor.has(part)) return
  const xml = editor.text(part)
  if (!xml.includes('tabSelected')) return
  const changed = xml.replace(/<(?:[^\s<>/:]+:)?sheetView\s[^<>]*>/g, (tag) =>
    withoutAttribute(tag, 'tabSelected'),
  )
  editor.setText(part, changed)
}

/** What the reader knows an annotated copy by: the hash of its source, and our sheets. */
function resultPlan(source: string, plans: readonly SheetPlan[]): SheetPlan {
  return sheetPlan(RESULT_SHEET, {
    visibility: 'veryHidden',
    rows: [row([text(RESULT_TITLE), text(source)]), ...plans.map((plan) => row([text(plan.name)]))],
    print: { orientation: 'portrait', fitWidth: false, footer: '' },
  })
}
