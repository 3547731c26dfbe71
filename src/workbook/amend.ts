import { address, position } from '../model/grid.ts'
import { mapSheet, type CellPlace } from './annotate/sheet-map.ts'
import { PackageEditor } from './annotate/package-editor.ts'
import { applySplices, type Splice } from './annotate/splice.ts'
import { openStripped } from './annotate/strip.ts'
import { attributeText, prefixAt, withAttribute, withoutAttribute } from './annotate/tag-text.ts'
import { cellText, escapeXml } from './build/markup.ts'
import { isWorksheet } from './package.ts'
import { writeZip } from './zip/write.ts'

/** New content for a filled cell of a user's workbook. */
export interface Amendment {
  sheet: string
  cell: string
  /** a plain decimal, or a text that is never a formula */
  content: { number: string } | { text: string }
}

/**
 * A copy of a workbook with other content in some filled cells: formats, comments and every other part stay as they are.
 * Our own marks are taken off; a workbook in the old format becomes a new .xlsx. Cells that aren't there, and cells with
 * formulas, are left as they are. Throws what the reader throws.
 */
export function amendWorkbook(bytes: Buffer, amendments: readonly Amendment[]): Buffer {
  const source = openStripped(bytes)
  const editor = new PackageEditor(source.zip)
  for (const sheet of source.sheets.filter(isWorksheet)) {
    const own = amendments.filter((amendment) => amendment.sheet === sheet.name)
    if (own.length > 0) editor.setText(sheet.part, amendSheet(editor.text(sheet.part), own))
  }
  editor.setText(source.workbook, computedAnew(editor.text(source.workbook)))
  return writeZip(editor.parts())
}

function amendSheet(xml: string, amendments: readonly Amendment[]): string {
  const contents = new Map(amendments.map(({ cell, content }) => [cell, content]))
  const rows = amendments.flatMap(({ cell }) => position(cell)?.row ?? [])
  const map = mapSheet(xml, new Set(rows))
  const splices = map.rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell): Splice[] => {
      const content = contents.get(address(number, cell.column))
      return content === undefined ? [] : amendCell(xml, cell, content)
    }),
  )
  return applySplices(xml, splices)
}

/** A formula's tag, whatever its prefix. */
const FORMULA = /<(?:[^\s<>/:]+:)?f[\s/>]/

function amendCell(xml: string, { start, openEnd }: CellPlace, content: Amendment['content']): Splice[] {
  const tag = xml.slice(start, openEnd)
  if (tag.endsWith('/>')) return []
  const prefix = prefixAt(xml, start)
  const end = xml.indexOf(`</${prefix}c>`, openEnd)
  if (end < 0 || FORMULA.test(xml.slice(openEnd, end))) return []
  const bare = withoutAttribute(withoutAttribute(withoutAttribute(tag, 't'), 'vm'), 'cm')
  return [{ start, end, text: written(bare, prefix, content) }]
}

function written(tag: string, prefix: string, content: Amendment['content']): string {
  if ('number' in content) return `${tag}<${prefix}v>${content.number}</${prefix}v>`
  const text = escapeXml(cellText(content.text))
  const string = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`
  return withAttribute(tag, 't', 'inlineStr') + string
}

/** Sums over texts that have become numbers are to be computed when the copy is opened. */
function computedAnew(xml: string): string {
  const tag = /<(?:[\w.-]+:)?calcPr(?=[\s/>])[^>]*>/.exec(xml)?.[0]
  if (tag === undefined || attributeText(tag, 'fullCalcOnLoad') === '1') return xml
  const whole = withAttribute(tag, 'fullCalcOnLoad', '1')
  return xml.replace(tag, () => whole)
}
