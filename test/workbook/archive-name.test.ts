import { expect, it } from 'vitest'
import { entryName, safePath } from '../../src/workbook/archive-name.ts'
import { readDirectory } from '../../src/workbook/zip/directory.ts'
import { pack, writeZip } from '../../src/workbook/zip/write.ts'
import { crc32 } from '../../src/workbook/zip/crc.ts'

it.each([
  ['收件/甲.xlsx', '收件/甲.xlsx'],
  ['../../甲.xlsx', '甲.xlsx'],
  ['/etc/甲.xlsx', 'etc/甲.xlsx'],
  ['C:/甲.xlsx', '甲.xlsx'],
  ['a:b*?.xlsx', 'b__.xlsx'],
  ['甲. ./乙.xlsx ', '甲/乙.xlsx'],
  ['甲\u0007.xlsx', '甲_.xlsx'],
  ['con/NUL.xlsx', 'con_/NUL_.xlsx'],
  ['contact/com10.xlsx', 'contact/com10.xlsx'],
  ['....//甲.xlsx', '甲.xlsx'],
])('%s in an archive is %s on every system', (name, path) => {
  expect(safePath(name)).toBe(path)
})

/** The field in which some programs put a name in UTF-8: what it is called in the archive, how that name is written. */
function pathField(name: string, of: Buffer, version = 1): Buffer {
  const path = Buffer.from(name)
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + path.length, 2)
  field[4] = version
  field.writeUInt32LE(crc32(of), 5)
  return Buffer.concat([field, path])
}

const GBK = Buffer.from('c7e0baccd5f22e786c7378', 'hex')
const TIMES = Buffer.from('5554050001aabbccdd', 'hex')

it.each([
  ['a name in UTF-8 beside it', pathField('青禾镇（改）.xlsx', GBK), '青禾镇（改）.xlsx'],
  [
    'times in front of that',
    Buffer.concat([TIMES, pathField('青禾镇（改）.xlsx', GBK)]),
    '青禾镇（改）.xlsx',
  ],
  ['times alone', TIMES, '青禾镇.xlsx'],
  ['such a name of another one', pathField('石桥镇.xlsx', Buffer.from('a')), '青禾镇.xlsx'],
  ['such a name in another form', pathField('石桥镇.xlsx', GBK, 2), '青禾镇.xlsx'],
])('the name of an entry with %s', (_, extra, name) => {
  const entry = { ...pack({ name: 'x', content: Buffer.from('1') }, 6), nameBytes: GBK, flags: 0, extra }
  expect(entryName(readDirectory(writeZip([entry]), 1).records[0]!)).toBe(name)
})
