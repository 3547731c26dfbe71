import type { Book } from './book.ts'
import type { PackageEditor } from './package-editor.ts'
import type { StylesPart } from './styles-part.ts'

/** Excel allows 65,490 cell formats. */
const MOST = 65_490
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

/**
 * Fills up the cell formats where cells point behind the last one: programs show such cells plain, and must not show
 * them in the formats that we append.
 */
export function fillUpFormats(editor: PackageEditor, { sheets }: Book, styles: StylesPart): void {
  const { entries } = styles.list('cellXfs')
  const digits = String(entries.length).length
  // numbers with fewer digits than the count are never behind the last one
  const pointing = new RegExp(`\\ss\\s*=\\s*["'](\\d{${digits},5})["']`, 'g')
  let highest = 0
  for (const { part, type } of sheets) {
    const entry = type === 'worksheet' || type === '' ? editor.zip.find(part) : undefined
    if (!entry) continue
    const xml = editor.zip.read(entry).toString('latin1')
    for (const match of xml.matchAll(pointing)) highest = Math.max(highest, Number(match[1]))
  }
  while (entries.length <= Math.min(highest, MOST)) styles.append('cellXfs', PLAIN)
}
