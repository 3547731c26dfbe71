import { describe, expect, it } from 'vitest'
import { distancesOf, type Measured } from '../../src/funding/distance.ts'
import { decimal, points } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { changed, ourPack } from '../packs/our-pack.ts'

function packOf(id: string, choices: Readonly<Record<string, string>> = {}) {
  return usePack(
    BUILTIN.find((file) => file.id === id)!,
    choices,
  ).pack
}

function card(kind: string, total: string | null, more: Partial<Measured> = {}): Measured {
  return { kind, total: total === null ? null : decimal(total), rank: null, vetoes: [], items: [], ...more }
}

/** `T-F3 up 60 by 13`, and what crossing would change. */
function said(id: string, measured: Measured, choices: Readonly<Record<string, string>> = {}): string[] {
  return distancesOf(packOf(id, choices), measured).map(
    ({ clause, direction, strict, threshold, distance, changes }) =>
      `${clause} ${direction}${strict ? ' past' : ''} ${points(threshold)} by ${points(distance)}: ${changes.zh}`,
  )
}

/** The items of a village with these figures in T-A5. */
function village(cityScore: string | null): Measured['items'] {
  return packOf('tonglu-2024').subjects['village']!.items.map(({ clause, label }) => ({
    clause,
    label,
    points: decimal('0'),
    inputs: clause === 'T-A5' ? [{ field: 'cityScore', label: '', value: cityScore }] : [],
  }))
}

describe('the gate of a share (T-F3)', () => {
  it.each([
    ['47', 'T-F3 up 60 by 13: 按总分拨付，5000 × 60 % = 3000.00 元起'],
    ['59.999999', 'T-F3 up 60 by 0.000001: 按总分拨付，5000 × 60 % = 3000.00 元起'],
    ['60', 'T-F3 down 60 by 0: 不予拨付'],
    ['99', 'T-F3 down 60 by 39: 不予拨付'],
  ])('from %s', (total, expected) => {
    expect(said('tonglu-2024', card('village', total))).toEqual([expected])
  })

  it('isn’t measured where there is no total yet', () => {
    expect(said('tonglu-2024', card('village', null))).toEqual([])
  })

  it('is out of reach under a veto: nothing but the veto stands in the way', () => {
    const vetoes = [{ clause: 'T-V1', applied: true, work: '' }]
    const items = village('95').map((item) => ({ ...item, points: decimal('10') }))
    const [first, ...rest] = distancesOf(packOf('tonglu-2024'), card('village', '0', { vetoes, items }))
    expect(first).toMatchObject({ kind: 'veto', clause: 'T-V1' })
    expect(first!.changes.zh).toContain('现在各项相加 80')
    expect(rest.every(({ item }) => item !== null)).toBe(true)
  })
})

describe('a grant that is denied for another reason than the score', () => {
  const paid = (clause: string, status: 'withheld' | 'final') => ({ payments: [{ clause, status }] })

  it('is promised to nobody: a grade stands alone (Y-V1), bands say nothing (Q-E2)', () => {
    const withdrawn = card('station', '82', paid('Y-F1', 'withheld'))
    expect(said('yunmeng-2024', withdrawn)).toEqual(['Y-G1 up 90 by 8: 优秀', 'Y-G1 down 80 by 2: 合格'])
    expect(said('quanzhou-2023', card('station', '85', paid('Q-F3', 'withheld')))).toEqual([])
    expect(said('quanzhou-2023', card('station', '85', { payments: [] }))).toEqual([])
  })

  it('is promised to nobody below the lowest mark either', () => {
    const denied = (clause: string) => ({ payments: [{ clause, status: 'withheld', denied: true as const }] })
    expect(said('yunmeng-2024', card('station', '69', denied('Y-F1')))).toEqual(['Y-G1 up 70 by 1: 合格'])
    expect(said('quanzhou-2023', card('station', '69', denied('Q-F3')))).toEqual([])
  })

  it('is promised to nobody who has just reached the lowest mark', () => {
    const line = ['Y-G1 up 80 by 10: 良好', 'Y-G1 down 70 by 0: 不合格']
    expect(said('yunmeng-2024', card('station', '70', paid('Y-F1', 'withheld')))).toEqual(line)
  })

  it('is within reach where the score alone is too low', () => {
    const low = card('station', '69', paid('Y-F1', 'withheld'))
    expect(said('yunmeng-2024', low)).toEqual(['Y-G1 up 70 by 1: 合格，补助 40,000.00 元'])
    expect(said('quanzhou-2023', card('station', '69', paid('Q-F3', 'withheld')))).toHaveLength(1)
  })
})

describe('a grant of which a part of the year is left (Q-I4)', () => {
  const paid = (clause: string) => ({
    payments: [{ clause, status: 'final', parts: [{ of: '10', whole: '12' }] }],
  })

  it('is said as it would be paid, by bands and by grades', () => {
    expect(said('quanzhou-2023', card('station', '85', paid('Q-F3')))).toEqual([
      'Q-F3 up 90 by 5: 补助 25,000.00 元',
      'Q-F3 down 80 by 5: 补助降为 8,333.33 元',
    ])
    expect(said('quanzhou-2023', card('market', '85', paid('Q-F2')))).toEqual([
      'Q-F2 up 90 by 5: 五星，补助 83,333.33 元',
      'Q-F2 down 80 by 5: 三星，补助 41,666.67 元',
    ])
  })
})

describe('the pass mark of a grant (T-Q1)', () => {
  const passed = (total: string, choices = {}) =>
    distancesOf(packOf('tonglu-2024', choices), card('station', total)).find(({ kind }) => kind === 'pass')!

  it('has to be passed, and 80 itself is on the line', () => {
    expect(passed('80')).toMatchObject({ direction: 'up', strict: true })
    expect(points(passed('80').distance)).toBe('0')
    expect(passed('80.5')).toMatchObject({ direction: 'down', strict: true })
  })

  it('is reached by 80 where the county reads it so', () => {
    expect(passed('80', { 'T-I2': 'at-least' })).toMatchObject({ direction: 'down', strict: false })
  })

  it('is all that there is where the county has no quota, and says what becomes of the mark itself', () => {
    const lines = (choice: string) =>
      said('tonglu-2024', card('station', '85'), { 'T-I2': choice, 'T-I3': 'none' })
    expect(lines('pending')).toEqual(['T-Q1 down past 80 by 5: 待定，再低就没有补贴'])
    expect(lines('at-least')).toEqual(['T-Q1 down 80 by 5: 没有补贴'])
  })

  it('leaves out the items that don’t count', () => {
    const items = [{ clause: 'T-S10', label: '', points: decimal('15'), inputs: [] }]
    const gaps = distancesOf(packOf('tonglu-2024', { 'T-I12': 'exclude' }), card('station', '90', { items }))
    expect(points(gaps[0]!.value)).toBe('75')
  })

  it('says how many places are left, or lacking', () => {
    const places = (rank: number, tied = 0) =>
      said('tonglu-2024', card('station', '99', { rank, tied })).filter((line) => line.startsWith('T-Q3'))
    expect(places(2)).toEqual(['T-Q3 down 10 by 8: 排到第 10 名以后，补贴（T-Q2）待定'])
    expect(places(12)).toEqual(['T-Q3 up 10 by 2: 进入名额，补贴（T-Q2）不再因名额待定'])
    // all of one score are in, or none
    expect(places(9, 1)).toEqual(['T-Q3 down 10 by 1: 排到第 10 名以后，补贴（T-Q2）待定'])
    expect(places(10, 1)).toEqual(['T-Q3 up 10 by 1: 同分的都进入名额，补贴（T-Q2）不再因名额待定'])
    expect(places(9, 3)).toEqual(['T-Q3 up 10 by 2: 同分的都进入名额，补贴（T-Q2）不再因名额待定'])
  })
})

describe('bands of an item (T-A5)', () => {
  const bands = (value: string | null, choices = {}) =>
    said('tonglu-2024', card('village', null, { items: village(value) }), choices)

  it('names the next and the last', () => {
    expect(bands('78')).toEqual(['T-A5 up 90 by 12: 得 50 分', 'T-A5 down 75 by 3: 得 30 分'])
    expect(bands('90')).toEqual(['T-A5 down 90 by 0: 得 40 分'])
    expect(bands('59')).toEqual(['T-A5 up 60 by 1: 得 30 分'])
  })

  it('begin half a point earlier where scores are rounded first', () => {
    expect(bands('89', { 'T-I14': 'round' })[0]).toBe('T-A5 up 89.5 by 0.5: 得 50 分')
  })

  it('aren’t measured where the figure is missing', () => {
    expect(bands(null)).toEqual([])
  })
})

describe('other packs', () => {
  it('grades come with what they are paid (云梦)', () => {
    expect(said('yunmeng-2024', card('station', '84'))).toEqual([
      'Y-G1 up 90 by 6: 优秀，补助 60,000.00 元',
      'Y-G1 down 80 by 4: 合格，补助 40,000.00 元',
    ])
  })

  it('the half-year’s payment has one line, the year’s second two (东至)', () => {
    expect(said('dongzhi-2025', card('half', '55'))).toEqual([
      'D-F2 up 60 by 5: 拨付半年运营补贴（预算的 50%）',
    ])

    const gaps = said('dongzhi-2025', card('full', '94.5'))
    expect(gaps).toContain('D-F3 up 95 by 0.5: 全年应得预算的 100%')
    expect(gaps).toContain('D-F4 down 60 by 34.5: 全年不予拨付')
    expect(said('dongzhi-2025', card('full', '94.4'), { 'D-I9': 'round' })).toContain(
      'D-F3 up 94.5 by 0.1: 全年应得预算的 100%',
    )
  })

  /** What is said of one item of an operator, from its points and its figures. */
  const operator = (
    kind: 'half' | 'full',
    item: string,
    worth: string | null,
    figures: readonly (readonly [field: string, value: string])[],
    choices = {},
  ) => {
    const items = packOf('dongzhi-2025').subjects[kind]!.items.map(({ clause, label }) => ({
      clause,
      label,
      points: clause !== item ? decimal('0') : worth === null ? null : decimal(worth),
      inputs: clause === item ? figures.map(([field, value]) => ({ field, label: '', value })) : [],
    }))
    return said('dongzhi-2025', card(kind, null, { items }), choices)
  }

  it('a target in per cent is said in heads (东至 D-K2)', () => {
    const figures = [
      ['hardshipHelped', '300'],
      ['hardshipHelped', '11'],
      ['targetGroup', '561'],
    ] as const
    // 60 % of 561 are 336.6 people: 337
    expect(operator('full', 'D-K2', '0', figures)).toEqual([
      'D-K2 up 337 by 26: 得满分 10 分（占失业和就业困难人员总数的 60%）',
    ])
  })

  it.each([
    ['0', '499', '4', ['D-K3 up 500 by 1: 得 4 分', 'D-K3 up 5 by 1: 得 4 分']],
    ['4', '620', '9', ['D-K3 up 10 by 1: 得 7 分']],
    ['7', '700', '12', ['D-K3 up 750 by 50: 得 10 分', 'D-K3 up 15 by 3: 得 10 分']],
    ['10', '800', '20', []],
    // not known yet: another figure of it is wrong
    [null, '499', '12', []],
  ])(
    'at %s points the next tier lacks what %s and %s fall short of it (东至 D-K3)',
    (now, all, shops, gaps) => {
      const figures = [
        ['referrals', all],
        ['workshopReferrals', shops],
      ] as const
      expect(operator('half', 'D-K3', now, figures)).toEqual(gaps)
    },
  )

  it.each([
    ['79', 'step', ['up 80 by 1: 得 3 分']],
    ['80', 'step', ['up 85 by 5: 得 4 分', 'down 80 by 0: 不足 80']],
    ['87', 'step', ['up 90 by 3: 得 5 分', 'down 85 by 2: 得 3 分']],
    ['97', 'step', ['down 90 by 7: 得 4 分']],
    ['87', 'linear', ['down 80 by 7: 不足 80']],
  ])('satisfaction of %s is between these steps (东至 D-K9, %s)', (value, way, gaps) => {
    const lines = operator('half', 'D-K9', '0', [['seekerSatisfaction', value]], { 'D-I2': way })
    expect(lines).toEqual(gaps.map((gap) => `D-K9 ${gap}`))
  })

  it('a duty that isn’t met lacks what its arithmetic says (龙里)', () => {
    const items = packOf('longli-2025').subjects['operator']!.items.map(({ clause, label }, index) => ({
      clause,
      label,
      points: decimal('0'),
      inputs: [],
      duty:
        index === 0
          ? ({ state: 'unmet', shortfall: decimal('2') } as const)
          : { state: 'met' as const, shortfall: null },
    }))
    const measured = card('operator', null, { items })
    expect(said('longli-2025', measured)).toEqual(['L-K1 up 20 by 2: 达标'])
    expect(distancesOf(packOf('longli-2025'), measured)).toMatchObject([{ unit: '' }])
  })

  it('every kind of every pack can be measured, with and without a total', () => {
    for (const file of BUILTIN) {
      for (const kind of Object.keys(usePack(file).pack.subjects)) {
        expect(distancesOf(usePack(file).pack, card(kind, null))).toEqual([])
        for (const gap of distancesOf(usePack(file).pack, card(kind, '82.5'))) {
          expect(gap.distance.isNegative()).toBe(false)
          expect(Object.values(gap.changes)).not.toContain('')
        }
      }
    }
  })
})

it('nothing is below a share without a gate', async () => {
  const { pack } = usePack(
    await ourPack(changed(["clause: T-F3, atLeast: '60'", "clause: T-F3, atLeast: '0'"])),
  )
  expect(distancesOf(pack, card('village', '47'))).toEqual([])
})

it('no figure brings points to an item that a choice denies them', async () => {
  const denied = changed([
    'bands:\n          of: cityScore',
    'noneWhen: { of: corner, is: 未设置 }\n        bands:\n          of: cityScore',
  ])
  const { pack } = usePack(await ourPack(denied))
  const items = village('70').map((item) => ({
    ...item,
    inputs: [...item.inputs, { field: 'corner', label: '', value: '未设置' }],
  }))
  expect(distancesOf(pack, card('village', null, { items }))).toEqual([])
})

describe('a payment that more than its own lines decides about', () => {
  const told = async (
    conditions: string,
    total: string,
    rule = "byBands: { rows: [{ from: '80', amount: '900' }, { from: '40', amount: '500' }] }",
  ) => {
    const share = /share:[\s\S]*?round: \{ choose: T-I10.*\n/
    const grades =
      "    grades: { clause: T-F2, rows: [{ grade: 优, from: '80' }, { grade: 良, from: '40' }] }\n"
    const text = changed().replace(share, `${rule}\n        conditions: { ${conditions} }\n`)
    const { pack } = usePack(await ourPack(text.replace('    payments:\n', `${grades}    payments:\n`)))
    return distancesOf(pack, card('village', total)).map(
      ({ kind, threshold, direction, changes }) => `${kind} ${direction} ${points(threshold)}: ${changes.zh}`,
    )
  }
  const gate = "gate: { clause: T-F3, atLeast: '60' }"

  it.each([
    ['50', ['band up 60: 补助 500.00 元']],
    ['70', ['band up 80: 补助 900.00 元', 'band down 60: 不予补助']],
  ])('a gate cuts the band that it lies in (%s)', async (total, lines) => {
    expect((await told(gate, total)).filter((line) => line.startsWith('band'))).toEqual(lines)
  })

  it('an amount is only said of a grade that brings all of it', async () => {
    const rule = "byGrade: { amounts: { 优: '900', 良: '500' } }"
    expect(await told(gate, '30', rule)).toEqual(['gate up 60: 拨付工作经费', 'grade up 40: 良'])
    const half = "gradePercent: { clause: T-F3, percents: { 优: '100', 良: '50' } }"
    expect(await told(half, '30', rule)).toEqual(['grade up 40: 良'])
    expect(await told(half, '30')).toEqual(['grade up 40: 良'])
  })
})

it.each([
  ['70', ['up 81: 得 1 分']],
  ['80.5', ['up 81: 得 1 分']],
  ['81', ['up 82: 得 2 分', 'down 81: 得 0 分']],
])('steps that begin with no points have their first line at the first point (%s)', async (value, lines) => {
  const steps =
    "steps: { of: cityScore, from: '80', points: '0', each: '1', add: '1', max: '50', count: step, below: zero }"
  const { pack } = usePack(
    await ourPack(changed().replace(/bands:\n {10}of: cityScore[\s\S]*?hole: .*\n/, `${steps}\n`)),
  )
  const found = distancesOf(pack, card('village', null, { items: village(value) }))
  expect(
    found.map(({ direction, threshold, changes }) => `${direction} ${points(threshold)}: ${changes.zh}`),
  ).toEqual(lines)
})
