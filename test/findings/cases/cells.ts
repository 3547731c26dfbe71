import { observe } from '../../../src/forms/observe.ts'
import { changed, typed, type Case } from '../case.ts'

const FACTS = '附件2 考核数据'
const APPLICATION = '附表3 青禾镇荷塘综合零工驿站'
const YEAR = '考核基础数据表 全年'
const GRANT = '申请表 清河镇零工驿站'
const PEOPLE = '花名册 清河镇零工驿站'
const at = (sheet: string, cell: string): string => `${sheet}!${cell}`

/** Findings of layer C: what somebody typed into one cell. */
export const CELL_CASES: Readonly<Record<string, Case>> = {
  'LG-C001': typed(at(FACTS, 'D6'), null),
  'LG-C002': typed(at(APPLICATION, 'D9'), null),
  'LG-C003': typed(at(FACTS, 'F6'), null),
  'LG-C004': typed(at(FACTS, 'M6'), null),
  'LG-C005': changed(
    {
      cells: { [at(FACTS, 'G7')]: null },
      sheets: { [FACTS]: (xml) => xml.replace('</mergeCells>', '<mergeCell ref="G6:G7"/></mergeCells>') },
    },
    at(FACTS, 'G7'),
  ),
  'LG-C006': typed(at(FACTS, 'C6'), { formula: '1+1' }),
  'LG-C007': typed(at(FACTS, 'C6'), { error: '#N/A' }),
  'LG-C008': typed(at(FACTS, 'C6'), { boolean: true }),
  'LG-C009': typed(at(APPLICATION, 'D9'), '-'),
  'LG-C010': typed(at(FACTS, 'B6'), '荷塘村\u00a0'),
  'LG-C011': typed(at(FACTS, 'C6'), '１人'),
  'LG-C012': typed(at(FACTS, 'C6'), '1'),
  'LG-C013': changed(
    {
      cells: { [at(FACTS, 'J6')]: { percent: '91.6' } },
      parts: {
        'xl/styles.xml': (xml) => xml.replace('<xf numFmtId="10" fontId="0"', '<xf numFmtId="1" fontId="0"'),
      },
    },
    at(FACTS, 'J6'),
  ),
  'LG-C032': changed(
    {
      parts: {
        'xl/styles.xml': (xml) =>
          xml
            .replace(
              /<numFmts[^>]*>/,
              '<numFmts count="9"><numFmt numFmtId="399" formatCode="&quot;4&quot;"/>',
            )
            .replace('<xf numFmtId="10" fontId="0"', '<xf numFmtId="399" fontId="0"'),
      },
      cells: { [at(FACTS, 'J6')]: { percent: '91.6' } },
    },
    at(FACTS, 'J6'),
  ),
  'LG-C014': typed(at(FACTS, 'H6'), '√'),
  'LG-C015': typed(at(FACTS, 'F6'), '正常维护 '),
  'LG-C016': typed(at(FACTS, 'N3'), '20241025'),
  'LG-C017': typed(at('附表2 1月', 'E3'), '1月'),
  'LG-C018': typed(at('附表2 1月', 'E3'), '2024-02-05', { also: ['LG-X055'] }),
  'LG-C019': typed(at(YEAR, 'D7'), { percent: '0.92' }, { base: 'dongzhi' }),
  'LG-C021': typed(at(FACTS, 'D6'), '十二'),
  'LG-C022': typed(at(FACTS, 'D6'), '约30'),
  'LG-C023': typed(at(FACTS, 'J6'), '九十二'),
  'LG-C024': typed(at(FACTS, 'J6'), '92左右'),
  'LG-C025': typed(at(FACTS, 'G6'), '无'),
  'LG-C026': typed(at(FACTS, 'C6'), 1.5),
  'LG-C027': typed(at(FACTS, 'C6'), -3),
  'LG-C028': typed(at(FACTS, 'J6'), 890),
  'LG-C029': typed(at(FACTS, 'C6'), { date: '2024-03-04' }),
  'LG-C030': typed(at(YEAR, 'D7'), 0.85, { base: 'dongzhi' }),
  'LG-C031': typed(at(YEAR, 'D8'), 300000.005, { base: 'dongzhi' }),
  'LG-C041': typed(at(FACTS, 'F6'), '正常维修'),
  'LG-C042': typed(at(FACTS, 'F6'), '很好'),
  'LG-C043': typed(at(APPLICATION, 'D7'), '☑公益性 ☑经营性 □混合型'),
  'LG-C044': typed(at(APPLICATION, 'D7'), '☒公益性 □经营性 □混合型'),
  'LG-C045': typed(at(FACTS, 'H6'), '大概'),
  'LG-C051': typed(at(FACTS, 'N3'), '上周五'),
  'LG-C052': typed(at(FACTS, 'N3'), '10月25日'),
  'LG-C053': typed(at(FACTS, 'N3'), 2024.1),
  'LG-C054': typed(at(FACTS, 'N3'), '2024-02-30'),
  'LG-C055': typed(at(FACTS, 'N3'), '2024年10月'),
  'LG-C056': typed(at('附表2 1月', 'E3'), '一季度'),
  'LG-C057': typed(at('附表2 1月', 'E3'), '24年1月'),
  'LG-C061': typed(at(APPLICATION, 'B10'), '3人'),
  'LG-C062': typed(at(APPLICATION, 'B10'), '总数三人，其中专职二人'),
  'LG-C071': typed(at('附件1 服务人员', 'E6'), { stored: '1390001567800000' }),
  'LG-C072': typed(at(PEOPLE, 'D5'), { stored: '429999198001120000' }, { base: 'yunmeng' }),
  'LG-C073': typed(at(PEOPLE, 'D5'), '42999919800112011', { base: 'yunmeng' }),
  'LG-C074': typed(at(PEOPLE, 'D5'), '429999198001120114', { base: 'yunmeng' }),
  'LG-C075': typed(at(GRANT, 'B8'), '同上', { base: 'yunmeng' }),
  'LG-C076': {
    at: '申报表!B4',
    run: () => {
      const reader = { path: '某某.xlsx', sheet: '申报表', form: 'application', year: '2024' }
      const field = { key: 'code', label: '统一社会信用代码', type: 'creditCode' } as const
      const cell = { row: 4, column: 2, kind: 'text', text: '91330122MA0000000O' } as const
      const place = { field, key: 'code', label: field.label, row: 4, column: 2, cell }
      return observe(reader, { ...place, required: true, claimsNothing: false, merged: false }).findings
    },
  },
}
