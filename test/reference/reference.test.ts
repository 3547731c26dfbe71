import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { subjectKey } from '../../src/model/county.ts'
import { points, yuan } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { assessPlain } from '../packs/plain-county.ts'
import { expectLiveFormulas } from '../scoring/live-formulas.ts'
import { randomCounty } from './random-county.ts'
import { reference, type ReferenceResult } from './tonglu-2024.ts'

it('a second implementation in exact fractions comes to the same points, statuses and amounts to the fen, and so do the live formulas', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      const run = assessPlain(county)
      expect(resultsOf(run)).toEqual(Object.fromEntries(reference(county)))
      expectLiveFormulas(run)
    }),
    { numRuns: 220, seed: 2024 },
  )
})

it('the random counties reach every status of villages and stations', () => {
  const seen = new Set(
    fc
      .sample(randomCounty, { numRuns: 200, seed: 2024 })
      .flatMap((county) =>
        [...reference(county)].map(([key, { status }]) => `${key.split(' ')[0]} ${status}`),
      ),
  )
  const villages = ['incomplete', 'pending', 'withheld', 'final'].map((status) => `village ${status}`)
  const stations = ['incomplete', 'pending', 'provisional', 'withheld', 'final'].map(
    (status) => `station ${status}`,
  )
  expect([...seen].toSorted()).toEqual([...villages, ...stations].toSorted())
})

function resultsOf(run: Run): Record<string, ReferenceResult> {
  return Object.fromEntries(
    run.subjects.map((card) => [
      `${card.kind} ${subjectKey(card)}`,
      {
        status: card.status,
        items: Object.fromEntries(
          card.items.map((item) => [item.clause, item.points && points(item.points)]),
        ),
        total: card.total && points(card.total),
        amount: card.amount && yuan(card.amount),
        rank: card.rank,
      },
    ]),
  )
}
