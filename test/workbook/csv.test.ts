import { expect, it } from 'vitest'
import { parseCsv } from '../../src/workbook/csv.ts'

const texts = (csv: string) => parseCsv(csv).map(({ cells }) => cells.map(({ text }) => text))
const ROWS = [
  ['乡镇街道', '别名'],
  ['松岭乡', '松岭、岭乡'],
]

it.each([
  ['commas', '乡镇街道,别名\n松岭乡,松岭、岭乡\n'],
  ['tabs', '乡镇街道\t别名\n松岭乡\t松岭、岭乡\n'],
  ['semicolons', '乡镇街道;别名\r\n松岭乡;松岭、岭乡\r\n'],
])('a list with %s is divided', (_, csv) => {
  expect(texts(csv)).toEqual(ROWS)
  expect(texts(`\n\n${csv}`)).toEqual(ROWS)
  expect(texts(`行政区划\n${csv}`)).toEqual([['行政区划'], ...ROWS])
})

it('a comma in the first divided line wins over other marks', () => {
  expect(texts('乡镇街道,别名\n松岭乡,松岭;岭乡\n')).toEqual([ROWS[0], ['松岭乡', '松岭;岭乡']])
})

it.each([
  ['spaces between quoted fields', '"乡镇街道" "别名"\n"松岭乡" "松岭、岭乡"\n'],
  ['spaces under words', '  乡镇街道 别名\n松岭乡   松岭、岭乡\n'],
  ['bars', '乡镇街道|别名\n松岭乡|松岭、岭乡\n'],
  ['full-width commas', '乡镇街道，别名\n松岭乡，松岭、岭乡\n'],
  ['commas and a space before quotes', '乡镇街道, "别名"\n松岭乡, "松岭、岭乡"\n'],
])('a list with %s is divided', (_, csv) => {
  expect(texts(csv)).toEqual(ROWS)
})

it('text that spaces divide unevenly, or that starts with a day, stays whole', () => {
  expect(texts('乡镇街道 别名\n松岭乡\n')).toEqual([['乡镇街道 别名'], ['松岭乡']])
  expect(texts('乡镇街道|别名\n松岭乡|岭乡\n柳溪镇|柳溪\n')).toEqual([
    ['乡镇街道', '别名'],
    ['松岭乡', '岭乡'],
    ['柳溪镇', '柳溪'],
  ])
  expect(texts('乡镇街道|别名\n松岭乡|岭乡\n柳溪镇\n')).toEqual([
    ['乡镇街道|别名'],
    ['松岭乡|岭乡'],
    ['柳溪镇'],
  ])
  expect(texts('2024年10月1日 至 7日\n')).toEqual([['2024年10月1日 至 7日']])
})

it('the line sep= divides and is no row', () => {
  for (const mark of [';', ',', '\t', '|']) {
    const rows = parseCsv(`sep=${mark}\r\n乡镇街道${mark}别名\r\n松岭乡${mark}松岭、岭乡\r\n`)
    expect(rows.map(({ row }) => row)).toEqual([1, 2])
    expect(rows[1]!.cells.map(({ text }) => text)).toEqual(ROWS[1])
  }
})

it('what databases and statistics programs write for a blank is one, in quotes it is text', () => {
  expect(texts('甲,NULL,\\N,NA,乙\n')).toEqual([['甲', '乙']])
  expect(texts('甲,"NULL",NAN\n')).toEqual([['甲', 'NULL', 'NAN']])
})

const headOf = (csv: string) => parseCsv(csv)[0]!.cells.map(({ column, text }) => `${column} ${text}`)

it.each([
  ['quoted names', '"镇" "村"\n"a" "甲镇" "新村"\n"b" "甲镇" "老村"\n'],
  ['numbers', '镇\t村\n1\t甲镇\t新村\n3\t甲镇\t老村\n'],
])('a head without a label over the names of the rows (%s) stands one column further', (_, csv) => {
  expect(headOf(csv)).toEqual(['2 镇', '3 村'])
})

it.each([
  ['a remark without a label', '镇,村\n甲镇,新村,撤并\n乙镇,新村,撤并\n'],
  ['numbers that have a label', '序号,镇\n1,甲镇,撤并\n2,乙镇,撤并\n'],
  ['numbers that stand twice', '镇,村\n1,甲镇,新村\n1,甲镇,老村\n'],
  ['a blank in place of a number', '镇,村\n1,甲镇,新村\n,甲镇,老村\n'],
  ['a row that is not longer', '镇,村\n1,甲镇,新村\n乙镇,老村\n'],
  ['a comma behind each row', '镇,村\n甲镇,新村,\n乙镇,老村,\n'],
])('the head of a list with %s stands over its own columns', (_, csv) => {
  expect(headOf(csv)[0]).toMatch(/^1 /)
})
