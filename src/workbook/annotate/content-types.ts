import { escapeAttribute } from '../build/markup.ts'
import { appendInside, readRoot, sharedRoot, tagOf } from './element.ts'
import { applySplices, cut } from './splice.ts'
import { attributeText } from './tag-text.ts'

export interface ContentTypes {
  /** type by extension without the dot */
  defaults: ReadonlyMap<string, string>
  /** type by part name */
  overrides: ReadonlyMap<string, string>
}

/** `[Content_Types].xml` with types for new parts; a default that stands there already is kept. */
export function withContentTypes(xml: string, { defaults, overrides }: ContentTypes): string {
  const { element, children } = sharedRoot(xml)
  const known = new Set(
    children
      .filter((child) => child.name === 'Default')
      .map((child) => (attributeText(tagOf(xml, child), 'Extension') ?? '').toLowerCase()),
  )
  const written: string[] = []
  for (const [extension, type] of defaults) {
    if (known.has(extension)) continue
    written.push(`<${element.prefix}Default Extension="${extension}" ContentType="${type}"/>`)
  }
  for (const [part, type] of overrides) {
    written.push(
      `<${element.prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`,
    )
  }
  return applySplices(xml, appendInside(xml, element, written.join('')))
}

/** `[Content_Types].xml` without the overrides of these parts. */
export function withoutOverrides(xml: string, parts: ReadonlySet<string>): string {
  const gone = readRoot(xml).children.filter((child) => {
    const part = attributeText(tagOf(xml, child), 'PartName')
    return part !== undefined && parts.has(part.replace(/^\//, '').toLowerCase())
  })
  return applySplices(xml, gone.map(cut))
}
