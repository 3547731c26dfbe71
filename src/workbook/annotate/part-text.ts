import { decodeXml } from '../encoding.ts'

/** The text of a part, and how a changed text goes back into bytes of the same encoding. */
export interface PartText {
  text: string
  encode(text: string): Buffer
}

const MARK = '\uFEFF'
const DECLARED = /^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+(["'])/

/** UTF-8 and UTF-16 stay what they are, byte order mark included; what Node can't write (GBK) becomes UTF-8 and says so. */
export function openText(bytes: Buffer): PartText {
  const text = decodeXml(bytes)
  const order = utf16Order(bytes)
  if (order) return { text, encode: (changed) => encodeUtf16(changed, order) }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? MARK : ''
  return { text, encode: (changed) => Buffer.from(mark + sayUtf8(changed), 'utf8') }
}

interface Order {
  big: boolean
  mark: boolean
}

function utf16Order(bytes: Buffer): Order | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { big: false, mark: true }
  if (first === 0xfe && second === 0xff) return { big: true, mark: true }
  if (first === 0x3c && second === 0) return { big: false, mark: false }
  if (first === 0 && second === 0x3c) return { big: true, mark: false }
  return undefined
}

function encodeUtf16(text: string, { big, mark }: Order): Buffer {
  const bytes = Buffer.from((mark ? MARK : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

function sayUtf8(text: string): string {
  const declared = DECLARED.exec(text)
  if (!declared || /utf-?8["']$/i.test(declared[0])) return text
  return text.replace(DECLARED, '$1UTF-8$2')
}
