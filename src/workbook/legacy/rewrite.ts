import type { Cell, Grid } from '../../model/grid.ts'
import { address } from '../../model/grid.ts'
import { mergesXml } from '../annotate/new-sheet.ts'
import { cellText, escapeAttribute, escapeXml } from '../build/markup.ts'
import { USUAL } from '../dialect.ts'
import { DEFAULT_FONT } from '../looks.ts'
import { bookRelations, bookTypes, relationsXml, sheetPart, sheetsXml, XML_HEAD } from '../package-xml.ts'
import { writeZip } from '../zip/write.ts'
import type { LegacyBook } from './grids.ts'

/** A hidden name that says that a workbook was made from one in the old format. */
export const LEGACY_NAME = '_lingong_legacy'

const FIRST_CUSTOM = 164

/** A new .xlsx with the values, formats, merges and hidden rows of an old workbook. The same book gives the same bytes. */
export function rewriteLegacy(book: LegacyBook): Buffer {
  const formats = new Map<string, number>()
  const sheets = book.grids.map((grid, index) => sheetXml(grid, book.columns[index]!, formats))
  const parts: [string, string][] = [
    ['[Content_Types].xml', bookTypes(sheets.length)],
    ['_rels/.rels', relationsXml([[`${USUAL.relationships}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(book)],
    ['xl/_rels/workbook.xml.rels', bookRelations(sheets.length)],
    ['xl/styles.xml', stylesXml([...formats.keys()])],
    ...sheets.map((xml, index): [string, string] => [`xl/${sheetPart(index)}`, xml]),
  ]
  return writeZip(parts.map(([name, xml]) => ({ name, content: Buffer.from(XML_HEAD + xml, 'utf8') })))
}

function sheetXml(grid: Grid, columns: LegacyBook['columns'][number], formats: Map<string, number>): string {
  const rows = [...grid.rows].map(([row, cells]) => {
    const hidden = grid.hiddenRows.has(row) ? ' hidden="1"' : ''
    return `<row r="${row}"${hidden}>${[...cells.values()].map((cell) => cellXml(cell, formats)).join('')}</row>`
  })
  return (
    `<worksheet xmlns="${USUAL.main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${columnsXml(columns)}<sheetData>${rows.join('')}</sheetData>` +
    mergesXml(grid.merges) +
    // A4, as wide as the sheet: what the old one said about printing is not read
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}

function columnsXml(columns: LegacyBook['columns'][number]): string {
  const spans = columns
    .filter(({ first, last }) => first <= last)
    .map(({ first, last, width }) =>
      width === 0
        ? `<col min="${first}" max="${last}" width="9" hidden="1"/>`
        : `<col min="${first}" max="${last}" width="${width.toFixed(2)}" customWidth="1"/>`,
    )
  return spans.length === 0 ? '' : `<cols>${spans.join('')}</cols>`
}

function cellXml(cell: Cell, formats: Map<string, number>): string {
  const at = `r="${address(cell.row, cell.column)}"${styleOf(cell, formats)}`
  switch (cell.kind) {
    case 'number':
      return `<c ${at}><v>${cell.text}</v></c>`
    case 'boolean':
      return `<c ${at} t="b"><v>${cell.text === 'TRUE' ? 1 : 0}</v></c>`
    case 'error':
      return `<c ${at} t="e"><v>${escapeXml(cell.text)}</v></c>`
    case 'text':
    case 'unstored':
      return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(cell.text))}</t></is></c>`
  }
}

function styleOf({ format }: Cell, formats: Map<string, number>): string {
  if (format === undefined) return ''
  const known = formats.get(format) ?? formats.size + 1
  formats.set(format, known)
  return ` s="${known}"`
}

function stylesXml(codes: readonly string[]): string {
  const written = codes.map(
    (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM + index}" formatCode="${escapeAttribute(code)}"/>`,
  )
  const formats = codes.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_CUSTOM + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  return (
    `<styleSheet xmlns="${USUAL.main}">` +
    (codes.length === 0 ? '' : `<numFmts count="${codes.length}">${written.join('')}</numFmts>`) +
    `<fonts count="1"><font><sz val="${DEFAULT_FONT.size}"/><name val="${DEFAULT_FONT.name}"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${codes.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs>` +
    '</styleSheet>'
  )
}

function workbookXml({ grids, date1904 }: LegacyBook): string {
  const sheets = sheetsXml(grids.map(({ sheet: name, visibility }) => ({ name, visibility })))
  return (
    `<workbook xmlns="${USUAL.main}" xmlns:r="${USUAL.relationships}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView/></bookViews>${sheets}` +
    `<definedNames><definedName name="${LEGACY_NAME}" hidden="1">1</definedName></definedNames></workbook>`
  )
}
