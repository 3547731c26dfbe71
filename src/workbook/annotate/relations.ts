import { escapeAttribute } from '../build/markup.ts'
import { relationsXml, XML_HEAD } from '../package-xml.ts'
import { appendInside, readRoot, sharedRoot, tagOf } from './element.ts'
import { applySplices, cut } from './splice.ts'
import { attributeText } from './tag-text.ts'

/** The way from one part to another, as targets are usually written. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1)
  const to = target.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/')
}

export const EMPTY_RELATIONS = XML_HEAD + relationsXml([])

export interface NewRelation {
  id: string
  type: string
  /** as the part writes it: seen from where it stands */
  target: string
}

/** The relationships with some more. */
export function withRelations(xml: string, relations: readonly NewRelation[]): string {
  const { element } = sharedRoot(xml)
  const written = relations.map(
    ({ id, type, target }) =>
      `<${element.prefix}Relationship Id="${escapeAttribute(id)}" Type="${type}" Target="${escapeAttribute(target)}"/>`,
  )
  return applySplices(xml, appendInside(xml, element, written.join('')))
}

/** The relationships without some. */
export function withoutRelations(xml: string, ids: ReadonlySet<string>): string {
  const gone = readRoot(xml).children.filter((child) => ids.has(attributeText(tagOf(xml, child), 'Id') ?? ''))
  return applySplices(xml, gone.map(cut))
}
