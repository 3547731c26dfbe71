import { expect, test } from 'vitest'
import { mapSheet } from '../../../src/workbook/annotate/sheet-map.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { stripAnnotation } from '../../../src/workbook/annotate/strip.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'
import { annotation, formatOf, handBook, mark, partNames, partOf, sheetXml } from './hand.ts'

function gridsOf(bytes: Buffer): unknown {
  const read = readWorkbook(bytes, 'x.xlsx')
  return read.ok ? read.workbook.sheets : read.finding.code
}

test('cells that point behind the last format stay plain, they do not take on ours', () => {
  const bytes = handBook({
    sheets: [
      sheetXml(
        '<sheetData><row r="1"><c r="A1" s="9"><v>45536</v></c><c r="B1" s="40"><v>1</v></c></row></sheetData>',
      ),
    ],
  })
  const copy = annotateWorkbook(bytes, annotation([mark('C1')]))
  expect(gridsOf(copy)).toEqual(gridsOf(bytes))
  expect(formatOf(copy, 'xl/worksheets/sheet1.xml', 'B1')).toContain('fillId="0"')
  expect(formatOf(copy, 'xl/worksheets/sheet1.xml', 'B1')).toContain('numFmtId="0"')
})

test('a package that does not say where its parts are gets that in its copy, and loses it again', () => {
  const whole = handBook({
    sheets: [sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')],
  })
  const gone = new Set(['[Content_Types].xml', '_rels/.rels'])
  const bytes = writeZip(openZip(whole).entries.filter(({ name }) => !gone.has(name)))
  const copy = annotateWorkbook(bytes, annotation([mark('A1')]))
  expect(partOf(copy, '[Content_Types].xml')).toContain('PartName="/xl/workbook.xml"')
  expect(partOf(copy, '_rels/.rels')).toContain('Target="xl/workbook.xml"')
  expect(gridsOf(copy)).toEqual(gridsOf(bytes))
  expect(partNames(stripAnnotation(copy))).toEqual(partNames(bytes))
})

test.each([
  './../xl/./worksheets/sheet1.xml',
  '/xl/./worksheets/sheet1.xml',
  'worksheets//sheet1.xml',
  'worksheets\\sheet1.xml',
  'worksheets/%73heet1.xml',
  '/xl/./workbook.xml',
])('a part that is named %s is named plainly in the copy, as it was without our marks', (target) => {
  const sheet = sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
  const plain = openZip(handBook({ sheets: [sheet] }))
  const rels = target.endsWith('workbook.xml') ? '_rels/.rels' : 'xl/_rels/workbook.xml.rels'
  const usual = target.endsWith('workbook.xml') ? 'xl/workbook.xml' : 'worksheets/sheet1.xml'
  const written = partOf(writeZip(plain.entries), rels).replace(usual, target)
  const others = plain.entries.filter(({ name }) => name !== rels)
  const bytes = writeZip([...others, { name: rels, content: Buffer.from(written) }])
  const copy = annotateWorkbook(bytes, annotation([mark('A1')]))
  expect(partOf(copy, rels)).toContain(`Target="${usual}"`)
  expect(gridsOf(copy)).toEqual(gridsOf(bytes))
  expect(partOf(stripAnnotation(copy), rels)).toBe(written)
})

test('links out of the workbook and names with other signs stay as they are written', () => {
  const sheet = sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const links =
    `<Relationship Id="r1" Type="${office}/hyperlink" Target="https://a.cn/./b//c" TargetMode="External"/>` +
    `<Relationship Id="r2" Type="${office}/image" Target="./../media/%E5%9B%BE.png"/>` +
    `<Relationship Id="r3" Type="${office}/image" Target="./../media/gone.png"/>`
  const more = { 'xl/media/图.png': Buffer.from([1]) }
  const copy = annotateWorkbook(
    handBook({ sheets: [sheet], sheetRelations: { 0: links }, more }),
    annotation([mark('A1')]),
  )
  expect(partOf(copy, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(links)
})

test('of a sheet with very many rows only those near marks are remembered', () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `<row r="${index + 1}" ht="20" hidden="1"/>`,
  ).join('')
  const map = mapSheet(sheetXml(`<sheetData>${rows}</sheetData>`), new Set([7, 30_000, 60_000]))
  expect(map.rows.map(({ number }) => number)).toEqual([7, 8, 30_000, 30_001])
  expect(map.heights.size).toBeLessThan(500)
  expect(map.heights.get(5)).toBe(0)
})

test('an absent row goes in front of the next one that is there, also without numbers', () => {
  const bytes = handBook({
    sheets: [
      sheetXml(
        '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="9"><c r="A9"><v>9</v></c></row><row><c><v>10</v></c></row></sheetData>',
      ),
    ],
  })
  const copy = annotateWorkbook(bytes, annotation([mark('A1'), mark('B5'), mark('C10'), mark('D12')]))
  const numbers = [...partOf(copy, 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"|<row>/g)].map(
    (match) => match[1],
  )
  expect(numbers).toEqual(['1', '2', '5', '9', undefined, '12'])
  expect(gridsOf(copy)).toEqual(gridsOf(bytes))
})
