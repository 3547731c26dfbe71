import { escapeAttribute } from '../build/markup.ts'

/** The namespace prefix of the start tag at this place, with its colon; '' for none. */
export function prefixAt(xml: string, start: number): string {
  return /^<([^\s<>/:]+:)?/.exec(xml.slice(start, start + 80))?.[1] ?? ''
}

/** A start tag with one attribute set, the others as they were. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`
  const there = attributePattern(name)
  if (there.test(tag)) return tag.replace(there, (_, space: string) => space + written)
  const end = tag.endsWith('/>') ? '/>' : '>'
  return `${tag.slice(0, -end.length).trimEnd()} ${written}${end}`
}

/** A start tag without one attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(attributePattern(name), '')
}

/** An attribute's text as written, entities included. */
export function attributeText(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag)
  return match?.[2] ?? match?.[3]
}

function attributePattern(name: string): RegExp {
  return new RegExp(`(\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
}

/** `<x:row …/>` as `<x:row …>`. */
export function opened(tag: string): string {
  return `${tag.slice(0, -2).trimEnd()}>`
}

/** The end tag that belongs to a start tag. */
export function endTag(tag: string): string {
  return `</${/^<([^\s<>/]+)/.exec(tag)![1]}>`
}
