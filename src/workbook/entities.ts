import { XmlFault } from './xml-fault.ts'

/** Characters in one run of text; a cell holds 32,767. */
export const LONGEST_TEXT = 1 << 20

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Resolves entities and line ends. An entity that nobody declared stays as it is. Throws XmlFault for endless text. */
export function resolveEntities(text: string): string {
  if (text.length > LONGEST_TEXT) throw new XmlFault('length')
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!plain.includes('&')) return plain
  return plain.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
