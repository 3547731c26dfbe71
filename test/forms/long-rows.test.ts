import { expect, it } from 'vitest'
import { readGrids, readOne } from './facts-of.ts'
import { gridOf } from './grids.ts'
import { FACTS } from './printed.ts'

const LONGEST_CELL = 32_767

// Where the time grows with the square of the length, one of these takes half a minute.
it.each(['注', '备注', '说明', '例', '填报人', '日期', '合计', '（例）', '（盖章）', ''])(
  'cells of “%s” and very much of one mark below a list are read at once',
  (word) => {
    const marks = [' ', '　', '_', '1', '（', '：']
    const filled = marks.map((mark) => [word + mark.repeat(LONGEST_CELL - word.length - 1) + 'x'])
    const many = Array.from({ length: 5 }, () => filled).flat()
    expect(readOne({ rows: [...FACTS.rows, ...many], merges: FACTS.merges }).rows).toHaveLength(2)
  },
  2000,
)

// Cut into so many forms side by side, it takes half a minute.
it('a form’s title in every other column of a sheet is read at once, and no form', () => {
  const titles = Array.from({ length: 16_000 }, (_, index) => (index % 2 ? null : '桐庐县零工驿站申报表'))
  const numbers = Array.from({ length: 30 }, () => titles.map((title, index) => title && index))
  expect(readGrids(gridOf([titles, ...numbers])).unrecognised).toEqual(['Sheet1'])
}, 5000)
