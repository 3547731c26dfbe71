import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import { decimal, ZERO } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { csv, findingsCsv, subjectsCsv } from '../../src/reports/csv.ts'
import { countyRun, pack, PHONE, runOf, townRun } from './runs.ts'

/** A plain RFC 4180 reader. */
function read(text: string): string[][] {
  const rows: string[][] = []
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  let cells: string[] = []
  for (const [, cell, end] of text.slice(1).matchAll(pattern)) {
    cells.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!)
    if (end === '\r\n') rows.push(cells)
    if (end === '\r\n') cells = []
  }
  return rows
}

const village1 = () => townRun().subjects[0]!

describe('csv', () => {
  it('starts with a byte order mark and ends its lines with CR LF', () => {
    expect(csv([['甲', '乙']])).toBe('\uFEFF甲,乙\r\n')
  })

  it.each(['=1+1', '+86', '-甲', '@x', '\t=1', '\r=1'])('makes %j harmless', (text) => {
    expect(read(csv([[text]]))).toEqual([[`'${text}`]])
  })

  it('leaves numbers alone, below zero too', () => {
    expect(csv([['-12.5', '4375.00']])).toBe('\uFEFF-12.5,4375.00\r\n')
  })

  it('reads back as what went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', ',', '\n', '\r', ' ', '1', "'") })
    const text = cell.filter((given) => !given.startsWith('\r'))
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(read(csv(rows))).toEqual(rows)
      }),
    )
  })
})

describe('subjects.csv and findings.csv', () => {
  it('hold one row a subject, with the points of every item in a column of its own', () => {
    const [heads, ...rows] = read(subjectsCsv(countyRun(), pack))
    expect(rows).toHaveLength(27)
    const at = (name: string) => heads!.findIndex((head) => head.startsWith(name))
    expect(rows[0]![at('名称')]).toBe('双溪村')
    expect(rows[0]![at('T-A1')]).toBe('8')
    expect(rows[0]![at('T-S1')]).toBe('')
    expect(rows[0]![at('金额')]).toBe('5458.33')
    expect(rows[0]![at('状态')]).toBe('确定')
    expect(rows.every((row) => row.length === heads!.length)).toBe(true)
  })

  it('have a column for each item, where several come from one clause too (L-K7)', () => {
    const longli = usePack(BUILTIN.find(({ id }) => id === 'longli-2025')!).pack
    const rules = longli.subjects['operator']!
    const points = decimal('1')
    const items = rules.items.map(({ clause, label }) => ({ ...village1().items[0]!, clause, label, points }))
    const card = { ...village1(), kind: 'operator', items: items.with(7, { ...items[7]!, points: ZERO }) }
    const [heads, row] = read(subjectsCsv(runOf({ subjects: [card] }), longli))
    const own = heads!.filter((head) => head.startsWith('L-'))
    expect(own).toHaveLength(rules.items.length)
    expect(row!.slice(-own.length).map((value, index) => (value === '1' ? '' : own[index]))).toEqual(
      own.map((head) => (head === 'L-K7 办公桌椅' ? head : '')),
    )
  })

  it('hold one row a finding, masked', () => {
    const run = townRun()
    const text = findingsCsv(run, pack)
    expect(read(text)).toHaveLength(1 + run.findings.length)
    expect(text).not.toContain(PHONE)
    expect(text).toContain('延期5天以上未服务人数')
  })

  it('name a printed row that is missing as its cells are named', () => {
    const finding = makeFinding(
      'LG-R004',
      { number: '7', item: '服务台账' },
      { form: 'self-score', field: 'claim7' },
    )
    expect(read(findingsCsv(runOf({ subjects: [], findings: [finding] }), pack))[1]).toContain(
      '自评打分（第7项）',
    )
  })
})
