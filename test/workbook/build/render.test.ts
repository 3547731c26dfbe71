import { describe, expect, test } from 'vitest'
import { text } from '../../../src/model/sheet-plan.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { renderWorkbook } from '../../../src/workbook/render.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { bookPlan, row, sheetPlan } from './plans.ts'

describe('a workbook of results', () => {
  const bytes = renderWorkbook(bookPlan())
  const zip = openZip(bytes)
  const part = (name: string): string => zip.read(zip.find(name)!).toString('utf8')

  test('has the same bytes each time', () => {
    expect(renderWorkbook(bookPlan()).equals(bytes)).toBe(true)
    expect(zip.entries.every((entry) => entry.time === 0)).toBe(true)
  })

  test('opens on its first visible sheet and names lingong as its maker', () => {
    expect(part('xl/workbook.xml')).toContain('firstSheet="1" activeTab="1"')
    expect(part('xl/workbook.xml')).toContain('name="_lingong" sheetId="1" state="veryHidden"')
    expect(part('docProps/core.xml')).toContain('<dc:creator>lingong</dc:creator>')
  })

  test('writes long drop-downs through a name over a very hidden sheet', () => {
    expect(part('xl/worksheets/sheet3.xml')).toContain('<formula1>&quot;是,否&quot;</formula1>')
    expect(part('xl/worksheets/sheet3.xml')).toContain('<formula1>lingong_list_1</formula1>')
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="lingong_list_1">'_lingong_lists'!$A$1:$A$60</definedName>`,
    )
    expect(part('xl/workbook.xml')).toContain('name="_lingong_lists" sheetId="4" state="veryHidden"')
  })

  test('has no more links on a sheet than Excel takes, and every text', () => {
    const link = { content: { kind: 'link', text: '甲', sheet: '一', cell: 'A1' }, look: 'text' } as const
    const rows = Array.from({ length: 65_531 }, () => row(link))
    const written = openZip(renderWorkbook({ sheets: [sheetPlan('一', { rows })], title: '链接' }))
    const sheet = written.read(written.find('xl/worksheets/sheet1.xml')!).toString('utf8')
    expect(sheet.match(/<hyperlink /g)).toHaveLength(65_530)
    expect(sheet.match(/<t>甲</g)).toHaveLength(65_531)
  })

  test('comes back as it was written', () => {
    const odd = ' a_x0041_b\nc<&>"\'\u{20000} '
    const read = readWorkbook(
      renderWorkbook({ sheets: [sheetPlan('一', { rows: [row(text(odd))] })], title: '<&' }),
      '甲.xlsx',
    )
    expect(read.ok && read.workbook.sheets[0]!.rows.get(1)!.get(1)!.text).toBe(odd)
  })
})
