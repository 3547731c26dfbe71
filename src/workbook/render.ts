import { row, sheetPlan, type BookPlan, type Look, type SheetPlan } from '../model/sheet-plan.ts'
import { text } from '../model/sheet-plan.ts'
import { CellFormats } from './annotate/cell-formats.ts'
import { packedSheet } from './annotate/new-sheet.ts'
import { dialectOf } from './annotate/names.ts'
import { sealed, STASH_EXTENSION, STASH_TYPE } from './annotate/stash.ts'
import { emptyStyles, StylesPart } from './annotate/styles-part.ts'
import { LISTS_SHEET, planLists, type ChoiceLists } from './build/lists.ts'
import { escapeAttribute, escapeXml } from './build/markup.ts'
import { nameXml, sheetNames, type BookName } from './build/names.ts'
import { LEVEL, pack, writeZip } from './zip/write.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DIALECT = dialectOf('')
/** Nothing inside says when a workbook was made: the same plan gives the same bytes. */
const MADE = '2024-01-01T00:00:00Z'

/**
 * A workbook of results from its plan, as the bytes of an .xlsx file, written as the sheets of annotated copies are:
 * a county's summary takes a tenth of the time that the spreadsheet library needs, and looks the same. The same plan
 * gives the same bytes.
 */
export function renderWorkbook(plan: BookPlan): Buffer {
  const lists = planLists(plan.sheets)
  const sheets = lists.columns.length === 0 ? plan.sheets : [...plan.sheets, listSheet(lists)]
  const styles = new StylesPart(emptyStyles(DIALECT))
  const formats = new CellFormats(styles)
  const onTop = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  )
  const own = sheets.flatMap((sheet, index) => sheetNames(sheet, index))
  const names = [...own, ...(plan.names ?? []), ...lists.names]
  const written = sheets.map((sheet, index) => {
    const terms = {
      namespace: DIALECT.main,
      formatOf: (look: Look) => formats.look(look),
      active: index === onTop,
      lists: lists.formulas,
    }
    return packedSheet(`xl/${partOf(index)}`, sheet, terms, LEVEL.quick)
  })
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', typesXml(sheets.length, plan.sealed)],
    [
      '_rels/.rels',
      relationsXml([
        [`${DIALECT.relationships}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', propertiesXml(plan)],
    ['xl/workbook.xml', workbookXml(sheets, names, onTop)],
    ['xl/_rels/workbook.xml.rels', bookRelations(sheets.length)],
    ['xl/styles.xml', styles.text()],
  ]
  const packed = parts.map(([name, xml]) => pack({ name, content: Buffer.from(xml, 'utf8') }, LEVEL.quick))
  const all = [...packed, ...written]
  return writeZip(plan.sealed ? sealed(all) : all)
}

const partOf = (index: number): string => `worksheets/sheet${index + 1}.xml`

function typesXml(sheets: number, seal = false): string {
  const own: [part: string, type: string][] = [
    ['xl/workbook.xml', `${KIND}.sheet.main+xml`],
    ['xl/styles.xml', `${KIND}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      `xl/${partOf(index)}`,
      `${KIND}.worksheet+xml`,
    ]),
  ]
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    (seal ? `<Default Extension="${STASH_EXTENSION}" ContentType="${STASH_TYPE}"/>` : '') +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    own.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  )
}

function relationsXml(related: readonly (readonly [type: string, target: string])[]): string {
  const written = related.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}

function bookRelations(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, index) => [`${DIALECT.relationships}/worksheet`, partOf(index)] as const,
  )
  return relationsXml([...parts, [`${DIALECT.relationships}/styles`, 'styles.xml']])
}

function propertiesXml({ title, madeBy }: BookPlan): string {
  const description = madeBy === undefined ? '' : `<dc:description>${escapeXml(madeBy)}</dc:description>`
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>lingong</dc:creator>${description}` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE}</dcterms:created></cp:coreProperties>`
  )
}

function workbookXml(sheets: readonly SheetPlan[], names: readonly BookName[], onTop: number): string {
  const listed = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`
    return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const defined = names.map((name) => nameXml(name)).join('')
  return (
    `${HEAD}<workbook xmlns="${DIALECT.main}" xmlns:r="${DIALECT.relationships}">` +
    `<bookViews><workbookView windowWidth="20000" windowHeight="15000" firstSheet="${onTop}" activeTab="${onTop}"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets>` +
    (defined === '' ? '' : `<definedNames>${defined}</definedNames>`) +
    '<calcPr calcId="171027"/></workbook>'
  )
}

/** Long drop-downs, one a column. */
function listSheet({ columns }: ChoiceLists): SheetPlan {
  const longest = columns.reduce((most, choices) => Math.max(most, choices.length), 0)
  return sheetPlan(LISTS_SHEET, {
    visibility: 'veryHidden',
    rows: Array.from({ length: longest }, (_, index) =>
      row(columns.map((choices) => (choices[index] === undefined ? null : text(choices[index])))),
    ),
    print: { orientation: 'portrait', fitWidth: false, footer: '' },
  })
}
