import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder, lingong, python } from './programs.ts'
import { gridsOfMany } from './recalculate.ts'
import { sheetOf } from './tables.ts'

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

it('who reviewed, and which cell gave which score, is kept in the record and shown', () => {
  const record = JSON.parse(readFileSync(path.join(reviewed, '运行记录.json'), 'utf8')) as {
    review: { reviewer: string; reviewedOn: string; entries: { cell: string; value: string }[] }
  }
  expect(record.review).toMatchObject({ reviewer: '张三、李四', reviewedOn: '2024-11-20' })
  expect(record.review.entries).toHaveLength(60)
  const summary = path.join(reviewed, '资金分配汇总.xlsx')
  const grids = gridsOfMany([summary], path.join(root, 'recalculated')).get(summary)!
  const entries = sheetOf(grids, '运行记录', '单元格或校验值').rows.filter((row) => row['类别'] === '评审')
  expect(entries[0]).toMatchObject({ 名称: '评审人', 内容: '张三、李四', 说明: '评审日期：2024-11-20' })
  expect(entries).toHaveLength(61)
  expect(entries[1]).toMatchObject({
    名称: '青禾镇/青禾镇荷塘综合零工驿站',
    内容: 'T-S1 选址：10',
    单元格或校验值: '评审表.xlsx：评审表!H5',
  })
})
