import { describe, expect, test } from 'vitest'
import { cellAt, type Grid } from '../../../src/model/grid.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { annotation, partOf } from '../annotate/hand.ts'
import { cellsOf, codeOf, opened } from '../read/book.ts'
import {
  at,
  compound,
  double,
  handOld,
  type HandRecord,
  narrow,
  packed,
  stream,
  wide,
  words,
} from './hand.ts'

const [NUMBER, RK, MULRK, LABEL, RSTRING, LABELSST] = [0x203, 0x27e, 0xbd, 0x204, 0xd6, 0xfd]
const [BOOLERR, FORMULA, STRING, SST, CONTINUE] = [0x205, 0x06, 0x207, 0xfc, 0x3c]
const [BOF, EOF, ROW, COLINFO, MERGES, FORMAT, XF] = [0x809, 0x0a, 0x208, 0x7d, 0xe5, 0x41e, 0xe0]

const text = (row: number, column: number, content: string) => at(LABEL, row, column, wide(content))
const sheet = (...records: HandRecord[]) => ({ name: '填报', records })
const book = (...records: HandRecord[]) => handOld({ sheets: [sheet(...records)] })
const grid = (bytes: Buffer): Grid => opened(bytes).sheets[0]!
const textsOf = (bytes: Buffer) => cellsOf(grid(bytes)).map((cell) => cell.text)

/** A formula whose result isn't a number: its kind, and a truth or an error. */
const special = (column: number, kind: number, value = 0) =>
  at(FORMULA, 0, column, Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff, 0, 0]))

describe('a record of the old format', () => {
  test.each<[string, HandRecord[], string, string]>([
    ['a double', [at(NUMBER, 0, 0, double(87.6))], 'number', '87.6'],
    ['a whole number in four bytes', [at(RK, 0, 0, packed(-12, 'whole'))], 'number', '-12'],
    ['hundredths in four bytes', [at(RK, 0, 0, packed(8765, 'hundredths'))], 'number', '87.65'],
    ['half a double in four bytes', [at(RK, 0, 0, packed(0.5, 'half'))], 'number', '0.5'],
    ['a truth', [at(BOOLERR, 0, 0, Buffer.of(1, 0))], 'boolean', 'TRUE'],
    ['an untruth', [at(BOOLERR, 0, 0, Buffer.of(0, 0))], 'boolean', 'FALSE'],
    ['an error', [at(BOOLERR, 0, 0, Buffer.of(0x07, 1))], 'error', '#DIV/0!'],
    ['an error that is newer', [at(BOOLERR, 0, 0, Buffer.of(0x2b, 1))], 'error', '#N/A'],
    ['a text of its own', [text(0, 0, '青禾镇')], 'text', '青禾镇'],
    ['a text with fonts', [at(RSTRING, 0, 0, wide('青禾\r\n镇'))], 'text', '青禾\n镇'],
    ['a text that is not in the list', [at(LABELSST, 0, 0, words(7, 0))], 'error', '#REF!'],
    ['a formula’s number', [at(FORMULA, 0, 0, double(3.5))], 'number', '3.5'],
    ['a formula’s text', [special(0, 0), [STRING, wide('王某某')]], 'text', '王某某'],
    ['a formula’s truth', [special(0, 1, 1)], 'boolean', 'TRUE'],
    ['a formula’s error', [special(0, 2, 0x2a)], 'error', '#N/A'],
  ])('gives %s', (_, records, kind, content) => {
    expect(cellAt(grid(book(...records)), 1, 1)).toMatchObject({ kind, text: content })
  })

  test('gives several numbers side by side, each with its format', () => {
    const run = [0, packed(85, 'hundredths'), 1, packed(45536, 'whole')].map((part) =>
      typeof part === 'number' ? words(part) : part,
    )
    const bytes = handOld({
      globals: [10, 31].map((code): HandRecord => [XF, words(0, code)]),
      sheets: [sheet([MULRK, Buffer.concat([words(4, 2), ...run, words(3)])])],
    })
    expect(cellsOf(grid(bytes))).toEqual([
      { row: 5, column: 3, kind: 'number', text: '0.85', format: '0.00%' },
      { row: 5, column: 4, kind: 'number', text: '45536', format: 'yyyy"年"m"月"d"日"', date: '2024-09-01' },
    ])
  })

  test('gives nothing for a formula that shows nothing', () => {
    expect(textsOf(book(special(0, 3), text(1, 0, '青禾镇')))).toEqual(['青禾镇'])
  })

  test('may go on in others, that say anew how wide the characters are', () => {
    const [fonts, phonetic] = [Buffer.alloc(8), Buffer.alloc(6)]
    const head = Buffer.concat([words(3, 0, 3, 0, 5), Buffer.of(0)])
    const rich = Buffer.concat([
      words(2),
      Buffer.of(1 + 4 + 8),
      words(2, 6, 0),
      Buffer.from('荷塘', 'utf16le'),
    ])
    const bytes = handOld({
      globals: [
        [SST, Buffer.concat([head, Buffer.from('ab')])],
        [
          CONTINUE,
          Buffer.concat([Buffer.of(1), Buffer.from('青禾镇', 'utf16le'), rich, fonts.subarray(0, 3)]),
        ],
        [CONTINUE, Buffer.concat([fonts.subarray(3), phonetic])],
        [CONTINUE, wide('柳溪')],
      ],
      sheets: [
        sheet(
          ...[0, 1, 2].map((index) => at(LABELSST, 0, index, words(index, 0))),
          special(3, 0),
          [STRING, wide('长'.repeat(3)).subarray(0, 5)],
          [CONTINUE, Buffer.from('\u0000xy', 'latin1')],
        ),
      ],
    })
    expect(textsOf(bytes)).toEqual(['ab青禾镇', '荷塘', '柳溪', '长xy'])
  })

  test('inside a chart on the sheet is none of the sheet’s', () => {
    const chart: HandRecord[] = [[BOF, words(0x600, 0x20)], at(NUMBER, 5, 5, double(9)), [EOF, words()]]
    expect(textsOf(book(text(0, 0, '甲'), ...chart, text(1, 0, '乙')))).toEqual(['甲', '乙'])
  })

  test('says what is hidden and merged, and how wide columns are, which the copy keeps', () => {
    const column = (first: number, last: number, hidden: number): HandRecord => [
      COLINFO,
      words(first, last, 2560, 0, hidden, 0),
    ]
    const bytes = handOld({
      globals: [
        [0x22, words(1)],
        [FORMAT, Buffer.concat([words(164), wide('yyyy"年"')])],
        [XF, words(0, 164)],
      ],
      sheets: [
        {
          ...sheet(
            column(0, 0, 0),
            column(1, 1, 1),
            [ROW, words(1, 0, 3, 300, 0, 0, 0x20, 0)],
            [ROW, words(9, 0, 3, 300, 0, 0, 0x20, 0)],
            [MERGES, words(1, 3, 4, 0, 2)],
            at(NUMBER, 0, 0, double(44074)),
            at(BOOLERR, 0, 2, Buffer.of(0, 0)),
            text(1, 1, '藏'),
            text(3, 0, '合并'),
          ),
          state: 1,
        },
        { name: '图', kind: 2, records: [at(NUMBER, 0, 0, double(1))] },
        { name: '深藏', state: 2, records: [text(0, 0, '甲')] },
      ],
    })
    const before = opened(bytes)
    const [first] = before.sheets
    expect(before.sheets.map(({ sheet: name, visibility }) => [name, visibility])).toEqual([
      ['填报', 'hidden'],
      ['深藏', 'veryHidden'],
    ])
    expect([first!.hiddenRows, first!.hiddenColumns]).toEqual([new Set([2]), new Set([2])])
    expect(first!.merges).toEqual([{ top: 4, left: 1, bottom: 5, right: 3 }])
    expect(cellAt(first!, 1, 1)).toMatchObject({ text: '44074', date: '2024-09-01', format: 'yyyy"年"' })
    const copy = annotateWorkbook(bytes, { ...annotation([]), source: before.sha256 })
    expect(opened(copy).sheets).toEqual(before.sheets)
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="1" max="1" width="10.00" customWidth="1"/><col min="2" max="2" width="9" hidden="1"/></cols>',
    )
  })
})

describe('a stream of the old format', () => {
  test('of Excel 95 is read where all of its texts are plain letters', () => {
    const old = (name: string, content: string, code = '0.00') =>
      handOld({
        version: 0x500,
        globals: [[FORMAT, Buffer.concat([words(164), Buffer.of(code.length), Buffer.from(code, 'latin1')])]],
        sheets: [{ name, records: [at(LABEL, 0, 0, narrow(content))] }],
      })
    expect(opened(old('Form', 'Town')).sheets[0]!.sheet).toBe('Form')
    expect(textsOf(old('Form', 'Town'))).toEqual(['Town'])
    const copy = annotateWorkbook(old('Form', 'Town'), annotation([]))
    expect(opened(copy).sheets).toEqual(opened(old('Form', 'Town')).sheets)
    for (const bytes of [old('\xb1\xed', 'Town'), old('Form', '\xcf\xe7'), old('Form', 'Town', '\xa5#')])
      expect(codeOf(bytes)).toBe('LG-F008')
  })

  test('of another version, or of none, is not read', () => {
    for (const bytes of [
      handOld({ version: 0x400, sheets: [] }),
      compound({ Workbook: stream(0, 0, []).subarray(4) }),
    ])
      expect(codeOf(bytes)).toBe('LG-F008')
  })

  test('without a worksheet is refused as such', () => {
    expect(codeOf(handOld({ sheets: [{ name: '图', kind: 2, records: [] }] }))).toBe('LG-F029')
  })

  test('beside pictures of many megabytes is found in its file', () => {
    const bytes = handOld({ sheets: [sheet(text(0, 0, '甲'))], beside: { '0Pictures': Buffer.alloc(8e6) } })
    expect(textsOf(bytes)).toEqual(['甲'])
  })

  test.each<[string, Buffer]>([
    ['a record is too short', book([NUMBER, words(0, 0, 0)])],
    ['a text has no room at all', book([LABEL, words(0, 0)])],
    ['its end is missing', compound({ Workbook: stream(0x600, 0x05, []).subarray(0, -2) })],
    ['a formula’s text is missing', book(special(0, 0), text(0, 1, '甲'))],
    ['a text ends too early', book([LABEL, words(0, 0, 0, 9, 0)])],
    ['a text is cut within a character', book([LABEL, words(0, 0, 0, 1, 1)])],
    ['a cell is right of the last column', book(text(0, 256, '甲'))],
    ['a sheet has no beginning', handOld({ sheets: [sheet()], places: ([start]) => [start! + 4] })],
    ['two sheets are in one place', handOld({ sheets: [sheet(), sheet()], places: ([one]) => [one!, one!] })],
    [
      'a sheet is in the middle of another',
      handOld({
        sheets: [sheet([BOF, words()], [EOF, words()]), sheet()],
        places: ([one]) => [one!, one! + 20],
      }),
    ],
  ])('is refused as damaged where %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('LG-F018')
  })

  test('with more cells, texts or merges than any form has is refused', () => {
    const run: HandRecord = [MULRK, Buffer.concat([words(0, 0), Buffer.alloc(256 * 6), words(255)])]
    const areas: HandRecord = [MERGES, Buffer.concat([words(1000), Buffer.alloc(8000, words(0, 1, 0, 1))])]
    const empty = Buffer.alloc(8100)
    const texts: HandRecord[] = [
      [SST, words(0, 0, 0xffff, 0xffff)],
      ...Array.from({ length: 100 }, () => [CONTINUE, empty] as const),
    ]
    for (const bytes of [
      book(...Array.from({ length: 1000 }, () => run)),
      book(...Array.from({ length: 101 }, () => areas)),
      handOld({ globals: texts, sheets: [sheet()] }),
    ])
      expect(codeOf(bytes)).toBe('LG-F023')
  })
})
