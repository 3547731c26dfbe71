import { expect, it } from 'vitest'
import { widthOf, wrap } from '../../src/cli/width.ts'

const TEXT =
  '“市级高质量就业村得分”读到 74.5，落在文件印出的两档之间（大于 74、小于 75），按现行口径得 30 分。请核对；可用 --interpret 试算。'

it('no line is wider than the terminal, and none starts with a mark that closes or ends with one that opens', () => {
  for (let columns = 24; columns <= 90; columns += 1) {
    const lines = wrap(TEXT, columns, '    ')
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns)
    expect(lines.filter((line) => /^\s*[，。；：、）”]/.test(line))).toEqual([])
    expect(lines.filter((line) => /[（“]$/.test(line))).toEqual([])
    expect(lines.join('').replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''))
  }
})

it('a run of blanks is no line', () => {
  expect(wrap(`甲${'　'.repeat(90)}乙`, 24, '').filter((line) => line.trim() === '')).toEqual([])
  expect(Math.max(...wrap(`${' '.repeat(90)}甲`, 24, '').map(widthOf))).toBeLessThanOrEqual(24)
})

it('a placeholder stays in one piece, and a full stop with what it ends', () => {
  const text = '“〈…〉” points are claimed; under its rule “〈…〉” can only be 〈…〉. 改为 松岭乡.xlsx。'
  for (let columns = 20; columns <= 90; columns += 1) {
    const lines = wrap(text, columns, '')
    expect(lines.filter((line) => /^[.〉”。]|[“〈]$/.test(line))).toEqual([])
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  }
})
