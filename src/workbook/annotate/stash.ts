import { hashOf } from '../../model/hash.ts'
import { oncePer } from '../../model/once-per.ts'
import type { ZipEntry } from '../zip/entry.ts'
import type { Zip } from '../zip/open.ts'
import { LEVEL, newEntry, pack, packed, writeZip } from '../zip/write.ts'
import type { PackageEditor } from './package-editor.ts'

/**
 * An annotated copy carries the parts that it replaced, as they were, so that our marks can be taken off to the byte.
 * Programs drop these parts when they save the copy; then `unmark` does it as well as it can.
 */
const FOLDER = 'lingong/'
export const STASH_EXTENSION = 'lingong'
export const STASH_TYPE = 'application/octet-stream'
const RECORD = `${FOLDER}record.${STASH_EXTENSION}`
const HEAD = 'lingong-stash 1'
const SEAL = 'lingong-seal 1'

interface Kept {
  /** the part's name in the package, as its bytes stand there */
  nameBytes: Buffer
  name: string
  /** of the content that we wrote */
  sha256: string
  /** entry that holds the original; undefined for a part that is ours alone */
  original: string | undefined
}

/** Copies share what a part became where they changed it in the same way. */
const packedOnce = oncePer((content: Buffer) => packed(content, LEVEL.quick))
const hashedOnce = oncePer((content: Buffer) => hashOf(content))

/** All parts of an edited package, the originals of changed ones and a record of them among them. */
export function partsWithStash(editor: PackageEditor): ZipEntry[] {
  const lines: string[] = [HEAD]
  const originals: ZipEntry[] = []
  for (const { entry, content } of editor.changedEntries()) {
    const name = `${FOLDER}original${originals.length + 1}.${STASH_EXTENSION}`
    originals.push({ ...entry, name, nameBytes: Buffer.from(name, 'latin1') })
    lines.push(['changed', hashedOnce(content), name, entry.nameBytes.toString('hex'), entry.name].join('\t'))
  }
  for (const { name, content } of editor.addedParts()) {
    lines.push(['added', hashOf(content), '', Buffer.from(name).toString('hex'), name].join('\t'))
  }
  const parts = editor
    .parts()
    // of a copy whose result sheets somebody has taken out
    .filter(({ name }) => !isStash(name))
    .map((part) => ('raw' in part ? part : newEntry(part.name, packedOnce(part.content))))
  parts.push(...originals)
  return sealed(parts, lines)
}

/** A package's parts, and one more that says whether anybody changed them since; see isWhole. */
export function sealed(parts: readonly ZipEntry[], lines: readonly string[] = [SEAL]): ZipEntry[] {
  const content = Buffer.from(`${[...lines, `whole\t${digest(parts)}`].join('\n')}\n`, 'utf8')
  return [...parts, pack({ name: RECORD, content }, LEVEL.quick)]
}

/** The package as it was before we wrote into it; undefined where the record is missing or anything has been changed since. */
export function fromStash(zip: Zip): Buffer | undefined {
  const kept = isWhole(zip) ? readRecord(zip) : undefined
  if (!kept) return undefined
  const originals = new Map<string, ZipEntry>()
  for (const one of kept.values()) {
    const written = zip.find(one.name)
    const original = one.original === undefined ? undefined : zip.find(one.original)
    if (!written || hashOf(zip.read(written)) !== one.sha256) return undefined
    if (one.original !== undefined && !original) return undefined
    if (original) originals.set(one.name, { ...original, name: one.name, nameBytes: one.nameBytes })
  }
  const parts = zip.entries.filter((entry) => !isStash(entry.name))
  return writeZip(
    parts.flatMap((entry) => (kept.has(entry.name) ? (originals.get(entry.name) ?? []) : entry)),
  )
}

/** True for the name of a part that holds what we replaced. */
export function isStash(name: string): boolean {
  return name.startsWith(FOLDER) && name.endsWith(`.${STASH_EXTENSION}`)
}

/** True where nobody has changed anything in a package since we wrote it. */
export function isWhole(zip: Zip): boolean {
  const entry = zip.find(RECORD)
  if (!entry) return false
  const parts = zip.entries.filter((one) => one !== entry)
  return zip
    .read(entry)
    .toString('utf8')
    .endsWith(`\nwhole\t${digest(parts)}\n`)
}

/** One hash over names, sizes and checksums. */
function digest(parts: readonly ZipEntry[]): string {
  const lines = parts.map(({ name, size, crc }) => `${name}\t${size}\t${crc}`)
  return hashOf(lines.join('\n'))
}

/** What the record of a whole package says; undefined where it isn't one of originals that we know. */
function readRecord(zip: Zip): Map<string, Kept> | undefined {
  const [head, ...lines] = zip.read(zip.find(RECORD)!).toString('utf8').trimEnd().split('\n')
  if (head !== HEAD) return undefined
  const kept = new Map<string, Kept>()
  for (const line of lines) {
    const [kind, hash = '', original = '', bytes = '', name = ''] = line.split('\t')
    if (kind === 'whole') continue
    const nameBytes = Buffer.from(bytes, 'hex')
    kept.set(name, { nameBytes, name, sha256: hash, original: kind === 'changed' ? original : undefined })
  }
  return kept
}
