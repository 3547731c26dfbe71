import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assess } from '../../src/app/assess.ts'
import { fillForms } from '../../src/app/pack-test/case-forms.ts'
import { usePack } from '../../src/packs/load.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { cellAt, columnOf } from '../reports/sheets.ts'
import { errorsWith, ourPack } from './our-pack.ts'

// words of a pack that no built-in pack uses together

const PACK = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')
const [HEAD, TAIL] = [PACK.slice(0, PACK.indexOf('  point:\n')), PACK.slice(PACK.indexOf('  contractor:\n'))]

const COLUMNS = `      - { key: done, label: 完成数, type: integer, min: '0', width: '10' }
      - { key: all, label: 应完成数, type: integer, min: '0', width: '10' }
      - { key: before, label: 上年数, type: integer, min: '0', width: '10' }
`
const MORE = '  more: { label: 比上年多, sum: point-sheet.done, less: [point-sheet.before] }\n'

/** The pack whose points are scored by one rule, worth 20. */
function packOf(rule: string): string {
  const item = `{ clause: B-G1, label: 完成, max: '20', ${rule} }`
  const point = `  point: { label: 服务站, madeBy: [point-sheet], items: [${item}], vetoes: [], payments: [{ clause: B-G2, label: 补助, once: { amount: '100' } }] }\n\n`
  return (HEAD + point + TAIL)
    .replace(/(key: given, .*\n)/, `$1${COLUMNS}`)
    .replace('measures:\n', `measures:\n${MORE}`)
}

/** What a point of these figures gets; its live formula says the same. */
function pointsOf(rule: string, row: Readonly<Record<string, string>>): Promise<string | undefined> {
  return pointsIn(packOf(rule), row)
}

async function pointsIn(text: string, row: Readonly<Record<string, string>>): Promise<string | undefined> {
  const loaded = usePack(await ourPack(text))
  const rows = [{ station: '甲站', own: '50', done: '3', all: '6', before: '5', ...row }]
  const sheet = { form: 'point-sheet', path: 'a.xlsx', of: '', head: { town: '青云镇' }, rows }
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], ...fillForms(loaded.pack, [sheet]), ...lists })
  expectLiveFormulas(run)
  return run.subjects[0]!.items[0]!.points?.toFixed()
}

it.each([
  ['first', '0', '10'],
  ['first', '6', '10'],
  ['min', '0', '0'],
])('where the %s of two targets counts, the other one may be of %s', async (joint, all, points) => {
  const targets = "[{ of: done, target: '6' }, { of: done, per: all, target: '100' }]"
  const rule = `proportion: { points: '20', targets: ${targets}, joint: ${joint} }`
  expect(await pointsOf(rule, { all })).toBe(points)
})

it.each([
  ['9', '4'],
  ['5', '20'],
  ['3', '20'],
])('%s of them where there were 5 bring no more than full marks', async (done, points) => {
  const rule = "perUnit: { of: measure.more, from: '20', each: '-4', floor: '0' }"
  expect(await pointsOf(rule, { done })).toBe(points)
})

it('a sum over a part of the year takes in what no month is said of', async () => {
  const text = packOf("perUnit: { of: measure.more, from: '20', each: '-4', floor: '0' }")
  const part = text.replace('less: [point-sheet.before]', 'less: [point-sheet.before], months: [1, 3]')
  expect(await pointsIn(part, { done: '6' })).toBe('16')
})

it.each([
  "ratio: { of: done, per: measure.more, points: '20', whenZero: zero }",
  "tiers: { of: [{ of: done, per: measure.more }], rows: [{ atLeast: ['50'], points: '20' }], otherwise: '0' }",
  "steps: { of: done, per: measure.more, from: '5', points: '0', each: '1', add: '1', max: '20', count: step, below: zero }",
])('%s: nothing is a share of what may be below nothing', async (rule) => {
  const less = 'less: [point-sheet.before]'
  expect(await errorsWith(packOf(rule), less, less)).toEqual(['LG-P158'])
  expect(await errorsWith(packOf(rule), less, `${less}, floor: '0'`)).toEqual([])
})

/** A second payment of villages, to those whose ledger is whole. */
const LEDGER =
  "      - { clause: B-F1, label: 台账补助, once: { amount: '100' }, conditions: { needs: { clause: B-F1, of: ledger, is: 是 } } }\n\n"
const TWICE = PACK.replace('          round: yuan\n\n', `          round: yuan\n${LEDGER}`)

async function runOf(text: string, ledgers: readonly string[]) {
  const loaded = usePack(await ourPack(text))
  const full = {
    overdue: '0',
    households: '10',
    visited: '10',
    board: '已更新',
    keeper: '是',
    satisfaction: '90',
  }
  const rows = ledgers.map((ledger, index) => ({ village: `${index + 1}村`, ledger, ...full }))
  const outlet = { station: '甲网点', village: '1村', openedOn: '2026-01-01', staff: '2' }
  const head = { town: '青云镇' }
  const forms = fillForms(loaded.pack, [
    { form: 'village-sheet', path: 'a.xlsx', of: '', head, rows },
    { form: 'outlet-sheet', path: 'b.xlsx', of: '', head, rows: [outlet] },
  ])
  const lists = { roster: null, stations: null, review: null }
  return { loaded, run: assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists }) }
}

it('a village that is denied one of several payments counts as paid, in every sheet', async () => {
  const { loaded, run } = await runOf(TWICE, ['否', '是'])
  const { sheets } = summaryBook(run, loaded.pack, '0')
  const [towns, villages] = ['按乡镇汇总', '按村明细'].map((name) => sheets.find((one) => one.name === name)!)
  expect(columnOf(villages!, '状态').slice(0, 2)).toEqual(['部分拨付', '确定'])
  const counts = ['拨付', '不予拨付', '未定或数据不全'].map((head) => columnOf(towns!, head)[0])
  expect(counts).toEqual(['2', '0', '0'])
})

it.each([
  ['B-F3', '否', 'final'],
  ['B-F1', '否', 'withheld'],
  ['B-F1', '是', 'final'],
])(
  'a grant looks at the payment of its village that stands behind %s (%s: %s)',
  async (gate, ledger, status) => {
    const item =
      "{ clause: B-S6, label: 人员, max: '100', perUnit: { of: staff, from: '100', each: '-1', floor: '0' } }"
    const text = TWICE.replace(/( {2}station:[\s\S]*?items:\n)[\s\S]*?( {4}vetoes)/, `$1      - ${item}\n$2`)
      .replace(/ {4}reviewFlags:\n.*\n/, '')
      .replace('{ clause: B-F3, then:', `{ clause: ${gate}, then:`)
    const { run } = await runOf(text, [ledger])
    expect(run.subjects.find(({ kind }) => kind === 'station')!.payments[0]!.status).toBe(status)
  },
)

it('who is scored stands beside who has duties, each with what they are measured by', async () => {
  const [first, last] = ['  village:\n    label', '  point:\n'].map((piece) => PACK.indexOf(piece))
  const text = (PACK.slice(0, first) + PACK.slice(last)).replace(
    'contract: { of: contract, budget: ',
    'once: { amount: ',
  )
  const loaded = usePack(await ourPack(text))
  const head = { town: '青云镇' }
  const forms = fillForms(loaded.pack, [
    {
      form: 'point-sheet',
      path: 'a.xlsx',
      of: '',
      head,
      rows: [{ station: '甲站', own: '80', given: '90' }],
    },
    {
      form: 'contractor-sheet',
      path: 'b.xlsx',
      of: '',
      head,
      rows: [{ name: '甲机构', area: '50', access: '是', contract: '1' }],
    },
  ])
  const lists = { roster: null, stations: null, review: null }
  const run = assess({ loaded, scope: 'county', inputs: [], ...forms, ...lists })
  const list = summaryBook(run, loaded.pack, '0').sheets.find(({ name }) => name === '对象明细')!
  expect(columnOf(list, '得分').slice(0, 2)).toEqual(['90', ''])
  expect(columnOf(list, '达标情况').slice(0, 2)).toEqual(['', expect.stringContaining('达标 2 项')])
  // the payment's live formula looks at the live total beside it
  expect(JSON.stringify(cellAt(list, 'J4'))).toContain('ROUND($F4,10)')
  const published = publicationBook(run, loaded.pack).sheets.find(({ name }) => name === '承办机构公示')!
  expect(columnOf(published, '金额（元）')[0]).toBe('54000.00')
})

it('a subject whose form speaks of another one is never made, and refused', async () => {
  const [form, own] = [
    '  contractor-sheet:',
    '  contractor:\n    label: 承办机构\n    madeBy: [contractor-sheet]',
  ]
  expect(PACK).toContain(form)
  expect(await errorsWith(PACK, own, own.replace('contractor-sheet', 'point-sheet'))).toContain('LG-P135')
  const kind = own.replace('contractor-sheet]', 'point-sheet]\n    kind: point')
  expect(await errorsWith(PACK, own, kind)).not.toContain('LG-P135')
})

it('a share of stations puts no station in the place of a village', async () => {
  const share = "share: { base: '1000', baseClause: B-F1, gate: { clause: B-F3, atLeast: '0' }, round: yuan }"
  const village = PACK.replace(/ {8}share:\n[\s\S]*?round: yuan\n/, "        once: { amount: '100' }\n")
  const text = village.replace(/ {8}grant:\n[\s\S]*?then: pending \}\n/, `        ${share}\n`)
  const { loaded, run } = await runOf(text, ['是'])
  const names = summaryBook(run, loaded.pack, '0').sheets.map(({ name }) => name)
  expect(names).toContain('对象明细')
  expect(names).not.toContain('按村明细')
})
