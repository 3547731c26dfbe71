import type { Annotation, Mark, SheetPlan } from '../../../src/model/sheet-plan.ts'
import { text } from '../../../src/model/sheet-plan.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'
import { row, sheetPlan } from '../build/plans.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const STRICT = 'http://purl.oclc.org/ooxml'

/** Namespaces of the usual dialect, and of the strict one. */
export const USUAL = { main: MAIN, office: OFFICE }
export const STRICT_ONES = {
  main: `${STRICT}/spreadsheetml/main`,
  office: `${STRICT}/officeDocument/relationships`,
}

export interface Hand {
  /** whole sheet parts, in order; named 一, 二, … unless `workbook` says otherwise */
  sheets: readonly string[]
  styles?: string | null
  workbook?: string
  types?: string
  /** relationships of a sheet, by its position */
  sheetRelations?: Readonly<Record<number, string>>
  more?: Readonly<Record<string, string | Buffer>>
  office?: string
  main?: string
}

export const NAMES = ['一', '二', '三', '四']

/** A worksheet part around some content. */
export function sheetXml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`
}

export const STYLES =
  `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"><color auto="1"/></left><right style="thin"/><top/><bottom/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="0"/></styleSheet>'

/** A package made by hand. */
export function handBook(hand: Hand): Buffer {
  const { office = OFFICE, main = MAIN } = hand
  const listed = hand.sheets
    .map((_, index) => `<sheet name="${NAMES[index]}" sheetId="${index + 3}" r:id="rId${index + 1}"/>`)
    .join('')
  const workbook =
    hand.workbook ??
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView firstSheet="0" activeTab="0"/></bookViews><sheets>${listed}</sheets></workbook>`
  const styles = hand.styles === undefined ? STYLES.replace(MAIN, main) : hand.styles
  const related = hand.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  if (styles !== null) related.push(`<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/>`)
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': hand.types ?? contentTypes(hand.sheets.length, styles !== null),
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(related.join('')),
    ...(styles === null ? {} : { 'xl/styles.xml': styles }),
    'xl/media/picture.bin': Buffer.from([1, 2, 3, 0, 255]),
  }
  hand.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet
    const own = hand.sheetRelations?.[index]
    if (own !== undefined) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(own)
  })
  Object.assign(parts, hand.more)
  return writeZip(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    })),
  )
}

export function relations(inner: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
}

function contentTypes(sheets: number, styles: boolean): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  )
  if (styles) overrides.push(`<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>`)
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${overrides.join('')}</Types>`
  )
}

export function mark(
  cell: string,
  severity: Mark['severity'] = 'error',
  note = '请改为 12。',
  sheet = '一',
): Mark {
  return { sheet, cell, severity, note }
}

export function annotation(
  marks: readonly Mark[],
  sheets: readonly SheetPlan[] = resultSheets(),
): Annotation {
  return { marks, sheets, source: 'a'.repeat(64) }
}

function resultSheets(): SheetPlan[] {
  return ['校验结果', '评分明细', '资金测算'].map((name) =>
    sheetPlan(name, { rows: [row(text(name, 'title'))] }),
  )
}

/** Text of a part, as UTF-8. */
export function partOf(bytes: Buffer, name: string): string {
  const zip = openZip(bytes)
  const entry = zip.find(name)
  if (!entry) throw new Error(`${name} is missing`)
  return zip.read(entry).toString('utf8')
}

export function partNames(bytes: Buffer): string[] {
  return openZip(bytes).entries.map((entry) => entry.name)
}

/** Attributes of the cell formats that cells of a sheet part point to, with fills and borders in place of numbers. */
export function formatOf(bytes: Buffer, sheet: string, cell: string): string {
  const index = Number(
    new RegExp(`<(?:\\w+:)?c\\b[^>]*\\br="${cell}"[^>]*\\bs="(\\d+)"`).exec(partOf(bytes, sheet))?.[1],
  )
  return entriesOf(bytes, 'cellXfs', 'xf')[index] ?? ''
}

/** The entries of one list of the stylesheet. */
export function entriesOf(bytes: Buffer, list: string, entry: string): string[] {
  const styles = partOf(bytes, 'xl/styles.xml')
  const inner = new RegExp(`<(\\w+:)?${list}\\b[^>]*>([^]*?)</(?:\\w+:)?${list}>`).exec(styles)?.[2] ?? ''
  const pattern = new RegExp(
    `<(\\w+:)?${entry}\\b(?:[^>]*/>|[^>]*[^/]>[^]*?</(?:\\w+:)?${entry}>|>[^]*?</(?:\\w+:)?${entry}>)`,
    'g',
  )
  return [...inner.matchAll(pattern)].map((match) => match[0])
}
