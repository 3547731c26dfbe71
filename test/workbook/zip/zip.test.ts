import { readdirSync, readFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, plainCrc32 } from '../../../src/workbook/zip/crc.ts'
import { ZipFault } from '../../../src/workbook/zip/fault.ts'
import { ZIP_LIMITS } from '../../../src/workbook/zip/limits.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { startPacking, writeZip } from '../../../src/workbook/zip/write.ts'

const CORPUS = path.resolve('../shared/corpus')

function parts(...names: string[]): Buffer {
  return writeZip(names.map((name) => ({ name, content: Buffer.from(`content of ${name}`.repeat(3)) })))
}

function reasonOf(bytes: Buffer, limits = ZIP_LIMITS): string {
  try {
    const zip = openZip(bytes, limits)
    for (const entry of zip.entries) zip.read(entry)
  } catch (error) {
    if (error instanceof ZipFault) return error.reason
    throw error
  }
  return 'opened'
}

/** Overwrites bytes at each place where `find` stands. */
function patched(bytes: Buffer, find: string, by: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(find, by), 'latin1')
}

/** Sets a field in the first record of the central directory. */
function withRecord(bytes: Buffer, change: (record: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy.subarray(copy.indexOf('PK\x01\x02', 0, 'latin1')))
  return copy
}

describe('a zip that we write', () => {
  it('is read back in its order, with its content', () => {
    const zip = openZip(parts('b.xml', 'xl/a.xml', 'xl/中文.xml'))
    expect(zip.entries.map((entry) => entry.name)).toEqual(['b.xml', 'xl/a.xml', 'xl/中文.xml'])
    expect(zip.read(zip.find('XL/中文.XML')!).toString()).toBe('content of xl/中文.xml'.repeat(3))
    expect(zip.find('none')).toBeUndefined()
  })

  it('is the same bytes each time, and a copy of it is byte-identical', () => {
    const first = parts('a', 'b')
    expect(parts('a', 'b').equals(first)).toBe(true)
    expect(writeZip(openZip(first).entries).equals(first)).toBe(true)
  })

  it('holds any content', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (contents) => {
        const zip = openZip(
          writeZip(contents.map((c, index) => ({ name: `p${index}`, content: Buffer.from(c) }))),
        )
        return zip.entries.every((entry, index) => zip.read(entry).equals(Buffer.from(contents[index]!)))
      }),
    )
  })

  it('refuses a name twice, whatever its case', () => {
    expect(() => parts('a', 'A')).toThrow('part twice')
  })
})

describe('a zip of strangers', () => {
  const good = parts('aaaa.xml', 'bbbb.xml')

  it.each([
    ['is no zip', Buffer.from('hello'), 'notZip'],
    ['is empty', Buffer.alloc(0), 'notZip'],
    ['is cut short', good.subarray(0, good.length - 30), 'truncated'],
    ['has a name twice', patched(good, 'bbbb', 'aaaa'), 'duplicate'],
    ['has a name twice but for its case', patched(good, 'bbbb', 'AAAA'), 'duplicate'],
    ['leads out of its folder', patched(good, 'bbbb.xml', '../b.xml'), 'unsafeName'],
    ['has an absolute name', patched(good, 'bbbb.xml', '/bbb.xml'), 'unsafeName'],
    ['has a drive in a name', patched(good, 'bbbb.xml', 'c:bb.xml'), 'unsafeName'],
    ['leads out of its folder by backslashes', patched(good, 'bbbb.xml', '..\\b.xml'), 'unsafeName'],
    ['has a control character in a name', patched(good, 'bbbb.xml', 'b\0bb.xml'), 'unsafeName'],
    ['has a broken local header', patched(good, 'PK\x03\x04', 'PK\x03\x05'), 'broken'],
    ['is encrypted', withRecord(good, (record) => record.writeUInt16LE(1, 8)), 'encrypted'],
    ['has a wrong checksum', withRecord(good, (record) => record.writeUInt32LE(1, 16)), 'checksum'],
    ['inflates to more than it says', withRecord(good, (record) => record.writeUInt32LE(1, 24)), 'size'],
    ['inflates to less than it says', withRecord(good, (record) => record.writeUInt32LE(99, 24)), 'size'],
    ['says two different methods', withRecord(good, (record) => record.writeUInt16LE(9, 10)), 'broken'],
    [
      'overlaps',
      withRecord(good, (record) => record.writeUInt32LE(record.readUInt32LE(20) + 10, 20)),
      'broken',
    ],
    ['points behind its end', withRecord(good, (record) => record.writeUInt32LE(9999, 42)), 'broken'],
  ])('that %s is refused', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason)
  })

  it('with another method is opened, but that part is not read', () => {
    const bytes = Buffer.from(good)
    bytes.writeUInt16LE(9, 8)
    expect(reasonOf(withRecord(bytes, (record) => record.writeUInt16LE(9, 10)))).toBe('method')
  })

  it('is refused before anything is inflated when it is too large', () => {
    const bomb = writeZip([{ name: 'bomb', content: Buffer.alloc(8 * 1024 * 1024) }])
    expect(reasonOf(bomb)).toBe('limit')
    expect(reasonOf(good, { ...ZIP_LIMITS, entries: 1 })).toBe('limit')
    expect(reasonOf(good, { ...ZIP_LIMITS, entry: 20 })).toBe('limit')
    expect(reasonOf(good, { ...ZIP_LIMITS, total: 100 })).toBe('limit')
  })

  it('may have backslashes in its names', () => {
    expect(openZip(patched(good, 'bbbb.xml', 'b\\bb.xml')).find('b/bb.xml')).toBeDefined()
  })

  it('may have bytes behind its end', () => {
    expect(reasonOf(Buffer.concat([good, Buffer.alloc(40)]))).toBe('opened')
  })

  it('is read when its sizes stand in zip64 fields', () => {
    expect(reasonOf(zip64('a.xml', 'some content, some content'))).toBe('opened')
  })

  it.each<[string, (bytes: Buffer) => void, string]>([
    [
      'of which one is not needed',
      (bytes) => bytes.writeUInt32LE(0, bytes.indexOf('PK\x01\x02') + 42),
      'opened',
    ],
    ['that are too short', (bytes) => bytes.writeUInt16LE(16, bytes.indexOf('PK\x01\x02') + 53), 'broken'],
    ['that are cut', (bytes) => bytes.writeUInt16LE(99, bytes.indexOf('PK\x01\x02') + 53), 'broken'],
    [
      'beyond all counting',
      (bytes) => bytes.fill(0xff, bytes.indexOf('PK\x06\x06') + 48, bytes.indexOf('PK\x06\x06') + 56),
      'broken',
    ],
    ['behind a wrong signpost', (bytes) => bytes.writeUInt32LE(1, bytes.indexOf('PK\x06\x07') + 8), 'broken'],
  ])('with zip64 fields %s: %3$s', (_, change, reason) => {
    const bytes = zip64('a.xml', 'some content, some content')
    change(bytes)
    expect(reasonOf(bytes)).toBe(reason)
  })

  it('keeps what other programs say of an entry, but for its zip64 sizes', () => {
    const times = Buffer.from('5554050001aabbccdd', 'hex')
    const [entry] = openZip(parts('a.xml')).entries
    const wide = Buffer.from('0100000000', 'hex').subarray(0, 4)
    const bytes = writeZip([{ ...entry!, extra: Buffer.concat([times, wide]) }])
    expect(openZip(bytes).entries[0]!.extra).toEqual(times)
  })

  it('gives a fault or its entries for any change of its bytes', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const bytes = Buffer.from(good)
        bytes[at] = value
        return reasonOf(bytes) !== ''
      }),
      { numRuns: 500 },
    )
  })
})

describe('a checksum', () => {
  it('is the same with and without help of Node', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => crc32(Buffer.from(bytes)) === plainCrc32(Buffer.from(bytes))),
    )
    expect(plainCrc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  })

  it('a part that came in pieces is read as the whole, with the same checksum', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const pieces = texts.map((text) => Buffer.from(text))
        const packing = startPacking('xl/a.xml', 2)
        for (const piece of pieces.slice(0, -1)) packing.add(piece)
        const whole = Buffer.concat(pieces)
        const zip = openZip(writeZip([packing.end(pieces.at(-1)!)]))
        expect(zip.read(zip.find('xl/a.xml')!).equals(whole)).toBe(true)
        const [first, ...rest] = pieces
        const chained = rest.reduce((crc, piece) => plainCrc32(piece, crc), plainCrc32(first!))
        expect(chained).toBe(crc32(whole))
      }),
    )
  })
})

// needs ../shared; skipped where it is absent
describe.skipIf(!existsSync(CORPUS))('packages of other programs', () => {
  it('are copied with every entry as it was', () => {
    const files = readdirSync(CORPUS).filter((file) => /^[0-3].*x$/.test(file))
    for (const file of files) {
      const bytes = readFileSync(path.join(CORPUS, file))
      if (reasonOf(bytes) !== 'opened') continue
      const { entries } = openZip(bytes)
      const copied = openZip(writeZip(entries)).entries
      expect(copied.map(({ name, crc, time, date }) => [name, crc, time, date])).toEqual(
        entries.map(({ name, crc, time, date }) => [name, crc, time, date]),
      )
      expect(copied.every((entry, index) => entry.raw.equals(entries[index]!.raw))).toBe(true)
    }
  })
})

/** One deflated entry whose sizes and offset are written in zip64 fields only. */
function zip64(name: string, content: string): Buffer {
  const body = Buffer.from(content)
  const raw = deflateRawSync(body)
  const full = 0xffffffff
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(45, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(body), 14)
  local.writeUInt32LE(full, 18)
  local.writeUInt32LE(full, 22)
  local.writeUInt16LE(name.length, 26)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(body.length), 4)
  extra.writeBigUInt64LE(BigInt(raw.length), 12)
  extra.writeBigUInt64LE(0n, 20)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(8, 10)
  record.writeUInt32LE(crc32(body), 16)
  record.writeUInt32LE(full, 20)
  record.writeUInt32LE(full, 24)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(full, 42)
  const start = local.length + name.length + raw.length
  const size = record.length + name.length + extra.length
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(1n, 24)
  end64.writeBigUInt64LE(1n, 32)
  end64.writeBigUInt64LE(BigInt(size), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + size), 8)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.fill(0xff, 8, 20)
  const label = Buffer.from(name)
  return Buffer.concat([local, label, raw, record, label, extra, end64, locator, end])
}
