import { describe, expect, it } from 'vitest'
import { decimal, points, yuan, type Decimal } from '../../src/model/decimal.ts'
import type { Scorecard } from '../../src/model/scorecard.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { assessPlain, DUE_MONTHS, type PlainCounty, type PlainStation } from './plain-county.ts'

/** Cases just below, at and just above every threshold of the pack, made from the pack's own figures. */
const { pack } = usePack(BUILTIN[0]!)
const STEP = decimal('0.01')
const village = pack.subjects.village!
const station = pack.subjects.station!
const around = (threshold: string) => {
  const at = decimal(threshold)
  return [at.minus(STEP), at, at.plus(STEP)] as const
}

describe('bands', () => {
  const item = village.items.find(({ bands }) => bands)!
  const { rows, otherwise } = item.bands!
  for (const [index, row] of rows.entries()) {
    const lower = rows[index + 1]?.points ?? otherwise
    const [below, at, above] = around(row.from)
    it.each([
      [below, lower],
      [at, row.points],
      [above, row.points],
    ])(`${item.clause} around ${row.from}: %s gives %s`, (score, expected) => {
      expect(pointsOf(oneVillage({ cityScore: score.toFixed() }), item.clause)).toBe(expected)
    })
  }
})

describe('floors', () => {
  const floors = village.items
    .flatMap((item) => [item, ...(item.parts ?? [])].map(({ perUnit }) => [item.clause, perUnit] as const))
    .flatMap(([clause, perUnit]) => (perUnit?.floor === undefined ? [] : [{ clause, ...perUnit }]))
  for (const { clause, of, from, each, floor = '0' } of floors) {
    const last = decimal(from).minus(decimal(floor)).div(decimal(each).negated())
    it(`${clause} goes down to ${floor} with ${last.toFixed()} and no further`, () => {
      const [before, at, behind] = [-1, 0, 1].map((more) =>
        decimal(pointsOf(oneVillage({ [of]: last.plus(more).toFixed() }), clause)),
      )
      expect(before!.minus(at!).toFixed()).toBe(decimal(each).negated().toFixed())
      expect(behind!.toFixed()).toBe(at!.toFixed())
    })
  }
})

describe('the gate of the share', () => {
  const { share } = village.payments[0]!
  const [below, at, above] = around(share!.gate.atLeast)
  it.each([
    [below, 'withheld'],
    [at, 'final'],
    [above, 'final'],
  ])(`${share!.gate.clause}: a total of %s is %s`, (total, status) => {
    const card = oneVillage(factsFor(total))
    expect(points(card.total!)).toBe(points(total))
    expect(card.status).toBe(status)
    const amount = status === 'withheld' ? decimal('0') : total.times(decimal(share!.base)).div(100)
    expect(yuan(card.amount!)).toBe(amount.toFixed(2))
  })
})

describe('the cap of the percentage', () => {
  const [below, at, above] = around('100')
  it.each([below, at, above])('T-I5 cap: %s %% is paid up to 100 %%', (total) => {
    const card = oneVillage(factsFor(total, { cityScore: '95' }), { 'T-I5': 'cap' })
    expect(points(card.total!)).toBe(points(total))
    expect(yuan(card.amount!)).toBe(total.gt(100) ? '5000.00' : total.times(50).toFixed(2))
  })
})

describe('the pass mark of a station', () => {
  const { pass } = station.payments[0]!.grant!
  const [below, at, above] = around(pass.above)
  const exact = { pending: 'pending', 'at-least': 'final', above: 'withheld' } as const
  for (const [option, status] of Object.entries(exact)) {
    it.each([
      [below, 'withheld'],
      [at, status],
      [above, 'final'],
    ])(`${pass.clause} under T-I2=${option}: a score of %s is %s`, (total, expected) => {
      const card = oneStation(total, option)
      expect(points(card.total!)).toBe(points(total))
      expect(card.status).toBe(expected)
    })
  }
})

describe('the quota', () => {
  const limit = Number(station.payments[0]!.grant!.places!.limit)
  it.each([limit - 1, limit, limit + 1])('%i stations of different scores', (count) => {
    const stations = Array.from({ length: count }, (_, index) => stationOf(index, decimal('90').plus(index)))
    const cards = stationCards({ stations, choices: {} })
    expect(cards.filter(({ status }) => status === 'pending').length).toBe(Math.max(0, count - limit))
    expect(cards.filter(({ status }) => status === 'final').length).toBe(Math.min(count, limit))
  })
  it.each([limit - 1, limit, limit + 1])('%i stations of one score', (count) => {
    const stations = Array.from({ length: count }, (_, index) => stationOf(index, decimal('90')))
    const statuses = new Set(stationCards({ stations, choices: {} }).map(({ status }) => status))
    expect([...statuses]).toEqual([count > limit ? 'pending' : 'final'])
  })
})

function county(given: Partial<PlainCounty>): PlainCounty {
  return { scope: 'county', choices: {}, villages: [], stations: [], silent: [], ...given }
}

function oneVillage(
  facts: Record<string, string>,
  choices: Record<string, string> = { 'T-I1': 'all' },
): Scorecard {
  const villages = [{ town: '分水镇', name: '甲村', facts }]
  return assessPlain(county({ villages, choices })).subjects[0]!
}

function pointsOf(card: Scorecard, clause: string): string {
  return points(card.items.find((item) => item.clause === clause)!.points!)
}

/** Facts of a village with exactly this total of 40 to 60 (or, with a city score of 95, 90 to 110) points. */
function factsFor(
  total: Decimal,
  change: Record<string, string> = { cityScore: '59' },
): Record<string, string> {
  const rest = total.minus(change.cityScore === '95' ? '90' : '40')
  const served = rest.times(5).floor()
  const thousandths = rest.minus(served.times('0.2')).times(100)
  return {
    unemployed: '1000',
    trained: thousandths.toFixed(),
    keyGroupServed: served.toFixed(),
    ...change,
  }
}

/** A reviewed station of exactly this score, between 79 and 109. */
function stationOf(index: number, total: Decimal): PlainStation {
  const high = total.gt('89')
  const place = high ? decimal('10') : total.minus('79')
  const scores: Record<string, string> = high
    ? { 'T-S8': '0', 'T-S10': total.minus('90').toFixed() }
    : { 'T-S2': '0', 'T-S8': '9', 'T-S10': '0' }
  const others = ['2', '3', '4', '5', '6', '7', '8'].map((row) => [`T-S${row}`, '10'] as const)
  return {
    town: '分水镇',
    name: `分水镇${index}号零工驿站`,
    village: '甲村',
    claims: {},
    application: {},
    preparedOn: '2024-09-01',
    months: DUE_MONTHS,
    review: {
      ...Object.fromEntries(others),
      'T-S1': place.toFixed(),
      'T-S9': '20',
      ...scores,
      registered: '是',
      checked: '是',
    },
  }
}

function stationCards({ stations, choices }: Pick<PlainCounty, 'stations' | 'choices'>): Scorecard[] {
  const villages = [{ town: '分水镇', name: '甲村', facts: {} }]
  return assessPlain(county({ villages, stations, choices })).subjects.filter(
    ({ kind }) => kind === 'station',
  )
}

function oneStation(total: Decimal, option: string): Scorecard {
  return stationCards({ stations: [stationOf(1, total)], choices: { 'T-I2': option } })[0]!
}
