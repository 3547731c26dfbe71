import { describe, expect, test } from 'vitest'
import type { BlankFill } from '../../../src/forms/blank/fill.ts'
import { planBlank } from '../../../src/forms/blank/plan.ts'
import { address } from '../../../src/model/grid.ts'
import type { BookPlan, SheetPlan, ValidationPlan } from '../../../src/model/sheet-plan.ts'
import { BUILTIN, usePack } from '../../../src/packs/load.ts'
import { LOOK_STYLES } from '../../../src/workbook/looks.ts'
import { cutOff, tooLow } from '../../reports/sheets.ts'
import { field, form, inventedPack } from './invented.ts'

const BY_HAND: BlankFill = { town: null, villages: [], stations: null }
const TOWN: BlankFill = {
  town: '东山镇',
  villages: ['一村', '二村', '三社区'],
  stations: [
    { name: '东山镇文化广场综合零工驿站', village: '二村' },
    { name: '东山镇开发区东南片区中小企业服务中心旁综合零工驿站', village: null },
  ],
}
const packOf = (id: string) => usePack(BUILTIN.find((built) => built.id === id)!).pack
const tonglu = packOf('tonglu-2024')

function sheetOf(book: BookPlan, name: string): SheetPlan {
  const sheet = book.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`${name} is missing: ${book.sheets.map((one) => one.name).join(', ')}`)
  return sheet
}

/** Texts of a sheet by cell. */
function textsOf(sheet: SheetPlan): Map<string, string> {
  const texts = new Map<string, string>()
  sheet.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell?.content.kind === 'text') texts.set(address(index + 1, column + 1), cell.content.text)
      if (cell?.content.kind === 'number') texts.set(address(index + 1, column + 1), cell.content.number)
    })
  })
  return texts
}

/** The cell right of a label's merge: where its entry stands. */
function valueCell(sheet: SheetPlan, label: string): string {
  for (const [index, row] of sheet.rows.entries()) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell?.content.kind !== 'text' || cell.content.text.replace(/：$/, '') !== label) continue
      const merge = sheet.merges.find((area) => area.top === index + 1 && area.left === column + 1)
      return address(index + 1, (merge?.right ?? column + 1) + 1)
    }
  }
  throw new Error(`${label} is missing`)
}

function helpAt(sheet: SheetPlan, cell: string): ValidationPlan | undefined {
  return sheet.validations.find(({ area }) => address(area.top, area.left) === cell)
}

test('names that are filled in have room on every sheet, also those of a dozen characters and more', () => {
  const town = '积石山保安族东乡族撒拉族自治乡'
  const village = '中国（长三角）零工经济示范社区居民委员会第二工作站'
  const stations = [{ name: `${town}东方红水库移民安置新村综合性零工驿站`, village }]
  for (const { id } of BUILTIN) {
    const { sheets } = planBlank(packOf(id), { town, villages: [village], stations })
    expect(sheets.flatMap((sheet) => [...cutOff(sheet), ...tooLow(sheet)])).toEqual([])
  }
})

test('what is typed into a cell on one line is shown smaller where it is too long', () => {
  for (const look of ['inputCentred', 'inputHead'] as const) expect(LOOK_STYLES[look].shrink).toBe(true)
  for (const look of ['inputWrapped', 'inputNumber'] as const) expect(LOOK_STYLES[look].shrink).toBe(false)
})

test('the day on which a scheme’s last year is assessed can be typed', () => {
  const dates = planBlank(packOf('dongzhi-2025'), BY_HAND).sheets.flatMap(({ validations }) =>
    validations.flatMap((help) => (help.kind === 'date' ? [help] : [])),
  )
  expect(dates.length).toBeGreaterThan(0)
  for (const { to } of dates) expect(to >= '2028-01-31').toBe(true)
})

test('a list that makes the villages holds their names, also where the pack does not say whom it speaks of', () => {
  const { about: _about, ...facts } = tonglu.forms['village-facts']!
  const book = planBlank({ ...tonglu, forms: { ...tonglu.forms, 'village-facts': facts } }, TOWN)
  expect([...textsOf(sheetOf(book, '附件2 考核数据')).values()]).toEqual(
    expect.arrayContaining([...TOWN.villages]),
  )
})

describe('the blank workbook of a town', () => {
  const book = planBlank(tonglu, TOWN)

  test('holds instructions, the forms of the town, ten months, and six sheets a station', () => {
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      '填表说明',
      '附件1 服务人员',
      '附件2 考核数据',
      ...Array.from({ length: 10 }, (_, index) => `附表2 ${index + 1}月`),
      ...['一季度', '二季度', '三季度', '四季度'].map(
        (quarter) => `附表1 东山镇文化广场综合零工驿站 ${quarter}`,
      ),
      '附表3 东山镇文化广场综合零工驿站',
      '附表4 东山镇文化广场综合零工驿站',
      ...['一季度', '二季度', '三季度', '四季度'].map(
        (quarter) => `附表1 开发区东南片区中小企业服务中心旁综合零工驿站 ${quarter}`,
      ),
      '附表3 开发区东南片区中小企业服务中心旁综合零工驿站',
      '附表4 开发区东南片区中小企业服务中心旁综合零工驿站',
      '_lingong',
    ])
  })

  test('has the villages of the town in 附件2, one a row, and blank rows below', () => {
    const sheet = sheetOf(book, '附件2 考核数据')
    const texts = textsOf(sheet)
    expect(['A6', 'B6', 'A8', 'B8', 'A9', 'B9'].map((cell) => texts.get(cell))).toEqual([
      '1',
      '一村',
      '3',
      '三社区',
      undefined,
      undefined,
    ])
    expect(sheet.rows).toHaveLength(5 + 3 + 20)
    expect(texts.get(valueCell(sheet, '乡镇街道'))).toBe('东山镇')
  })

  test('has its month, its town and the stations in each 附表2', () => {
    const sheet = sheetOf(book, '附表2 7月')
    const texts = textsOf(sheet)
    expect(texts.get(valueCell(sheet, '填报时间'))).toBe('2024年7月')
    expect(texts.get(valueCell(sheet, '填报镇街'))).toBe('东山镇')
    expect(['B7', 'C7', 'C8', 'C9'].map((cell) => texts.get(cell))).toEqual([
      '东山镇',
      '东山镇文化广场综合零工驿站',
      '东山镇开发区东南片区中小企业服务中心旁综合零工驿站',
      undefined,
    ])
  })

  test("has the station's name, town and village in its forms", () => {
    const application = sheetOf(book, '附表3 东山镇文化广场综合零工驿站')
    const read = ['驿站名称', '所在乡镇街道', '所在村（社区）'].map((label) =>
      textsOf(application).get(valueCell(application, label)),
    )
    expect(read).toEqual(['东山镇文化广场综合零工驿站', '东山镇', '二村'])
    const score = sheetOf(book, '附表4 开发区东南片区中小企业服务中心旁综合零工驿站')
    expect(textsOf(score).get(valueCell(score, '驿站名称'))).toBe(
      '东山镇开发区东南片区中小企业服务中心旁综合零工驿站',
    )
  })

  test('has no station forms where the town has no station', () => {
    const names = planBlank(tonglu, { ...TOWN, stations: [] }).sheets.map((sheet) => sheet.name)
    expect(names.filter((name) => /^附表[134]/.test(name))).toEqual([])
  })

  test('holds only the forms that are asked for', () => {
    const names = planBlank(tonglu, { ...TOWN, forms: ['village-facts', 'application'] }).sheets.map(
      (sheet) => sheet.name,
    )
    expect(names).toEqual([
      '填表说明',
      '附件2 考核数据',
      '附表3 东山镇文化广场综合零工驿站',
      '附表3 东山镇开发区东南片区中小企业服务中心旁综合零工驿站',
      '_lingong',
    ])
  })
})

describe('the blank workbook to be filled in by hand', () => {
  const book = planBlank(tonglu, BY_HAND)

  test('holds one blank of each form, a 附表2 a month, a 附表1 a quarter, and no names', () => {
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      '填表说明',
      '附件1 服务人员',
      '附件2 考核数据',
      ...Array.from({ length: 10 }, (_, index) => `附表2 ${index + 1}月`),
      '附表1 一季度',
      '附表1 二季度',
      '附表1 三季度',
      '附表1 四季度',
      '附表3',
      '附表4',
      '_lingong',
    ])
    const sheet = sheetOf(book, '附件2 考核数据')
    expect(textsOf(sheet).get(valueCell(sheet, '乡镇街道'))).toBeUndefined()
  })

  test('says that the pack is a draft', () => {
    expect([...textsOf(sheetOf(book, '填表说明')).values()]).toContain('征求意见稿')
    expect(book.title).toContain('（征求意见稿）')
  })

  test('numbers the forms itself where the document has no annexes', () => {
    const { pack } = usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!)
    const texts = [...textsOf(sheetOf(planBlank(pack, BY_HAND), '填表说明')).values()]
    expect(texts).not.toContain('表号')
    const rows = ['assessment', 'grant-application', 'placements'].map((id) => pack.forms[id]!.title)
    expect(texts.slice(texts.indexOf('序号') + 4)).toEqual(
      rows.flatMap((title, index) => [String(index + 1), title, '1']),
    )
  })

  test('prints the heads of 附表1 and 附表2 over their groups', () => {
    const inspection = sheetOf(book, '附表1 一季度')
    expect(textsOf(inspection).get('A5')).toBe('督查项目')
    expect(inspection.merges).toContainEqual({ top: 5, left: 1, bottom: 5, right: 2 })
    expect(inspection.merges).toContainEqual({ top: 6, left: 1, bottom: 11, right: 1 })
    const monthly = sheetOf(book, '附表2 1月')
    expect(['A5', 'D5', 'D6', 'G5', 'I6'].map((cell) => textsOf(monthly).get(cell))).toEqual([
      '序号',
      '线上',
      '发布岗位数量',
      '线下',
      '达成意向人数',
    ])
    expect(monthly.merges).toContainEqual({ top: 5, left: 1, bottom: 6, right: 1 })
    expect(monthly.merges).toContainEqual({ top: 5, left: 4, bottom: 5, right: 6 })
  })

  test('has a drop-down for each choice, a range for each number, and a hint', () => {
    const facts = sheetOf(book, '附件2 考核数据')
    expect(helpAt(facts, 'F6')).toMatchObject({ kind: 'list', choices: ['正常维护', '未维护', '未设置'] })
    expect(helpAt(facts, 'C6')).toMatchObject({ kind: 'integer', min: '0', max: null })
    expect(helpAt(facts, 'J6')).toMatchObject({ kind: 'decimal', min: '0', max: '100' })
    const application = sheetOf(book, '附表3')
    expect(helpAt(application, valueCell(application, '驿站性质'))).toMatchObject({
      kind: 'list',
      choices: ['公益性', '经营性', '混合型'],
    })
    expect(helpAt(application, valueCell(application, '运营时间'))?.kind).toBe('date')
    expect(helpAt(application, valueCell(application, '驿站面积'))).toMatchObject({
      kind: 'decimal',
      min: '0',
    })
  })

  test('offers the attainable points of an item in 附表4', () => {
    const score = sheetOf(book, '附表4')
    expect(helpAt(score, 'D6')).toMatchObject({ kind: 'decimal', min: '0', max: '10' })
    expect(helpAt(score, 'D8')).toMatchObject({ kind: 'list', choices: ['10', '8', '6', '4', '2', '0'] })
    expect(helpAt(score, 'D15')).toMatchObject({ kind: 'decimal', min: '0', max: null })
  })

  test('has the words of 工作人员 printed in its one cell', () => {
    const application = sheetOf(book, '附表3')
    expect(textsOf(application).get(valueCell(application, '工作人员'))).toBe(
      '总数      人，其中专职      人',
    )
  })

  test('says which form each sheet is, very hidden', () => {
    const sheet = sheetOf(book, '_lingong')
    expect(sheet.visibility).toBe('veryHidden')
    const texts = textsOf(sheet)
    expect(['A1', 'B1', 'A2', 'B2', 'A4', 'B4'].map((cell) => texts.get(cell))).toEqual([
      'lingong',
      'tonglu-2024',
      '填表说明',
      'instructions',
      '附件2 考核数据',
      'village-facts',
    ])
    expect(sheet.rows).toHaveLength(book.sheets.length)
  })

  test('names the cells of its fields, bounded, each name once', () => {
    const names = new Map(book.names!.map(({ name, refersTo }) => [name, refersTo]))
    expect(names.size).toBe(book.names!.length)
    expect(names.get('lg.village_facts.overdue')).toBe("'附件2 考核数据'!$C$6:$C$25")
    expect(names.get('lg.monthly.3.head.month')).toBe("'附表2 3月'!$E$3:$F$3")
    for (const [name, refersTo] of names) {
      expect(name).toMatch(/^lg\.[a-z_]+(\.\d+)?(\.(head|foot))?\.[A-Za-z0-9]+$/)
      expect(refersTo).toMatch(/!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/)
    }
  })
})

describe('every sheet of a blank', () => {
  const sheets = [planBlank(tonglu, BY_HAND), planBlank(tonglu, TOWN)].flatMap((book) =>
    book.sheets.filter((sheet) => sheet.visibility === 'visible'),
  )

  test('has merges that do not overlap, and help inside of its rows', () => {
    for (const sheet of sheets) {
      const taken = new Set<string>()
      for (const { top, left, bottom, right } of sheet.merges) {
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            expect(taken.has(address(row, column))).toBe(false)
            taken.add(address(row, column))
          }
        }
      }
      for (const { area } of sheet.validations) {
        expect(area.bottom).toBeLessThanOrEqual(sheet.rows.length)
        expect(area.right).toBeLessThanOrEqual(sheet.widths.length)
      }
    }
  })

  test('is protected, prints on one page width, and repeats the head of a table', () => {
    for (const sheet of sheets) {
      expect(sheet.protection).toBe(true)
      expect(sheet.print.fitWidth).toBe(true)
      if (sheet.freeze) expect(sheet.print.repeatRows).toBe(sheet.freeze.rows)
    }
  })

  test('locks titles and heads only: what lies below the heads of a table is unlocked', () => {
    for (const sheet of sheets.filter((one) => one.freeze !== null)) {
      sheet.rows.forEach((row, index) => {
        for (const cell of row.cells) {
          if (!cell || cell.look === 'headLabel' || cell.look === 'note') continue
          const isEntry = cell.look.startsWith('inputHead')
          const below = index + 1 > sheet.freeze!.rows
          expect(LOOK_STYLES[cell.look].locked).toBe(!below && !isEntry)
        }
      })
    }
  })

  test('has a list whose filter covers the last row of heads and the whole body', () => {
    const lists = sheets.filter((sheet) => sheet.filter !== null)
    expect(lists.length).toBeGreaterThan(0)
    for (const sheet of lists) {
      expect(sheet.filter).toEqual({
        top: sheet.freeze!.rows,
        left: 1,
        bottom: sheet.rows.length,
        right: sheet.widths.length,
      })
    }
  })
})

describe('a pack of another county', () => {
  test('gets its forms from the vocabulary alone', () => {
    const pack = inventedPack({
      months: form({
        title: '月报',
        sheet: '月报',
        layout: 'fixed',
        per: 'town',
        fields: [field('month', '月份'), field('jobs', '新增就业人数', { type: 'integer', unit: '人数' })],
        rows: Array.from({ length: 12 }, (_, index) => ({ key: `${index + 1}`, label: `${index + 1}月` })),
      }),
      facts: form({
        title: '情况表',
        sheet: '情况表',
        layout: 'record',
        // and doesn't say which periods there are
        per: 'period',
        fields: [
          field('agency', '运营机构'),
          field('contact', '联系人', { type: 'contact' }),
          field('growth', '同比', { type: 'number', max: '100' }),
          field('change', '增减', { type: 'number' }),
          field('period', '考核期', { type: 'choice', role: 'period', choices: ['半年', '全年'] }),
          field('opinion', '审核意见', { type: 'longText' }),
          field('budget', '预算', { type: 'number', unit: '金额', max: '300000' }),
        ],
        notes: ['注：单位为元。'],
      }),
    })
    const book = planBlank(pack, BY_HAND)
    expect(book.title).toBe('示例办法')
    const months = textsOf(sheetOf(book, '月报'))
    expect(['A1', 'A2', 'B2', 'A3', 'A14', 'B3'].map((cell) => months.get(cell))).toEqual([
      '月报',
      '月份',
      '新增就业人数',
      '1月',
      '12月',
      undefined,
    ])
    const facts = sheetOf(book, '情况表')
    expect(helpAt(facts, valueCell(facts, '预算'))).toMatchObject({
      kind: 'decimal',
      min: '0',
      max: '300000',
    })
    expect(helpAt(facts, valueCell(facts, '同比'))).toMatchObject({
      min: null,
      max: '100',
      refusal: '这里要填不超过 100 的数，只填数字，不写单位。',
    })
    expect(helpAt(facts, valueCell(facts, '增减'))).toMatchObject({
      min: null,
      max: null,
      refusal: '这里要填数，只填数字，不写单位。',
    })
    expect(helpAt(facts, valueCell(facts, '联系人'))?.prompt?.text).toBe('姓名和电话写在一格里')
    const period = sheetOf(book, '情况表').validations.find(({ prompt }) => prompt?.title === '考核期')
    expect(period?.prompt?.text).toBe('从下拉列表中选择')
    expect([...textsOf(facts).values()].filter((text) => text.includes('盖章'))).toHaveLength(1)
    expect([...textsOf(facts).values()].at(-1)).toBe('注：单位为元。')
  })
})

test('sheets that a pack gives one name, or the name of a sheet of ours, are told apart by a number', () => {
  const list = (sheet: string) =>
    form({ title: sheet, sheet, layout: 'list', per: 'town', fields: [field('a', '甲')] })
  const pack = inventedPack({ one: list('表'), two: list('表'), three: list('填表说明') })
  expect(planBlank(pack, BY_HAND).sheets.map(({ name }) => name)).toEqual([
    '填表说明',
    '表',
    '表(2)',
    '填表说明(2)',
    '_lingong',
  ])
})
