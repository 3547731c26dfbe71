import type { Code } from '../findings/catalogue.ts'
import { compoundStreams } from './compound.ts'
import { decodeText } from './encoding.ts'
import { Refusal } from './refusal.ts'

/** Throws Refusal for everything that is no zip package, by its content: what it is and what to do. */
export function refuseOtherKinds(bytes: Buffer, path: string): void {
  if (isZip(bytes)) return
  refuseBinary(bytes, path)
  throw new Refusal(kindOfText(bytes))
}

/** The same for everything that is neither a zip package nor plain text. */
export function refuseBinary(bytes: Buffer, path: string): void {
  if (bytes.length === 0) throw new Refusal('LG-F005')
  if (isLockFile(bytes, path)) throw new Refusal('LG-F006')
  if (startsWith(bytes, 'D0CF11E0')) throw new Refusal(kindOfCompound(bytes))
  for (const [signature, code, kind] of SIGNATURES) {
    if (startsWith(bytes, signature)) throw new Refusal(code, kind === undefined ? {} : { kind })
  }
}

/** True for what begins as a zip package does, an empty one too. */
export function isZip(bytes: Buffer): boolean {
  return startsWith(bytes, '504B0304') || startsWith(bytes, '504B0506')
}

const SIGNATURES: readonly [signature: string, code: Code, kind?: string][] = [
  ['25504446', 'LG-F015', 'PDF'],
  ['FFD8FF', 'LG-F015', 'JPG'],
  ['89504E47', 'LG-F015', 'PNG'],
  ['47494638', 'LG-F015', 'GIF'],
  ['49492A00', 'LG-F015', 'TIF'],
  ['4D4D002A', 'LG-F015', 'TIF'],
  ['52617221', 'LG-F016'],
  ['377ABCAF', 'LG-F016'],
  ['1F8B', 'LG-F016'],
  // a bare BIFF stream: Excel 2 to 5
  ['0900', 'LG-F008'],
  ['0902', 'LG-F008'],
  ['0904', 'LG-F008'],
  ['0908', 'LG-F008'],
  ['7B5C727466', 'LG-F011'],
]

function startsWith(bytes: Buffer, hex: string): boolean {
  return (
    bytes
      .subarray(0, hex.length / 2)
      .toString('hex')
      .toUpperCase() === hex
  )
}

/** Excel's lock files hold the length of a name, the name and blanks in 165 bytes, WPS's less; both are named `~$…`. */
function isLockFile(bytes: Buffer, path: string): boolean {
  const named = /(?:^|[\\/])~\$[^\\/]*$/.test(path)
  return (named && bytes.length < 1024) || (bytes.length === 165 && bytes[0]! < 32 && bytes.includes('  '))
}

/** Names in the root of a compound file, the telling ones first. */
const STREAMS: readonly [RegExp, Code][] = [
  [/^EncryptedPackage$/i, 'LG-F007'],
  [/^(?:Workbook|Book)$/i, 'LG-F008'],
  [/^WordDocument$/i, 'LG-F011'],
  [/^PowerPoint Document$/i, 'LG-F012'],
]

function kindOfCompound(bytes: Buffer): Code {
  const streams = compoundStreams(bytes)
  return STREAMS.find(([pattern]) => streams.some((stream) => pattern.test(stream)))?.[1] ?? 'LG-F025'
}

/** What a file is that is no package and no other binary kind: `LG-F013` for plain text. */
export function kindOfText(bytes: Buffer): Code {
  const text = decodeText(bytes)
  if (text === undefined || hasControls(text)) return 'LG-F025'
  const head = text.slice(0, 4096).toLowerCase()
  return TEXTS.find(([pattern]) => pattern.test(head))?.[1] ?? 'LG-F013'
}

/** How other kinds of text begin, the telling ones first: a flat OpenDocument names HTML and `<office:meta>` as well. */
const TEXTS: readonly [RegExp, Code][] = [
  [/urn:schemas-microsoft-com:office:spreadsheet|vnd\.uof\.spreadsheet/, 'LG-F028'],
  [/vnd\.oasis\.opendocument\.spreadsheet/, 'LG-F009'],
  [/<(?:!doctype\s+html|html|head|body|table|meta)\b/, 'LG-F014'],
]

function hasControls(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 4096); at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}
