import { expect, it } from 'vitest'
import { distancesOf, type Measured } from '../../src/funding/distance.ts'
import { decimal } from '../../src/model/decimal.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { distanceWords } from '../../src/reports/explain/distance.ts'

const { pack } = usePack(BUILTIN[0]!)

const veto = [{ clause: 'T-V1', applied: true, work: '' }]

/** The items of a village with this 市级高质量就业村得分. */
function scored(value: string): Measured['items'] {
  return pack.subjects['village']!.items.map(({ clause, label }) => ({
    clause,
    label,
    points: decimal('0'),
    inputs: clause === 'T-A5' ? [{ field: 'cityScore', label: '', value }] : [],
  }))
}

it.each<[clause: string, kind: string, total: string, more: Partial<Measured>, zh: string, en: string]>([
  [
    'T-F3',
    'village',
    '59',
    {},
    '总分 59 分，到 60 分，还差 1 分（T-F3）；达到后：按总分拨付，5000 × 60 % = 3000.00 元起',
    'total 59 points, 60 points wanted, 1 point short (T-F3); once reached: paid by the total, from 5000 × 60 % = 3000.00 yuan',
  ],
  [
    'T-F3',
    'village',
    '60',
    {},
    '总分 60 分，正好在 60 分的线上（T-F3）；低于 60 分：不予拨付',
    'total 60 points, exactly on the line of 60 points (T-F3); below 60 points: nothing is paid',
  ],
  [
    'T-Q1',
    'station',
    '80',
    {},
    '总分 80 分，须超过 80 分，正好在线上，还不算超过（T-Q1）；超过后：过线，一次性补贴 50,000.00 元',
    'total 80 points, more than 80 points wanted, exactly on the line, not over it (T-Q1); once over it: over the line, 50,000.00 yuan once',
  ],
  [
    'T-Q1',
    'station',
    '82.5',
    {},
    '总分 82.5 分，比 80 分的线高出 2.5 分（T-Q1）；降到 80 分：待定，再低就没有补贴',
    'total 82.5 points, 2.5 points above the line of 80 points (T-Q1); down at 80 points: pending; lower, no grant',
  ],
  [
    'T-Q3',
    'station',
    '99',
    { rank: 9, tied: 1 },
    '排第 9，名额 10 家，还有 1 名的余地（T-Q3）：排到第 10 名以后，补贴（T-Q2）待定',
    'rank 9, quota 10, 1 rank to spare (T-Q3): behind rank 10 the grant (T-Q2) is pending',
  ],
  [
    'T-Q3',
    'station',
    '99',
    { rank: 12 },
    '排第 12，名额 10 家，还差 2 名（T-Q3）：进入名额，补贴（T-Q2）不再因名额待定',
    'rank 12, quota 10, 2 ranks short (T-Q3): within the quota, the grant (T-Q2) no longer waits for it',
  ],
  [
    'T-Q3',
    'station',
    '99',
    { rank: 9, tied: 3 },
    '排第 9，名额 10 家，同分的多出 2 家（T-Q3）：同分的都进入名额，补贴（T-Q2）不再因名额待定',
    'rank 9, quota 10, 2 too many of its score (T-Q3): with all of its score within the quota, the grant (T-Q2) no longer waits for it',
  ],
  [
    'T-V1',
    'village',
    '0',
    { vetoes: veto },
    '否决的项目有得分后，总分按各项相加计（现在各项相加 0）（T-V1）',
    'once the vetoed items have points, the total is the sum of all items (now 0) (T-V1)',
  ],
  [
    'T-A5',
    'village',
    '70',
    { items: scored('78') },
    '再进一档：市级高质量就业村得分到 90 得 50 分；现在 78，还差 12',
    'next band: 市级高质量就业村得分 at 90: 50 points; now 78, 12 short',
  ],
])('%s: a %s with %s is told how far it is from the next line', (clause, kind, total, more, zh, en) => {
  const card = { kind, total: decimal(total), rank: null, vetoes: [], items: [], ...more }
  const gap = distancesOf(pack, card).find((one) => one.clause === clause)!
  expect([distanceWords(gap, 'zh'), distanceWords(gap, 'en')]).toEqual([zh, en])
})
