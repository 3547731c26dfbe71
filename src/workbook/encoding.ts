import { isAscii, isUtf8, transcode } from 'node:buffer'
import { XmlFault } from './xml-fault.ts'

/**
 * The text of an XML part: UTF-8, UTF-16 of both orders with or without a mark, or what its declaration names
 * (GBK, GB2312, GB18030). Throws XmlFault where the bytes aren't what they say they are: a guess would be read in silence.
 */
export function decodeXml(bytes: Buffer): string {
  const text = decodeUtf16(bytes)
  if (text !== undefined) return text
  const declared = declaredEncoding(bytes)
  if (/^gb(?:k|2312|18030)$/.test(declared)) return decodeChinese(bytes)
  if (!isUtf8(bytes)) throw new XmlFault('encoding')
  return withoutMark(utf8Text(bytes))
}

/** Text of a file that says nothing about its encoding: UTF-8, UTF-16 with a mark, else GB18030; undefined where it is none. */
export function decodeText(bytes: Buffer): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes)
  if (bytes.includes(0)) return undefined
  if (isUtf8(bytes)) return withoutMark(utf8Text(bytes))
  try {
    return decodeChinese(bytes)
  } catch {
    return undefined
  }
}

/** The text of bytes that are known to be UTF-8: Chinese by way of UTF-16, which takes a fifth of the time. */
export function utf8Text(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

function decodeUtf16(bytes: Buffer): string | undefined {
  const little = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)
  const big = startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)
  if (!little && !big) return undefined
  const whole = bytes.subarray(0, bytes.length & ~1)
  return withoutMark((little ? whole : Buffer.from(whole).swap16()).toString('utf16le'))
}

function startsWith(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

function declaredEncoding(bytes: Buffer): string {
  const head = bytes.subarray(0, 200).toString('latin1')
  return (/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? '').toLowerCase()
}

function decodeChinese(bytes: Buffer): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    throw new XmlFault('encoding')
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
