import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { read as readBook, utils, write, type WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { cellAt, type Workbook } from '../../../src/model/grid.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { strippingFault } from '../../../src/workbook/annotate/strip.ts'
import { compoundStreams } from '../../../src/workbook/compound.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { readTable } from '../../../src/workbook/table.ts'
import { annotation, mark } from '../annotate/hand.ts'

/** A workbook in the old format, written by another program. */
function oldBook(change: (book: WorkBook) => void = () => undefined): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['乡镇街道', '  分水镇 ', '３０人'],
    [12, 87.6, -0.5, 1234567890123],
    [45536, 0.85, true],
    [null, '=1+1', '@某某'],
  ])
  sheet['A3'] = { t: 'n', v: 45536, z: 'yyyy"年"m"月"d"日"' }
  sheet['B3'] = { t: 'n', v: 0.85, z: '0%' }
  sheet['D4'] = { t: 's', v: '330122199001011234', z: '@' }
  sheet['D3'] = { t: 'e', v: 0x2a }
  sheet['!ref'] = 'A1:D6'
  sheet['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }]
  sheet['A5'] = { t: 's', v: '合并' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '填报')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['藏']]), '隐藏的表')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  change(book)
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

function opened(bytes: Buffer, name = '分水镇.xls'): Workbook {
  const read = readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.finding.code)
  return read.workbook
}

function refusal(bytes: Buffer): string | undefined {
  const read = readWorkbook(bytes, '分水镇.xls')
  return read.ok ? undefined : read.finding.code
}

describe('a workbook in the old format', () => {
  test('is read whatever it is called, and it is said what that loses', () => {
    for (const name of ['分水镇.xls', '分水镇.et', '分水镇.xlsx']) {
      expect(opened(oldBook(), name).findings?.map(({ code, path: at }) => [code, at])).toEqual([
        ['LG-F035', name],
      ])
    }
  })

  test('gives texts as they were typed, numbers as plain decimals, dates by their format', () => {
    const [sheet] = opened(oldBook()).sheets
    const at = (row: number, column: number) => cellAt(sheet!, row, column)
    expect(at(1, 2)).toMatchObject({ kind: 'text', text: '  分水镇 ' })
    expect(at(1, 3)).toMatchObject({ kind: 'text', text: '３０人' })
    expect(at(2, 1)).toEqual({ row: 2, column: 1, kind: 'number', text: '12' })
    expect(at(2, 2)?.text).toBe('87.6')
    expect(at(2, 3)?.text).toBe('-0.5')
    expect(at(2, 4)?.text).toBe('1234567890123')
    expect(at(3, 1)).toMatchObject({ kind: 'number', text: '45536', date: '2024-09-01' })
    expect(at(3, 2)).toMatchObject({ text: '0.85', format: '0%' })
    expect(at(3, 3)).toMatchObject({ kind: 'boolean', text: 'TRUE' })
    expect(at(3, 4)).toMatchObject({ kind: 'error', text: '#N/A' })
    expect(at(4, 2)).toMatchObject({ kind: 'text', text: '=1+1' })
    expect(at(4, 4)).toMatchObject({ kind: 'text', text: '330122199001011234' })
    expect(sheet!.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 2 }])
  })

  test('keeps hidden sheets hidden, and dates of 1904 right', () => {
    expect(opened(oldBook()).sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden'])
    const mac = oldBook((book) => {
      book.Workbook = { ...book.Workbook, WBProps: { date1904: true } }
      book.Sheets['填报']!['A3'] = { t: 'n', v: 44074, z: 'yyyy-mm-dd' }
    })
    expect(cellAt(opened(mac).sheets[0]!, 3, 1)?.date).toBe('2024-09-01')
  })

  test('becomes a new .xlsx that reads the same, says so, and is its own source when it is scored again', () => {
    const before = opened(oldBook())
    const marks = { ...annotation([mark('A2', 'error', '请改', '填报')]), source: before.sha256 }
    const copy = annotateWorkbook(oldBook(), marks)
    const after = opened(copy, '分水镇-评分结果.xlsx')
    expect(after.sheets).toEqual(before.sheets)
    expect(after.annotatedFrom).toBe(before.sha256)
    expect(after.findings?.map(({ code }) => code)).toEqual(['LG-F035'])
    expect(annotateWorkbook(copy, marks).equals(copy)).toBe(true)
  })

  test('is a submission too where an annotated copy was saved as one', () => {
    const marks = annotation([mark('A2', 'error', '请改', '填报')])
    const copy = readBook(annotateWorkbook(oldBook(), marks), { cellStyles: true })
    const saved = write(copy, { type: 'buffer', bookType: 'biff8' }) as Buffer
    expect(strippingFault(saved, '分水镇-评分结果.xls')).toBeUndefined()
    const { annotatedFrom, sheets } = opened(saved)
    expect(annotatedFrom).toBe(marks.source)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['填报', '隐藏的表'])
    expect(opened(annotateWorkbook(saved, marks), 'x.xlsx').sheets).toEqual(sheets)
  })

  test('may be a list', () => {
    const read = readTable(oldBook(), '名册.xls')
    expect(read.ok && read.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      '乡镇街道',
      '  分水镇 ',
      '３０人',
    ])
  })

  test('is refused as damaged wherever it is cut off, or refused as something else, never read in part', () => {
    const whole = oldBook()
    const cells = JSON.stringify(
      opened(whole).sheets.map((sheet) => [...sheet.rows.values()].map((row) => [...row.values()])),
    )
    for (let length = 512; length < whole.length; length += 512) {
      const read = readWorkbook(whole.subarray(0, length), '分水镇.xls')
      if (!read.ok) continue
      expect(
        JSON.stringify(
          read.workbook.sheets.map((sheet) => [...sheet.rows.values()].map((row) => [...row.values()])),
        ),
      ).toBe(cells)
    }
  })

  test('with a password is refused as such', () => {
    const bytes = Buffer.from(oldBook())
    const stream = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]))
    // a record right behind the first one becomes FILEPASS
    const next = stream + 4 + bytes.readUInt16LE(stream + 2)
    bytes.writeUInt16LE(0x2f, next)
    expect(refusal(bytes)).toBe('LG-F007')
  })

  test('with bytes changed anywhere gives a finding or cells, never a crash', () => {
    const whole = oldBook()
    const codes = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      const bytes = Buffer.from(whole)
      const at = 512 + ((step * 7919) % (whole.length - 512))
      bytes[at] = bytes[at]! ^ 0xff
      codes.add(refusal(bytes) ?? 'read')
    }
    expect(codes.has('read')).toBe(true)
  })
})

const CORPUS = path.resolve('../shared/corpus')

describe.skipIf(!existsSync(CORPUS))('old workbooks of others', () => {
  test('all that are listed open, with cells', () => {
    const lines = readFileSync(path.join(CORPUS, 'MANIFEST.tsv'), 'utf8').trim().split('\n')
    const legacy = lines.map((line) => line.split('\t')).filter((fields) => fields[3] === 'legacy')
    const sheets = legacy.map(([file]) => opened(readFileSync(path.join(CORPUS, file!)), file).sheets.length)
    expect(sheets.length).toBeGreaterThan(20)
    expect(Math.min(...sheets)).toBeGreaterThan(0)
  })

  test('are compound files', () => {
    const file = path.join(CORPUS, '13b1978b42f199c7.xls')
    expect(compoundStreams(readFileSync(file))).toContain('Workbook')
  })
})
