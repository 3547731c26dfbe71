import { expect, it } from 'vitest'
import type { FilledForm } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { assemble } from '../../src/submission/assemble.ts'
import { formOf } from './facts.ts'
import { stationsOf } from './tables.ts'

const { pack } = usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!)
const kind = '零工驿站'
const scores = (station: string) =>
  formOf(pack, 'assessment', { rows: [{ station, kind, town: '清河镇', total: '92' }] })
const application = (station: string) =>
  formOf(pack, 'grant-application', { rows: [{ station, kind, town: '清河镇', amount: '60000' }] })

/** The names asked about where one station handed in the scores and the other the application. */
function asked(scored: string, applied: string, ...listed: string[]): unknown[] {
  return askedOf([scores(scored), application(applied)], ...listed)
}

function askedOf(forms: FilledForm[], ...listed: string[]): unknown[] {
  const rows = listed.map((name): [string, string, string] => ['清河镇', '清河村', name])
  const { findings } = assemble({
    pack,
    forms,
    findings: [],
    roster: null,
    stations: rows.length > 0 ? stationsOf(...rows) : null,
    review: null,
  })
  return findings.filter(({ code }) => code === 'LG-X036').map(({ data }) => data['name'])
}

it('stations of nearly one name with different forms are asked about', () => {
  expect(asked('清河镇零工驿站', '清河零工驿站')).toHaveLength(1)
  expect(asked('清河镇零工驿站', '清河零工驿站', '清河镇零工驿站')).toHaveLength(1)
})

it('one that has handed in the same form, besides others, is another one', () => {
  const [scored, applied] = [scores('清河镇零工驿站'), application('清河镇零工驿站')]
  expect(askedOf([scored, applied, application('清河零工驿站')])).toEqual([])
})

it('two that both stand in the list of stations are not', () => {
  expect(asked('清河一号零工驿站', '清河二号零工驿站')).toHaveLength(1)
  expect(asked('清河一号零工驿站', '清河二号零工驿站', '清河一号零工驿站', '清河二号零工驿站')).toEqual([])
})
