import type { Area, Visibility } from '../model/grid.ts'
import { CONTENT_TYPES, type ContentTypes, contentTypeOf, parseContentTypes } from './content-types.ts'
import { foreignPackage } from './foreign.ts'
import { isMap, openEntry } from './part-text.ts'
import { Refusal } from './refusal.ts'
import { printedAreas } from './read/print-area.ts'
import { parseRelationships, type Relationship, relationshipsPart } from './relationships.ts'
import { XmlFault } from './xml-fault.ts'
import { XmlReader } from './xml.ts'
import { openZip, type Zip } from './zip/open.ts'

/** One sheet of a workbook and where it stands. */
export interface SheetPart {
  name: string
  visibility: Visibility
  /** name of the part in the package */
  part: string
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet` … */
  type: string
  /** id of the relationship from the workbook part */
  relation: string
  sheetId: string
  /** what is printed; absent where all of the sheet is */
  printed?: readonly Area[]
}

/** True for a sheet that may hold cells, also where nothing says what it is. */
export function isWorksheet({ type }: SheetPart): boolean {
  return type === 'worksheet' || type === ''
}

/** A spreadsheet package, opened: its map of parts, not yet its cells. */
export interface Package {
  zip: Zip
  contentTypes: ContentTypes
  /** name of the workbook part, `xl/workbook.xml` as a rule */
  workbook: string
  /** in the order of the tabs */
  sheets: readonly SheetPart[]
  /** null where the package has none */
  stylesPart: string | null
  stringsPart: string | null
  date1904: boolean
  /** formulas are worked out anew as soon as it is opened */
  recalculates: boolean
  /** true where the workbook defines this name */
  defines(name: string): boolean
  /** What a part points to; empty where it has no relationships. Throws XmlFault, ZipFault. */
  relationships(part: string): readonly Relationship[]
  /** A part's text, decoded. Throws Refusal where it is missing or too long, XmlFault, ZipFault. */
  text(part: string): string
}

/** Bytes of one part: with its decoded form it is the most that is held at one time. A large town takes 2 MB. */
const LONGEST_PART = 24 * 1024 * 1024
/** Bytes of the parts that say where the others stand. */
const LONGEST_MAP = 8 * 1024 * 1024

/**
 * Opens a spreadsheet package (.xlsx, .xlsm, .xltx, .xltm, strict or transitional) by its content. Throws Refusal for
 * other packages (.docx, .ods, .xlsb …), ZipFault and XmlFault for broken ones.
 */
export function openPackage(bytes: Buffer): Package {
  const zip = openZip(bytes)
  const text = (part: string): string => partText(zip, part)
  const relationships = (part: string): readonly Relationship[] => {
    const name = relationshipsPart(part)
    return zip.find(name) ? naming(name, () => parseRelationships(text(name), part)) : []
  }
  const contentTypes = zip.find(CONTENT_TYPES)
    ? naming(CONTENT_TYPES, () => parseContentTypes(text(CONTENT_TYPES)))
    : { overrides: new Map<string, string>(), defaults: new Map<string, string>() }
  const workbook = findWorkbook(zip, relationships(''), contentTypes)
  const related = relationships(workbook)
  const map = text(workbook)
  return {
    zip,
    contentTypes,
    workbook,
    ...naming(workbook, () => parseWorkbook(map, related)),
    defines: (name) => map.includes(` name="${name}"`),
    stylesPart: targetOf(zip, related, 'styles'),
    stringsPart: targetOf(zip, related, 'sharedStrings'),
    relationships,
    text,
  }
}

/** Runs a reader of one part and lets its faults name the part. */
export function naming<Result>(part: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof XmlFault && error.part === '') throw new XmlFault(error.reason, part)
    throw error
  }
}

function partText(zip: Zip, part: string): string {
  const entry = zip.find(part)
  if (!entry) throw new Refusal('LG-F024', { part })
  if (entry.size > (isMap(part) ? LONGEST_MAP : LONGEST_PART)) throw new Refusal('LG-F020', { part })
  return naming(part, () => openEntry(entry).text)
}

/** The workbook part: by relationship, else by content type, else by its usual name. */
function findWorkbook(zip: Zip, related: readonly Relationship[], types: ContentTypes): string {
  const foreign = foreignPackage(zip, types)
  if (foreign) throw new Refusal(foreign)
  const workbook =
    related.find(({ type, target }) => type === 'officeDocument' && zip.find(target))?.target ??
    zip.entries.find(({ name }) => isWorkbookType(contentTypeOf(types, name)))?.name ??
    zip.find('xl/workbook.xml')?.name
  if (workbook === undefined) throw new Refusal('LG-F019')
  return zip.find(workbook)!.name
}

function isWorkbookType(type: string): boolean {
  return /(?:spreadsheetml|ms-excel)\.(?:sheet|template|addin)(?:\.macroEnabled)?\.main\+xml$/i.test(type)
}

function targetOf(zip: Zip, related: readonly Relationship[], type: string): string | null {
  const target = related.find((relationship) => relationship.type === type && !relationship.external)?.target
  return (target === undefined ? undefined : zip.find(target)?.name) ?? null
}

type Contents = Pick<Package, 'sheets' | 'date1904' | 'recalculates'>

function parseWorkbook(text: string, related: readonly Relationship[]): Contents {
  const sheets: SheetPart[] = []
  let date1904 = false
  let recalculates = false
  const byId = new Map(
    related.filter(({ external }) => !external).map((relationship) => [relationship.id, relationship]),
  )
  const xml = new XmlReader(text)
  xml.next()
  if (xml.name !== 'workbook') throw new Refusal('LG-F019')
  xml.eachChild((name) => {
    if (name === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'))
    if (name === 'calcPr') recalculates = isTrue(xml.attribute('fullCalcOnLoad'))
    if (name === 'sheets')
      xml.eachChild((child) => child === 'sheet' && sheets.push(readSheetPart(xml, byId)))
    if (name === 'definedNames') readNames(xml, sheets)
  })
  return { sheets, date1904, recalculates }
}

/** Names of no single sheet, one behind the other: a blank of ours has hundreds, and none of them says what is printed. */
const COMMON_NAMES =
  /(?:\s*<definedName(?:\s+(?!localSheetId)[^\s=<>]+="[^"<]*")*>[^<]*<\/definedName>){1,64}/y

function readNames(xml: XmlReader, sheets: readonly SheetPart[]): void {
  const { depth } = xml
  const plain = xml.means('definedName')
  xml.eachChild((name) => {
    if (name === 'definedName') readPrintArea(xml, sheets)
    xml.skipTo(depth)
    if (plain) while (xml.take(COMMON_NAMES));
  })
}

function readSheetPart(xml: XmlReader, related: ReadonlyMap<string, Relationship>): SheetPart {
  const relation = xml.relation('id') ?? ''
  const target = related.get(relation)
  const state = xml.attribute('state')
  return {
    name: xml.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: target?.target ?? '',
    type: target?.type ?? '',
    relation,
    sheetId: xml.attribute('sheetId') ?? '',
  }
}

function readPrintArea(xml: XmlReader, sheets: readonly SheetPart[]): void {
  const sheet = sheets[Number(xml.attribute('localSheetId'))]
  if (!sheet || xml.attribute('name') !== '_xlnm.Print_Area') return
  const areas = printedAreas(xml.content())
  if (areas) sheet.printed = areas
}

/** `1` and `true` of an XML attribute. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
