import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mergeLevels } from '../../src/app/merge/levels.ts'
import { levelFrom } from '../../src/reports/level/document.ts'
import { folder, lingong, sample } from '../cli/lingong.ts'

/** Runs something that ends as if it were killed once a file of this name stands in its place. */
async function killedAfter(name: string, run: () => Promise<unknown>): Promise<void> {
  const { renameSync } = fs
  const use = (rename: typeof renameSync) => {
    fs.renameSync = rename
    syncBuiltinESMExports()
  }
  use((from, to) => {
    renameSync(from, to)
    if (path.basename(String(to)) === name) throw new Error('killed')
  })
  try {
    await expect(run()).rejects.toThrow('killed')
  } finally {
    use(renameSync)
  }
}

it('a joined summary in which anything is not what it has to be is no summary', () => {
  const amount = { final: '1.00', provisional: '0.00', pending: '0.00' }
  const member = { name: '甲县', subjects: 1, paid: 1, incomplete: 0, withheld: 0, missing: 0, amount }
  const good = { packs: ['tonglu-2024'], members: [member], files: 1, errors: 0, amount }
  const read = (part: object) => levelFrom({ ...good, ...part }, '全市', '')
  // what earlier programs didn’t say is nothing
  expect(read({})).toMatchObject({
    drafts: [],
    contracts: [],
    counties: [],
    members: [{ name: '甲县', paid: 1 }],
  })
  for (const broken of [
    { packs: 'tonglu-2024' },
    { members: {} },
    { files: '1' },
    { errors: null },
    { amount: { ...amount, pending: 0 } },
    { amount: { ...amount, final: '1e3' } },
    { members: [member, { ...member, name: 5 }] },
    { members: [{ ...member, paid: 0.5 }] },
    { members: [{ ...member, missing: -1 }] },
    { members: [{ ...member, amount: null }] },
  ])
    expect([broken, read(broken)]).toEqual([broken, undefined])
  expect(levelFrom([], '全市', '')).toBeUndefined()
})

it('a joining that was killed goes on, at first and over an earlier one', async () => {
  const root = folder()
  const at = (name: string) => path.join(root, name)
  lingong(['batch', sample('yunmeng-2024'), '-o', at('甲县')])
  lingong(['batch', sample('dongzhi-2025', '全年考核.xlsx'), '-o', at('乙县')])
  const join = (...names: string[]) =>
    mergeLevels({ folders: names.map(at), out: at('全市'), force: false, dryRun: false, version: '0' })
  await killedAfter('资金分配汇总.xlsx', () => join('甲县'))
  expect((await join('甲县')).unwritten).toEqual([])
  for (const file of ['资金分配汇总.xlsx', '上级汇总.json']) {
    await killedAfter(file, () => join('甲县', '乙县'))
    expect((await join('甲县', '乙县')).unwritten).toEqual([])
    await join('甲县')
  }
})
