import { readWorkbook } from '../../../src/workbook/read.ts'
import type { Cell, Grid, Workbook } from '../../../src/model/grid.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export interface Sheet {
  name: string
  /** children of `<worksheet>` */
  body: string
  state?: string
  type?: string
}

/** A package by hand: parts by name, text or bytes; null takes a part away. */
export type Parts = Readonly<Record<string, string | Buffer | null>>

export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`
}

/** The parts of an ordinary workbook with these sheets. */
export function bookParts(sheets: readonly Sheet[], extra: Parts = {}, workbookPr = ''): Parts {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const related = sheets.map(
    ({ type = 'worksheet' }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const bodies = sheets.map(({ body }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet xmlns="${MAIN}">${body}</worksheet>`,
  ])
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(bodies),
    ...extra,
  }
}

export function zipOf(parts: Parts): Buffer {
  return writeZip(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null
        ? []
        : [{ name, content: typeof content === 'string' ? Buffer.from(content) : content }],
    ),
  )
}

export function book(sheets: readonly Sheet[], extra: Parts = {}, workbookPr = ''): Buffer {
  return zipOf(bookParts(sheets, extra, workbookPr))
}

/** A workbook of one sheet with these rows. */
export function oneSheet(rows: string, extra: Parts = {}, workbookPr = ''): Buffer {
  return book([{ name: '表', body: sheetData(rows) }], extra, workbookPr)
}

export function opened(bytes: Buffer): Workbook {
  const read = readWorkbook(bytes, '分水镇.xlsx')
  if (!read.ok) throw new Error(JSON.stringify(read.finding))
  return read.workbook
}

export function codeOf(bytes: Buffer, path = '分水镇.xlsx'): string {
  const read = readWorkbook(bytes, path)
  return read.ok ? 'opened' : read.finding.code
}

export function firstGrid(bytes: Buffer): Grid {
  return opened(bytes).sheets[0]!
}

/** All cells of a sheet in their order. */
export function cellsOf(grid: Grid): Cell[] {
  return [...grid.rows.values()].flatMap((cells) => [...cells.values()])
}

export function cellsIn(rows: string, extra: Parts = {}, workbookPr = ''): Cell[] {
  return cellsOf(firstGrid(oneSheet(rows, extra, workbookPr)))
}

export function styles(numFmts: string, ...ids: number[]): Parts {
  const xfs = ids.map((id) => `<xf numFmtId="${id}"/>`).join('')
  return {
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  }
}

export function strings(...items: string[]): Parts {
  return {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
  }
}
