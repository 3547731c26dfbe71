import { describe, expect, test } from 'vitest'
import { number, text } from '../../../src/model/sheet-plan.ts'
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
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="lingong_list_2">'_lingong_lists'!$B$1:$B$55</definedName>`,
    )
    expect(part('xl/workbook.xml')).toContain('name="_lingong_lists" sheetId="4" state="veryHidden"')
  })

  test('has no more links on a sheet than Excel takes, and every text', () => {
    const link = (words: string) =>
      ({ content: { kind: 'link', text: words, sheet: '一', cell: 'A1' }, look: 'text' }) as const
    const rows = Array.from({ length: 65_531 }, (_, index) => row(link(`甲${index % 5000}`)))
    const written = openZip(renderWorkbook({ sheets: [sheetPlan('一', { rows })], title: '链接' }))
    const sheet = written.read(written.find('xl/worksheets/sheet1.xml')!).toString('utf8')
    expect(sheet.match(/<hyperlink /g)).toHaveLength(65_530)
    expect(sheet.match(/<t>甲\d+</g)).toHaveLength(65_531)
    expect(sheet).toContain('"><is><t>甲4999</t></is></c></row><row r="5001"')
  })

  test('comes back as it was written, as far as a cell holds it', () => {
    const odd = ' a_x0041_b\nc<&>"\'\u{20000} '
    const long = '长'.repeat(40_000)
    const rows = [row(text(odd), number('-1234567890.12345'), text(long))]
    const read = readWorkbook(renderWorkbook({ sheets: [sheetPlan('一', { rows })], title: '<&' }), '甲.xlsx')
    const cells = read.ok ? [...read.workbook.sheets[0]!.rows.get(1)!.values()] : []
    expect(cells.map((cell) => cell.text)).toEqual([odd, '-1234567890.12345', `${long.slice(0, 32_766)}…`])
  })
})
