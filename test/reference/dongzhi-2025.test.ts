import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { points, yuan } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { assessOperator } from '../packs/dongzhi/operator.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { reference, type OperatorResult } from './dongzhi-2025.ts'
import { randomOperator } from './random-operator.ts'

it('a second implementation in exact fractions comes to the same points, statuses and amounts to the fen, and so do the live formulas', () => {
  fc.assert(
    fc.property(randomOperator, (plain) => {
      const run = assessOperator(plain)
      expect(resultsOf(run)).toEqual(Object.fromEntries(reference(plain)))
      expectLiveFormulas(run)
    }),
    { numRuns: 220, seed: 2025 },
  )
})

it('the random operators reach every status of both assessments', () => {
  const seen = new Set(
    fc
      .sample(randomOperator, { numRuns: 220, seed: 2025 })
      .flatMap((plain) => [...reference(plain)].map(([period, { status }]) => `${period} ${status}`)),
  )
  const statuses = ['incomplete', 'pending', 'withheld', 'final']
  expect([...seen].toSorted()).toEqual(
    ['half', 'full'].flatMap((period) => statuses.map((status) => `${period} ${status}`)).toSorted(),
  )
})

function resultsOf(run: Run): Record<string, OperatorResult> {
  return Object.fromEntries(
    run.subjects.map((card) => [
      card.period!,
      {
        status: card.status,
        items:
          card.status === 'incomplete'
            ? {}
            : Object.fromEntries(card.items.map((item) => [item.clause, item.points && points(item.points)])),
        total: card.total && points(card.total),
        payments: Object.fromEntries(
          card.payments.map(({ clause, amount, status }) => [clause, `${yuan(amount)} ${status}`]),
        ),
        amount: card.amount && yuan(card.amount),
      },
    ]),
  )
}
