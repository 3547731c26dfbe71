import type { Attribute } from './attributes.ts'
import { XmlFault } from './xml-fault.ts'

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

/** Namespaces that may be declared at one place; office programs declare a score. */
const MOST_PREFIXES = 256

/** The prefixes that hold from an element on, and the names that were resolved under them. */
interface Scope {
  depth: number
  prefixes: ReadonlyMap<string, string>
  names: Map<string, string>
}

/** The namespaces that hold at the element that was opened last. */
export class Namespaces {
  private readonly scopes: Scope[] = [{ depth: 0, prefixes: new Map(), names: new Map() }]

  /** Takes in what the element at this depth declares. Throws XmlFault for endless declarations. */
  declare(depth: number, attributes: readonly Attribute[]): void {
    const prefixes = new Map(this.scopes.at(-1)!.prefixes)
    for (const { key, value } of attributes) {
      if (key === 'xmlns') prefixes.set('', value)
      else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value)
    }
    if (prefixes.size > MOST_PREFIXES) throw new XmlFault('length')
    this.scopes.push({ depth, prefixes, names: new Map() })
  }

  /** The element at this depth ends, and what it declared with it. */
  leave(depth: number): void {
    if (this.scopes.at(-1)!.depth === depth) this.scopes.pop()
  }

  /** The name of an element written `raw`: local where the namespace is ours, else with its namespace. */
  resolve(raw: string): string {
    const { names } = this.scopes.at(-1)!
    const known = names.get(raw)
    if (known !== undefined) return known
    const [prefix, local] = split(raw)
    const uri = this.uriOf(prefix) ?? prefix
    const name = OURS.has(uri) ? local : `{${uri}}${local}`
    names.set(raw, name)
    return name
  }

  /** True for an attribute written `raw` that is the relationship attribute of that name, whatever its prefix. */
  isRelationship(raw: string, local: string): boolean {
    const [prefix, name] = split(raw)
    return name === local && prefix !== '' && RELATIONSHIPS.has(this.uriOf(prefix) ?? '')
  }

  private uriOf(prefix: string): string | undefined {
    return this.scopes.at(-1)!.prefixes.get(prefix)
  }
}

function split(raw: string): [prefix: string, local: string] {
  const colon = raw.indexOf(':')
  return colon < 0 ? ['', raw] : [raw.slice(0, colon), raw.slice(colon + 1)]
}
