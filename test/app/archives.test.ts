import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherSources } from '../../src/app/sources/gather.ts'
import { resultPath, type Gathered } from '../../src/app/sources.ts'
import { readBytes, readWorkbookFile } from '../../src/app/open.ts'
import { gbkZip, zipOf } from './zips.ts'
import { newFolder } from '../temporary.ts'

const BOOK = readFileSync('samples/收件/青禾镇.xlsx')
const root = newFolder()

let count = 0
/** A folder with these files. */
function inbox(files: Readonly<Record<string, Buffer>>): string {
  const folder = path.join(root, String((count += 1)))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
  return folder
}

/** Where the records of a zip's directory stand. */
function directoryOf(bytes: Buffer, from = 0): number[] {
  const at = bytes.indexOf('PK\u0001\u0002', from)
  return at < 0 ? [] : [at, ...directoryOf(bytes, at + 4)]
}

const paths = ({ sources }: Gathered): string[] => sources.map((source) => source.path)
const said = ({ findings }: Gathered): string[] => findings.map(({ code, path: file }) => `${code} ${file}`)

describe('an archive among the files handed in', () => {
  it('gives its workbooks, each under the path in the archive', () => {
    const folder = inbox({
      '石桥镇.xlsx': BOOK,
      '收件.zip': zipOf({ '青禾镇/附件2.xlsx': BOOK, '青禾镇/照片.jpg': BOOK, '说明.txt': BOOK }),
    })
    const gathered = gatherSources([folder])
    expect(paths(gathered)).toEqual(['收件.zip/青禾镇/附件2.xlsx', '石桥镇.xlsx'])
    expect(gathered.findings).toEqual([])
    expect(gathered.sources.map(resultPath)).toEqual(['收件/青禾镇/附件2.xlsx', '石桥镇.xlsx'])
  })

  it('is read like a file of its own', () => {
    const folder = inbox({ '收件.zip': zipOf({ '青禾镇.xlsx': BOOK }), '青禾镇.xlsx': BOOK })
    const sha256 = createHash('sha256').update(BOOK).digest('hex')
    const read = gatherSources([folder]).sources.map((source) => readWorkbookFile(source))
    expect(read).toMatchObject([
      { ok: true, workbook: { sha256 } },
      { ok: true, workbook: { sha256 } },
    ])
  })

  it('may be named by itself', () => {
    const folder = inbox({ '收件.zip': zipOf({ '青禾镇.xlsx': BOOK }) })
    expect(paths(gatherSources([path.join(folder, '收件.zip')]))).toEqual(['收件.zip/青禾镇.xlsx'])
  })

  it('leaves out what a Mac, a spreadsheet program or a system put in', () => {
    const folder = inbox({
      'a.zip': zipOf({
        '__MACOSX/青禾镇.xlsx': BOOK,
        '._青禾镇.xlsx': BOOK,
        '~$青禾镇.xlsx': BOOK,
        '.DS_Store': BOOK,
      }),
    })
    expect(gatherSources([folder])).toEqual({ sources: [], papers: [], findings: [] })
  })

  it('shows Chinese names that Windows wrote in GBK, and those that a Mac wrote in UTF-8 without a mark', () => {
    const folder = inbox({
      'a.zip': gbkZip({ gbk: 'c7e0baccd5f22fb8bdbcfe322e786c7378', content: BOOK }),
      'b.zip': gbkZip({ gbk: Buffer.from('青禾镇/附件2.xlsx').toString('hex'), content: BOOK }),
    })
    expect(paths(gatherSources([folder]))).toEqual(['a.zip/青禾镇/附件2.xlsx', 'b.zip/青禾镇/附件2.xlsx'])
  })

  it('never shows a path that leads out of the archive, or the same path twice', () => {
    const folder = inbox({
      'a.zip': zipOf({
        '../../甲镇.xlsx': BOOK,
        '/甲镇.xlsx': BOOK,
        'C:\\乡镇\\乙*镇.xlsx': BOOK,
        '丙/../丁.xlsx': BOOK,
      }),
    })
    const gathered = gatherSources([folder])
    expect(paths(gathered)).toEqual([
      'a.zip/丙/丁.xlsx',
      'a.zip/乡镇/乙_镇.xlsx',
      'a.zip/甲镇(2).xlsx',
      'a.zip/甲镇.xlsx',
    ])
    for (const source of gathered.sources) expect(readWorkbookFile(source).ok).toBe(true)
  })

  it('is looked into one level deep', () => {
    const inner = zipOf({ '附件2.xlsx': BOOK })
    const folder = inbox({
      '县.zip': zipOf({ '青禾镇.zip': inner, '石桥镇.zip': zipOf({ '再.zip': inner }) }),
    })
    const gathered = gatherSources([folder])
    expect(paths(gathered)).toEqual(['县.zip/青禾镇.zip/附件2.xlsx'])
    expect(gathered.sources.map(resultPath)).toEqual(['县/青禾镇/附件2.xlsx'])
    expect(readWorkbookFile(gathered.sources[0]!).ok).toBe(true)
    expect(said(gathered)).toEqual(['LG-F070 县.zip/石桥镇.zip/再.zip'])
  })
})

describe('an archive that can’t be taken', () => {
  it('is named, and the others are read', () => {
    const folder = inbox({
      '甲.rar': BOOK,
      '乙.7z': BOOK,
      '丙.zip': Buffer.from('no zip'),
      '丁.zip': zipOf({ '青禾镇.xlsx': BOOK }),
      '戊.zip': zipOf({ '青禾镇.xlsx': BOOK }).subarray(0, 900),
    })
    const gathered = gatherSources([folder])
    expect(paths(gathered)).toEqual(['丁.zip/青禾镇.xlsx'])
    expect(said(gathered)).toEqual(['LG-F071 丙.zip', 'LG-F070 乙.7z', 'LG-F071 戊.zip', 'LG-F070 甲.rar'])
  })

  it('is refused when it is larger than any intake, without being read', () => {
    const folder = inbox({ '大.zip': BOOK })
    truncateSync(path.join(folder, '大.zip'), 3 * 1024 ** 3)
    expect(said(gatherSources([folder]))).toEqual(['LG-F072 大.zip'])
  })

  it('is refused when its files lie in each other', () => {
    const bytes = zipOf({ 'a.xlsx': BOOK, 'b.xlsx': BOOK })
    const second = bytes.indexOf('PK\u0001\u0002', bytes.indexOf('PK\u0001\u0002') + 4)
    bytes.writeUInt32LE(0, second + 42)
    expect(said(gatherSources([inbox({ 'a.zip': bytes })]))).toEqual(['LG-F071 a.zip'])
  })

  it('refuses one file that has a password, is too large, or says something wrong about its size', () => {
    const bytes = zipOf({ '1.xlsx': BOOK, '2.xlsx': BOOK, '3.xlsx': BOOK, '4.xlsx': BOOK, '5.xlsx': BOOK })
    const records = directoryOf(bytes)
    bytes.writeUInt16LE(1, records[0]! + 8)
    bytes.writeUInt32LE(65 * 1024 * 1024, records[1]! + 24)
    bytes.writeUInt32LE(BOOK.length - 1, records[2]! + 24)
    bytes.writeUInt32LE(10, records[4]! + 24)
    const read = gatherSources([inbox({ 'a.zip': bytes })]).sources.map((source) => readWorkbookFile(source))
    const codes = read.map((result) => (result.ok ? 'read' : result.finding.code))
    expect(codes).toEqual(['LG-F073', 'LG-F004', 'LG-F071', 'read', 'LG-F071'])
  })

  it('is refused when it says that it unpacks to more than any intake, or has to say so in the wide form', () => {
    const large = zipOf({ '1.xlsx': BOOK, '2.xlsx': BOOK, '3.xlsx': BOOK })
    for (const record of directoryOf(large)) large.writeUInt32LE(0xf0000000, record + 24)
    const [start, entries] = [zipOf({ '1.xlsx': BOOK }), zipOf({ '1.xlsx': BOOK })]
    start.writeUInt32LE(0xffffffff, start.length - 6)
    entries.writeUInt16LE(0xffff, entries.length - 12)
    const gathered = gatherSources([inbox({ 'a.zip': large, 'b.zip': start, 'c.zip': entries })])
    expect(said(gathered)).toEqual(['LG-F072 a.zip', 'LG-F072 b.zip', 'LG-F072 c.zip'])
  })
})

it('an archive with bytes exchanged at random gives its files or a finding, never anything else', () => {
  const small = zipOf({ '甲镇/1.xlsx': Buffer.from('one'.repeat(50)), '2.xlsx': Buffer.from('two') })
  const good = zipOf({ 'a.xlsx': Buffer.alloc(0), '里.zip': small })
  const place = fc.tuple(fc.nat(good.length - 1), fc.nat(255))
  const file = path.join(inbox({ 'a.zip': good }), 'a.zip')
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Buffer.from(good)
      for (const [at, value] of changes) bytes[at] = value
      writeFileSync(file, bytes)
      const gathered = gatherSources([file])
      for (const source of gathered.sources) readBytes(source)
      for (const { path: shown } of gathered.sources) expect(shown.split('/')).not.toContain('..')
    }),
    { numRuns: 400 },
  )
})

it('archives of the usual programs are read', () => {
  const folder = inbox({ '甲镇/附件2.xlsx': BOOK })
  const script = 'import shutil, sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])'
  execFileSync('/usr/bin/python3', ['-c', script, path.join(root, '打包'), folder])
  const gathered = gatherSources([path.join(root, '打包.zip')])
  expect(paths(gathered)).toEqual(['打包.zip/甲镇/附件2.xlsx'])
  expect(readWorkbookFile(gathered.sources[0]!).ok).toBe(true)
})
