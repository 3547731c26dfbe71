import { describe, expect, test } from 'vitest'
import { number, text } from '../../../src/model/sheet-plan.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { row, sheetPlan } from '../build/plans.ts'
import { annotation, handBook, mark, NAMES, partNames, partOf, sheetXml, USUAL } from './hand.ts'

const empty = sheetXml('<sheetData/>')

function bookXml(inner: string): string {
  return `<workbook xmlns="${USUAL.main}" xmlns:r="${USUAL.office}">${inner}</workbook>`
}

const TWO =
  '<sheets><sheet name="一" sheetId="7" r:id="rId1"/><sheet name="校验结果" sheetId="9" r:id="rId2"/></sheets>'

describe('our sheets', () => {
  test('stand in front under ids of their own, and the one that knows them is very hidden', () => {
    const out = annotateWorkbook(handBook({ sheets: [empty, empty] }), annotation([]))
    const book = partOf(out, 'xl/workbook.xml')
    expect(
      [...book.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)].map((match) => [match[1], match[2]]),
    ).toEqual([
      ['校验结果', '5'],
      ['评分明细', '6'],
      ['资金测算', '7'],
      ['一', '3'],
      ['二', '4'],
      ['_lingong_result', '8'],
    ])
    expect(book).toContain('name="_lingong_result" sheetId="8" state="veryHidden"')
    expect(partNames(out)).toEqual(
      expect.arrayContaining(['xl/worksheets/sheet3.xml', 'xl/worksheets/sheet6.xml']),
    )
    const read = readWorkbook(out, 'x')
    expect(read.ok && read.workbook.annotatedFrom).toBe('a'.repeat(64))
    expect(read.ok && read.workbook.sheets.map((sheet) => sheet.sheet)).toEqual(['一', '二'])
  })

  test('move the positions that names and windows point to', () => {
    const workbook = bookXml(
      '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>' +
        `${TWO}<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">校验结果!$A$1</definedName><definedName name="甲">一!$A$1</definedName></definedNames><calcPr/>`,
    )
    const plans = [
      sheetPlan('校验结果', {
        rows: [row(text('一'))],
        print: { orientation: 'portrait', repeatRows: 1, fitWidth: true, footer: '' },
      }),
    ]
    const out = partOf(
      annotateWorkbook(handBook({ sheets: [empty, empty], workbook }), annotation([], plans)),
      'xl/workbook.xml',
    )
    expect(out).toContain('<workbookView firstSheet="0" activeTab="0"/>')
    expect(out).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">')
    expect(out).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'校验结果(2)'!$1:$1</definedName></definedNames><calcPr/>`,
    )
  })

  test('bring names with them, into a workbook that has none and says nothing behind them', () => {
    const print = { orientation: 'portrait', repeatRows: 1, fitWidth: true, footer: '' } as const
    const plans = [sheetPlan('校验结果', { rows: [row(text('一'))], print })]
    const out = annotateWorkbook(
      handBook({ sheets: [empty, empty], workbook: bookXml(TWO) }),
      annotation([], plans),
    )
    expect(partOf(out, 'xl/workbook.xml')).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">[^<]*<\/definedName><\/definedNames><\/workbook>$/,
    )
  })

  test('leave a name as it is that only speaks of positions', () => {
    const names =
      '<definedNames><definedName name="a" comment="localSheetId">1</definedName><definedName name="b">"localSheetId"</definedName></definedNames>'
    const out = annotateWorkbook(
      handBook({ sheets: [empty, empty], workbook: bookXml(TWO + names) }),
      annotation([]),
    )
    expect(partOf(out, 'xl/workbook.xml')).toContain(names)
  })

  test('stand beside a chart sheet whose part is missing', () => {
    const workbook = bookXml(TWO.replace('校验结果', '图'))
    const bytes = handBook({ sheets: [empty, empty], workbook })
    const rels = partOf(bytes, 'xl/_rels/workbook.xml.rels')
    const chart = rels.replace('worksheet" Target="worksheets/sheet2.xml', 'chartsheet" Target="gone.xml')
    const out = annotateWorkbook(
      handBook({ sheets: [empty, empty], workbook, more: { 'xl/_rels/workbook.xml.rels': chart } }),
      annotation([mark('A1')]),
    )
    const read = readWorkbook(out, 'x')
    expect(read.ok && read.workbook.sheets.map((sheet) => sheet.sheet)).toEqual(['一'])
  })

  test('give way to a sheet of the same name, and links and formulas follow', () => {
    const link = {
      content: { kind: 'link' as const, text: '看', sheet: '评分明细', cell: 'A1' },
      look: 'link' as const,
    }
    const formula = {
      content: {
        kind: 'formula' as const,
        formula: "SUM('校验结果'!A1,校验结果!A2,我的校验结果!A3)",
        result: { number: '3' },
      },
      look: 'money' as const,
    }
    const plans = [sheetPlan('校验结果', { rows: [row(link, formula)] }), sheetPlan('评分明细')]
    const bytes = handBook({ sheets: [empty, empty], workbook: bookXml(TWO) })
    const out = annotateWorkbook(bytes, annotation([], plans))
    expect(partOf(out, 'xl/workbook.xml')).toContain('name="校验结果(2)"')
    const sheet = partOf(out, 'xl/worksheets/sheet3.xml')
    expect(sheet).toContain(`<f>SUM('校验结果(2)'!A1,'校验结果(2)'!A2,我的校验结果!A3)</f><v>3</v>`)
    expect(sheet).toContain(`location="'评分明细'!A1"`)
  })

  test('only the first of them is selected', () => {
    const selected = sheetXml(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
    )
    const out = annotateWorkbook(handBook({ sheets: [selected, empty] }), annotation([]))
    const tabs = partNames(out).filter(
      (name) => /worksheets\/sheet\d/.test(name) && partOf(out, name).includes('tabSelected="1"'),
    )
    expect(tabs).toEqual(['xl/worksheets/sheet3.xml'])
  })

  test('write a text as a text and a number to the letter', () => {
    const plan = sheetPlan('校验结果', {
      rows: [
        row(
          text('=1+1'),
          number('4375.00', 'money'),
          number('-0.5'),
          number('6.66666666666666666667'),
          number('123456789012345678'),
        ),
      ],
    })
    const sheet = partOf(
      annotateWorkbook(handBook({ sheets: [empty] }), annotation([], [plan])),
      'xl/worksheets/sheet2.xml',
    )
    expect(sheet).toMatch(/t="inlineStr"><is><t>=1\+1<\/t><\/is>/)
    expect(sheet).toMatch(/<v>4375\.00<\/v>/)
    expect(sheet).toContain('<v>-0.5</v>')
    expect(sheet).toContain('<v>6.6666666666666667</v>')
    expect(sheet).toContain('>123456789012345678</t>')
  })
})

test('parts that are not touched are the same, and lie where they lay', () => {
  const bytes = handBook({ sheets: [empty, empty] })
  const out = annotateWorkbook(bytes, annotation([mark('A1')]))
  const names = partNames(bytes)
  expect(partNames(out).slice(0, names.length)).toEqual(names)
  for (const name of ['xl/media/picture.bin', 'xl/worksheets/sheet2.xml', '_rels/.rels']) {
    expect(partOf(out, name)).toBe(partOf(bytes, name))
  }
})

test('a signed package keeps its signature', () => {
  const bytes = handBook({ sheets: [empty], more: { '_xmlsignatures/sig1.xml': '<Signature/>' } })
  expect(partNames(annotateWorkbook(bytes, annotation([])))).toContain('_xmlsignatures/sig1.xml')
})

test('marks of sheets that are not there are passed over', () => {
  const out = annotateWorkbook(
    handBook({ sheets: [empty] }),
    annotation([mark('A1', 'error', 'x', NAMES[3])]),
  )
  expect(partNames(out)).not.toContain('xl/comments1.xml')
})
