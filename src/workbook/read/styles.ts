import { lately } from '../../model/lately.ts'
import { XmlFault } from '../xml-fault.ts'
import { XmlReader } from '../xml.ts'
import { type Font, type Look, lookOf, readFill, readFont } from './cell-looks.ts'
import { GENERAL, type NumberFormat, numberFormat } from './formats.ts'

/** What a cell's style says of its content. */
export interface CellStyle extends NumberFormat {
  look?: Look
}

/** Excel allows 65,490. */
const MOST_STYLES = 100_000

const parsed = lately<readonly CellStyle[]>()

/** Number format and look of each cell style, by its index. Throws XmlFault. */
export function parseStyles(text: string): readonly CellStyle[] {
  return parsed(text, () => parse(text))
}

function parse(text: string): readonly CellStyle[] {
  const custom = new Map<number, string>()
  const fonts: Font[] = []
  const fills: (string | undefined)[] = []
  const ids: Ids[] = []
  const xml = new XmlReader(text)
  xml.next()
  if (xml.name !== 'styleSheet') throw new XmlFault('broken')
  xml.eachChild((name) => {
    if (name === 'numFmts') xml.eachChild((child) => child === 'numFmt' && readCode(xml, custom))
    if (name === 'fonts') xml.eachChild((child) => child === 'font' && fonts.push(readFont(xml)))
    if (name === 'fills') xml.eachChild((child) => child === 'fill' && fills.push(readFill(xml)))
    if (name === 'cellXfs') xml.eachChild((child) => child === 'xf' && ids.push(idsOf(xml)))
  })
  if (ids.length > MOST_STYLES) throw new XmlFault('length')
  const formats = new Map<number, NumberFormat>()
  return ids.map(({ format, font, fill }) => {
    const known =
      formats.get(format) ?? (format === 0 && !custom.has(0) ? GENERAL : numberFormat(format, custom))
    formats.set(format, known)
    const look = lookOf(fonts[font], fills[fill])
    // all of a cell above the line is read as it is seen
    return look && look !== 'raised' ? { ...known, look } : known
  })
}

interface Ids {
  format: number
  font: number
  fill: number
}

function idsOf(xml: XmlReader): Ids {
  return { format: idOf(xml), font: idOf(xml, 'fontId'), fill: idOf(xml, 'fillId') }
}

function readCode(xml: XmlReader, custom: Map<number, string>): void {
  custom.set(idOf(xml), xml.attribute('formatCode') ?? '')
}

function idOf(xml: XmlReader, key = 'numFmtId'): number {
  return Number.parseInt(xml.attribute(key) ?? '0', 10)
}
