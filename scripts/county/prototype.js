// The five kinds of workbooks that a town hands in, each once, written by a spreadsheet library as a clerk's program
// would leave it: the county's blank filled in with marks, which stand for the facts of a town.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import exceljs from 'exceljs'
import { newFolder } from '../temporary.js'
import { MONTHS, QUARTERS, STATIONS, VILLAGES } from './facts.js'

const VILLAGE =
  'unemployed trained corner leaks closed graduates quality served startup national provincial municipal'
const FIRST_MARK = 9_000_001

/** Marks of texts stand as `{T}` in the strings; a fact that is a number stands as one from 9000001 on. */
export async function prototypes() {
  const folder = newFolder()
  blank(folder)
  const file = path.join(folder, '空白', '{T}.xlsx')
  const keys = []
  const number = (key) => FIRST_MARK + keys.push(key) - 1
  const made = {}
  for (const [kind, { keeps, fill }] of Object.entries(KINDS)) {
    for (const retyped of [false, true]) {
      const book = new exceljs.Workbook()
      await book.xlsx.readFile(file)
      for (const sheet of book.worksheets.slice()) if (!keeps(sheet.name)) book.removeWorksheet(sheet.id)
      for (const sheet of book.worksheets) fill(sheet, number)
      if (retyped) book.worksheets.forEach(dropLists)
      made[`${kind}${retyped ? '-retyped' : ''}`] = Buffer.from(await book.xlsx.writeBuffer())
    }
  }
  return { made, keyOf: (mark) => keys[mark - FIRST_MARK] }
}

function blank(folder) {
  const villages = Array.from({ length: VILLAGES }, (_, index) => `{T},{V${index}.village}`)
  const stations = Array.from({ length: STATIONS }, (_, index) => `{T},{V${index}.village},{S${index}.name},`)
  const roster = path.join(folder, '名册.csv')
  const list = path.join(folder, '驿站.csv')
  writeFileSync(roster, ['乡镇街道,村（社区）', ...villages].join('\n'))
  writeFileSync(list, ['乡镇街道,村（社区）,驿站名称,备案日期', ...stations].join('\n'))
  const order = ['template', 'tonglu-2024', '--roster', roster, '--stations', list]
  execFileSync(process.execPath, ['bin/lingong.js', ...order, '-o', path.join(folder, '空白'), '--quiet'])
}

const KINDS = {
  yearly: {
    keeps: (name) => name.startsWith('附件'),
    fill: (sheet, number) =>
      sheet.name.startsWith('附件1') ? fillPersonnel(sheet) : fillVillages(sheet, number),
  },
  ...Object.fromEntries(
    Array.from({ length: MONTHS }, (_, month) => [
      `month${month}`,
      {
        keeps: (name) => name === `附表2 ${month + 1}月`,
        fill: (sheet, number) => fillMonth(sheet, month, number),
      },
    ]),
  ),
  inspections: { keeps: (name) => name.startsWith('附表1'), fill: (sheet) => fillInspection(sheet) },
  ...Object.fromEntries(
    Array.from({ length: STATIONS }, (_, index) => [
      `station${index}`,
      {
        keeps: (name) => /^附表[34]/.test(name) && name.includes(`{S${index}.`),
        fill: (sheet, number) =>
          sheet.name.startsWith('附表3')
            ? fillApplication(sheet, index, number)
            : fillClaims(sheet, index, number),
      },
    ]),
  ),
}

/** The types of exceljs don't name these. */
function dropLists(sheet) {
  sheet.dataValidations.model = {}
}

function put(sheet, facts) {
  for (const [cell, value] of Object.entries(facts)) sheet.getCell(cell).value = value
}

function fillPersonnel(sheet) {
  put(sheet, { B3: '{by}', E3: '{phone}' })
  for (let index = 0; index < VILLAGES; index += 1) {
    const row = 6 + index
    put(sheet, {
      [`A${row}`]: index + 1,
      [`B${row}`]: `{V${index}.person}`,
      [`C${row}`]: '{T}',
      [`D${row}`]: `{V${index}.village}`,
      [`E${row}`]: `{V${index}.phone}`,
    })
  }
}

function fillVillages(sheet, number) {
  put(sheet, { F3: '{by}', J3: '{phone}', M3: '2024-10-25' })
  for (let index = 0; index < VILLAGES; index += 1) {
    const row = 6 + index
    const keys = ['overdue', ...VILLAGE.split(' ')]
    keys.forEach((key, column) => {
      const text = ['corner', 'closed', 'graduates', 'startup'].includes(key)
      sheet.getCell(row, 3 + column).value = text ? `{V${index}.${key}}` : number(`V${index}.${key}`)
    })
  }
}

function fillMonth(sheet, month, number) {
  for (let index = 0; index < STATIONS; index += 1) {
    for (let column = 0; column < 6; column += 1) {
      sheet.getCell(7 + index, 4 + column).value = number(`S${index}.M${month}.${column}`)
    }
  }
}

const ENDS = ['2024-03-28', '2024-06-27', '2024-09-26', '2024-10-24']

function fillInspection(sheet) {
  const quarter = '一二三四'.indexOf(sheet.name.at(-3))
  put(sheet, { D3: ENDS[quarter % QUARTERS] })
}

function fillApplication(sheet, index, number) {
  const text = (key) => `{S${index}.${key}}`
  put(sheet, {
    D6: '{T}便民服务中心一楼',
    B7: text('opened'),
    D7: '公益性',
    B8: '政府管理运营',
    B9: number(`S${index}.area`),
    D9: text('contact'),
    B10: text('staff'),
    B11: number(`S${index}.employers`),
    D11: number(`S${index}.posts`),
    B12: number(`S${index}.seekers`),
    D12: number(`S${index}.agreed`),
    B20: '{by}',
    D20: text('phone'),
    B21: '2024-09-20',
  })
}

function fillClaims(sheet, index, number) {
  for (let item = 0; item < 10; item += 1) sheet.getCell(6 + item, 4).value = number(`S${index}.claim${item}`)
}
