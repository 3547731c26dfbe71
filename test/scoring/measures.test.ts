import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../src/app/pack-test/case-forms.ts'
import { parsePack } from '../../src/packs/file.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import { ourPack } from '../packs/our-pack.ts'
import { formulaValue } from './formula-value.ts'

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')

/** The outlets of an invented county, scored by sums over the months in every shape that takes a figure. */
const SUMS = `      - { clause: B-S1, label: 上岗, max: '10', perUnit: { of: measure.placed, from: '0', each: '0.2' } }
      - clause: B-S2
        label: 企业
        max: '15'
        bands:
          of: measure.companies
          rows: [{ from: '12', points: '15' }, { from: '8', points: '9', printedTo: '11' }]
          otherwise: '0'
          hole: lower
      - clause: B-S3
        label: 上岗比岗位
        max: '15'
        ratio: { of: measure.placed, per: measure.postings, points: '15', whenZero: zero }
      - clause: B-S4
        label: 相加
        max: '60'
        weighted: { fields: { measure.placed: '1', staff: '-2', measure.companies: '0.5' }, count: each }
    vetoes: []
`

const month = (number: string, placed: string, companies: string): TypedForm => ({
  form: 'month-sheet',
  path: `${number}.xlsx`,
  of: '',
  head: { town: '青云镇', month: `2026年${number}月` },
  rows: [{ station: '一号网点', placed, companies, postings: '30' }],
})

function outlet(pack: Awaited<ReturnType<typeof ourPack>>) {
  const loaded = usePack(pack)
  const own = { station: '一号网点', village: '甲村', openedOn: '2026-01-01', staff: '3', nameClaim: '10' }
  const row = { ...own, staffClaim: '15', reportClaim: '15', rate: '90' }
  const forms = fillForms(loaded.pack, [
    { form: 'outlet-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows: [row] },
    month('1', '12', '5'),
    month('2', '20', '6.5'),
  ])
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists })
  return { run, card: run.subjects[0]! }
}

it('a sum over the months counts wherever a figure does, and the live formula adds it up', async () => {
  const [start, end] = [PACK.indexOf('      - clause: B-S1\n'), PACK.indexOf('    reviewFlags:')]
  const text = (PACK.slice(0, start) + SUMS + PACK.slice(end)).replace(
    'label: 服务企业数, type: integer',
    'label: 服务企业数, type: number',
  )
  const { run, card } = outlet(await ourPack(text))
  expect(card.items.map(({ work }) => work)).toEqual([
    '0.2 × 32 = 6.4',
    '11.5 ≥ 8，得 9',
    '15 × 32 ÷ 60 = 8',
    '1 × 32 + −2 × 3 + 0.5 × 11.5 = 31.75',
  ])
  for (const { formula, inputs, points } of card.items)
    expect(formulaValue(formula!, (index) => inputs[Number(index)]!.value)).toBeCloseTo(
      points!.toNumber(),
      10,
    )
  expect(run.findings.filter(({ code }) => code === 'LG-Q001')).toMatchObject([
    { cell: null, data: { label: '服务企业数合计', read: '11.5' } },
  ])
})

it('a sum where only a cell can stand is an error of the pack', async () => {
  const parsed = await parsePack(PACK.replace('self: own,', 'self: measure.placed,'), 'our.yaml')
  const found = parsed.ok ? lintPack(parsed.file).filter(({ severity }) => severity === 'error') : []
  expect(found.map(({ code, data }) => [code, data.label, data.read])).toEqual([
    ['LG-P119', '上岗人数合计', 'measure'],
  ])
})
