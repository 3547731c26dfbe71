import type { SheetPlan } from '../../model/sheet-plan.ts'
import { DEFAULT_FONT } from '../looks.ts'
import { openZip } from '../zip/open.ts'
import { writeZip } from '../zip/write.ts'
import type { ChoiceLists } from './lists.ts'
import { nameXml, type BookName } from './names.ts'
import { tailXml } from './tail.ts'

/** What goes into the parts after the library wrote them; `sheets` in the order of the workbook. */
export interface Finish {
  sheets: readonly SheetPlan[]
  names: readonly BookName[]
  lists: ChoiceLists
}

const FIRST_FONT = /<fonts[^>]*><font>.*?<\/font>/s
const DEFAULT_FONT_XML =
  `<font><sz val="${DEFAULT_FONT.size}"/><color theme="1"/><name val="${DEFAULT_FONT.name}"/>` +
  '<family val="3"/><charset val="134"/></font>'

/** Puts what the library can't say into its parts, and packs them with fixed times. */
export function finishPackage(bytes: Buffer, finish: Finish): Buffer {
  const zip = openZip(bytes)
  const parts = zip.entries.map((entry) => {
    const xml = zip.read(entry).toString('utf8')
    return { name: entry.name, content: Buffer.from(finishPart(entry.name, xml, finish), 'utf8') }
  })
  return writeZip(parts)
}

function finishPart(name: string, xml: string, { sheets, names, lists }: Finish): string {
  if (name === 'xl/styles.xml') return setDefaultFont(xml)
  if (name === 'xl/workbook.xml') return setNames(xml, names)
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)
  const plan = sheet ? sheets[Number(sheet[1]) - 1] : undefined
  return plan ? setTail(xml, tailXml(plan, lists.formulas)) : xml
}

/** The library's own default is Calibri. */
function setDefaultFont(xml: string): string {
  return xml.replace(FIRST_FONT, (fonts) => fonts.slice(0, fonts.indexOf('<font>')) + DEFAULT_FONT_XML)
}

/** The library knows neither hidden names nor names of anything but cells. */
function setNames(xml: string, names: readonly BookName[]): string {
  const bare = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '')
  if (names.length === 0) return bare
  const inner = names.map((name) => nameXml(name)).join('')
  return bare.replace('</sheets>', () => `</sheets><definedNames>${inner}</definedNames>`)
}

/** The library expands validations cell by cell, and makes outside links of links inside the workbook. */
function setTail(xml: string, tail: string): string {
  return tail === '' ? xml : xml.replace(/<printOptions|<pageMargins/, (next) => tail + next)
}
