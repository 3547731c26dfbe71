import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { runBatch, type BatchOutcome } from '../../src/app/batch.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { zipOf } from './zips.ts'
import { newFolder } from '../temporary.ts'

const LISTS = { roster: 'samples/名册.xlsx', stations: 'samples/零工驿站清单.xlsx' }
const sample = (name: string): Buffer => readFileSync(`samples/收件/${name}`)
let root: string
let packed: BatchOutcome
const out = (): string => path.join(root, '结果')

async function run(inputs: readonly string[], folder: string): Promise<BatchOutcome> {
  const rest = { packs: BUILTIN, choices: () => ({}), preferNewest: false, force: false, dryRun: false }
  return runBatch({ ...rest, inputs, lists: LISTS, out: folder, version: '0' })
}

beforeAll(async () => {
  root = newFolder()
  const towns = zipOf({
    '望江街道/望江街道.xlsx': sample('望江街道.xlsx'),
    '松岭乡/松岭乡.xlsx': sample('松岭乡.xlsx'),
  })
  writeFileSync(
    path.join(root, '收件.zip'),
    zipOf({
      '青禾镇/青禾镇.xlsx': sample('青禾镇.xlsx'),
      '其他.zip': towns,
      '石桥镇.rar': Buffer.from('Rar!'),
    }),
  )
  packed = await run([path.join(root, '收件.zip')], out())
})

it('a county in an archive is scored as it would be from a folder', async () => {
  const inputs = ['青禾镇', '望江街道', '松岭乡'].map((town) => `samples/收件/${town}.xlsx`)
  const plain = await run(inputs, path.join(root, '结果2'))
  expect(packed.run!.amount).toEqual(plain.run!.amount)
  expect(packed.run!.missing).toEqual(plain.run!.missing)
})

it('copies stand in folders named like the archives', () => {
  expect(existsSync(path.join(out(), '收件/青禾镇/青禾镇-评分结果.xlsx'))).toBe(true)
  expect(existsSync(path.join(out(), '收件/其他/松岭乡/松岭乡-评分结果.xlsx'))).toBe(true)
})

it('the archive that can’t be read counts as an input that is missing', () => {
  expect(packed.unread).toBe(true)
  expect(packed.refused.map(({ code, path: file }) => `${code} ${file}`)).toEqual([
    'LG-F070 收件.zip/石桥镇.rar',
  ])
})

it('who has not handed in stands in a text for a chat, as Windows opens it', () => {
  const text = readFileSync(path.join(out(), '催报.txt'), 'utf8')
  expect(text).toMatch(/^\uFEFF【催报】/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).toContain('石桥镇（')
})

it('what lay in an archive that is damaged now is not withdrawn, but can’t be read', async () => {
  const damaged = path.join(root, '收件.zip')
  const [whole, results] = [readFileSync(damaged), path.join(root, '结果3')]
  const inputs = [damaged, 'samples/收件/石桥镇手工制表.xlsx']
  await run(inputs, results)
  writeFileSync(damaged, whole.subarray(0, 900))
  const { changes } = await run(inputs, results)
  writeFileSync(damaged, whole)
  rmSync(results, { recursive: true })
  const files = changes!.files.map((file) => [path.basename(file.path), file.change])
  expect(files).toEqual([
    ['望江街道.xlsx', 'unread'],
    ['松岭乡.xlsx', 'unread'],
    ['青禾镇.xlsx', 'unread'],
  ])
})

it('the next run changes nothing, and nothing is unpacked beside the archive', async () => {
  const again = await run([path.join(root, '收件.zip')], out())
  expect(again.written.filter(({ changed }) => changed).map((file) => file.path)).toEqual(['变动.xlsx'])
  expect(readdirSync(root).toSorted()).toEqual(['收件.zip', '结果', '结果2'].toSorted())
})
