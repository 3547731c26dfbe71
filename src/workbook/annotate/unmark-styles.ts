import { MARK_EDGES, MARK_FILLS } from './cell-formats.ts'
import { childrenOf, inside, readRoot, type Element } from './element.ts'
import { applySplices, type Splice } from './splice.ts'

/** A stylesheet whose fills and left lines in our colours are empty: the formats that use them lose the mark at once. */
export function withoutMarkFormats(xml: string): string {
  const root = readRoot(xml)
  const fills = inside(xml, root, 'fills').flatMap((fill) => emptyFill(xml, fill))
  const borders = inside(xml, root, 'borders').flatMap((border) => withoutEdge(xml, border))
  return applySplices(xml, [...fills, ...borders])
}

function emptyFill(xml: string, fill: Element): Splice[] {
  if (!hasColour(xml.slice(fill.start, fill.end), Object.values(MARK_FILLS))) return []
  const { prefix, start, end } = fill
  return [{ start, end, text: `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>` }]
}

function withoutEdge(xml: string, border: Element): Splice[] {
  return childrenOf(xml, border)
    .filter((side) => side.name === 'left' || side.name === 'start')
    .filter((side) => hasColour(xml.slice(side.start, side.end), Object.values(MARK_EDGES)))
    .map(({ name, prefix, start, end }) => ({ start, end, text: `<${prefix}${name}/>` }))
}

function hasColour(xml: string, colours: readonly string[]): boolean {
  const written = [...xml.matchAll(/\srgb\s*=\s*["']([0-9a-f]{8})["']/gi)].map((match) =>
    match[1]!.slice(2).toUpperCase(),
  )
  return written.some((colour) => colours.includes(colour))
}
