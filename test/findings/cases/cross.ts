import { utils, write } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { readHolidays } from '../../../src/submission/calendar/holidays.ts'
import { UsageFault, type Finding } from '../../../src/model/finding.ts'
import { REVIEW_HEAD } from '../../submission/tables.ts'
import { book, holding, withoutRow } from '../book.ts'
import { changed, SAMPLE, typed, workbooks, type Case, type Setting } from '../case.ts'
import { openPackage } from '../../../src/workbook/package.ts'
import { retype, type Changes, type Typed } from '../retype.ts'

const PEOPLE = '附件1 服务人员'
const FACTS = '附件2 考核数据'
const JANUARY = '附表2 1月'
const OCTOBER = '附表2 10月'
const APPLICATION = '附表3 青禾镇荷塘综合零工驿站'
const SCORES = '附表4 青禾镇荷塘综合零工驿站'
const QUARTER = '附表1 青禾镇荷塘综合零工驿站 一季度'
const STATION = '青禾镇荷塘综合零工驿站'
const MONTHS = '月度运营数据报告'
const YEAR = '考核基础数据表 全年'
const HALF = '考核基础数据表 半年'
const GRANT = '申请表 清河镇零工驿站'
const NAMES = '花名册 清河镇零工驿站'
const GRADES = '工作考核评分表'
const SELF = '附件6 工作考核自评表'
const RECOGNITION = '附件3 清源区零工市场'
const at = (sheet: string, cell = ''): string => `${sheet}!${cell}`

const ROSTER_HEAD = ['乡镇街道', '村（社区）', '区划代码', '别名']
const VILLAGES = ['荷塘村', '柳岸村', '稻香社区', '新桥村']
const rosterOf = (...more: (string | null)[][]): Buffer =>
  book('名册', [ROSTER_HEAD, ...VILLAGES.map((village) => ['青禾镇', village]), ...more])

const reviewOf = (...rows: [string, string | number | null][]): Buffer =>
  book('评审表', [REVIEW_HEAD, ...rows.map(([no, score]) => ['青禾镇', STATION, no, '', '', '', '', score])])
/** A workbook whose sheets hold these rows. */
function twoSheets(...sheets: string[][][]): Buffer {
  const workbook = utils.book_new()
  for (const [index, rows] of sheets.entries())
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), `表${index + 1}`)
  return write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
const reviewed = (review: Buffer, place: string, setting: Setting = {}): Case =>
  changed({}, place, { ...setting, review, county: true })

/** The good workbook with one form left in it. */
function only(form: string, cells: Changes['cells'] = {}): Buffer {
  const bytes = readFileSync(SAMPLE.tonglu)
  const others = openPackage(bytes).sheets.map(({ name }) => name)
  const emptied = others.filter((name) => name !== form && !name.startsWith('_'))
  return retype(bytes, { cells, sheets: Object.fromEntries(emptied.map((name) => [name, holding([])])) })
}

/** A holidays list goes into no command of a town: it is read by itself. */
function holidays(...rows: string[][]): Case['run'] {
  return (): readonly Finding[] => {
    const table = {
      path: '节假日.csv',
      sheet: '节假日.csv',
      sha256: '',
      rows: rows.map((texts, index) => ({
        row: index + 1,
        cells: texts.map((text, column) => ({ column: column + 1, text, cell: null })),
      })),
    }
    try {
      readHolidays(table)
      return []
    } catch (error) {
      if (error instanceof UsageFault) return error.findings
      throw error
    }
  }
}

/** Findings of layer X: lists, names and figures that contradict each other; and of layer Q. */
export const CROSS_CASES: Readonly<Record<string, Case>> = {
  'LG-X001': changed({}, at('名册'), {
    roster: book('名册', [
      ['乡镇街道', '户数'],
      ['青禾镇', '3'],
    ]),
  }),
  'LG-X002': changed({}, at('名册', 'B6'), { roster: rosterOf(['青禾镇', '荷塘村']) }),
  'LG-X003': changed({}, at('名册', 'B6'), { roster: rosterOf(['青禾镇', null, '330122']) }),
  'LG-X004': changed({}, at('名册', 'D7'), {
    roster: rosterOf(['青禾镇', '上村', null, '老村'], ['青禾镇', '下村', null, '老村']),
  }),
  'LG-X005': changed({}, at('清单', 'D2'), {
    stations: book('清单', [
      ['乡镇街道', '村（社区）', '驿站名称', '备案日期'],
      ['青禾镇', '荷塘村', STATION, '五月底'],
    ]),
  }),
  'LG-X006': changed({}, at('名册'), { roster: book('名册', [ROSTER_HEAD]) }),
  'LG-X007': { at: '节假日.csv!A2', run: holidays(['节假日'], ['2024-13-45']) },
  'LG-X017': {
    at: '节假日.csv!B2',
    run: holidays(['开始日期', '结束日期'], ['2024-10-08', '2024-10-01']),
  },
  'LG-X008': { at: '节假日.csv!', run: holidays(['节假日'], ['国庆']) },
  'LG-X009': changed({}, null, { roster: twoSheets([['说明']], [['乡镇街道', '户数']]) }),
  'LG-X010': reviewed(reviewOf(['1', 10.5]), at('评审表', 'H2')),
  'LG-X011': reviewed(reviewOf(['3', 7]), at('评审表', 'H2')),
  'LG-X012': reviewed(
    book('评审表', [REVIEW_HEAD, ['青禾镇', '某某零工驿站', '1', '', '', '', '', 8]]),
    at('评审表', 'H2'),
  ),
  'LG-X013': reviewed(reviewOf(['1', 8], ['1', 10]), at('评审表', 'H3')),
  'LG-X014': reviewed(reviewOf(['2', '合格']), at('评审表', 'H2')),
  'LG-X015': reviewed(reviewOf(['99', 10]), at('评审表', 'H2')),
  'LG-X016': reviewed(reviewOf(['2', 10], ['2', 10]), at('评审表', 'H3')),
  'LG-X020': workbooks(() => ({ '表.xlsx': only(FACTS, { [at(FACTS, 'C3')]: null }) }), at(FACTS, 'C3'), {
    roster: null,
  }),
  'LG-X021': changed(
    {
      cells: {
        [at(APPLICATION, 'B6')]: null,
        [at(APPLICATION, 'D6')]: '人民路1号',
        [at(APPLICATION, 'B5')]: '青禾镇中心综合零工驿站',
      },
    },
    at(APPLICATION, 'B6'),
    { also: ['LG-X040', 'LG-X040'] },
  ),
  'LG-X022': workbooks(() => ({ '表.xlsx': only(SCORES, { [at(SCORES, 'B3')]: null }) }), at(SCORES, 'B3')),
  'LG-X023': typed(at(JANUARY, 'C7'), '青禾镇某某综合零工驿站', { also: ['LG-Q002'] }),
  'LG-X024': typed(at(JANUARY, 'B7'), '望江街道', { also: ['LG-X023', 'LG-Q002'] }),
  'LG-X025': changed(
    {
      cells: {
        [at(FACTS, 'B10')]: '荷塘村',
        ...Object.fromEntries(
          [
            ['C', 1],
            ['D', 12],
            ['E', 9],
            ['F', '正常维护'],
            ['G', 1],
            ['H', '是'],
            ['I', '是'],
            ['J', 92],
            ['K', 1],
            ['L', '否'],
            ['M', 0],
            ['N', 0],
            ['O', 1],
          ].map(([letter, content]): [string, Typed] => [at(FACTS, `${letter}10`), content!]),
        ),
      },
    },
    at(FACTS, 'B10'),
  ),
  'LG-X026': changed(
    {
      cells: {
        [at(OCTOBER, 'E3')]: '2024年1月',
        [at(OCTOBER, 'C7')]: STATION,
        ...same(10),
        [at(OCTOBER, 'D7')]: 99,
      },
    },
    at(OCTOBER, 'D7'),
    { also: ['LG-H006'] },
  ),
  'LG-X027': changed({}, at(FACTS, 'D6'), {
    also: ['LG-X028'],
    beside: { '青禾镇补报.xlsx': only(FACTS, { [at(FACTS, 'D6')]: 20 }) },
  }),
  'LG-X028': changed({}, at(FACTS, 'B6'), { beside: { '青禾镇补报.xlsx': only(FACTS) } }),
  'LG-X029': changed({}, at(FACTS, 'B6'), {
    county: true,
    preferNewest: true,
    also: ['LG-X028'],
    beside: { '青禾镇补报.xlsx': only(FACTS, { [at(FACTS, 'D6')]: 20, [at(FACTS, 'N3')]: '2024-10-28' }) },
  }),
  'LG-X030': workbooks(() => ({ '石桥镇.xlsx': readFileSync(SAMPLE.tonglu) }), null),
  'LG-X031': changed({}, null, {
    beside: { '石桥镇.xlsx': only(FACTS) },
    also: ['LG-X028'],
  }),
  'LG-X033': typed(at('附表2 1月', 'E3'), '2023年1月', { also: ['LG-Q002'] }),
  'LG-X037': changed({}, at(APPLICATION, 'B6'), {
    stations: book('清单', [
      ['乡镇街道', '村（社区）', '驿站名称'],
      ['青禾镇', '柳岸村', STATION],
    ]),
  }),
  'LG-X034': typed(at(APPLICATION, 'B6'), '荷塘', { roster: null }),
  'LG-X035': changed({}, at(FACTS, 'C3'), {
    roster: null,
    beside: { '青禾镇补报.xlsx': only(FACTS, { [at(FACTS, 'C3')]: '青禾' }) },
  }),
  'LG-X036': typed(at(GRANT, 'B2'), '清河零工驿站', { base: 'yunmeng', also: ['LG-X082', 'LG-X082'] }),
  'LG-X032': changed({}, at(APPLICATION, 'B5'), {
    beside: {
      '望江街道.xlsx': only(APPLICATION, {
        [at(APPLICATION, 'D5')]: '望江街道',
        [at(APPLICATION, 'B6')]: '古渡社区',
      }),
    },
    also: ['LG-X040'],
  }),
  'LG-X040': changed({ sheets: { [SCORES]: holding([]) } }, at(APPLICATION, 'B5')),
  'LG-X041': typed(at(FACTS, 'C3'), '青和镇'),
  'LG-X042': typed(at(FACTS, 'B6'), '荷糖村'),
  'LG-X043': changed({ sheets: { [FACTS]: withoutRow(9) } }, null),
  'LG-X044': changed({ cells: row(FACTS, 9, null) }, at(FACTS, 'B9')),
  'LG-X045': typed(at(PEOPLE, 'B7'), '李某甲'),
  'LG-X046': typed(at(PEOPLE, 'E7'), '13900015678'),
  'LG-X047': typed(at(PEOPLE, 'E7'), '12345'),
  'LG-X048': typed(at(APPLICATION, 'D9'), '钱某某'),
  'LG-X050': typed(at(FACTS, 'E6'), 13),
  'LG-X051': typed(at(APPLICATION, 'B9'), 0),
  'LG-X052': typed(at(APPLICATION, 'D11'), 95),
  'LG-X053': changed({ cells: { ...same(2), ...same(3) } }, at('附表2 3月', 'D7')),
  'LG-X054': typed(at(APPLICATION, 'B21'), '2024-10-08'),
  'LG-X055': typed(at(JANUARY, 'E3'), '2024-02-05', { also: ['LG-C018'] }),
  'LG-X056': typed(at(QUARTER, 'C9'), '咨询电话无人接听', { at: at(QUARTER, 'D9') }),
  'LG-X057': typed(at(SCORES, 'D6'), 11),
  'LG-X058': typed(at(SCORES, 'D8'), 7),
  'LG-X059': typed(at(SCORES, 'D6'), 8),
  'LG-Q001': typed(at(FACTS, 'J6'), 89.5),
  'LG-Q002': changed({ sheets: { '附表2 9月': holding([]) } }, at(SCORES, 'D13')),
  'LG-Q003': changed(
    {
      cells: Object.fromEntries(
        [
          ['C', 4],
          ['D', 10000],
          ['E', 9999],
          ['F', '正常维护'],
          ['G', 4],
          ['I', '否'],
        ].map(([letter, content]) => [at(FACTS, `${letter}9`), content!]),
      ),
    },
    null,
  ),
  'LG-X060': typed(at(MONTHS, 'N6'), null, { base: 'dongzhi' }),
  'LG-X061': typed(at(MONTHS, 'K6'), 0, { base: 'dongzhi', at: at(MONTHS, 'L6'), also: ['LG-X062'] }),
  'LG-X062': typed(at(MONTHS, 'I6'), 3, { base: 'dongzhi' }),
  'LG-X063': changed({ sheets: { [MONTHS]: withoutRow(17) } }, null, { base: 'dongzhi' }),
  'LG-X064': typed(at(YEAR, 'B6'), 300, { base: 'dongzhi', at: null }),
  'LG-X065': typed(at(HALF, 'B7'), 7, { base: 'dongzhi' }),
  'LG-X066': typed(at(HALF, 'B7'), 4, { base: 'dongzhi' }),
  'LG-X080': typed(at(GRADES, 'I6'), 99, { base: 'yunmeng' }),
  'LG-X081': typed(at(NAMES, 'D6'), '429999198001120113', { base: 'yunmeng' }),
  'LG-X082': changed({ sheets: { [NAMES]: holding([]) } }, at(GRANT, 'B9'), { base: 'yunmeng' }),
  'LG-X083': typed(at(RECOGNITION, 'D8'), '2020-03-01', { base: 'quanzhou', also: ['LG-X084'] }),
  'LG-X084': typed(at(SELF, 'E6'), '2024-03-05', { base: 'quanzhou' }),
  'LG-X085': typed(at(GRADES, 'C6'), '家门口就业服务站', { base: 'yunmeng' }),
  'LG-X086': typed(at(GRADES, 'B7'), '清河镇北环零工驿站', {
    base: 'yunmeng',
    at: at(GRADES, 'C7'),
    also: ['LG-X082'],
  }),
  'LG-Q004': changed({ cells: { [at(YEAR, 'D7')]: 82, [at(YEAR, 'B8')]: 83 } }, null, { base: 'dongzhi' }),
  'LG-Q005': changed(
    { cells: { [at(YEAR, 'B10')]: 290000, [at(YEAR, 'D7')]: 80, [at(YEAR, 'B8')]: 75 } },
    null,
    { base: 'dongzhi', also: ['LG-Q007'] },
  ),
  'LG-Q006': typed(at(YEAR, 'D10'), '是', { base: 'dongzhi', at: null }),
  'LG-Q007': typed(at(YEAR, 'B10'), 140000, { base: 'dongzhi' }),
  'LG-Q021': typed(at(SELF, 'G6'), 89.5, { base: 'quanzhou', also: ['LG-Q022'] }),
  'LG-Q022': typed(at(GRANT, 'B6'), 50000, { base: 'yunmeng' }),
}

/** The six figures of a month, or of a village. */
function row(sheet: string, number: number, content: null | undefined = undefined) {
  const letters = sheet === FACTS ? [...'CDEFGHIJKLMNO'] : [...'DEFGHI']
  return Object.fromEntries(
    letters.map((letter, index) => [at(sheet, `${letter}${number}`), content === null ? null : index + 1]),
  )
}

function same(month: number) {
  return Object.fromEntries(
    [...'DEFGHI'].map((letter, index) => [
      at(`附表2 ${month}月`, `${letter}7`),
      [21, 11, 4, 30, 15, 6][index]!,
    ]),
  )
}
