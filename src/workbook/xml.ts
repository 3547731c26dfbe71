import { attributeIn, attributesIn } from './attributes.ts'
import { LONGEST_TEXT, resolveEntities } from './entities.ts'
import { Namespaces } from './namespaces.ts'
import { XmlFault } from './xml-fault.ts'

export type XmlEvent = 'open' | 'close' | 'text' | 'end'

/** No part that we read is nested deeper than a dozen elements. */
const DEEPEST = 64
const LESS = 60
const SLASH = 47
const BANG = 33
const QUESTION = 63

/** A start tag from `<` to `>`: name, attributes, slash. A `>` inside quotes doesn't end it. */
const TAG = /<([^\s<>/=]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y

/** Elements without others in them, one behind the other, as nearly all are: what is skipped need not be looked at closely. */
const LEAVES = /(?:\s*<([^\s<>/=!?]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)){1,64}/y

/**
 * Walks through a part's XML. Spreadsheets need little of XML, so it is small, and it leaves the work to `indexOf` and
 * one expression: a program that runs for a tenth of a second never gets to a compiled loop over characters
 * (measured cold on a town's workbook: a fifth of the time of saxes).
 *
 * Prefixes are resolved: an element of a spreadsheet namespace goes by its local name, any other one by
 * `{namespace}local`. Doctypes are passed over: no entity is ever declared, expanded or fetched. Deep nesting and tags
 * that don't match throw XmlFault.
 */
export class XmlReader {
  /** resolved name of the element that was opened or closed last */
  name = ''
  /** number of elements that are open */
  depth = 0
  /** where the last tag or text starts and ends in the source */
  start = 0
  end = 0
  /** the last tag opened was `<x/>`; its `close` comes all the same */
  selfClosing = false

  /** names of the open elements: as written, and resolved */
  private readonly written: string[] = []
  private readonly resolved: string[] = []
  private readonly namespaces = new Namespaces()
  private readonly tag = new RegExp(TAG)
  private attributes = ''
  private rootSeen = false
  private closing = false
  private characters = ''
  private asWritten = false

  constructor(private readonly source: string) {}

  /** The next start tag, end tag or run of text; `end` after the root is closed. */
  next(): XmlEvent {
    if (this.closing) return this.leave()
    const { source } = this
    for (;;) {
      const at = this.end
      if (at >= source.length) return this.finish()
      this.start = at
      if (source.charCodeAt(at) !== LESS) {
        this.end = this.find('<', at, source.length)
        if (this.depth === 0) continue
        return this.say(source.slice(at, this.end), false)
      }
      const kind = source.charCodeAt(at + 1)
      if (kind === SLASH) return this.closeTag(at)
      if (kind !== BANG && kind !== QUESTION) return this.openTag(at)
      if (this.aside(at, kind)) return 'text'
    }
  }

  /** After `text`: the characters, entities resolved. */
  get text(): string {
    return this.asWritten ? this.characters : resolveEntities(this.characters)
  }

  /** Value of an attribute without a prefix. */
  attribute(key: string): string | undefined {
    return attributeIn(this.attributes, key)
  }

  /** Value of a relationship attribute: `relation('id')` for `r:id`, whatever the prefix. */
  relation(local: string): string | undefined {
    return attributesIn(this.attributes).find(({ key }) => this.namespaces.isRelationship(key, local))?.value
  }

  /** Goes to the next child of the element at `depth`; false where that element ends. What was left unread is skipped. */
  nextChild(depth: number): boolean {
    this.skipTo(depth)
    for (;;) {
      const event = this.next()
      if (event === 'open') return true
      if (event !== 'text' && this.depth < depth) return false
    }
  }

  /** Visits the children of the element that was opened last; what a visit leaves unread is skipped. */
  eachChild(visit: (name: string) => void): void {
    const { depth } = this
    while (this.nextChild(depth)) visit(this.name)
  }

  /**
   * Takes whole elements in one stroke where they are written as `pattern` (sticky, from `<` to `>`, no other elements
   * left open) says; null, and nothing is read, where they aren't. The captures are raw: see resolveEntities. The caller
   * has asked `means` about the names in the pattern.
   */
  take(pattern: RegExp): RegExpExecArray | null {
    if (this.closing) return null
    pattern.lastIndex = this.end
    const match = pattern.exec(this.source)
    if (!match) return null
    this.start = this.end
    this.end = pattern.lastIndex
    return match
  }

  /** True where an element written `raw` would be our element of that name. */
  means(raw: string): boolean {
    return this.namespaces.resolve(raw) === raw
  }

  /** Reads on until no more than `depth` elements are open. */
  skipTo(depth: number): void {
    while (this.depth > depth) if (this.closing || !this.take(LEAVES)) this.next()
  }

  /** The characters directly inside the element that was opened last; reads on to its end. */
  content(): string {
    const { depth } = this
    let content = ''
    for (;;) {
      const event = this.next()
      if (event === 'text' && this.depth === depth) content += this.text
      if (content.length > LONGEST_TEXT) throw new XmlFault('length')
      else if (event === 'close' && this.depth < depth) return content
    }
  }

  private finish(): XmlEvent {
    if (this.depth > 0 || !this.rootSeen) throw new XmlFault('broken')
    return 'end'
  }

  private openTag(at: number): XmlEvent {
    const match = this.match(at)
    if (!match || (this.depth === 0 && this.rootSeen)) throw new XmlFault('broken')
    if (this.depth === DEEPEST) throw new XmlFault('depth')
    const raw = match[1]!
    this.attributes = match[2]!
    this.selfClosing = match[3] === '/'
    this.closing = this.selfClosing
    this.end = this.tag.lastIndex
    this.rootSeen = true
    this.depth += 1
    if (this.attributes !== '' && this.attributes.includes('xmlns'))
      this.namespaces.declare(this.depth, attributesIn(this.attributes))
    this.name = this.namespaces.resolve(raw)
    this.written.push(raw)
    this.resolved.push(this.name)
    return 'open'
  }

  private match(at: number): RegExpExecArray | null {
    this.tag.lastIndex = at
    try {
      return this.tag.exec(this.source)
    } catch {
      // a tag of many megabytes overflows the matcher's stack
      return null
    }
  }

  private closeTag(at: number): XmlEvent {
    const raw = this.written[this.depth - 1]
    const end = this.find('>', at)
    if (raw === undefined || !this.source.startsWith(raw, at + 2)) throw new XmlFault('broken')
    const nameEnd = at + 2 + raw.length
    if (nameEnd !== end && this.source.slice(nameEnd, end).trim() !== '') throw new XmlFault('broken')
    this.end = end + 1
    return this.leave()
  }

  private leave(): XmlEvent {
    this.closing = false
    this.written.pop()
    this.name = this.resolved.pop()!
    this.namespaces.leave(this.depth)
    this.depth -= 1
    return 'close'
  }

  /** Passes a comment, an instruction or a CDATA section; true where there is text to give. */
  private aside(at: number, kind: number): boolean {
    const { source } = this
    if (kind === QUESTION) {
      this.end = this.find('?>', at) + 2
      return false
    }
    if (source.startsWith('<!--', at)) {
      this.end = this.find('-->', at + 4) + 3
      return false
    }
    if (source.startsWith('<!DOCTYPE', at) && !this.rootSeen) {
      this.end = this.doctypeEnd(at)
      return false
    }
    if (!source.startsWith('<![CDATA[', at) || this.depth === 0) throw new XmlFault('broken')
    const close = this.find(']]>', at)
    this.say(source.slice(at + 9, close), true)
    this.end = close + 3
    return true
  }

  /** Much is passed over unread: entities are resolved when somebody asks. */
  private say(characters: string, asWritten: boolean): XmlEvent {
    if (!asWritten && characters.length > LONGEST_TEXT) throw new XmlFault('length')
    this.characters = characters
    this.asWritten = asWritten
    return 'text'
  }

  /** A doctype ends at its first `>`, or behind the last `]` before the root where it has declarations of its own. */
  private doctypeEnd(at: number): number {
    const close = this.find('>', at)
    const subset = this.source.indexOf('[', at)
    if (subset < 0 || subset > close) return close + 1
    const root = /<[^!?]/g
    root.lastIndex = subset
    const end = root.exec(this.source)?.index ?? this.source.length
    return this.find('>', Math.max(subset, this.source.lastIndexOf(']', end))) + 1
  }

  private find(what: string, from: number, otherwise = -1): number {
    const at = this.source.indexOf(what, from)
    if (at >= 0) return at
    if (otherwise < 0) throw new XmlFault('broken')
    return otherwise
  }
}
