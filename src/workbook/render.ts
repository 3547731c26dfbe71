import { row, sheetPlan, text, type BookPlan, type Look, type SheetPlan } from '../model/sheet-plan.ts'
import { CellFormats } from './annotate/cell-formats.ts'
import { packedSheet } from './annotate/new-sheet.ts'
import { sealed, STASH_EXTENSION, STASH_TYPE } from './annotate/stash.ts'
import { emptyStyles, StylesPart } from './annotate/styles-part.ts'
import { LISTS_SHEET, planLists, type ChoiceLists } from './build/lists.ts'
import { escapeXml } from './build/markup.ts'
import { nameXml, sheetNames, type BookName } from './build/names.ts'
import { USUAL } from './dialect.ts'
import {
  bookRelations,
  bookTypes,
  firstVisible,
  PACKAGE,
  relationsXml,
  sheetPart,
  sheetsXml,
  XML_HEAD,
} from './package-xml.ts'
import { LEVEL, pack, zipPieces } from './zip/write.ts'

/** A part that these workbooks have besides. */
const CORE_PROPERTIES = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
] as const
/** The type of a seal. */
const SEAL = `<Default Extension="${STASH_EXTENSION}" ContentType="${STASH_TYPE}"/>`
/** Nothing inside says when a workbook was made: the same plan gives the same bytes. */
const MADE = '2024-01-01T00:00:00Z'

/**
 * A workbook of results from its plan, as the bytes of an .xlsx file, written as the sheets of annotated copies are:
 * a county's summary takes a tenth of the time that the spreadsheet library needs, and looks the same. The same plan
 * gives the same bytes.
 */
export function renderWorkbook(plan: BookPlan): Buffer {
  return Buffer.concat(workbookPieces(plan))
}

/** The same in pieces, one behind the other. */
export function workbookPieces(plan: BookPlan): Buffer[] {
  const lists = planLists(plan.sheets)
  const sheets = lists.columns.length === 0 ? plan.sheets : [...plan.sheets, listSheet(lists)]
  const styles = new StylesPart(emptyStyles(USUAL))
  const formats = new CellFormats(styles)
  const onTop = firstVisible(sheets)
  const own = sheets.flatMap((sheet, index) => sheetNames(sheet, index))
  const names = [...own, ...(plan.names ?? []), ...lists.names]
  const written = sheets.map((sheet, index) => {
    const terms = {
      namespace: USUAL.main,
      formatOf: (look: Look) => formats.look(look),
      active: index === onTop,
      lists: lists.formulas,
    }
    return packedSheet(`xl/${sheetPart(index)}`, sheet, terms)
  })
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', XML_HEAD + bookTypes(sheets.length, CORE_PROPERTIES, plan.sealed ? SEAL : '')],
    [
      '_rels/.rels',
      XML_HEAD +
        relationsXml([
          [`${USUAL.relationships}/officeDocument`, 'xl/workbook.xml'],
          [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ]),
    ],
    ['docProps/core.xml', propertiesXml(plan)],
    ['xl/workbook.xml', workbookXml(sheets, names, onTop)],
    ['xl/_rels/workbook.xml.rels', XML_HEAD + bookRelations(sheets.length)],
    ['xl/styles.xml', styles.text()],
  ]
  const packed = parts.map(([name, xml]) => pack({ name, content: Buffer.from(xml, 'utf8') }, LEVEL.quick))
  const all = [...packed, ...written]
  return zipPieces(plan.sealed ? sealed(all) : all)
}

function propertiesXml({ title, madeBy }: BookPlan): string {
  const description = madeBy === undefined ? '' : `<dc:description>${escapeXml(madeBy)}</dc:description>`
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>lingong</dc:creator>${description}` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE}</dcterms:created></cp:coreProperties>`
  )
}

function workbookXml(sheets: readonly SheetPlan[], names: readonly BookName[], onTop: number): string {
  const defined = names.map((name) => nameXml(name)).join('')
  return (
    `${XML_HEAD}<workbook xmlns="${USUAL.main}" xmlns:r="${USUAL.relationships}">` +
    `<bookViews><workbookView windowWidth="20000" windowHeight="15000" firstSheet="${onTop}" activeTab="${onTop}"/></bookViews>` +
    sheetsXml(sheets) +
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
