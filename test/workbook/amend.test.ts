import { describe, expect, test } from 'vitest'
import { cellAt } from '../../src/model/grid.ts'
import { amendWorkbook } from '../../src/workbook/amend.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { handBook, partOf, sheetXml } from './annotate/hand.ts'
import { at, handOld, wide } from './legacy/hand.ts'

const SHEET = sheetXml(
  '<sheetData><row r="2"><c r="A2" s="3" t="inlineStr"><is><t>１２人</t></is></c><c r="B2" s="1"><f>A2&amp;"x"</f><v>7</v></c><c r="C2" s="2"/></row></sheetData>',
)

function amended(cell: string, content: { number: string } | { text: string }): Buffer {
  return amendWorkbook(handBook({ sheets: [SHEET] }), [{ sheet: '一', cell, content }])
}

function cellOf(bytes: Buffer, row: number, column: number): unknown {
  const read = readWorkbook(bytes, 'x.xlsx')
  return read.ok ? cellAt(read.workbook.sheets[0]!, row, column) : read.finding.code
}

describe('new content for a cell', () => {
  test('is a number where it is one, in the format that the cell had', () => {
    const bytes = amended('A2', { number: '12' })
    expect(cellOf(bytes, 2, 1)).toMatchObject({ kind: 'number', text: '12' })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="A2" s="3"><v>12</v></c>')
  })

  test('is a text whatever it starts with', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\tx', "'x", '<b>', '_x0041_', ' x ']) {
      expect(cellOf(amended('A2', { text }), 2, 1)).toMatchObject({ kind: 'text', text })
    }
  })

  test('never takes the place of a formula, nor goes where nothing stands', () => {
    const untouched = handBook({ sheets: [SHEET] })
    for (const cell of ['B2', 'C2', 'D2', 'A9', 'nowhere']) {
      expect(partOf(amended(cell, { number: '1' }), 'xl/worksheets/sheet1.xml')).toBe(
        partOf(untouched, 'xl/worksheets/sheet1.xml'),
      )
    }
  })

  test('lets sums be computed when the copy is opened', () => {
    const workbook = partOf(handBook({ sheets: [SHEET] }), 'xl/workbook.xml')
    const bytes = amendWorkbook(
      handBook({
        sheets: [SHEET],
        workbook: workbook.replace('</workbook>', '<calcPr calcId="191029"/></workbook>'),
      }),
      [{ sheet: '一', cell: 'A2', content: { number: '12' } }],
    )
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>')
  })

  test('goes into a new .xlsx where the workbook is in the old format', () => {
    const old = handOld({
      sheets: [{ name: '一', records: [at(0x204, 0, 0, wide('１２人')), at(0x204, 0, 1, wide('某某'))] }],
    })
    const bytes = amendWorkbook(old, [{ sheet: '一', cell: 'A1', content: { number: '12' } }])
    expect(cellOf(bytes, 1, 1)).toMatchObject({ kind: 'number', text: '12' })
    expect(cellOf(bytes, 1, 2)).toMatchObject({ kind: 'text', text: '某某' })
  })
})

test('a prefix that no program writes is no fault of ours', () => {
  const odd = SHEET.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x(:').replace(' xmlns=', ' xmlns:x(=')
  expect(cellOf(amendWorkbook(handBook({ sheets: [odd] }), []), 2, 1)).toMatchObject({ text: '１２人' })
  const amendment = { sheet: '一', cell: 'A2', content: { number: '12' } }
  expect(cellOf(amendWorkbook(handBook({ sheets: [odd] }), [amendment]), 2, 1)).toMatchObject({ text: '12' })
})
