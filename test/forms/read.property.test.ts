import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, type Grid, position } from '../../src/model/grid.ts'
import { disturb, type Disturbance } from './disturb.ts'
import { factsOf, readGrids, withCells } from './facts-of.ts'
import { type Entry, gridOf } from './grids.ts'
import { APPLICATION, FACTS, INSPECTION, MONTHLY, PERSONNEL, SELF_SCORE } from './printed.ts'

/** Each form with something wrong in it. */
const DIRTY = {
  personnel: withCells(PERSONNEL, { B5: '张 三', D6: null, E5: { text: '330122199001010000' } }),
  facts: withCells(FACTS, {
    D5: '十二人',
    E5: '约10',
    F6: '维护',
    H5: '√',
    J6: 105,
    K6: null,
    D7: 99,
    I6: null,
  }),
  monthly: withCells(MONTHLY, { D6: '１２个', E6: '无', F8: 2.5, A3: '填报镇街：分水镇      填报时间：1月' }),
  inspection: withCells(INSPECTION, { A3: '零工驿站名称：分水镇桥头零工驿站      填报时间：2024年3月' }),
  application: withCells(APPLICATION, {
    B6: '2024年3月',
    D6: '☑公益性 ☑经营性',
    B8: '约120',
    B9: '3人',
    D10: null,
  }),
  'self-score': withCells(SELF_SCORE, { D4: '十分', D5: null, D6: 8.5, D7: '无' }),
}

const LINES = ['分水镇人力社保站报送材料', '2024年度', '（此表由乡镇街道填写）', '附件']

const disturbance: Arbitrary<Disturbance> = oneof(
  record({ kind: constant('row' as const), at: integer({ min: 1, max: 18 }) }),
  record({ kind: constant('column' as const), at: integer({ min: 1, max: 17 }) }),
  record({ kind: constant('widen' as const), at: integer({ min: 2, max: 17 }) }),
  record({ kind: constant('line' as const), text: constantFrom(...LINES), merged: boolean() }),
)

function reading(grid: Grid) {
  const { forms, findings, unrecognised } = readGrids(grid)
  const said = findings.map(({ code, field, data }) => ({
    code,
    field,
    label: data['label'],
    read: data['read'],
    suggestion: data['suggestion'],
  }))
  return { forms: forms.map(factsOf), said, unrecognised }
}

describe.each(Object.entries(DIRTY))('%s', (_, typed) => {
  const grid = gridOf(typed.rows, { merges: typed.merges })
  const expected = reading(grid)

  it('has something to say', () => {
    expect(expected.said.length).toBeGreaterThan(0)
  })

  it('reads the same whatever rows, columns, lines and merges were put in', () => {
    assert(
      property(array(disturbance, { maxLength: 6 }), (disturbances) => {
        expect(reading(disturb(grid, disturbances))).toEqual(expected)
      }),
      { numRuns: 150, seed: 20240901 },
    )
  })

  it('names cells that hold what is quoted', () => {
    assert(
      property(array(disturbance, { maxLength: 6 }), (disturbances) => {
        const moved = disturb(grid, disturbances)
        for (const { cell, data } of readGrids(moved).findings) {
          if (cell === null) continue
          const { row, column } = position(cell)!
          const content = cellAt(moved, row, column)?.text ?? ''
          const quoted = data['read'] ?? ''
          if (quoted.includes('*')) expect(content.slice(0, 3)).toBe(quoted.slice(0, 3))
          else expect(content).toContain(quoted)
          if (data['read'] === undefined) expect(content.includes('：') ? '' : content).toBe('')
        }
      }),
      { numRuns: 100, seed: 20240901 },
    )
  })
})

const POOL: readonly Entry[] = [
  null,
  '',
  '　',
  '____',
  '无',
  '十二人',
  '１，２００人',
  '约30',
  '合计',
  '示例',
  '注：略',
  '填报人：王某某',
  '□公益性 ☑经营性 □混合型',
  '2024年3月',
  '总数 3 人',
  '联系电话',
  '序号',
  '线上',
  '桐庐县零工驿站申报表',
  0,
  -1,
  2024.1,
  { text: '330122199001010000' },
  { text: '45352', date: '2024-03-01' },
  { text: '0.85', format: '0%' },
  { kind: 'boolean', text: 'TRUE' },
  { kind: 'error', text: '#N/A' },
  { kind: 'unstored', text: 'SUM(A1:A3)' },
]

const scribble = record({
  row: integer({ min: 0, max: 16 }),
  column: integer({ min: 0, max: 16 }),
  entry: constantFrom(...POOL),
})

describe.each(Object.entries(DIRTY))('%s scribbled over', (_, typed) => {
  it('never throws, and names only cells that hold what is quoted', () => {
    assert(
      property(array(scribble, { maxLength: 12 }), (scribbles) => {
        const rows = typed.rows.map((row) => [...row])
        for (const { row, column, entry } of scribbles) {
          const line = rows[row]
          if (line && column < line.length) line[column] = entry
        }
        const grid = gridOf(rows, { merges: typed.merges })
        for (const { cell, data } of readGrids(grid).findings) {
          if (cell === null || data['read'] === undefined || data['read'].includes('*')) continue
          const { row, column } = position(cell)!
          const held = cellAt(grid, row, column)
          expect([held?.text ?? '', held?.date ?? ''].join(' ')).toContain(data['read'])
        }
      }),
      { numRuns: 300, seed: 20240901 },
    )
  })
})
