import { lately } from '../../model/lately.ts'
import { XmlReader } from '../xml.ts'
import type { Splice } from './splice.ts'
import { endTag, opened, prefixAt } from './tag-text.ts'

/** Where an element stands in its part. */
export interface Element {
  /** resolved name, as the XML reader gives it */
  name: string
  /** namespace prefix with its colon, or '' */
  prefix: string
  /** of `<` */
  start: number
  /** after the start tag's `>` */
  openEnd: number
  /** of the end tag's `<`; where the start tag ends for `<x/>` */
  closeStart: number
  end: number
  selfClosing: boolean
}

/** The element that the reader has just opened; reads on to its end. */
function wholeElement(reader: XmlReader, xml: string): Element {
  const { name, start, end: openEnd, selfClosing, depth } = reader
  reader.skipTo(depth - 1)
  const closeStart = selfClosing ? openEnd : reader.start
  return { name, prefix: prefixAt(xml, start), start, openEnd, closeStart, end: reader.end, selfClosing }
}

export interface Root {
  element: Element
  children: readonly Element[]
}

/** The root of a part and its children. */
export function readRoot(xml: string): Root {
  const reader = new XmlReader(xml)
  while (reader.next() !== 'open');
  const { name, start, end: openEnd, selfClosing } = reader
  const children: Element[] = []
  reader.eachChild(() => children.push(wholeElement(reader, xml)))
  const closeStart = selfClosing ? openEnd : reader.start
  const element = {
    name,
    prefix: prefixAt(xml, start),
    start,
    openEnd,
    closeStart,
    end: reader.end,
    selfClosing,
  }
  return { element, children }
}

const read = lately<Root>()

/** The same, of a part that many workbooks share. */
export function sharedRoot(xml: string): Root {
  return read(xml, () => readRoot(xml))
}

/** The children of an element of a part; prefixes that were declared outside of it are resolved as in `xml`. */
export function childrenOf(xml: string, parent: Element): Element[] {
  const reader = new XmlReader(xml)
  while (reader.start !== parent.start || reader.depth === 0) reader.next()
  const children: Element[] = []
  reader.eachChild(() => children.push(wholeElement(reader, xml)))
  return children
}

/** The children of the root's first child of this name; none where it has none. */
export function inside(xml: string, { children }: Root, name: string): Element[] {
  const parent = children.find((child) => child.name === name)
  return parent ? childrenOf(xml, parent) : []
}

/** The start tag, as it stands. */
export function tagOf(xml: string, element: Element): string {
  return xml.slice(element.start, element.openEnd)
}

/** Splices that put content in at the end of an element, also of an empty one; `tag` may replace its start tag. */
export function appendInside(
  xml: string,
  element: Element,
  content: string,
  tag = tagOf(xml, element),
): Splice[] {
  const { start, openEnd, closeStart } = element
  if (element.selfClosing) return [{ start, end: openEnd, text: opened(tag) + content + endTag(tag) }]
  const last = { start: closeStart, end: closeStart, text: content }
  return tag === tagOf(xml, element) ? [last] : [{ start, end: openEnd, text: tag }, last]
}
