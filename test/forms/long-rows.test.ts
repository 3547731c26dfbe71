import { expect, it } from 'vitest'
import { readOne } from './facts-of.ts'
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
