import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { usePack } from '../../src/packs/load.ts'
import { ourPack } from '../packs/our-pack.ts'

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')

it('an item that waits for a choice which is not filled in says so, not what it would come to', async () => {
  const loaded = usePack(
    await ourPack(
      PACK.replace('perUnit: { of: overdue,', 'noneWhen: { of: ledger, is: 否 }, perUnit: { of: overdue,'),
    ),
  )
  const row = {
    village: '甲村',
    overdue: '1',
    households: '10',
    visited: '10',
    board: '已更新',
    keeper: '是',
  }
  const forms = fillForms(loaded.pack, [
    { form: 'village-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
  ])
  const run = assess({
    loaded,
    scope: 'county',
    inputs: [],
    ...forms,
    roster: null,
    stations: null,
    review: null,
  })
  const [item] = run.subjects[0]!.items
  expect(item).toMatchObject({ status: 'incomplete', points: null, work: '“台账完整”没有填，暂不能计分' })
})
