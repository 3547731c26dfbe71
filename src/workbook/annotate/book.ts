import type { Package, SheetPart } from '../package.ts'
import { readRoot, tagOf, type Root } from './element.ts'
import { dialectOf, type Dialect } from '../dialect.ts'
import type { PackageEditor } from './package-editor.ts'

/** The workbook part with the places that an annotation changes. */
export interface Book {
  part: string
  /** where it lies, with a `/` at the end; '' for the top of the package */
  folder: string
  root: Root
  dialect: Dialect
  sheets: readonly SheetPart[]
  /** null where the workbook has none */
  styles: string | null
}

/** Throws XmlFault. */
export function readBook(editor: PackageEditor, source: Package): Book {
  const { workbook: part, sheets, stylesPart: styles } = source
  const xml = editor.text(part)
  const root = readRoot(xml)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return { part, folder, root, dialect: dialectOf(tagOf(xml, root.element)), sheets, styles }
}
