import { CONTENT_TYPES } from '../content-types.ts'
import type { Package, SheetPart } from '../package.ts'
import { readGrids } from '../read.ts'
import { resultSheets } from '../read/own-sheets.ts'
import { relationshipsPart } from '../relationships.ts'
import { writeZip } from '../zip/write.ts'
import { withoutOverrides } from './content-types.ts'
import { PackageEditor } from './package-editor.ts'
import { withoutRelations } from './relations.ts'
import { isStash } from './stash.ts'
import { withoutSheets } from './unmark-book.ts'
import { removeNotes } from './unmark-notes.ts'
import { withoutMarkFormats } from './unmark-styles.ts'

/**
 * Takes our sheets and marks off a copy that another program has saved, by what can be known of them: the list of our
 * sheets, the author of our notes, the colours of our fills and edges. Undefined where the list isn't ours, or where
 * nothing of the user's would be left.
 */
export function unmark(source: Package): Buffer | undefined {
  const own = resultSheets(readGrids(source))
  const gone = source.sheets.filter((sheet) => own.has(sheet.name))
  const kept = source.sheets.filter((sheet) => !own.has(sheet.name))
  if (gone.length === 0 || kept.length === 0) return undefined
  const editor = new PackageEditor(source.zip)
  editor.setText(source.workbook, withoutSheets(editor.text(source.workbook), source.sheets, own))
  removeParts(editor, source, gone)
  for (const sheet of kept) if (editor.has(sheet.part)) removeNotes(editor, sheet.part)
  if (source.stylesPart !== null)
    editor.setText(source.stylesPart, withoutMarkFormats(editor.text(source.stylesPart)))
  return writeZip(editor.parts())
}

/** Our sheets' parts, and the order of calculation, which would speak of sheets that are gone. */
function removeParts(editor: PackageEditor, source: Package, gone: readonly SheetPart[]): void {
  const chain = source.relationships(source.workbook).find(({ type }) => type === 'calcChain')
  const parts = gone.flatMap(({ part }) => [part, relationshipsPart(part)])
  if (chain) parts.push(chain.target)
  for (const part of parts) editor.remove(part)
  for (const entry of source.zip.entries) if (isStash(entry.name)) editor.remove(entry.name)
  const ids = new Set([...gone.map((sheet) => sheet.relation), ...(chain ? [chain.id] : [])])
  const holder = relationshipsPart(source.workbook)
  editor.setText(holder, withoutRelations(editor.text(holder), ids))
  const names = new Set(parts.map((part) => part.toLowerCase()))
  if (editor.has(CONTENT_TYPES))
    editor.setText(CONTENT_TYPES, withoutOverrides(editor.text(CONTENT_TYPES), names))
}
