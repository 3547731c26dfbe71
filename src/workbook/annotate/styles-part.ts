import { oncePer } from '../../model/once-per.ts'
import type { Dialect } from '../dialect.ts'
import { XML_HEAD } from '../package-xml.ts'
import { appendInside, childrenOf, sharedRoot, tagOf, type Element, type Root } from './element.ts'
import { applySplices, type Splice } from './splice.ts'
import { withAttribute } from './tag-text.ts'

/** The lists of a stylesheet that we add to, in the order of the schema, with what comes behind them. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]
export type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs'

/** What a list holds where a stylesheet lacks it, or has nothing in it: what programs take for granted. */
const ASSUMED: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

interface List {
  element: Element | undefined
  /** entries as written, then ours */
  entries: string[]
  /** how many were there */
  known: number
}

/** The entries of its lists as written, of those that were asked for. */
const writtenIn = oncePer((_root: Root) => new Map<ListName, readonly string[]>())

/** A stylesheet that entries can be appended to; all of its own stays to the letter. */
export class StylesPart {
  readonly root: Root
  private readonly xml: string
  private readonly lists = new Map<ListName, List>()
  private readonly places = new Map<ListName, Map<string, number>>()

  constructor(xml: string) {
    this.xml = withRoom(xml)
    this.root = sharedRoot(this.xml)
  }

  /** Namespace prefix of the stylesheet, with its colon. */
  get prefix(): string {
    return this.root.element.prefix
  }

  list(name: ListName): List {
    const there = this.lists.get(name)
    if (there) return there
    const element = this.root.children.find((child) => child.name === name)
    const written = element ? this.written(name, element) : []
    const entries = written.length > 0 ? [...written] : ASSUMED[name].map((entry) => this.prefixed(entry))
    const list = { element, entries, known: written.length }
    this.lists.set(name, list)
    return list
  }

  private written(name: ListName, element: Element): readonly string[] {
    const known = writtenIn(this.root)
    const written =
      known.get(name) ?? childrenOf(this.xml, element).map(({ start, end }) => this.xml.slice(start, end))
    known.set(name, written)
    return written
  }

  /** Index of an entry in a list; it is appended where we haven't put it there before. */
  add(name: ListName, entry: string): number {
    const places = this.places.get(name) ?? new Map<string, number>()
    this.places.set(name, places)
    const index = places.get(entry) ?? this.append(name, entry)
    places.set(entry, index)
    return index
  }

  /** The same, whether or not it is there already. */
  append(name: ListName, entry: string): number {
    const { entries } = this.list(name)
    entries.push(this.prefixed(entry))
    return entries.length - 1
  }

  /** Our own fragments are written without a prefix; entries that were cloned have theirs. */
  private prefixed(entry: string): string {
    const { prefix } = this
    if (prefix === '' || entry.startsWith(`<${prefix}`)) return entry
    return entry.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`)
  }

  text(): string {
    const lists = [...this.lists].toSorted(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))
    return applySplices(
      this.xml,
      lists.flatMap(([name, list]) => this.spliceList(name, list)),
    )
  }

  private spliceList(name: ListName, { element, entries, known }: List): Splice[] {
    if (entries.length === known) return []
    const ours = entries.slice(known).join('')
    const count = String(entries.length)
    if (element) {
      return appendInside(this.xml, element, ours, withAttribute(tagOf(this.xml, element), 'count', count))
    }
    const tag = this.prefix + name
    const at = this.placeOf(name)
    return [{ start: at, end: at, text: `<${tag} count="${count}">${ours}</${tag}>` }]
  }

  private placeOf(name: ListName): number {
    const behind = ORDER.slice(ORDER.indexOf(name) + 1)
    const next = this.root.children.find((child) => behind.includes(child.name))
    return next?.start ?? this.root.element.closeStart
  }
}

/** A stylesheet with nothing in it gets an end tag, to have its lists in front of. */
function withRoom(xml: string): string {
  const { element } = sharedRoot(xml)
  return element.selfClosing ? applySplices(xml, appendInside(xml, element, '')) : xml
}

/** The stylesheet of a workbook that has none. */
export function emptyStyles(dialect: Dialect): string {
  const named = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  const normal = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
  const [fonts, fills, borders] = (['fonts', 'fills', 'borders'] as const).map(assumedList)
  const lists = [fonts, fills, borders, named, assumedList('cellXfs'), normal]
  return `${XML_HEAD}<styleSheet xmlns="${dialect.main}">${lists.join('')}</styleSheet>`
}

function assumedList(name: ListName): string {
  return `<${name} count="${ASSUMED[name].length}">${ASSUMED[name].join('')}</${name}>`
}
