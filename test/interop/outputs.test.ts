import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder, lingong, python } from './programs.ts'
import { gridsAfterRecalculation } from './recalculate.ts'

interface Result {
  subjects: { kind: string; name: string; status: string; total: string | null; amount: string | null }[]
}

const root = folder()
const first = path.join(root, 'first')
const reviewed = path.join(root, 'reviewed')
const lists = ['--roster', 'samples/名册.xlsx', '--stations', 'samples/零工驿站清单.xlsx']

beforeAll(() => {
  lingong('batch', 'samples/收件', ...lists, '-o', first)
  copyFileSync(path.join(first, '评审表.xlsx'), path.join(root, '评审表.xlsx'))
  python('test/interop/review.py', path.join(root, '评审表.xlsx'))
  lingong('batch', 'samples/收件', ...lists, '--review', path.join(root, '评审表.xlsx'), '-o', reviewed)
})

it('LibreOffice opens every workbook of a run, and computes every formula as we did', () => {
  const books = [first, reviewed].flatMap((run) =>
    readdirSync(run)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => path.join(run, name)),
  )
  expect(books).toHaveLength(14)
  for (const book of books) {
    const cells = gridsAfterRecalculation(
      book,
      path.join(root, 'recalculated', path.basename(path.dirname(book))),
    ).flatMap((grid) =>
      [...grid.rows.values()].flatMap((row) =>
        [...row.values()].map((cell) => ({ sheet: grid.sheet, ...cell })),
      ),
    )
    const wrong = cells.filter(({ kind, text }) => kind === 'error' || text === '不一致')
    expect(wrong, path.basename(book)).toEqual([])
    const agreed = cells.filter(({ text, formula }) => formula && text === '一致')
    if (/评分结果|汇总/.test(book)) expect(agreed.length, path.basename(book)).toBeGreaterThan(0)
  }
})

it('a review that is filled in settles the stations, their money, and who is published', () => {
  const { subjects } = JSON.parse(readFileSync(path.join(reviewed, 'summary.json'), 'utf8')) as Result
  const stations = subjects.filter(({ kind }) => kind === 'station')
  expect(stations.map(({ name, status, total, amount }) => [name, status, total, amount])).toEqual([
    // 103 points claimed, scored 103 by the county; registered and checked
    ['青禾镇荷塘综合零工驿站', 'final', '103', '50000.00'],
    // exactly 80: waits for a decision (T-I2)
    ['望江街道古渡码头零工驿站', 'pending', '80', '50000.00'],
    // 98 points, but its village has 47 (T-I4)
    ['松岭乡云顶民宿零工驿站', 'pending', '98', '50000.00'],
    // more full-time staff than staff: an error that the review doesn't mend
    ['竹坞便民服务点', 'incomplete', null, null],
    // 110 points, not registered
    ['石桥镇枫林针织零工驿站', 'withheld', '110', '0.00'],
  ])
})
