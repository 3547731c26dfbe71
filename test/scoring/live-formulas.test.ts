import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Scorecard, ScoredItem } from '../../src/model/scorecard.ts'
import { assessPlain } from '../packs/plain-county.ts'
import { randomCounty } from '../reference/random-county.ts'
import { formulaValue, type CellValue } from './formula-value.ts'

/** As texts, cells that hold numbers as text are worth the same. */
const SPELLINGS = [
  ['numbers', (item: ScoredItem, index: number) => cellOf(item, index, Number)],
  ['numbers stored as text', (item: ScoredItem, index: number) => cellOf(item, index, String)],
] as const

for (const [name, cell] of SPELLINGS) {
  it(`live formulas over ${name} come to our points, totals and amounts`, () => {
    fc.assert(
      fc.property(randomCounty, (county) => {
        for (const card of assessPlain(county).subjects) expectAgreement(card, cell)
      }),
      { numRuns: 40, seed: 7 },
    )
  })
}

function cellOf(item: ScoredItem, index: number, as: (value: string) => CellValue): CellValue {
  const value = item.inputs[index]!.value
  if (value === null) return null
  return /^-?\d/.test(value) ? as(value) : value
}

function expectAgreement(card: Scorecard, cell: (item: ScoredItem, index: number) => CellValue): void {
  const items = new Map<string, CellValue>()
  for (const item of card.items) {
    expect(item.formula === null).toBe(item.points === null)
    if (item.formula === null) continue
    const value = formulaValue(item.formula, (index) => cell(item, Number(index)))
    expect(value, item.work).toBeCloseTo(item.points!.toNumber(), 10)
    items.set(item.clause, item.points!.toNumber())
  }
  if (card.total === null) return
  const total = formulaValue(card.totalFormula!, (clause) => items.get(clause)!)
  expect(total, card.totalWork).toBeCloseTo(card.total.toNumber(), 10)
  for (const payment of card.payments) {
    const named = (name: string) => (name === 'total' ? card.total!.toNumber() : items.get(name)!)
    expect(formulaValue(payment.formula!, named), payment.work).toBe(payment.amount.toNumber())
  }
}
