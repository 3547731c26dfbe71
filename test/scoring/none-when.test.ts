import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { usePack } from '../../src/packs/load.ts'
import { ourPack } from '../packs/our-pack.ts'
import { expectLiveFormulas } from './live-formulas.ts'

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')

/** A second form about villages, whose field is called as one of the first. */
const OFFICE = `  office-sheet:
    title: 云岭县村级窗口表
    sheet: 村级窗口表
    layout: list
    per: town
    about: village
    orientation: landscape
    blankRows: '5'
    head:
      - { key: town, label: 乡镇街道, type: name, role: town }
    fields:
      - { key: village, label: 村（社区）, type: name, role: village, required: true, width: '16' }
      - { key: overdue, label: 有办事窗口, type: yesNo, required: true, width: '10' }
    foot: []

`

const ROW = { village: '甲村', overdue: '1', households: '10', visited: '10', board: '已更新', keeper: '是' }

async function runOf(text: string, ...more: TypedForm[]) {
  const loaded = usePack(await ourPack(text))
  const village = { form: 'village-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [ROW] }
  const forms = fillForms(loaded.pack, [village, ...more])
  return assess({ loaded, scope: 'county', inputs: [], ...forms, roster: null, stations: null, review: null })
}

it('an item that waits for a choice which is not filled in says so, not what it would come to', async () => {
  const { subjects } = await runOf(
    PACK.replace('perUnit: { of: overdue,', 'noneWhen: { of: ledger, is: 否 }, perUnit: { of: overdue,'),
  )
  const [item] = subjects[0]!.items
  expect(item).toMatchObject({ status: 'incomplete', points: null, work: '“台账完整”没有填，暂不能计分' })
})

it.each([
  ['否', '0'],
  ['是', '16'],
])(
  'a choice %s in another form, under the name of the counted field, is read in its own cell',
  async (said, points) => {
    const run = await runOf(
      PACK.replace(
        'perUnit: { of: overdue,',
        'noneWhen: { of: office-sheet.overdue, is: 否 }, perUnit: { of: overdue,',
      ).replace('  outlet-sheet:', `${OFFICE}  outlet-sheet:`),
      {
        form: 'office-sheet',
        path: 'b.xlsx',
        of: '',
        head: { town: '青云镇' },
        rows: [{ village: '甲村', overdue: said }],
      },
    )
    const item = run.subjects[0]!.items[0]!
    expect(item.points?.toFixed()).toBe(points)
    expect(item.inputs.map(({ path, value }) => [path, value])).toEqual([
      ['a.xlsx', '1'],
      ['b.xlsx', said],
    ])
    expectLiveFormulas(run)
  },
)
