import { describe, expect, test } from 'vitest'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { MARK_EDGES, MARK_FILLS } from '../../../src/workbook/annotate/cell-formats.ts'
import { text } from '../../../src/model/sheet-plan.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { row, sheetPlan } from '../build/plans.ts'
import {
  annotation,
  entriesOf,
  formatOf,
  handBook,
  mark,
  partOf,
  sheetXml,
  STRICT_ONES,
  STYLES,
} from './hand.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

/** The sheet data of one annotated sheet, formats left out. */
function marked(data: string, ...cells: string[]): string {
  const bytes = handBook({ sheets: [sheetXml(data)] })
  const out = annotateWorkbook(bytes, annotation(cells.map((cell) => mark(cell))))
  const [sheetData = ''] = /<sheetData[^]*<\/sheetData>/.exec(partOf(out, SHEET)) ?? []
  return sheetData.replace(/ s="\d+"/g, '')
}

describe('cells and rows that are not there are put in their place', () => {
  test('an empty sheet', () => {
    expect(marked('<sheetData/>', 'C2')).toBe(
      '<sheetData><row r="2"><c r="A2"/><c r="C2"/></row></sheetData>',
    )
  })

  test('a row between rows, a cell between cells', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c r="F4"><v>3</v></c></row></sheetData>'
    expect(marked(data, 'B2', 'D4', 'G4', 'B9')).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2"/></row>' +
        '<row r="4"><c r="B4"><v>2</v></c><c r="D4"/><c r="F4"><v>3</v></c><c r="G4"/></row>' +
        '<row r="9"><c r="A9"/><c r="B9"/></row></sheetData>',
    )
  })

  test('a row without cells keeps its attributes, and spans grow', () => {
    const data = '<sheetData><row r="3" spans="1:2" ht="30" customHeight="1"/></sheetData>'
    expect(marked(data, 'D3')).toBe(
      '<sheetData><row r="3" spans="1:4" ht="30" customHeight="1"><c r="A3"/><c r="D3"/></row></sheetData>',
    )
  })

  test('rows and cells that do not say where they are keep their places', () => {
    const data =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData>'
    const bytes = handBook({ sheets: [sheetXml(data)] })
    const out = annotateWorkbook(bytes, annotation([mark('A5'), mark('B1'), mark('C3')]))
    const before = readWorkbook(bytes, 'x')
    const after = readWorkbook(out, 'x')
    expect(before.ok && after.ok && after.workbook.sheets[0]?.rows).toEqual(
      before.ok && before.workbook.sheets[0]?.rows,
    )
    expect(
      marked(
        '<sheetData><row r="1"><c r="C1"/><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>',
        'A1',
        'B2',
      ),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"/><c r="C1"/><c><v>1</v></c></row><row><c><v>2</v></c><c r="B2"/></row></sheetData>',
    )
  })

  test('a row put in front of one without a number gives that one its number', () => {
    expect(marked('<sheetData><row r="1"/><row><c><v>1</v></c></row></sheetData>', 'A7')).toContain(
      '<row r="7">',
    )
    const data = '<sheetData><row r="4"/><row><c><v>5</v></c></row></sheetData>'
    expect(marked(data, 'A2')).toBe(
      '<sheetData><row r="2"><c r="A2"/></row><row r="4"/><row><c><v>5</v></c></row></sheetData>',
    )
  })

  test('what lies under a merge is marked where the merge shows', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    const bytes = handBook({ sheets: [sheetXml(data)] })
    const out = annotateWorkbook(
      bytes,
      annotation([mark('B2', 'notice', '其一'), mark('A2', 'error', '其二')]),
    )
    const comments = partOf(out, 'xl/comments1.xml')
    expect(comments.match(/<comment ref="A1"/g)).toHaveLength(1)
    expect(comments).toContain('其一\n其二</t>')
    const fill = Number(/fillId="(\d+)"/.exec(formatOf(out, SHEET, 'A1'))?.[1])
    expect(entriesOf(out, 'fills', 'fill')[fill]).toContain(MARK_FILLS.error)
  })

  test('spans of a row grow, and what else a row holds stays', () => {
    const data = '<sheetData><row r="4" spans="2:3"><c r="B4"/><extLst/></row></sheetData>'
    expect(marked(data, 'B4', 'E4')).toBe(
      '<sheetData><row r="4" spans="2:5"><c r="B4"/><extLst/><c r="E4"/></row></sheetData>',
    )
  })

  test('the dimension takes in what was added', () => {
    const data = '<dimension ref="B2:C3"/><sheetData><row r="2"><c r="B2"/></row></sheetData>'
    const out = annotateWorkbook(handBook({ sheets: [sheetXml(data)] }), annotation([mark('E9')]))
    expect(partOf(out, SHEET)).toContain('<dimension ref="A2:E9"/>')
    const odd = data.replace('B2:C3', '?')
    const other = annotateWorkbook(handBook({ sheets: [sheetXml(odd)] }), annotation([mark('E9')]))
    expect(partOf(other, SHEET)).toContain('<dimension ref="?"/>')
  })
})

describe('a marked cell keeps its format', () => {
  const data =
    '<cols><col min="3" max="3" width="20" style="2"/></cols><sheetData>' +
    '<row r="1"><c r="B1" s="1"><v>1</v></c></row><row r="2" s="3" customFormat="1"><c r="A2"/></row></sheetData>'
  const bytes = handBook({ sheets: [sheetXml(data)] })
  const out = annotateWorkbook(
    bytes,
    annotation([mark('B1', 'warning'), mark('C1', 'error'), mark('C2', 'notice')]),
  )

  test('but for the fill, and the left edge of its row', () => {
    const format = formatOf(out, SHEET, 'B1')
    expect(format).toMatch(/numFmtId="170" fontId="1"/)
    expect(format).toContain('<alignment horizontal="center"/>')
    const fill = entriesOf(out, 'fills', 'fill')[Number(/fillId="(\d+)"/.exec(format)?.[1])]
    expect(fill).toContain(`<fgColor rgb="FF${MARK_FILLS.warning}"/>`)
    const border = entriesOf(out, 'borders', 'border')[Number(/borderId="(\d+)"/.exec(format)?.[1])]
    expect(border).toBe(
      `<border><left style="thick"><color rgb="FF${MARK_EDGES.error}"/></left><right style="thin"/><top/><bottom/></border>`,
    )
  })

  test("and one that was not there has its row's, else its column's", () => {
    expect(formatOf(out, SHEET, 'C1')).toContain('numFmtId="14"')
    expect(formatOf(out, SHEET, 'C2')).toContain('numFmtId="49"')
  })

  test('counts agree with what is listed', () => {
    for (const [list, entry] of [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
    ] as const) {
      const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(partOf(out, 'xl/styles.xml'))?.[1])
      expect(entriesOf(out, list, entry)).toHaveLength(count)
    }
  })

  test('formats that were there are the same to the letter', () => {
    const [was = ''] = /<cellXfs count="4">(.*)<\/cellXfs>/.exec(STYLES)?.slice(1) ?? []
    expect(partOf(out, 'xl/styles.xml')).toContain(was)
  })
})

describe('white letters in a marked cell', () => {
  const font = '<font><sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/></font>'
  const styles = STYLES.replace('fonts count="2">', `fonts count="3">${font}`)
    .replace('FF00FF00', 'FF1F3864')
    .replace('numFmtId="170" fontId="1"', 'numFmtId="170" fontId="0"')
  const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row></sheetData>'
  const out = annotateWorkbook(
    handBook({ sheets: [sheetXml(data)], styles }),
    annotation([mark('A1'), mark('B1')]),
  )
  const lettersOf = (cell: string) =>
    entriesOf(out, 'fonts', 'font')[Number(/fontId="(\d+)"/.exec(formatOf(out, SHEET, cell))?.[1])]

  test('are black where they stood before a dark colour, which our fill takes the place of', () => {
    expect(lettersOf('B1')).toBe(font.replace('FFFFFFFF', 'FF000000'))
  })

  test('stay white where nobody saw them before, so that the copy is said to hide them too', () => {
    expect(lettersOf('A1')).toBe(font)
    const read = readWorkbook(out, '某某.xlsx')
    expect(read.ok && [...(read.workbook.sheets[0]!.oddities ?? [])]).toEqual([['A1', 'unseen']])
  })
})

describe('unusual parts', () => {
  test('a prefix on every element, or on one alone', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const all = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const out = annotateWorkbook(handBook({ sheets: [all] }), annotation([mark('C1'), mark('A3')]))
    const sheet = partOf(out, SHEET)
    expect(sheet).toMatch(
      /<x:c r="C1" s="\d+"\/><\/x:row><x:row r="3"><x:c r="A3" s="\d+"\/><\/x:row><\/x:sheetData>/,
    )
    expect(sheet).toMatch(/<x:legacyDrawing xmlns:r="[^"]+" r:id="rId\d"\/><\/x:worksheet>/)
    const one = sheetXml(`<sheetData><q:row xmlns:q="${main}" r="1"><q:c r="A1"/></q:row></sheetData>`)
    const other = annotateWorkbook(handBook({ sheets: [one] }), annotation([mark('C1'), mark('A3')]))
    expect(partOf(other, SHEET)).toMatch(
      /<q:c r="C1" s="\d+"\/><\/q:row><row r="3"><c r="A3" s="\d+"\/><\/row>/,
    )
    const strange = all.replace('xmlns:x', 'xmlns="urn:z" xmlns:x').replace('<x:c r', '<c r="C1"/><x:c r')
    const third = annotateWorkbook(handBook({ sheets: [strange] }), annotation([mark('C1')]))
    expect(partOf(third, SHEET)).toMatch(
      /<c r="C1"\/><x:c r="A1"[^>]*><x:v>1<\/x:v><\/x:c><x:c r="C1" s="\d+"\/>/,
    )
  })

  test.each(['x', 'x('])('a stylesheet with the prefix %s', (prefix) => {
    const styles = STYLES.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`).replace(
      'xmlns=',
      `xmlns:${prefix}=`,
    )
    const out = annotateWorkbook(
      handBook({ sheets: [sheetXml('<sheetData/>')], styles }),
      annotation([mark('B2')]),
    )
    expect(partOf(out, 'xl/styles.xml').replace(/<\?[^>]*>/, '')).not.toMatch(/<\/?(?!x\(?:)[a-zA-Z]/)
  })

  test('no stylesheet at all', () => {
    const out = annotateWorkbook(
      handBook({ sheets: [sheetXml('<sheetData/>')], styles: null }),
      annotation([mark('B2')]),
    )
    expect(formatOf(out, SHEET, 'B2')).toContain('applyFill="1"')
    expect(partOf(out, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"')
    expect(partOf(out, 'xl/_rels/workbook.xml.rels')).toContain('Target="styles.xml"')
    const unlinked = handBook({
      sheets: [sheetXml('<sheetData/>')],
      styles: null,
      more: { 'xl/styles.xml': STYLES },
    })
    const other = annotateWorkbook(unlinked, annotation([mark('B2')]))
    expect(partOf(other, 'xl/_rels/workbook.xml.rels')).toContain('Target="styles1.xml"')
    expect(partOf(other, 'xl/styles.xml')).toBe(STYLES)
  })

  test.each([
    ['nothing at all', '/>'],
    ['nothing in its lists', '><fonts/><fills count="0"></fills><borders/><cellXfs/></styleSheet>'],
    ['one list alone', '><fonts count="1"><font><sz val="11"/></font></fonts></styleSheet>'],
  ])('a stylesheet with %s: cells without a mark stay plain', (_, content) => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${content}`
    const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>'
    const out = annotateWorkbook(handBook({ sheets: [sheetXml(data)], styles }), annotation([mark('B1')]))
    expect(partOf(out, 'xl/styles.xml')).toMatch(/^<styleSheet [^>]*[^/]>.*<\/styleSheet>$/)
    expect(partOf(out, SHEET)).toMatch(/<c r="B1" s="[1-9]/)
    expect(entriesOf(out, 'cellXfs', 'xf')[0]).toBe('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')
    expect(entriesOf(out, 'fills', 'fill')[0]).toContain('"none"')
    expect(entriesOf(out, 'fonts', 'font')[0]).toContain('<sz val="11"/>')
    expect(entriesOf(out, 'borders', 'border')[0]).not.toContain('thick')
  })

  test('formats that name what is not there, and a border without a left line', () => {
    const styles = STYLES.replace('numFmtId="170" formatCode', 'formatCode')
      .replace('numFmtId="14" fontId="0"', 'numFmtId="14" fontId="77"')
      .replace('<left style="thin"><color auto="1"/></left>', '')
    const data = '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row></sheetData>'
    const out = annotateWorkbook(
      handBook({ sheets: [sheetXml(data)], styles }),
      annotation([mark('A1'), mark('B1')], [sheetPlan('一页', { rows: [row(text('日期', 'inputDate'))] })]),
    )
    const border = Number(/borderId="(\d+)"/.exec(formatOf(out, SHEET, 'A1'))?.[1])
    expect(entriesOf(out, 'borders', 'border')[border]).toBe(
      `<border><left style="thick"><color rgb="FF${MARK_EDGES.error}"/></left><right style="thin"/><top/><bottom/></border>`,
    )
    expect(formatOf(out, SHEET, 'B1')).toContain('fontId="77"')
    expect(entriesOf(out, 'numFmts', 'numFmt')).toEqual([
      '<numFmt formatCode="0.000"/>',
      '<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>',
    ])
  })

  test('UTF-16 stays UTF-16, GBK becomes UTF-8 and says so', () => {
    const xml = sheetXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>村</t></is></c></row></sheetData>',
    )
    const wide = Buffer.from('\uFEFF' + xml.replace('UTF-8', 'UTF-16'), 'utf16le')
    const [head = '', tail = ''] = xml.replace('UTF-8', 'GBK').split('村')
    const gbk = Buffer.concat([Buffer.from(head), Buffer.from([0xb4, 0xe5]), Buffer.from(tail)])
    for (const part of [wide, wide.subarray(2), Buffer.from(wide).swap16(), gbk]) {
      const out = annotateWorkbook(
        handBook({ sheets: [xml], more: { [SHEET]: part } }),
        annotation([mark('A1')]),
      )
      const read = readWorkbook(out, 'x')
      expect(read.ok && read.workbook.sheets[0]?.rows.get(1)?.get(1)?.text).toBe('村')
      const zip = openZip(out)
      const written = zip.read(zip.find(SHEET)!)
      expect(written[0]).toBe(part[0])
      if (part === gbk) expect(written.toString('utf8')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/)
    }
  })

  test('strict Office Open XML gets strict parts', () => {
    const strict = sheetXml('<sheetData/>')
      .replace(/xmlns="[^"]*"/, `xmlns="${STRICT_ONES.main}"`)
      .replace(/xmlns:r="[^"]*"/, `xmlns:r="${STRICT_ONES.office}"`)
    const out = annotateWorkbook(handBook({ sheets: [strict], ...STRICT_ONES }), annotation([mark('A1')]))
    for (const part of ['xl/worksheets/sheet2.xml', 'xl/comments1.xml']) {
      expect(partOf(out, part)).toContain(`xmlns="${STRICT_ONES.main}"`)
    }
    expect(partOf(out, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(`${STRICT_ONES.office}/comments`)
  })
})
