import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessOnce } from '../../src/app/assess.ts'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { submissionOf as caseSubmission } from '../../src/app/pack-test/case-submission.ts'
import { sum, yuan } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { submissionOf } from '../packs/plain-county.ts'
import { randomCounty } from '../reference/random-county.ts'

const file = BUILTIN[0]!

it('the price of an option is the difference of a whole run under it', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      const given = submissionOf(county, usePack(file, county.choices))
      const run = assess(given)
      const whole = run.alternatives!.map(({ interpretation, option }) => {
        const loaded = usePack(file, { ...run.interpretations, [interpretation]: option })
        return [interpretation, option, ...changes(run, assessOnce({ ...given, loaded }))]
      })
      const priced = run.alternatives!.map(({ interpretation, option, subjects, difference }) => {
        return [interpretation, option, subjects, yuan(difference)]
      })
      expect(priced).toEqual(whole)
    }),
    { numRuns: 10, seed: 7 },
  )
})

it('an option that rules a claim out changes nothing where the county has scored the item (T-I9)', () => {
  const priced = (scores: Readonly<Record<string, string>>) => {
    const station = {
      town: '分水镇',
      name: '分水镇甲村零工驿站',
      village: '甲村',
      claims: { claim10: '13' },
      application: {},
      preparedOn: '2024-09-01',
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      review: { registered: '是', checked: '是', ...scores },
    }
    const villages = [{ town: '分水镇', name: '甲村', facts: {} }]
    const plain = { scope: 'county', choices: {}, villages, stations: [station], silent: [] } as const
    const { alternatives } = assess(submissionOf(plain, usePack(file)))
    return alternatives!.find((one) => one.interpretation === 'T-I9')!.subjects
  }
  const others = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((no) => [`T-S${no}`, '10']),
  )
  expect(priced({ ...others, 'T-S10': '8' })).toBe(0)
  expect(priced(others)).toBe(1)
})

it('every option that is printed and not in force is priced, once', () => {
  const [county] = fc.sample(randomCounty, { numRuns: 1, seed: 7 })
  const loaded = usePack(file, { 'T-I1': 'all' })
  const { alternatives } = assess(submissionOf(county!, loaded))
  const others = Object.entries(loaded.pack.interpretations).flatMap(([id, { options }]) =>
    Object.keys(options)
      .filter((option) => option !== loaded.interpretations[id])
      .map((option) => `${id}=${option}`),
  )
  expect(alternatives!.map(({ interpretation, option }) => `${interpretation}=${option}`)).toEqual(others)
})

function changes(before: Run, after: Run): [subjects: number, difference: string] {
  const old = new Set(resultsOf(before))
  const changed = resultsOf(after).filter((result) => !old.has(result))
  return [changed.length, yuan(sumOf(after).minus(sumOf(before)))]
}

function resultsOf(run: Run): string[] {
  return run.subjects.map(({ kind, period, town, name, status, grade, amount }) =>
    [kind, period, town, name, status, grade, amount && yuan(amount)].join('|'),
  )
}

function sumOf({ amount }: Run) {
  return sum(Object.values(amount))
}

describe.each(BUILTIN.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  const cases = builtInCases(id)!

  it('the price of an option is the difference of a whole run in every case too', () => {
    for (const [index, written] of cases.案例.entries()) {
      if (index % 16 !== 3) continue
      const given = caseSubmission(usePack(pack, written.口径), cases, written, index)
      const run = assess(given)
      for (const { interpretation, option, subjects, difference } of run.alternatives!) {
        const loaded = usePack(pack, { ...run.interpretations, [interpretation]: option })
        expect([written.案例, interpretation, option, subjects, yuan(difference)]).toEqual([
          written.案例,
          interpretation,
          option,
          ...changes(run, assessOnce({ ...given, loaded })),
        ])
      }
    }
  })
})
