import { lately } from '../../model/lately.ts'
import { XmlFault } from '../xml-fault.ts'
import { XmlReader } from '../xml.ts'
import { GENERAL, type NumberFormat, numberFormat } from './formats.ts'

/** Excel allows 65,490. */
const MOST_STYLES = 100_000

const parsed = lately<readonly NumberFormat[]>()

/** The number format of each cell style, by its index. Throws XmlFault. */
export function parseFormats(text: string): readonly NumberFormat[] {
  return parsed(text, () => parse(text))
}

function parse(text: string): readonly NumberFormat[] {
  const custom = new Map<number, string>()
  const ids: number[] = []
  const xml = new XmlReader(text)
  if (xml.next() !== 'open' || xml.name !== 'styleSheet') throw new XmlFault('broken')
  xml.eachChild((name) => {
    if (name === 'numFmts') xml.eachChild((child) => child === 'numFmt' && readCode(xml, custom))
    if (name === 'cellXfs') xml.eachChild((child) => child === 'xf' && ids.push(idOf(xml)))
  })
  if (ids.length > MOST_STYLES) throw new XmlFault('length')
  const formats = new Map<number, NumberFormat>()
  return ids.map((id) => {
    const known = formats.get(id) ?? (id === 0 && !custom.has(0) ? GENERAL : numberFormat(id, custom))
    formats.set(id, known)
    return known
  })
}

function readCode(xml: XmlReader, custom: Map<number, string>): void {
  custom.set(idOf(xml), xml.attribute('formatCode') ?? '')
}

function idOf(xml: XmlReader): number {
  return Number.parseInt(xml.attribute('numFmtId') ?? '0', 10)
}
