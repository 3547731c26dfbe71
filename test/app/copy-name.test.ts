import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { copyName } from '../../src/app/copy-name.ts'
import { scoreFiles } from '../../src/app/score.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { newFolder } from '../temporary.ts'

it('copies of workbooks whose names differ in case alone go to two files on every machine', async () => {
  const folder = newFolder()
  const files = [path.join(folder, '甲', 'Book.xlsx'), path.join(folder, '乙', 'book.xlsx')]
  for (const file of files) {
    mkdirSync(path.dirname(file))
    copyFileSync('samples/收件/望江街道.xlsx', file)
  }
  const { planned } = await scoreFiles({
    files,
    packs: BUILTIN,
    choices: () => ({}),
    lists: {},
    out: folder,
    force: false,
    dryRun: true,
    alternatives: false,
    fix: true,
  })
  expect(planned).toEqual([
    'Book-评分结果.xlsx',
    'book-评分结果-2.xlsx',
    'Book-已修正.xlsx',
    'book-已修正-2.xlsx',
  ])
})

it.each([
  ['分水镇.xls', '分水镇-评分结果.xlsx'],
  ['分水镇.XLTM', '分水镇-评分结果.xlsm'],
  // a copy of a copy is called after what both were made from
  ['分水镇-评分结果-2.xlsx', '分水镇-评分结果.xlsx'],
  // 255 bytes are what disks take: 78 characters of three bytes, the mark, the ending
  [`${'镇'.repeat(80)}.xlsx`, `${'镇'.repeat(78)}…-评分结果.xlsx`],
])('the copy of %s is called %s', (original, copy) => {
  expect(copyName(original, '评分结果', () => true)).toBe(copy)
  expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(255)
})
