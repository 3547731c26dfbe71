import { type Look, lookOf, readFont, WHITE } from './cell-looks.ts'
import { resolveEntities } from '../entities.ts'
import { XmlFault } from '../xml-fault.ts'
import { XmlReader } from '../xml.ts'

/** How nearly all strings are written. */
const ORDINARY = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y

/** The shared strings, by their index; `looks`: how those look that have odd letters. Throws XmlFault. */
export function parseStrings(text: string): {
  strings: readonly string[]
  looks?: ReadonlyMap<number, Look>
} {
  const strings: string[] = []
  const looks = new Map<number, Look>()
  const xml = new XmlReader(text)
  xml.next()
  const { depth, name } = xml
  if (name !== 'sst') throw new XmlFault('broken')
  const plain = xml.means('si') && xml.means('t')
  const ordinary = new RegExp(ORDINARY)
  for (;;) {
    const match = plain ? xml.take(ordinary) : null
    if (match) strings.push(detached(unescapeCharacters(resolveEntities(match[1]!))))
    else if (!xml.nextChild(depth)) return looks.size > 0 ? { strings, looks } : { strings }
    else if (xml.name === 'si') {
      const rich = readRichText(xml)
      if (rich.look) looks.set(strings.length, rich.look)
      strings.push(detached(rich.text))
    }
  }
}

/** The text of the `si` or `is` that was opened last: runs joined, phonetic runs left out; and how odd letters look. */
export function readRichText(xml: XmlReader): { text: string; look: Look | undefined } {
  let text = ''
  let look: Look | undefined
  xml.eachChild((name) => {
    if (name === 't') text += xml.content()
    if (name === 'r')
      xml.eachChild((child) => {
        if (child === 't') text += xml.content()
        if (child === 'rPr') look ??= lookOf(readFont(xml), WHITE)
      })
  })
  return { text: unescapeCharacters(text), look }
}

/** A slice of a long text keeps all of it in memory; this copy stands alone. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

/** Characters that XML can't hold are stored as `_x000D_`; a literal `_x000D_` as `_x005F_x000D_`. */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text
  const plain = text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return plain.replace(/\r\n?/g, '\n')
}
