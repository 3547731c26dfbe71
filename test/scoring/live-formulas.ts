import { expect } from 'vitest'
import type { Run } from '../../src/model/run.ts'
import type { Scorecard, ScoredItem } from '../../src/model/scorecard.ts'
import { formulaValue, type CellValue } from './formula-value.ts'

/** Every live formula of a run comes to our points, totals and amounts; also over cells that hold their numbers as text. */
export function expectLiveFormulas({ subjects }: Run): void {
  for (const card of subjects) {
    expectItems(card, Number)
    expectItems(card, String)
    expectTotal(card)
  }
}

function expectItems({ items }: Scorecard, as: (value: string) => CellValue): void {
  for (const item of items) {
    expect(item.formula === null).toBe(item.points === null)
    if (item.formula === null) continue
    const value = formulaValue(item.formula, (index) => cellOf(item, Number(index), as))
    expect(Number(value), item.work).toBeCloseTo(item.points!.toNumber(), 10)
  }
}

function cellOf(item: ScoredItem, index: number, as: (value: string) => CellValue): CellValue {
  const { value } = item.inputs[index]!
  if (value === null) return null
  return /^-?\d/.test(value) ? as(value) : value
}

function expectTotal({ items, total, totalFormula, totalWork, payments }: Scorecard): void {
  expect(totalFormula === null).toBe(total === null)
  if (total === null) return
  const worth = new Map(items.map(({ clause, points }) => [clause, points?.toNumber() ?? null]))
  const reckoned = formulaValue(totalFormula!, (clause) => worth.get(clause)!)
  expect(reckoned, totalWork).toBeCloseTo(total.toNumber(), 10)
  for (const { formula, amount, work } of payments) {
    const named = (name: string) => (name === 'total' ? total.toNumber() : worth.get(name)!)
    expect(formulaValue(formula!, named), work).toBe(amount.toNumber())
  }
}
