import { describe, expect, it } from 'vitest'
import { cellAt } from '../../../src/model/grid.ts'
import {
  book,
  cellsIn,
  cellsOf,
  firstGrid,
  MAIN,
  OFFICE,
  oneSheet,
  opened,
  sheetData,
  strings,
  styles,
  zipOf,
  bookParts,
} from './book.ts'

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

function row(...cells: string[]): string {
  return `<row r="1">${cells.join('')}</row>`
}

function texts(rows: string, extra = {}): string[] {
  return cellsIn(rows, extra).map((cell) => cell.text)
}

/** A sheet of texts. */
function list(...lines: string[][]): string {
  return sheetData(lines.map((line) => `<row>${line.map(inline).join('')}</row>`).join(''))
}

function inline(word: string): string {
  return `<c t="inlineStr"><is><t>${word}</t></is></c>`
}

/** The cells of a sheet whose part is given whole. */
function sheetOf(xml: string | Buffer): unknown {
  return cellsOf(firstGrid(book([{ name: '表', body: '' }], { 'xl/worksheets/sheet1.xml': xml })))
}

describe('the cells of a sheet', () => {
  it('are numbers, texts, booleans and errors, each as plain text', () => {
    const cells = cellsIn(
      row(
        '<c r="A1"><v>87.599999999999994</v></c>',
        '<c r="B1" t="s"><v>0</v></c>',
        '<c r="C1" t="b"><v>1</v></c>',
        '<c r="D1" t="b"><v>0</v></c>',
        '<c r="E1" t="e"><v>#N/A</v></c>',
        '<c r="F1" t="str"><v>好</v></c>',
        '<c r="G1" t="n"><v>1E-3</v></c>',
      ),
      strings('<t>某某村</t>'),
    )
    expect(cells).toEqual([
      { row: 1, column: 1, kind: 'number', text: '87.6' },
      { row: 1, column: 2, kind: 'text', text: '某某村' },
      { row: 1, column: 3, kind: 'boolean', text: 'TRUE' },
      { row: 1, column: 4, kind: 'boolean', text: 'FALSE' },
      { row: 1, column: 5, kind: 'error', text: '#N/A' },
      { row: 1, column: 6, kind: 'text', text: '好' },
      { row: 1, column: 7, kind: 'number', text: '0.001' },
    ])
  })

  it('leave out what is blank, whatever its format', () => {
    expect(
      cellsIn(
        '<row r="1" s="1"/><row r="2"><c r="A2" s="1"/><c r="B2" t="s"><v>0</v></c><c r="C2"><v></v></c></row>',
        strings('<t/>'),
      ),
    ).toEqual([])
  })

  it('have shared texts also where those are prefixed, and a text in place of a number that no program writes', () => {
    const shared = `<x:sst xmlns="urn:z" xmlns:x="${MAIN}"><si><t>别的</t></si><x:si><x:t>某某村</x:t></x:si></x:sst>`
    const digits = '1'.repeat(401)
    const rows = row('<c r="A1" t="s"><v>0</v></c>', `<c r="B1"><v>${digits}</v></c>`)
    expect(cellsIn(rows, { 'xl/sharedStrings.xml': shared }).map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '某某村'],
      ['text', digits],
    ])
  })

  it('keep the format of a text only where that shows something else', () => {
    const codes = [';;;', '"x"@', '@', '0.00'].map(
      (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    const cells = [1, 2, 3, 4].map((style) => `<c s="${style}" t="inlineStr"><is><t>村</t></is></c>`)
    const extra = styles(codes.join(''), 0, 200, 201, 202, 203)
    expect(cellsIn(row(...cells), extra).map(({ format }) => format)).toEqual([
      ';;;',
      '"x"@',
      undefined,
      undefined,
    ])
  })

  it('may be blank by the million', () => {
    const blanks = Array.from(
      { length: 1_150_000 },
      (_, index) => `<c r="AA900" s="${(index * index) % 7}"/>`,
    )
    const first = '<c r="A900"/>'
    expect(texts(`<row r="900">${first}${blanks.join('')}<c r="AB900"><v>1</v></c></row>`)).toEqual(['1'])
  })

  it('hold inline, rich and spaced texts, phonetics left out', () => {
    expect(
      texts(
        row(
          '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 桐 庐 </t></is></c>',
          '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
          '<c r="C1" t="s"><v>0</v></c>',
          '<c r="D1" t="s"><v>1</v></c>',
        ),
        strings(
          '<r><t>东</t></r><r><rPr/><t xml:space="preserve"> 西</t></r>',
          '<t>分水</t><rPh sb="0" eb="2"><t>fenshui</t></rPh><phoneticPr/>',
        ),
      ),
    ).toEqual([' 桐 庐 ', '甲乙', '东 西', '分水'])
  })

  it('have entities, CDATA, escaped characters and line breaks resolved', () => {
    expect(
      texts(
        row(
          '<c r="A1" t="inlineStr"><is><t>a&amp;b &lt;c&gt; &#x4E2D;&#25991;</t></is></c>',
          '<c r="B1" t="inlineStr"><is><t><![CDATA[<x>&amp;]]></t></is></c>',
          '<c r="C1" t="inlineStr"><is><t>一_x000D_\n二</t></is></c>',
          '<c r="D1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>',
        ),
      ),
    ).toEqual(['a&b <c> 中文', '<x>&amp;', '一\n二', '_x000D_'])
  })

  it('keep their format code and give the day of a date', () => {
    const extra = styles(
      '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
      0,
      9,
      176,
      31,
      20,
    )
    const rows = row(
      '<c r="A1" s="1"><v>0.85</v></c>',
      '<c r="B1" s="2"><v>45536.75</v></c>',
      '<c r="C1" s="3"><v>45536</v></c>',
      '<c r="D1" s="4"><v>0.5</v></c>',
      '<c r="E1" s="0"><v>45536</v></c>',
      '<c r="F1" s="99"><v>1</v></c>',
    )
    expect(cellsIn(rows, extra).map(({ text, format, date }) => [text, format, date])).toEqual([
      ['0.85', '0%', undefined],
      ['45536.75', 'yyyy"年"m"月"d"日"', '2024-09-01'],
      ['45536', 'yyyy"年"m"月"d"日"', '2024-09-01'],
      ['0.5', 'h:mm', undefined],
      ['45536', undefined, undefined],
      ['1', undefined, undefined],
    ])
    expect(
      cellsIn(row('<c r="A1" s="3"><v>44074</v></c>'), extra, '<workbookPr date1904="1"/>')[0]!.date,
    ).toBe('2024-09-01')
  })

  it('may be ISO dates', () => {
    expect(cellsIn(row('<c r="A1" t="d"><v>2024-09-01T08:00:00</v></c>'))).toEqual([
      { row: 1, column: 1, kind: 'text', text: '2024-09-01T08:00:00', date: '2024-09-01' },
    ])
  })

  it('count by the stored result of a formula', () => {
    expect(
      cellsIn(row('<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>', '<c r="B1" t="str"><f>""</f><v></v></c>')),
    ).toEqual([{ row: 1, column: 1, kind: 'number', text: '3', formula: true }])
  })

  it('say that a formula was never computed', () => {
    const rows = row(
      '<c r="A1"><f>B1&amp;"x"</f></c>',
      '<c r="B1"><f>1+1</f><v></v></c>',
      '<c r="C1"><f t="shared" ref="C1:D1" si="0">A1*2</f><v/></c>',
      '<c r="D1"><f t="shared" si="0"/></c>',
      '<c r="E1"><f t="shared" si="9"/></c>',
    )
    expect(cellsIn(rows).map(({ kind, text }) => [kind, text])).toEqual([
      ['unstored', '=B1&"x"'],
      ['unstored', '=1+1'],
      ['unstored', '=A1*2'],
      ['unstored', '=A1*2'],
      ['unstored', '='],
    ])
  })

  it('show a text that is missing as an error, never as a blank', () => {
    expect(cellsIn(row('<c r="A1" t="s"><v>7</v></c>'), strings('<t>a</t>'))).toEqual([
      { row: 1, column: 1, kind: 'error', text: '#REF!' },
    ])
  })

  it('keep a number that is none as the text that it is', () => {
    expect(cellsIn(row('<c r="A1"><v>12人</v></c>'))).toEqual([
      { row: 1, column: 1, kind: 'text', text: '12人' },
    ])
  })

  it('without addresses follow each other, and so do rows', () => {
    const cells = cellsIn(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row><row r="7"><c r="D7"><v>4</v></c><c><v>5</v></c></row>',
    )
    expect(cells.map(({ row: r, column, text }) => [r, column, text])).toEqual([
      [1, 1, '1'],
      [1, 2, '2'],
      [2, 2, '3'],
      [7, 4, '4'],
      [7, 5, '5'],
    ])
  })

  it('come by row and column, in whatever order they are stored', () => {
    const grid = firstGrid(
      oneSheet(
        '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      ),
    )
    expect(cellsOf(grid).map((cell) => cell.text)).toEqual(['1', '3', '4'])
  })

  it('may stand in the last row and column', () => {
    const grid = firstGrid(oneSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    expect(cellAt(grid, 1_048_576, 16_384)?.text).toBe('1')
  })
})

describe('other spellings of the same sheet', () => {
  const plain = cellsIn(row('<c r="A1" s="0"><v>1</v></c>', '<c r="B1" t="inlineStr"><is><t>村</t></is></c>'))

  it.each([
    [
      'strict',
      `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
    [
      'prefixed',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>村</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'prefixed on one element only',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><y:c xmlns:y="${MAIN}" r="A1"><y:v>1</y:v></y:c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
    [
      'prefixed, where names without a prefix are of somebody else',
      `<x:worksheet xmlns="urn:z" xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><c r="A1"><v>9</v></c><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>村</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'single quotes and spaces',
      `<worksheet xmlns = '${MAIN}' ><sheetData ><row r = '1' >\n<c\n r='A1' ><v >1</v ></c > <c t='inlineStr' r = "B1"><is><t>村</t></is></c></row></sheetData></worksheet >`,
    ],
    [
      'comments and instructions',
      `<?xml version="1.0"?><!-- a --><worksheet xmlns="${MAIN}"><!-- <sheetData> --><sheetData><row r="1"><c r="A1"><!-- 2 --><v>1</v></c><?x y?><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
    [
      'foreign elements',
      `<worksheet xmlns="${MAIN}" xmlns:z="urn:z"><z:sheetData><row r="1"><c r="A1"><v>9</v></c></row></z:sheetData><sheetData><row r="1"><z:c r="A1"><z:v>8</z:v></z:c><c r="A1"><v>1</v><z:v>7</z:v></c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
    [
      'no namespace',
      `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
    [
      'a doctype',
      `<!DOCTYPE worksheet [<!ENTITY a "]>">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`,
    ],
  ])('are read alike: %s', (_, xml) => {
    expect(sheetOf(xml)).toEqual(plain)
  })

  it('are read alike in every encoding', () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>村</t></is></c></row></sheetData></worksheet>`
    const little = Buffer.from(xml, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(sheetOf(Buffer.from(`\ufeff${xml}`))).toEqual(plain)
    expect(sheetOf(little)).toEqual(plain)
    expect(sheetOf(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toEqual(plain)
    expect(sheetOf(big)).toEqual(plain)
    expect(sheetOf(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toEqual(plain)
    const gbk = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="GBK"?>${xml.split('村')[0]!}`),
      Buffer.from([0xb4, 0xe5]),
      Buffer.from(xml.split('村')[1]!),
    ])
    expect(sheetOf(gbk)).toEqual(plain)
  })

  it('are found through prefixed and absolute relationships, or through none at all', () => {
    const parts = bookParts([{ name: '表', body: sheetData(row('<c r="A1"><v>1</v></c>')) }])
    const prefixed = `<w:workbook xmlns:w="${MAIN}" xmlns:q="${OFFICE}"><w:sheets><w:sheet name="表" sheetId="1" q:id="rId1"/></w:sheets></w:workbook>`
    const absolute = String(parts['xl/_rels/workbook.xml.rels']).replace('"worksheets/', '"/XL/Worksheets/')
    expect(firstGrid(zipOf({ ...parts, 'xl/workbook.xml': prefixed })).rows.size).toBe(1)
    expect(firstGrid(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': absolute })).rows.size).toBe(1)
    const odd = String(parts['xl/_rels/workbook.xml.rels']).replace('sheet1.xml', '%zz.xml')
    const moved = {
      'xl/_rels/workbook.xml.rels': odd,
      'xl/worksheets/sheet1.xml': null,
      'xl/worksheets/%zz.xml': parts['xl/worksheets/sheet1.xml']!,
    }
    expect(firstGrid(zipOf({ ...parts, ...moved })).rows.size).toBe(1)
    expect(firstGrid(zipOf({ ...parts, '_rels/.rels': null })).rows.size).toBe(1)
    expect(firstGrid(zipOf({ ...parts, '_rels/.rels': null, '[Content_Types].xml': null })).rows.size).toBe(1)
  })
})

describe('a sheet', () => {
  it('has its merges, hidden rows and hidden columns', () => {
    const grid = firstGrid(
      book([
        {
          name: '表',
          body: `<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>${sheetData(
            '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"/>',
          )}<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="D5:C4"/><mergeCell ref="F1"/><mergeCell ref="A9:XFE9"/></mergeCells>`,
        },
      ]),
    )
    expect(grid.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 4, left: 3, bottom: 5, right: 4 },
    ])
    expect([...grid.hiddenRows]).toEqual([2])
    expect([...grid.hiddenColumns]).toEqual([2, 3, 5])
  })

  it('holds nothing under a merge but its first cell: nobody sees the others', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
    const below = '<row r="2"><c r="A2"><v>4</v></c></row><row r="9"><c r="D9"><v>5</v></c></row>'
    const merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:D1048576"/></mergeCells>'
    const grid = firstGrid(book([{ name: '表', body: sheetData(rows + below) + merges }]))
    expect(cellsOf(grid).map((cell) => cell.text)).toEqual(['1', '3'])
    expect([...grid.rows.keys()]).toEqual([1])
  })

  it('is counted among the worksheets only, hidden ones too', () => {
    const workbook = opened(
      book([
        { name: '图', body: '', type: 'chartsheet' },
        { name: '甲', body: sheetData(''), state: 'hidden' },
        { name: '乙', body: sheetData(''), state: 'veryHidden' },
        { name: '丙', body: '<sheetData/>' },
      ]),
    )
    expect(workbook.sheets.map(({ sheet, index, visibility }) => [sheet, index, visibility])).toEqual([
      ['甲', 0, 'hidden'],
      ['乙', 1, 'veryHidden'],
      ['丙', 2, 'visible'],
    ])
  })

  it('is left out where its part is a chart or a macro sheet after all', () => {
    const chart = `<chartsheet xmlns="${MAIN}"/>`
    const bytes = book(
      [
        { name: '图', body: '' },
        { name: '表', body: '' },
      ],
      { 'xl/worksheets/sheet1.xml': chart },
    )
    expect(opened(bytes).sheets.map((grid) => grid.sheet)).toEqual(['表'])
  })
})

describe('our own sheets', () => {
  it('give the identity of a blank and are left out', () => {
    const workbook = opened(
      book([
        { name: '附件2', body: list(['x']) },
        {
          name: '_lingong',
          body: list(['lingong', 'tonglu-2024'], ['附件2', 'village-facts'], ['__proto__', 'x']),
          state: 'veryHidden',
        },
      ]),
    )
    expect(workbook.sheets.map((grid) => grid.sheet)).toEqual(['附件2'])
    expect(workbook.identity?.pack).toBe('tonglu-2024')
    expect(Object.entries(workbook.identity!.forms)).toEqual([
      ['附件2', 'village-facts'],
      ['__proto__', 'x'],
    ])
    expect(workbook.annotatedFrom).toBeNull()
  })

  it('of an annotated copy are left out, and the sheets are counted as in the original', () => {
    const workbook = opened(
      book([
        { name: '校验结果', body: list(['r']) },
        { name: '评分明细', body: list(['r']) },
        { name: '附件2', body: list(['x']) },
        {
          name: '_lingong_result',
          body: list(['lingong-result', 'abc'], ['校验结果'], ['评分明细']),
          state: 'veryHidden',
        },
      ]),
    )
    expect(workbook.sheets.map(({ sheet, index }) => [sheet, index])).toEqual([['附件2', 0]])
    expect(workbook.annotatedFrom).toBe('abc')
  })

  it('are only those with our mark', () => {
    const workbook = opened(book([{ name: '_lingong', body: list(['别的']) }]))
    expect(workbook.sheets).toHaveLength(1)
    expect(workbook.identity).toBeNull()
  })
})
