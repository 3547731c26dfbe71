import { expect, it } from 'vitest'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { assemble } from '../../src/submission/assemble.ts'
import { formOf } from './facts.ts'
import { rosterOf } from './tables.ts'

const { pack } = usePack(BUILTIN.find(({ id }) => id === 'tonglu-2024')!)

/** The villages of 石桥镇 that are taken for another one of the list. */
function asked(villages: readonly string[], isListed = false): unknown[] {
  const rows = villages.map((village) => ({ village, overdue: '0' }))
  const forms = [formOf(pack, 'village-facts', { head: { town: '石桥镇' }, rows })]
  const roster = isListed ? rosterOf(...villages.map((name): [string, string] => ['石桥镇', name])) : null
  const { findings } = assemble({ pack, forms, findings: [], roster, stations: null, review: null })
  return findings
    .filter(({ code }) => code === 'LG-X035')
    .map(({ data, cell }) => [cell !== null, data['read'], data['other']])
}

it.each(['东溪', '东溪村委会', '东溪村民委员会', '石桥镇东溪村', '东溪村（社区）', '东溪村。', '⽔溪村'])(
  'a village written otherwise is asked about: %s',
  (name) => {
    const other = name === '⽔溪村' ? '水溪村' : '东溪村'
    expect(asked([other, '枫林村', name])).toEqual([[true, name, other]])
    expect(asked([other, '枫林村', name], true)).toEqual([])
  },
)

it('a village of another file is named with it', () => {
  const forms = ['东溪村', '东溪'].map((village) =>
    formOf(pack, 'village-facts', {
      path: `${village}.xlsx`,
      head: { town: '石桥镇' },
      rows: [{ village, overdue: '0' }],
    }),
  )
  const lists = { roster: null, stations: null, review: null }
  const { findings } = assemble({ pack, forms, findings: [], ...lists })
  expect(findings.map(({ path, data }) => [path, data['file']])).toEqual([
    ['东溪村.xlsx', '东溪.xlsx 附件2!B5'],
  ])
})

it('villages of other names are not: another kind, another letter, the name of the town', () => {
  expect(asked(['东溪村', '东溪社区', '西溪村', '石桥村', '石桥社区', '石桥镇村', '村'])).toEqual([])
  expect(asked(['东溪社区', '东溪村', '东溪居委会'])).toEqual([[true, '东溪居委会', '东溪社区']])
})
