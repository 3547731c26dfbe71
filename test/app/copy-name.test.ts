import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
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
