import { lately } from '../model/lately.ts'
import { XmlReader } from './xml.ts'

export const CONTENT_TYPES = '[Content_Types].xml'

/** What kind of content each part says it has. */
export interface ContentTypes {
  /** by part name in lower case, without a leading `/` */
  overrides: ReadonlyMap<string, string>
  /** by extension in lower case */
  defaults: ReadonlyMap<string, string>
}

const parsed = lately<ContentTypes>()

/** Throws XmlFault. */
export function parseContentTypes(text: string): ContentTypes {
  return parsed(text, () => parse(text))
}

function parse(text: string): ContentTypes {
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  const xml = new XmlReader(text)
  xml.next()
  xml.eachChild((name) => {
    const type = xml.attribute('ContentType') ?? ''
    if (name === 'Default') defaults.set((xml.attribute('Extension') ?? '').toLowerCase(), type)
    if (name === 'Override') overrides.set(partKey(xml.attribute('PartName') ?? ''), type)
  })
  return { overrides, defaults }
}

/** The type of one part; '' where none is given. */
export function contentTypeOf(types: ContentTypes, part: string): string {
  const key = partKey(part)
  return types.overrides.get(key) ?? types.defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? ''
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}
