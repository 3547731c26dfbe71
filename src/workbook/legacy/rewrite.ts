import type { Cell, Grid } from '../../model/grid.ts'
import { address } from '../../model/grid.ts'
import { cellText, escapeAttribute, escapeXml } from '../build/markup.ts'
import { areaAddress } from '../build/names.ts'
import { DEFAULT_FONT } from '../looks.ts'
import { writeZip } from '../zip/write.ts'
import type { LegacyBook } from './grids.ts'

/** A hidden name that says that a workbook was made from one in the old format. */
export const LEGACY_NAME = '_lingong_legacy'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const FIRST_CUSTOM = 164

/** A new .xlsx with the values, formats, merges and hidden rows of an old workbook. The same book gives the same bytes. */
export function rewriteLegacy(book: LegacyBook): Buffer {
  const formats = new Map<string, number>()
  const sheets = book.grids.map((grid, index) => sheetXml(grid, book.columns[index] ?? [], formats))
  const parts: [string, string][] = [
    ['[Content_Types].xml', typesXml(sheets.length)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml([...formats.keys()])],
    ...sheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ]
  return writeZip(parts.map(([name, xml]) => ({ name, content: Buffer.from(HEAD + xml, 'utf8') })))
}

function sheetXml(grid: Grid, columns: LegacyBook['columns'][number], formats: Map<string, number>): string {
  const rows = [...grid.rows].map(([row, cells]) => {
    const hidden = grid.hiddenRows.has(row) ? ' hidden="1"' : ''
    return `<row r="${row}"${hidden}>${[...cells.values()].map((cell) => cellXml(cell, formats)).join('')}</row>`
  })
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${columnsXml(columns)}<sheetData>${rows.join('')}</sheetData>` +
    (merges === '' ? '' : `<mergeCells count="${grid.merges.length}">${merges}</mergeCells>`) +
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
    `<styleSheet xmlns="${MAIN}">` +
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
  const sheets = grids.map(({ sheet, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`
    return `<sheet name="${escapeAttribute(sheet)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `<definedNames><definedName name="${LEGACY_NAME}" hidden="1">1</definedName></definedNames></workbook>`
  )
}

function typesXml(sheets: number): string {
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      `worksheets/sheet${index + 1}`,
      'worksheet',
    ]),
  ]
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts
      .map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`)
      .join('') +
    '</Types>'
  )
}

function relationsXml(related: readonly [string, string][]): string {
  const written = related.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}
