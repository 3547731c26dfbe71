import { expect, it } from 'vitest'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { changesBook } from '../../src/reports/changes-book.ts'

it('a choice that changed is told by its question and by what the options mean', () => {
  const { pack } = usePack(BUILTIN.find(({ id }) => id === 'tonglu-2024')!)
  const settings = [
    { name: 'T-I5', before: 'pay', after: 'cap' },
    { name: 'T-I3', before: '10', after: '12' },
    { name: 'prefer', before: null, after: 'newest' },
    { name: 'X-I1', before: 'any', after: null },
  ]
  const book = changesBook({ files: [], subjects: [], settings }, pack)
  const { rows } = book.sheets.find(({ name }) => name === '规则和名单变动')!
  const said = JSON.stringify(rows)
  for (const words of [
    '口径 T-I5：加分后总分超过100分，百分比是否封顶？',
    'pay：不封顶，112分按112%',
    'cap：总分照记，百分比按100%',
    '"12"',
    '取填报时间较晚的',
    '口径 X-I1',
  ])
    expect(said).toContain(words)
})
