import { lately } from '../model/lately.ts'
import { oncePer } from '../model/once-per.ts'
import { decodeXml } from './encoding.ts'
import type { ZipEntry } from './zip/entry.ts'
import { inflate } from './zip/open.ts'

/** The text of a part, and how a changed text goes back into bytes of the same encoding. */
export interface PartText {
  text: string
  encode: (text: string) => Buffer
}

/** Parts that are often the same to the letter in all workbooks that come from one blank. */
const SHARED = /(?:\.rels|\[content_types\]\.xml|styles\.xml)$/i
/** Bytes of such a part that is worth remembering. */
const SHORT = 16 * 1024

const openShared = lately<PartText>()
const openOnce = oncePer((entry: ZipEntry) => openText(inflate(entry)))

/** A part of a package, decoded; what says where the others are is asked for again and again. Throws XmlFault, ZipFault. */
export function openEntry(entry: ZipEntry): PartText {
  const { name, size, raw, crc, method } = entry
  if (size <= SHORT && SHARED.test(name))
    return openShared(`${size} ${crc} ${method} ${raw.toString('latin1')}`, () =>
      remembering(openText(inflate(entry))),
    )
  return isMap(name) ? openOnce(entry) : openText(inflate(entry))
}

/** Texts that a part becomes, in copies of workbooks that share it. */
const CHANGES = 8

/** Gives the same bytes for the same text, so that they are packed once. */
function remembering({ text, encode }: PartText): PartText {
  const encoded = lately<Buffer>(CHANGES)
  return { text, encode: (changed) => encoded(changed, () => encode(changed)) }
}

/** True for the parts that say where the others are. */
export function isMap(name: string): boolean {
  return /(?:workbook\.xml|\.rels|\[content_types\]\.xml)$/i.test(name)
}

const MARK = '\uFEFF'
const DECLARED = /^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+(["'])/

/** UTF-8 and UTF-16 stay what they are, byte order mark included; what Node can't write (GBK) becomes UTF-8 and says so. */
export function openText(bytes: Buffer): PartText {
  return { text: decodeXml(bytes), encode: encoderFor(bytes) }
}

function encoderFor(bytes: Buffer): PartText['encode'] {
  const order = utf16Order(bytes)
  if (order) return (changed) => encodeUtf16(changed, order)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? MARK : ''
  return (changed) => Buffer.from(mark + sayUtf8(changed), 'utf8')
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
