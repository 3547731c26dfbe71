import { openZip } from '../../src/workbook/zip/open.ts'
import { writeZip } from '../../src/workbook/zip/write.ts'
import { mutateXml } from './mutate-xml.js'
import { mutateValues } from './mutate-values.js'

/** The kinds of mutations, each from bytes of a good workbook to bytes of an odd one. */
const KINDS = { bytes: mutateBytes, zip: mutateZip, xml: inParts(mutateXml), values: inParts(mutateValues) }

/** A mutated workbook, and what kind of mutation it was. The same random numbers give the same bytes. */
export function mutate(bytes, random) {
  const kind = random.pick(Object.keys(KINDS))
  try {
    return { kind, bytes: KINDS[kind](bytes, random) }
  } catch {
    // our own writer takes no name twice
    return { kind: 'bytes', bytes: mutateBytes(bytes, random) }
  }
}

function mutateBytes(bytes, random) {
  const changed = Buffer.from(bytes)
  const at = random.below(changed.length)
  const length = 1 + random.below(random.pick([1, 8, 64, 1024]))
  switch (random.below(6)) {
    case 0:
      for (let count = 0; count < length; count += 1)
        changed[random.below(changed.length)] = random.below(256)
      return changed
    case 1:
      return changed.subarray(0, at)
    case 2:
      return Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)])
    case 3:
      return Buffer.concat([changed.subarray(0, at), changed.subarray(Math.max(0, at - length))])
    case 4:
      return changed.fill(random.pick([0, 0xff]), at, at + length)
    default:
      return Buffer.concat([
        changed.subarray(0, at),
        Buffer.alloc(length, random.below(256)),
        changed.subarray(at),
      ])
  }
}

/** Changes entries of the package: names, sizes, checksums, order, presence. */
function mutateZip(bytes, random) {
  const entries = openZip(bytes).entries.map((entry) => ({ ...entry }))
  const entry = random.pick(entries)
  switch (random.below(8)) {
    case 0:
      return writeZip(entries.filter((one) => one !== entry))
    case 1:
      return writeZip(
        renamed(entries, entry, random.pick(['../x.xml', '/x.xml', 'C:\\x.xml', 'xl/\0.xml', ''])),
      )
    case 2: {
      const other = random.pick(entries)
      const [name, nameBytes] = [entry.name, entry.nameBytes]
      Object.assign(entry, { name: other.name, nameBytes: other.nameBytes })
      if (other !== entry) Object.assign(other, { name, nameBytes })
      return writeZip(entries)
    }
    case 3:
      entry.size = random.pick([0, 1, entry.size * 2, 0xfffffff0, entry.size - 1])
      return writeZip(entries)
    case 4:
      entry.crc ^= 1 << random.below(31)
      entry.crc >>>= 0
      return writeZip(entries)
    case 5:
      entry.method = random.pick([0, 8, 9, 12, 99])
      return writeZip(entries)
    case 6:
      entry.flags ^= random.pick([1, 8, 64, 2048])
      return writeZip(entries)
    default:
      return twice(writeZip(entries), random)
  }
}

function renamed(entries, entry, name) {
  Object.assign(entry, { name, nameBytes: Buffer.from(name) })
  return entries
}

/** A name in the directory becomes that of another entry of the same length. */
function twice(bytes, random) {
  const entries = openZip(bytes).entries
  const pairs = entries.flatMap((one) =>
    entries
      .filter((other) => other !== one && other.nameBytes.length === one.nameBytes.length)
      .map((other) => [one, other]),
  )
  if (pairs.length === 0) return bytes.subarray(0, bytes.length - 5)
  const [one, other] = random.pick(pairs)
  const at = bytes.lastIndexOf(one.nameBytes)
  const changed = Buffer.from(bytes)
  const name = random.chance(0.5) ? other.nameBytes : Buffer.from(other.name.toUpperCase())
  name.copy(changed, at)
  return changed
}

/** Changes the text of one to three parts and packs them properly again. */
function inParts(change) {
  return (bytes, random) => {
    const parts = openZip(bytes)
    /** @type {import('../../src/workbook/zip/write.ts').ZipPart[]} */
    const entries = [...parts.entries]
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      const index = partFor(entries, random)
      const entry = entries[index]
      const text = ('content' in entry ? entry.content : parts.read(entry)).toString('utf8')
      entries[index] = { name: entry.name, content: Buffer.from(change(text, random), 'utf8') }
    }
    return writeZip(entries)
  }
}

/** Sheets, strings and styles more often than the rest. */
function partFor(entries, random) {
  const liked = /worksheets\/sheet|sharedStrings|styles|workbook\.xml$/
  const indices = entries.map((_, index) => index)
  const some = random.chance(0.8) ? indices.filter((index) => liked.test(entries[index].name)) : indices
  return random.pick(some.length > 0 ? some : indices)
}
