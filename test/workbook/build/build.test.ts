import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook } from '../../../src/workbook/build.ts'
import { openZip, type Zip } from '../../../src/workbook/zip/open.ts'
import { number, text } from '../../../src/model/sheet-plan.ts'
import { bookPlan, row, sheetPlan } from './plans.ts'

function part(zip: Zip, name: string): string {
  const entry = zip.find(name)
  if (!entry) throw new Error(`${name} is missing`)
  return zip.read(entry).toString('utf8')
}

describe('a workbook built from a plan', () => {
  let bytes: Buffer
  let zip: Zip
  beforeAll(async () => {
    bytes = await buildWorkbook(bookPlan())
    zip = openZip(bytes)
  })

  test('has the same bytes each time', async () => {
    expect((await buildWorkbook(bookPlan())).equals(bytes)).toBe(true)
    expect(zip.entries.every((entry) => entry.time === 0)).toBe(true)
  })

  test('has 宋体 11 as its default font and names lingong as its maker', () => {
    expect(part(zip, 'xl/styles.xml')).toMatch(
      /<fonts [^>]*><font><sz val="11"\/><color theme="1"\/><name val="宋体"\/>/,
    )
    expect(part(zip, 'docProps/core.xml')).toContain('<dc:creator>lingong</dc:creator>')
  })

  test('opens on its first visible sheet', () => {
    expect(part(zip, 'xl/workbook.xml')).toContain('activeTab="1"')
    expect(part(zip, 'xl/workbook.xml')).toContain('name="_lingong" state="veryHidden"')
  })

  test('keeps a text that starts with = a text', () => {
    expect(part(zip, 'xl/worksheets/sheet3.xml')).not.toContain('<f>1+1</f>')
    expect(part(zip, 'xl/sharedStrings.xml')).toContain('<t>=1+1</t>')
  })

  test('stores each formula with its result', () => {
    const sheet = part(zip, 'xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<f>A3\*2<\/f><v>8750<\/v>/)
    expect(sheet).toMatch(/t="str"><f>IF\(A3&gt;1,&quot;一致&quot;,&quot;不一致&quot;\)<\/f><v>一致<\/v>/)
  })

  test('writes a whole number of more than 15 digits as text, and thirds as numbers', () => {
    expect(part(zip, 'xl/sharedStrings.xml')).toContain('<t>12345678901234567</t>')
    expect(part(zip, 'xl/worksheets/sheet2.xml')).toContain('<v>6.666666666666667</v>')
  })

  test('links inside the workbook without a relationship', () => {
    expect(part(zip, 'xl/worksheets/sheet2.xml')).toContain(
      `<hyperlinks><hyperlink ref="A2" location="'附件2 考核数据'!C5"/></hyperlinks>`,
    )
    expect(zip.find('xl/worksheets/_rels/sheet2.xml.rels')).toBeUndefined()
  })

  test('writes short drop-downs literally and long ones through a name over a very hidden sheet', () => {
    const sheet = part(zip, 'xl/worksheets/sheet3.xml')
    expect(sheet).toContain('<formula1>&quot;是,否&quot;</formula1>')
    expect(sheet).toContain('<formula1>lingong_list_1</formula1>')
    const book = part(zip, 'xl/workbook.xml')
    expect(book).toContain(`<definedName name="lingong_list_1">'_lingong_lists'!$A$1:$A$60</definedName>`)
    expect(book).toContain(`<definedName name="lingong_list_2">'_lingong_lists'!$B$1:$B$55</definedName>`)
    expect(book).toContain('name="_lingong_lists" state="veryHidden"')
  })

  test('keeps the parts of a sheet in the order of the schema', () => {
    const sheet = part(zip, 'xl/worksheets/sheet3.xml')
    const order = [
      '</sheetData>',
      '<sheetProtection',
      '<autoFilter',
      '<mergeCells',
      '<dataValidations',
      '<printOptions',
      '<pageMargins',
      '<pageSetup',
      '<headerFooter',
    ].map((tag) => sheet.indexOf(tag))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })

  test('protects without a password and lets people filter, sort, format and insert rows', () => {
    const sheet = part(zip, 'xl/worksheets/sheet3.xml')
    const protection = /<sheetProtection[^>]*>/.exec(sheet)?.[0]
    expect(protection).not.toMatch(/password|hashValue/)
    for (const allowed of ['formatColumns', 'insertRows', 'deleteRows', 'sort', 'autoFilter']) {
      expect(protection).toContain(`${allowed}="0"`)
    }
  })

  test('repeats the head on each page and names the pages', () => {
    expect(part(zip, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'附件2 考核数据'!$1:$4</definedName>`,
    )
    expect(part(zip, 'xl/worksheets/sheet3.xml')).toContain(
      '<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>',
    )
  })
})

test('a number may have a largest value alone, or no limit but what a validation must have', async () => {
  const help = (top: number, max: string | null) => ({
    kind: 'decimal' as const,
    area: { top, left: 1, bottom: top, right: 1 },
    min: null,
    max,
    prompt: null,
    refusal: '这里要填数。',
  })
  const validations = [help(1, '100'), help(2, null)]
  const bytes = await buildWorkbook({ sheets: [sheetPlan('一', { validations })], title: '' })
  const sheet = part(openZip(bytes), 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/type="decimal" operator="lessThanOrEqual"[^>]*><formula1>100<\/formula1><\/data/)
  expect(sheet).toMatch(/type="decimal" allow[^>]*><formula1>-9+<\/formula1><formula2>9+<\/formula2>/)
})

test('a wrapped text gets the height that it needs, also over merged columns', async () => {
  const long = '需要换行的文字'.repeat(10)
  const bytes = await buildWorkbook({
    sheets: [
      sheetPlan('一', {
        widths: [10, 10],
        rows: [
          row(text(long, 'wrapped')),
          row(text(long, 'wrapped')),
          row(number('1')),
          // a rare character is as wide as any other, a half-width one half as wide
          row(text('\u{20000}'.repeat(70), 'wrapped')),
          row(text('ｶ'.repeat(140), 'wrapped')),
          row({ content: { kind: 'formula', formula: 'A1', result: { text: long } }, look: 'wrapped' }),
        ],
        merges: [{ top: 2, left: 1, bottom: 2, right: 2 }],
      }),
    ],
    title: '',
  })
  const sheet = part(openZip(bytes), 'xl/worksheets/sheet1.xml')
  const heights = [...sheet.matchAll(/<row r="\d+"[^>]*?ht="([\d.]+)"/g)].map((match) => match[1])
  expect(heights).toEqual(['274', '124', '18', '274', '274', '274'])
})

test('a text that looks like an escape, or holds control characters, comes back as it was', async () => {
  const bytes = await buildWorkbook({
    sheets: [sheetPlan('一', { rows: [row(text('a_x0041_b\u0000c\r\nd'))] })],
    title: '',
  })
  expect(part(openZip(bytes), 'xl/sharedStrings.xml')).toContain('a_x005F_x0041_bc\nd')
})
