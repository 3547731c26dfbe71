import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/findings/catalogue.ts'
import { FILE_FINDINGS } from '../../../src/findings/catalogue/file.ts'
import { wordsOf } from '../../../src/findings/words.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { crc32 } from '../../../src/workbook/zip/crc.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'
import { book, bookParts, codeOf, MAIN, oneSheet, opened, sheetData, strings, styles, zipOf } from './book.ts'

const CORPUS = path.resolve('../shared/corpus')
const GOOD = oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', {
  ...strings('<t>村</t>'),
  ...styles('', 0, 14),
})

/** A compound file (version 3) whose root holds these streams. */
function compound(...names: string[]): Buffer {
  const file = Buffer.alloc(512 * 3 + 512 * Math.ceil((names.length + 1) / 4))
  file.write('D0CF11E0A1B11AE1', 'hex')
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  const sectors = Math.ceil((names.length + 1) / 4)
  for (let index = 0; index < sectors; index += 1) {
    file.writeUInt32LE(index === sectors - 1 ? 0xfffffffe : index + 2, 512 + 4 * (index + 1))
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
    file.writeInt32LE(-1, at + 68)
    file.writeInt32LE(index > 0 && index < names.length ? index + 1 : -1, at + 72)
    file.writeInt32LE(index === 0 && names.length > 0 ? 1 : -1, at + 76)
  }
  return file
}

/** Rows of a thousand different numbers. */
function manyCells(count: number): string {
  const cells = Array.from(
    { length: count },
    (_, index) => `${index % 1000 === 0 ? '</row><row>' : ''}<c><v>${(index * 7919) % 1_000_003}</v></c>`,
  )
  return sheetData(`<row>${cells.join('')}</row>`)
}

function merges(count: number, area: (index: number) => string): string {
  const written = Array.from({ length: count }, (_, index) => `<mergeCell ref="${area(index + 1)}"/>`)
  return `<mergeCells>${written.join('')}</mergeCells>`
}

/** More than a run of text may have, and no bomb. */
const LONG = Array.from({ length: 160_000 }, (_, index) => String((index * 7919) % 1_000_003)).join(',')

const HALF = LONG.slice(0, 700_000)

function typed(type: string): Buffer {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`,
    'main.xml': '<x/>',
  })
}

describe('a file', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'LG-F005'],
    ['an encrypted workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'LG-F007'],
    ['an .xls without content', compound('\u0005SummaryInformation', 'Workbook'), 'LG-F018'],
    ['an .xls of Excel 5 without content', compound('a', 'b', 'c', 'd', 'Book'), 'LG-F018'],
    ['an .xls of Excel 4', Buffer.from('0904060000001000', 'hex'), 'LG-F008'],
    [
      'an .ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'LG-F009',
    ],
    ['an .xlsb', typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'LG-F010'],
    [
      'a .docx',
      typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'LG-F011',
    ],
    ['a .docx without types', zipOf({ 'word/document.xml': '<x/>' }), 'LG-F011'],
    [
      'an .odp',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '<x/>' }),
      'LG-F012',
    ],
    ['an e-book', zipOf({ mimetype: 'application/epub+zip', 'a.xhtml': '<x/>' }), 'LG-F019'],
    ['a zip with much text of that name', zipOf({ mimetype: `${' '.repeat(200)}opendocument` }), 'LG-F019'],
    ['an .odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'LG-F011'],
    ['a .doc or .wps', compound('WordDocument', '1Table'), 'LG-F011'],
    ['an .rtf', Buffer.from('{\\rtf1\\ansi 表}'), 'LG-F011'],
    [
      'a .pptx',
      typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'LG-F012',
    ],
    ['a .ppt', compound('PowerPoint Document'), 'LG-F012'],
    ['csv', Buffer.from('乡镇,村\n分水镇,某某村\n'), 'LG-F013'],
    ['csv in GB18030', Buffer.from('cfe7d5f22cb4e50a', 'hex'), 'LG-F013'],
    [
      'a web page',
      Buffer.from('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1'),
      'LG-F014',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'LG-F015'],
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'LG-F015'],
    ['a zip of workbooks', zipOf({ '分水镇.xlsx': GOOD }), 'LG-F016'],
    ['a .rar', Buffer.from('526172211a0700', 'hex'), 'LG-F016'],
    ['a workbook cut short', GOOD.subarray(0, 900), 'LG-F017'],
    ['a zip with nothing of a workbook', zipOf({ 'a.txt': 'a' }), 'LG-F019'],
    ['a workbook part that is none', zipOf({ ...bookParts([]), 'xl/workbook.xml': '<x/>' }), 'LG-F019'],
    ['a workbook without worksheets', book([]), 'LG-F029'],
    [
      'XML of Excel 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'LG-F028',
    ],
    [
      'UOF of LibreOffice',
      Buffer.from('<?xml version="1.0"?><uof:UOF uof:locID="u0000" uof:mimetype="vnd.uof.spreadsheet">'),
      'LG-F028',
    ],
    [
      'a flat OpenDocument sheet',
      Buffer.from(
        '<office:document xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:meta><meta:generator>LibreOffice',
      ),
      'LG-F009',
    ],
    ['random bytes', Buffer.from('0001020304050607ffee', 'hex'), 'LG-F025'],
    ['a compound file of nothing known', compound('Something'), 'LG-F025'],
    ['a compound file cut short', Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'LG-F025'],
  ])('that is %s is refused by name', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('that Excel or WPS leaves beside an open workbook is known by name or content', () => {
    expect(codeOf(Buffer.from('\x06lingyi'), '收件/~$分水镇.xlsx')).toBe('LG-F006')
    const lock = Buffer.alloc(165, ' ')
    lock[0] = 6
    expect(codeOf(lock)).toBe('LG-F006')
  })

  it('is known by its content, whatever its extension says', () => {
    expect(codeOf(GOOD, '分水镇.xls')).toBe('opened')
    expect(codeOf(GOOD, '分水镇')).toBe('opened')
  })

  it.each([
    ['a broken part', '<sheetData><row>', 'LG-F021'],
    ['tags that do not match', '<sheetData><row></sheetData></row>', 'LG-F021'],
    ['256-fold nesting', '<a>'.repeat(256) + '</a>'.repeat(256), 'LG-F021'],
    ['a row number of 10⁹', sheetData('<row r="1000000000"/>'), 'LG-F022'],
    ['row 0', sheetData('<row r="0"/>'), 'LG-F022'],
    ['a cell behind the last row', sheetData('<row><c r="A1048577"><v>1</v></c></row>'), 'LG-F022'],
    ['a row without a number behind the last row', sheetData('<row r="1048576"/><row/>'), 'LG-F022'],
    [
      'a cell without a name behind the last column',
      sheetData('<row><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'),
      'LG-F022',
    ],
    ['a cell behind the last column', sheetData('<row><c r="XFE1"><v>1</v></c></row>'), 'LG-F022'],
    ['an address that is none', sheetData('<row><c r="1A"><v>1</v></c></row>'), 'LG-F022'],
    ['more cells than any form', manyCells(300_001), 'LG-F023'],
    ['more merges than any form', merges(100_001, (index) => `B${index}:C${index}`), 'LG-F023'],
    [
      'merges over each other without end',
      sheetData('<row><c><v>1</v></c></row>'.repeat(1000)) + merges(2600, () => 'B1:B1048576'),
      'LG-F023',
    ],
    [
      'more namespaces than any program declares',
      `<a ${Array.from({ length: 300 }, (_, index) => `xmlns:n${index}="${index}"`).join(' ')}/>`,
      'LG-F020',
    ],
    ['a text without end', sheetData(`<row><c t="inlineStr"><is><t>${LONG}</t></is></c></row>`), 'LG-F020'],
    [
      'a text without end in pieces',
      sheetData(`<row><c t="inlineStr"><is><t>${HALF}<!-- -->${HALF}</t></is></c></row>`),
      'LG-F020',
    ],
  ])('with %s is refused', (_, body, code) => {
    expect(codeOf(book([{ name: '表', body }]))).toBe(code)
  })

  it('that lacks the part of a sheet is refused, not read without it', () => {
    const parts = bookParts([
      { name: '甲', body: '' },
      { name: '乙', body: '' },
    ])
    expect(codeOf(zipOf({ ...parts, 'xl/worksheets/sheet2.xml': null }))).toBe('LG-F024')
    expect(codeOf(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': null }))).toBe('LG-F024')
  })

  it('with a shared text without end, or more formats than any program makes, is refused', () => {
    expect(codeOf(oneSheet('', strings(`<t>${LONG}</t>`)))).toBe('LG-F020')
    const ids = Array.from({ length: 100_001 }, (_, index) => (index * 7919) % 1_000_003)
    expect(codeOf(oneSheet('', styles('', ...ids)))).toBe('LG-F020')
  })

  it('with a part, or parts together, of more characters than are read in a second is refused', () => {
    const sheets = ['甲', '乙'].map((name) => ({ name, body: '' }))
    const codeWith = (raw: Buffer, ...names: string[]) => {
      const whole = { method: 0, raw, size: raw.length, crc: crc32(raw) }
      const { entries } = openZip(book(sheets))
      return codeOf(
        writeZip(entries.map((entry) => (names.includes(entry.name) ? { ...entry, ...whole } : entry))),
      )
    }
    const [one, other] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'] as const
    const [start, end] = [`<worksheet xmlns="${MAIN}"><!--`, '--></worksheet>'].map((text) =>
      Buffer.from(text),
    )
    const spaces = Buffer.alloc(17 * 1024 * 1024, ' ')
    const large = Buffer.concat([start!, spaces, end!])
    expect(codeWith(large, one)).toBe('opened')
    expect(codeWith(large, one, other)).toBe('LG-F020')
    expect(codeWith(Buffer.concat([large, spaces]), one)).toBe('LG-F020')
    expect(codeWith(large, 'xl/workbook.xml')).toBe('LG-F020')
    // one tag, which no matcher has room for
    expect(codeWith(Buffer.alloc(spaces.length, '<a b="1" '.padEnd(9)).fill(' b="1"', 3), one)).toBe(
      'LG-F021',
    )
  })

  it('with bytes that are not in its encoding is refused', () => {
    const parts = bookParts([{ name: '甲', body: '' }])
    const wrong = Buffer.concat([
      Buffer.from(`<worksheet xmlns="${MAIN}"><a>`),
      Buffer.from([0xb4, 0xe5]),
      Buffer.from('</a></worksheet>'),
    ])
    expect(codeOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': wrong }))).toBe('LG-F021')
    const declared = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.of(0xff, 0xff),
    ])
    expect(codeOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': declared }))).toBe('LG-F021')
  })

  it('with declared entities is read, but nothing is expanded', () => {
    const bomb = `<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>`
    const plain = `<!DOCTYPE sst SYSTEM "http://a.cn/b.dtd"><sst xmlns="${MAIN}"><si><t>村</t></si></sst>`
    for (const [xml, text] of [
      [bomb, '&b;'],
      [plain, '村'],
    ] as const) {
      const bytes = oneSheet('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': xml })
      expect(opened(bytes).sheets[0]!.rows.get(1)?.get(1)?.text).toBe(text)
    }
  })

  it('has its hash and its path', () => {
    const workbook = opened(GOOD)
    expect(workbook.path).toBe('分水镇.xlsx')
    expect(workbook.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

function settled(bytes: Buffer): boolean {
  const read = readWorkbook(bytes, 'x.xlsx')
  return read.ok || wordsOf(read.finding, 'zh').message !== ''
}

describe('any change of a workbook', () => {
  it('of its bytes gives a workbook or a finding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Buffer.from(GOOD)
          for (const [at, value] of changes) bytes[at] = value
          return settled(bytes)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('of the text of a part gives a workbook or a finding', () => {
    const parts = Object.entries(
      bookParts(
        [
          {
            name: '表',
            body:
              sheetData(
                '<row r="1"><c r="A1" s="1"><f>B1</f><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>',
              ) + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
          },
        ],
        { ...strings('<r><t>村</t></r>'), ...styles('<numFmt numFmtId="200" formatCode="yyyy"/>', 0, 200) },
      ),
    )
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '/>',
      '&',
      '&#xFFFFFF;',
      '<c>',
      '</c>',
      '<!--',
      ']]>',
      '<![CDATA[',
      '-1',
      '99999999999',
      '\0',
      '\ufffe',
      ' xmlns="x"',
      "'",
    )
    fc.assert(
      fc.property(
        fc.nat(parts.length - 1),
        fc.nat(2000),
        fc.nat(12),
        scrap,
        (index, where, length, piece) => {
          const [name, content] = parts[index]!
          const text = String(content)
          const at = where % text.length
          const changed = text.slice(0, at) + piece + text.slice(at + length)
          return settled(zipOf({ ...Object.fromEntries(parts), [name]: changed }))
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('the findings of layer F', () => {
  it('are all in the catalogue, with every word in both languages', () => {
    for (const [code, entry] of Object.entries(FILE_FINDINGS)) {
      expect(CATALOGUE[code]).toBe(entry)
      for (const words of [entry.zh, entry.en])
        expect(Object.values<string>(words).every((word) => word !== '')).toBe(true)
    }
  })
})

// needs ../shared; skipped where it is absent
describe.skipIf(!existsSync(CORPUS))('workbooks of other programs', () => {
  it('open or are refused as expected', () => {
    const lines = readFileSync(path.join(CORPUS, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1)
    const wrong = lines.flatMap((line) => {
      const [file, , , expected] = line.split('\t')
      const code = codeOf(readFileSync(path.join(CORPUS, file!)), file)
      const right = expected === 'refused' ? code !== 'opened' : code === 'opened'
      return right ? [] : [`${file} ${expected} ${code}`]
    })
    expect(wrong).toEqual([])
  })
})
