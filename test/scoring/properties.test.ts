import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { subjectKey } from '../../src/model/county.ts'
import { sum } from '../../src/model/decimal.ts'
import type { Run } from '../../src/model/run.ts'
import { STATUSES } from '../../src/model/scorecard.ts'
import { assessPlain, type PlainCounty } from '../packs/plain-county.ts'
import { randomCounty } from '../reference/random-county.ts'

const SETTINGS = { numRuns: 40, seed: 31 }

it('amounts of subjects, towns and county agree to the fen, and the three sums stay apart', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      const run = assessPlain(county)
      for (const status of ['final', 'provisional', 'pending'] as const) {
        const ofTowns = sum(run.towns.map(({ amount }) => amount[status]))
        const ofSubjects = sum(
          run.subjects.flatMap(({ payments }) =>
            payments.filter((payment) => payment.status === status).map(({ amount }) => amount),
          ),
        )
        expect(ofTowns.toFixed(2)).toBe(run.amount[status].toFixed(2))
        expect(ofSubjects.toFixed(2)).toBe(run.amount[status].toFixed(2))
      }
      expect(run.towns.reduce((count, { subjects }) => count + subjects, 0)).toBe(run.subjects.length)
    }),
    SETTINGS,
  )
})

it('a subject has the strongest status and the sum of its payments; incomplete ones have neither total nor payments', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      for (const card of assessPlain(county).subjects) {
        const statuses = card.payments.map(({ status }) => status)
        if (card.status === 'incomplete') {
          expect([card.total, card.amount, card.payments, card.reasons.length > 0]).toEqual([
            null,
            null,
            [],
            true,
          ])
          continue
        }
        expect(card.status).toBe(STATUSES.find((status) => statuses.includes(status)))
        expect(card.amount!.toFixed(2)).toBe(sum(card.payments.map(({ amount }) => amount)).toFixed(2))
        expect(card.status === 'final' || card.reasons.length > 0).toBe(true)
      }
    }),
    SETTINGS,
  )
})

it('the order of villages and stations changes nothing', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      const turned = {
        ...county,
        villages: county.villages.toReversed(),
        stations: county.stations.toReversed(),
      }
      const results = byName(assessPlain(county))
      expect(byName(assessPlain(turned))).toEqual(results)
    }),
    SETTINGS,
  )
})

/** How each cell gets better. */
const BETTER: Record<string, (value: string) => string> = {
  overdue: (value) => String(Math.max(0, Number(value) - 1)),
  missedReports: (value) => String(Math.max(0, Number(value) - 1)),
  corner: (value) => (value === '未设置' ? '未维护' : '正常维护'),
  benefitLoop: () => '是',
  graduateSurvey: () => '是',
  startupVillage: () => '是',
  cityScore: (value) => String(Math.min(100, Math.round(Number(value) * 100 + 150) / 100)),
  keyGroupServed: (value) => String(Number(value) + 1),
  pressNational: (value) => String(Number(value) + 1),
  pressProvincial: (value) => String(Number(value) + 1),
  pressCity: (value) => String(Number(value) + 1),
}

it('more of a good thing never lowers the score or the amount of a village', () => {
  fc.assert(
    fc.property(randomCounty, fc.constantFrom(...Object.keys(BETTER)), (county, key) => {
      const before = totals(assessPlain(county))
      const after = totals(assessPlain(improved(county, key)))
      for (const [name, one] of before) {
        const other = after.get(name)!
        if (one.total === null) continue
        expect(other.total!.gte(one.total), `${name} ${key}`).toBe(true)
        expect(other.amount!.gte(one.amount!), `${name} ${key}`).toBe(true)
      }
    }),
    SETTINGS,
  )
})

it('one more person trained never lowers the score of a village', () => {
  fc.assert(
    fc.property(randomCounty, (county) => {
      const before = totals(assessPlain(county))
      const after = totals(assessPlain({ ...county, villages: county.villages.map(oneMoreTrained) }))
      for (const [name, one] of before) {
        if (one.total !== null) expect(after.get(name)!.total!.gte(one.total), name).toBe(true)
      }
    }),
    SETTINGS,
  )
})

function oneMoreTrained(village: PlainCounty['villages'][number]): PlainCounty['villages'][number] {
  const { trained, unemployed } = village.facts
  const more = String(Math.min(Number(unemployed), Number(trained) + 1))
  return { ...village, facts: { ...village.facts, trained: more } }
}

function improved(county: PlainCounty, key: string): PlainCounty {
  const villages = county.villages.map((village) => {
    const value = village.facts[key] ?? ''
    const required = !['startupVillage', 'keyGroupServed'].includes(key) && !key.startsWith('press')
    return value === '' && required
      ? village
      : { ...village, facts: { ...village.facts, [key]: BETTER[key]!(value) } }
  })
  return { ...county, villages }
}

function totals(run: Run) {
  const villages = run.subjects.filter(({ kind }) => kind === 'village')
  return new Map(villages.map((card) => [subjectKey(card), card] as const))
}

function byName(run: Run) {
  return Object.fromEntries(
    run.subjects.map((card) => [
      `${card.kind} ${subjectKey(card)}`,
      [
        card.status,
        card.total?.toFixed(),
        card.amount?.toFixed(2),
        card.rank,
        card.payments.map(({ status }) => status),
      ],
    ]),
  )
}
