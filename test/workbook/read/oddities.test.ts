import { describe, expect, it } from 'vitest'
import { book, firstGrid, MAIN, OFFICE, oneSheet, type Parts, sheetData, strings } from './book.ts'

const FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFD9D9"/></patternFill></fill>' +
  '<fill><gradientFill><stop position="0"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor auto="1"/></patternFill></fill>'

/** Cell style 0 is plain, 1 has this font, on this fill. */
function inFont(font: string, fill = 0): Parts {
  return {
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/></font><font>${font}</font></fonts>` +
      `<fills>${FILLS}</fills><cellXfs><xf/><xf fontId="1" fillId="${fill}"/></cellXfs></styleSheet>`,
  }
}

function oddities(row: string, extra: Parts = {}, workbookPr = ''): unknown {
  const found = firstGrid(oneSheet(`<row r="1">${row}</row>`, extra, workbookPr)).oddities
  return found && Object.fromEntries(found)
}

const STYLED = '<c r="A1"><v>1</v></c><c r="B1" s="1"><v>8</v></c><c r="C1" s="1"/>'

describe('letters', () => {
  it.each([
    ['<color rgb="FFFFFFFF"/>', 0],
    ['<color theme="0"/>', 0],
    ['<color indexed="9"/>', 0],
    ['<color rgb="FFFDFDFD"/>', 0],
    ['<color rgb="FFFFFFFF"/>', 3],
    ['<color rgb="FF1F4E79"/>', 2],
    ['<sz val="1"/>', 0],
    ['<color auto="1"/>', 5],
  ])('%s on fill %i are unseen', (font, fill) => {
    expect(oddities(STYLED, inFont(font, fill))).toEqual({ B1: 'unseen' })
  })

  it.each([
    ['<color theme="1"/>', 0],
    ['<color rgb="FFFFFFFF"/>', 2],
    ['<color rgb="FFFFFF00"/>', 0],
    ['<color rgb="FFD9D9D9"/>', 0],
    ['<color theme="0" tint="-0.5"/>', 0],
    ['<color theme="0"/>', 1],
    ['<color rgb="FFFFFFFF"/>', 4],
    ['<color auto="1"/>', 0],
    ['<color/>', 0],
    ['<strike val="0"/>', 0],
  ])('%s on fill %i are seen', (font, fill) => {
    expect(oddities(STYLED, inFont(font, fill))).toBeUndefined()
  })

  it('are struck through in the whole cell, or in a part of its text', () => {
    expect(oddities(STYLED, inFont('<strike/>'))).toEqual({ B1: 'struck' })
    const rich = '<r><rPr><strike/></rPr><t>12</t></r><r><t>8</t></r>'
    const shared = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    expect(oddities(shared, strings('<t>8</t>', rich))).toEqual({ B1: 'struck' })
    expect(oddities(`<c r="A1" t="inlineStr"><is>${rich}</is></c>`)).toEqual({ A1: 'struck' })
  })

  it.each([
    ['<vertAlign val="superscript"/>', 'raised'],
    ['<color rgb="FFFFFFFF"/>', 'unseen'],
    ['<sz val="9"/><vertAlign val="baseline"/><color rgb="FFFF0000"/>', undefined],
  ])('a part of the text in %s is %s', (font, look) => {
    const rich = `<r><t>12</t></r><r><rPr>${font}</rPr><t>1</t></r>`
    expect(oddities('<c r="A1" t="s"><v>0</v></c>', strings(rich))).toEqual(look && { A1: look })
  })
})

describe('a formula', () => {
  const formula = (text: string, pr = ''): unknown => oddities(`<c r="A1"><f>${text}</f><v>8</v></c>`, {}, pr)

  it('of the day or of chance moves', () => {
    expect(formula('YEAR(TODAY())-2000')).toEqual({ A1: 'moving' })
    expect(formula('randbetween(1,9)')).toEqual({ A1: 'moving' })
    expect(formula('MYNOW+1')).toBeUndefined()
  })

  it('may take its result from another workbook', () => {
    expect(formula("VLOOKUP(B5,'[1]Sheet 1'!A:B,2,0)")).toEqual({ A1: 'outside' })
    expect(formula('表1[1]+SUM(表1[[#Totals],[2]])')).toBeUndefined()
  })

  it('has a stored result that nobody sees where the workbook is worked out anew when it is opened', () => {
    expect(formula('3+5', '<calcPr fullCalcOnLoad="1"/>')).toEqual({ A1: 'stale' })
    expect(formula('3+5', '<calcPr calcId="1"/>')).toBeUndefined()
    expect(oddities('<c r="A1"><f>3+5</f></c>', {}, '<calcPr fullCalcOnLoad="1"/>')).toBeUndefined()
  })
})

it('rows and columns too low and narrow to be seen are hidden', () => {
  const body =
    '<cols><col min="1" max="1" width="0.1" customWidth="1"/><col min="2" max="2" width="1.5"/></cols>' +
    sheetData(
      '<row r="1" ht="0.75"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2" ht="12"><c r="A2"><v>1</v></c></row>',
    )
  const { hiddenRows, hiddenColumns } = firstGrid(book([{ name: '表', body }]))
  expect([[...hiddenRows], [...hiddenColumns]]).toEqual([[1], [1]])
})

describe('a print area', () => {
  const printed = (text: string, sheet = 0, others = '', comment = ''): unknown => {
    const area = `<definedName name="_xlnm.Print_Area"${comment} localSheetId="${sheet}">${text}</definedName>`
    const names = `<definedNames>${others}${area}${others}</definedNames>`
    const sheets = [{ name: '表', body: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') }]
    return firstGrid(
      book(sheets, {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
      }),
    ).printed
  }

  it('is one rectangle or several, of whole rows or columns', () => {
    expect(printed('表!$A$1:$P$9')).toEqual([{ top: 1, left: 1, bottom: 9, right: 16 }])
    expect(printed("'a, b'!$A$1,'a, b'!$3:$4")).toEqual([
      { top: 1, left: 1, bottom: 1, right: 1 },
      { top: 3, left: 1, bottom: 4, right: 16384 },
    ])
    expect(printed('表!$B:$C')).toEqual([{ top: 1, left: 2, bottom: 1048576, right: 3 }])
  })

  it('is found among names of the whole workbook', () => {
    const others = '<definedName name="甲">表!$A$1</definedName>\n<definedName name="乙" hidden="1"/>'.repeat(
      70,
    )
    const area = [{ top: 1, left: 1, bottom: 9, right: 16 }]
    expect(printed('表!$A$1:$P$9', 0, others)).toEqual(area)
    expect(printed('表!$A$1:$P$9', 0, others.replaceAll('<definedName name="乙" hidden="1"/>', ''))).toEqual(
      area,
    )
    expect(printed('表!$A$1:$P$9', 0, '<definedName name="甲">1</definedName>', ' comment="a > b"')).toEqual(
      area,
    )
  })

  it('is none where it is worked out, broken, or of another sheet', () => {
    expect(printed('OFFSET(表!$A$1,0,0,9,9)')).toBeUndefined()
    expect(printed('#REF!')).toBeUndefined()
    expect(printed('')).toBeUndefined()
    expect(printed('表!$A$1:$P$9', 7)).toBeUndefined()
  })
})
