import { copyFileSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runBatch } from '../../../src/app/batch.ts'
import { BUILTIN } from '../../../src/packs/load.ts'
import { copySamples, folder } from '../../cli/lingong.ts'
import { whileFailing } from '../../failing-disk.ts'

/** A county's run over the samples; `happens` once all of them are read. */
async function county(happens: (file: (name: string) => string) => void) {
  const root = folder()
  const [inbox, out] = [path.join(root, '收件'), path.join(root, '结果')]
  copySamples(inbox)
  const run = (onRead?: (done: number, all: number) => void) =>
    runBatch({
      inputs: [inbox],
      packs: BUILTIN,
      choices: () => ({}),
      lists: {},
      preferNewest: false,
      out,
      force: false,
      dryRun: false,
      version: '0',
      ...(onRead && { onRead }),
    })
  const outcome = await run((done, all) => done === all && happens((name) => path.join(inbox, name)))
  const isThere = (name: string) => existsSync(path.join(out, name))
  return { inbox, outcome, isThere, again: () => run() }
}

it('notes are not put on a workbook that came in after its place was read', async () => {
  const { outcome, isThere, again } = await county((file) =>
    copyFileSync(file('松岭乡.xlsx'), file('青禾镇.xlsx')),
  )
  expect(outcome.unwritten.map(({ code, data }) => [code, data])).toEqual([
    ['LG-F034', { file: '青禾镇.xlsx' }],
  ])
  expect(['青禾镇', '松岭乡'].map((town) => isThere(`${town}-评分结果.xlsx`))).toEqual([false, true])
  expect(outcome.run?.towns.map(({ town }) => town)).toContain('青禾镇')
  expect((await again()).unwritten).toEqual([])
  expect(isThere('青禾镇-评分结果.xlsx')).toBe(true)
})

it('a workbook that is taken away once it is read stops nothing', async () => {
  const { outcome, isThere } = await county((file) => rmSync(file('青禾镇.xlsx')))
  expect(outcome.unwritten.map(({ code }) => code)).toEqual(['LG-F034'])
  expect(isThere('资金分配汇总.xlsx') && isThere('松岭乡-评分结果.xlsx')).toBe(true)
})

it('the copy of a workbook that was withdrawn is said to be open, and goes once it is closed', async () => {
  const { inbox, isThere, again } = await county(() => undefined)
  const copy = '松岭乡-评分结果.xlsx'
  rmSync(path.join(inbox, '松岭乡.xlsx'))
  const held = await whileFailing('remove', 'EBUSY', again)
  expect(held.unwritten.map(({ code, path: name }) => [code, name])).toEqual([['LG-F031', copy]])
  expect(isThere(copy)).toBe(true)
  expect((await again()).unwritten).toEqual([])
  expect(isThere(copy)).toBe(false)
})
