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
