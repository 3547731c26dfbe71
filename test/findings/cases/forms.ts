import { foreignUnit, unitFinding } from '../../../src/forms/foreign-unit.ts'
import { changed, typed, workbooks, type Case } from '../case.ts'
import { book, holding } from '../book.ts'
import type { Changes } from '../retype.ts'

const FACTS = '附件2 考核数据'
const SCORES = '附表4 青禾镇荷塘综合零工驿站'
const APPLICATION = '附表3 青禾镇荷塘综合零工驿站'
const OCTOBER = '附表2 10月'
const QUARTER = '附表1 青禾镇荷塘综合零工驿站 一季度'
const at = (sheet: string, cell: string): string => `${sheet}!${cell}`

const withoutColumn = (letter: string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${letter}\\d+"[^>]*?(?:/>|>.*?</c>)`, 'gs'), '')
const withoutRow = (row: number) => (xml: string) =>
  xml.replace(new RegExp(`<row\\b[^>]*\\br="${row}"[^>]*?(?:/>|>.*?</row>)`, 's'), '')

/** The score J6 in another font. */
const inFont = (font: string): Changes => ({
  cells: { [at(FACTS, 'J6')]: { percent: '92' } },
  parts: {
    'xl/styles.xml': (xml) =>
      xml
        .replace('</fonts>', `${font}</fonts>`)
        .replace('<xf numFmtId="10" fontId="0"', '<xf numFmtId="0" fontId="7"'),
  },
})
/** The score J6 as a formula with a stored result. */
const stored = (formula: string): Changes => ({
  sheets: {
    [FACTS]: (xml) =>
      xml.replace(/<c r="J6"([^>]*?)>.*?<\/c>/s, `<c r="J6"$1><f>${formula}</f><v>92</v></c>`),
  },
})

/** Findings of the layers S, H and R: which form a sheet is, its head, its rows. */
export const FORM_CASES: Readonly<Record<string, Case>> = {
  'LG-S001': changed(
    {
      sheets: {
        [OCTOBER]: holding([
          [
            '村（社区）',
            '延期5天以上未服务人数',
            '登记失业人员数',
            '其中参加县内培训人数',
            '就业信息角',
            '零工信息漏报次数',
            '市级高质量就业村得分',
          ],
          ['荷塘村', 1, 12, 9, '正常维护', 0],
        ]),
      },
    },
    at(OCTOBER, ''),
  ),
  'LG-S002': changed({ sheets: { [FACTS]: withoutRow(5) } }, at(FACTS, '')),
  'LG-S003': changed(
    {
      sheets: {
        [OCTOBER]: holding([
          ['附件2'],
          ['桐庐县2024年村（社区）高质量就业推进工作要求及赋分标准'],
          ['序号', '考核项目', '分值', '考核内容及评分标准'],
        ]),
      },
    },
    at(OCTOBER, ''),
  ),
  'LG-S004': changed(
    {
      parts: {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            /<sheet\b[^>]*name="附件2 考核数据"[^>]*(?=\/>)/,
            (tag) => `${tag.replace(/ state="\w+"/, '')} state="hidden"`,
          ),
      },
    },
    at(FACTS, ''),
  ),
  'LG-S005': changed(
    {
      more: {
        'xl/worksheets/_rels/sheet3.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/></Relationships>',
        'xl/ctrlProps/ctrlProp1.xml':
          '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>',
      },
    },
    at(FACTS, ''),
  ),
  'LG-S006': changed(
    {
      sheets: {
        [QUARTER]: holding([
          [null, '周某戊', '青禾镇', '荷塘村', '13900065683'],
          [null, '吴某己', '青禾镇', '柳岸村', '13900075684'],
        ]),
      },
    },
    at(QUARTER, 'B1'),
  ),
  'LG-S007': changed(inFont('<font><color rgb="FFFFFFFF"/></font>'), at(FACTS, 'J6')),
  'LG-S008': changed(inFont('<font><strike/></font>'), at(FACTS, 'J6')),
  'LG-S009': changed(
    {
      parts: {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '<definedNames>',
            '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">\'附件2 考核数据\'!$A$1:$P$8</definedName>',
          ),
      },
    },
    at(FACTS, 'B9'),
  ),
  'LG-S010': changed(stored('DAY(TODAY())'), at(FACTS, 'J6')),
  'LG-S011': changed(stored('[1]Sheet1!B5'), at(FACTS, 'J6')),
  // the sample asks to be worked out anew
  'LG-S012': changed(stored('80+12'), at(FACTS, 'J6')),
  'LG-S013': changed(
    {
      sheets: {
        [FACTS]: (xml) =>
          xml.replace(
            /<c r="J6"([^>]*?)(?: t="\w+")?>.*?<\/c>/s,
            '<c r="J6"$1 t="inlineStr"><is><r><t>9</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>',
          ),
      },
    },
    at(FACTS, 'J6'),
    { also: ['LG-C012'] },
  ),
  'LG-S014': changed(
    {
      more: {
        'xl/worksheets/_rels/sheet3.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>90</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>',
      },
    },
    at(FACTS, ''),
  ),
  'LG-S015': changed(
    {
      parts: {
        'xl/workbook.xml': (xml) =>
          xml.replace('name="填表说明"', 'name="说明"').replace(`name="${FACTS}"`, 'name="填表说明"'),
      },
    },
    at('填表说明', ''),
  ),
  'LG-S016': changed({ cells: { '_lingong!B1': 'tonglu-2027' } }, null),
  'LG-S090': workbooks(
    () => ({
      '通讯录.xlsx': book('通讯录', [
        ['姓名', '电话'],
        ['李某某', '见附件'],
      ]),
    }),
    null,
  ),
  'LG-S091': workbooks(() => ({ '资金分配汇总.xlsx': book('_lingong_output', [['x']]) }), null),
  'LG-H001': changed({ sheets: { [FACTS]: withoutColumn('J') } }, at(FACTS, '')),
  'LG-H002': typed(at(FACTS, 'D5'), '登记失业人数', { also: [] }),
  'LG-H003': changed({ sheets: { [FACTS]: withoutColumn('O') } }, at(FACTS, '')),
  'LG-H004': typed(at(FACTS, 'Q5'), '登记失业人员数'),
  'LG-H009': changed(
    { cells: { [`${APPLICATION}!A16`]: '驿站面积', [`${APPLICATION}!B16`]: 200 } },
    at(APPLICATION, 'B16'),
  ),
  'LG-H005': changed(
    {
      sheets: {
        [FACTS]: (xml) =>
          xml
            .replace(/<cols>.*?<\/cols>/s, '')
            .replace('<sheetData>', '<cols><col min="13" max="13" width="9" hidden="1"/></cols><sheetData>'),
      },
    },
    at(FACTS, 'M6'),
  ),
  'LG-H006': typed(at('附表2 1月', 'E3'), '2024年2月', { also: ['LG-X026', 'LG-Q002'] }),
  'LG-H007': typed(at(FACTS, 'D5'), '登记失业人员数（万人）'),
  'LG-H008': {
    at: '经营情况表!C4',
    run: () => {
      const reader = { path: '某某.xlsx', sheet: '经营情况表', form: 'market', year: '2024' }
      const field = { key: 'turnover', label: '年营业额（万元）', type: 'money', unit: '万元' } as const
      const cell = { row: 4, column: 3, kind: 'text', text: '年营业额' } as const
      return [unitFinding(reader, field, field.label, cell, foreignUnit(cell.text, field)!)]
    },
  },
  'LG-R001': changed(
    { cells: { [at(FACTS, 'B10')]: '合计', [at(FACTS, 'A10')]: null, [at(FACTS, 'D10')]: 99 } },
    at(FACTS, 'D10'),
  ),
  'LG-R002': changed(
    { cells: { [at(FACTS, 'B10')]: '示例', [at(FACTS, 'C10')]: 1, [at(FACTS, 'D10')]: 9 } },
    at(FACTS, 'B10'),
  ),
  'LG-R003': changed(
    { sheets: { [FACTS]: (xml) => xml.replace('<row r="7"', '<row r="7" hidden="1"') } },
    at(FACTS, 'A7'),
  ),
  'LG-R004': changed({ sheets: { [SCORES]: withoutRow(7) } }, at(SCORES, '')),
  'LG-R005': typed(at(SCORES, 'A7'), '1'),
  'LG-R007': typed(at(SCORES, 'C6'), 20),
  'LG-R008': typed(at(SCORES, 'B6'), '村级特色产业或特色服务促进灵活就业'),
  'LG-R009': typed(at(SCORES, 'D16'), 10),
  'LG-R006': changed({ sheets: { [QUARTER]: withoutRow(7) } }, at(QUARTER, '')),
}
