/** Why the XML of a part is refused. */
export type XmlReason = 'broken' | 'depth' | 'length' | 'encoding'

export class XmlFault extends Error {
  /** `part` is filled in by whoever knows which part is read. */
  constructor(
    readonly reason: XmlReason,
    readonly part = '',
  ) {
    super(part === '' ? reason : `${reason}: ${part}`)
    this.name = 'XmlFault'
  }
}

export type XmlEvent = 'open' | 'close' | 'text' | 'end'

/** Relationship attributes (`r:id`), transitional and strict. */
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
])

/** The namespaces whose elements go by their local name alone; transitional and strict mean the same. */
const OURS = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
])

/** No part that we read is nested deeper than a dozen elements. */
const DEEPEST = 64
/** Namespaces that may be declared at one place; office programs declare a score. */
const MOST_PREFIXES = 256
/** Characters in one run of text; a cell holds 32,767. */
const LONGEST_TEXT = 1 << 20

const LESS = 60
const SLASH = 47
const BANG = 33
const QUESTION = 63

/** A start tag from `<` to `>`: name, attributes, slash. A `>` inside quotes doesn't end it. */
const TAG = /<([^\s<>/=]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes that aren't written in the usual way: single quotes, spaces around `=`, line breaks. */
const UNUSUAL = /['\n\r\t]|\s=|=\s/

/** Elements without others in them, one behind the other, as nearly all are: what is skipped need not be looked at closely. */
const LEAVES = /(?:\s*<([^\s<>/=!?]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)){1,64}/y

/** The prefixes that hold from an element on, and the names that were resolved under them. */
interface Scope {
  depth: number
  prefixes: ReadonlyMap<string, string>
  names: Map<string, string>
}

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
  private readonly scopes: Scope[] = [{ depth: 0, prefixes: new Map(), names: new Map() }]
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
    const { attributes } = this
    if (attributes === '') return undefined
    if (UNUSUAL.test(attributes)) return this.pairs().find((pair) => pair.key === key)?.value
    const at = attributes.indexOf(` ${key}="`)
    if (at < 0) return undefined
    const from = at + key.length + 3
    return resolveEntities(attributes.slice(from, attributes.indexOf('"', from)))
  }

  /** Value of a relationship attribute: `relation('id')` for `r:id`, whatever the prefix. */
  relation(local: string): string | undefined {
    for (const { key, value } of this.pairs()) {
      const [prefix, name] = split(key)
      if (name === local && prefix !== '' && RELATIONSHIPS.has(this.namespace(prefix) ?? '')) return value
    }
    return undefined
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
    return this.resolve(raw) === raw
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
    if (this.attributes !== '' && this.attributes.includes('xmlns')) this.declare()
    this.name = this.resolve(raw)
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
    if (this.scopes.at(-1)!.depth === this.depth) this.scopes.pop()
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

  private pairs(): { key: string; value: string }[] {
    return [...this.attributes.matchAll(ATTRIBUTE)].map((match) => ({
      key: match[1]!,
      value: resolveEntities(match[2] ?? match[3]!),
    }))
  }

  private declare(): void {
    const prefixes = new Map(this.scopes.at(-1)!.prefixes)
    for (const { key, value } of this.pairs()) {
      if (key === 'xmlns') prefixes.set('', value)
      else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value)
    }
    if (prefixes.size > MOST_PREFIXES) throw new XmlFault('length')
    this.scopes.push({ depth: this.depth, prefixes, names: new Map() })
  }

  private namespace(prefix: string): string | undefined {
    return this.scopes.at(-1)!.prefixes.get(prefix)
  }

  private resolve(raw: string): string {
    const { names } = this.scopes.at(-1)!
    const known = names.get(raw)
    if (known !== undefined) return known
    const [prefix, local] = split(raw)
    const uri = this.namespace(prefix) ?? prefix
    const name = OURS.has(uri) ? local : `{${uri}}${local}`
    names.set(raw, name)
    return name
  }
}

function split(raw: string): [prefix: string, local: string] {
  const colon = raw.indexOf(':')
  return colon < 0 ? ['', raw] : [raw.slice(0, colon), raw.slice(colon + 1)]
}

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
