import { resolveEntities } from './entities.ts'

/** An attribute of a tag, its name as written, its value with entities resolved. */
export interface Attribute {
  key: string
  value: string
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes that aren't written in the usual way: single quotes, spaces around `=`, line breaks. */
const UNUSUAL = /['\n\r\t]|\s=|=\s/

/**
 * The attributes of a tag in their order. `text` stands between the tag's name and its end, and is known to be nothing but
 * attributes: in other text, what looks like a name without `=` would be looked through again from each character.
 */
export function attributesIn(text: string): Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => ({
    key: match[1]!,
    value: resolveEntities(match[2] ?? match[3]!),
  }))
}

/** The value of one attribute without a prefix; undefined where the tag doesn't have it. */
export function attributeIn(text: string, key: string): string | undefined {
  if (text === '') return undefined
  if (UNUSUAL.test(text)) return attributesIn(text).find((attribute) => attribute.key === key)?.value
  const at = text.indexOf(` ${key}="`)
  if (at < 0) return undefined
  const from = at + key.length + 3
  return resolveEntities(text.slice(from, text.indexOf('"', from)))
}
