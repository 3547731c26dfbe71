import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnName } from '../../../src/model/grid.ts'
import { readTable } from '../../../src/workbook/table.ts'
import { book, oneSheet, sheetData, styles } from './book.ts'

function rowsOf(bytes: Buffer, path = '名册.csv'): [number, [number, string][]][] {
  const table = readTable(bytes, path)
  if (!table.ok) throw new Error(table.finding.code)
  return table.rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])])
}

function codeOf(bytes: Buffer): string {
  const table = readTable(bytes, '名册.csv')
  return table.ok ? 'read' : table.finding.code
}

const ROWS = [
  [
    1,
    [
      [1, '乡镇街道'],
      [2, '村（社区）'],
    ],
  ],
  [
    2,
    [
      [1, '分水镇'],
      [2, '某某村'],
    ],
  ],
]

describe('a list in csv', () => {
  it.each([
    ['UTF-8', Buffer.from('乡镇街道,村（社区）\n分水镇,某某村\n')],
    ['UTF-8 with a mark and CRLF', Buffer.from('\ufeff乡镇街道,村（社区）\r\n分水镇,某某村')],
    ['UTF-16 with tabs', Buffer.from('\ufeff乡镇街道\t村（社区）\r\n分水镇\t某某村\r\n', 'utf16le')],
    ['GB18030', Buffer.from('cfe7d5f2bdd6b5c02cb4e5a3a8c9e7c7f8a3a90db7d6cbaed5f22cc4b3c4b3b4e5', 'hex')],
  ])('is read in %s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(ROWS)
  })

  it('has its file name as its sheet', () => {
    const table = readTable(Buffer.from('a,b'), '资料/名册.csv')
    expect(table.ok && table.sheet).toBe('名册.csv')
  })

  it('leaves blanks out and counts rows as a spreadsheet does', () => {
    expect(rowsOf(Buffer.from('a,,c\n\n,,\n"一\n二"," x ""y"", z"\nlast'))).toEqual([
      [
        1,
        [
          [1, 'a'],
          [3, 'c'],
        ],
      ],
      [
        4,
        [
          [1, '一\n二'],
          [2, ' x "y", z'],
        ],
      ],
      [5, [[1, 'last']]],
    ])
  })

  it('is refused where a quote has no partner', () => {
    expect(codeOf(Buffer.from('a,b\n"c,d\ne,f'))).toBe('LG-F027')
  })

  it('gives back every text that was quoted', () => {
    const field = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '村', '\t') })
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const csv = rows
            .map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
            .join('\r\n')
          const read = rowsOf(Buffer.from(`x,y\n${csv}`)).slice(1)
          expect(read.map(([, cells]) => cells.map(([, text]) => text))).toEqual(rows)
        },
      ),
    )
  })
})

function inline(cell: string, text: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`
}

describe('a list in a workbook', () => {
  it('is the first sheet that shows something', () => {
    const rows = `<row r="1">${inline('A1', '乡镇街道')}${inline('B1', '村（社区）')}</row><row r="2">${inline('A2', '分水镇')}${inline('B2', '某某村')}</row>`
    const bytes = book([
      { name: '空', body: sheetData('') },
      { name: '藏', body: sheetData(`<row>${inline('A1', '旧')}</row>`), state: 'hidden' },
      { name: '名册', body: sheetData(rows) },
      { name: '旧名册', body: sheetData(rows), state: 'hidden' },
      { name: '清单', body: sheetData(rows) },
    ])
    expect(rowsOf(bytes)).toEqual(ROWS)
    const table = readTable(bytes, '名册.xlsx')
    expect(table.ok && table.sheet).toBe('名册')
    expect(table.ok && table.others().map(({ sheet }) => sheet)).toEqual(['清单'])
    expect(table.ok && table.rows[1]!.cells[0]!.cell).toEqual({
      row: 2,
      column: 1,
      kind: 'text',
      text: '分水镇',
    })
  })

  it('gives dates as days', () => {
    expect(rowsOf(oneSheet('<row><c s="1"><v>45536</v></c></row>', styles('', 0, 14)))).toEqual([
      [1, [[1, '2024-09-01']]],
    ])
  })

  it('repeats a text of a vertical merge, not a number', () => {
    const body = `${sheetData(`<row r="1">${inline('A1', '分水镇')}<c r="C1"><v>5</v></c></row><row r="2">${inline('B2', '某某村')}</row>`)}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="C1:C2"/></mergeCells>`
    expect(rowsOf(book([{ name: '表', body }]))).toEqual([
      [
        1,
        [
          [1, '分水镇'],
          [3, '5'],
        ],
      ],
      [
        2,
        [
          [1, '分水镇'],
          [2, '某某村'],
        ],
      ],
    ])
  })

  it('is refused where merges repeat more texts than any list has, and left out beside a list', () => {
    const columns = Array.from({ length: 430 }, (_, index) => columnName(index + 1))
    const texts = columns.map((column) => inline(`${column}1`, 'a')).join('')
    const rows = Array.from(
      { length: 600 },
      (_, index) => `<row r="${index + 2}">${inline(`ZZ${index + 2}`, 'b')}</row>`,
    )
    const merges = columns.map((column) => `<mergeCell ref="${column}1:${column}601"/>`).join('')
    const body = `${sheetData(`<row r="1">${texts}</row>${rows.join('')}`)}<mergeCells>${merges}</mergeCells>`
    expect(codeOf(book([{ name: '表', body }]))).toBe('LG-F023')
    const list = { name: '名册', body: sheetData(`<row>${inline('A1', '甲')}</row>`) }
    const table = readTable(book([list, { name: '表', body }, { ...list, name: '另' }]), '名册.xlsx')
    expect(table.ok && table.others().map(({ sheet }) => sheet)).toEqual(['另'])
  })

  it('may be merged to the end of the sheet a thousand times', () => {
    const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(1000)
    expect(
      rowsOf(
        book([
          {
            name: '表',
            body: `${sheetData(`<row>${inline('A1', 'a')}</row>`)}<mergeCells>${merges}</mergeCells>`,
          },
        ]),
      ),
    ).toEqual([[1, [[1, 'a']]]])
  })
})

describe('no list', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'LG-F005'],
    ['an empty sheet', oneSheet(''), 'LG-F026'],
    ['blank lines', Buffer.from('\n\n,,\n'), 'LG-F026'],
    ['nothing but blank lines', Buffer.from('\n \n'), 'LG-F026'],
    ['text with control characters', Buffer.from('甲\u0001乙'), 'LG-F025'],
    ['bytes of no text', Buffer.from('ffffffffff', 'hex'), 'LG-F025'],
    ['more cells than any list', Buffer.from('1,2\n'.repeat(125_001)), 'LG-F023'],
    ['more columns than any sheet', Buffer.from(','.repeat(16_385)), 'LG-F023'],
    ['a web page', Buffer.from('<html><table>'), 'LG-F014'],
    ['random bytes', Buffer.from('0001020304', 'hex'), 'LG-F025'],
    ['a broken workbook', oneSheet('').subarray(0, 400), 'LG-F017'],
  ])('is in %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })
})
