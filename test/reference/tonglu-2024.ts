import type { PlainCounty, PlainStation, PlainVillage } from '../packs/plain-county.ts'
import { compare, fixed, fraction, minus, of, over, plus, times, written, type Fraction } from './fraction.ts'

/*
 * A second, deliberately plain reading of the 桐庐 2024 rules, written from the policy page alone: every figure stands
 * in the code, fractions are exact, and nothing of `src` is used. It takes valid values, blanks and nothing else.
 */

export interface ReferenceResult {
  status: 'incomplete' | 'pending' | 'provisional' | 'withheld' | 'final'
  items: Record<string, string | null>
  total: string | null
  amount: string | null
  rank: number | null
}

type Facts = Record<string, string>
type Points = Record<string, Fraction | null>

const ZERO = fraction(0n)
const whole = (number: number) => fraction(BigInt(number))

/** `village 分水镇/甲村` or `station …` → its result. */
export function reference(county: PlainCounty): Map<string, ReferenceResult> {
  const results = new Map<string, ReferenceResult>()
  const villages = new Map<string, ReferenceResult>()
  for (const village of county.villages) {
    const result = villageResult(village, county.choices)
    villages.set(`${village.town}/${village.name}`, result)
    results.set(`village ${village.town}/${village.name}`, result)
  }
  for (const [station, result] of stationResults(county, villages)) {
    results.set(`station ${station.town}/${station.name}`, result)
  }
  return results
}

function villageFacts({ facts }: PlainVillage): Facts {
  const full: Facts = {
    overdue: '0',
    unemployed: '10',
    trained: '10',
    corner: '正常维护',
    missedReports: '0',
    benefitLoop: '是',
    graduateSurvey: '是',
    cityScore: '95',
    keyGroupServed: '',
    startupVillage: '',
    pressNational: '',
    pressProvincial: '',
    pressCity: '',
  }
  for (const [key, value] of Object.entries(facts)) full[key] = value ?? ''
  return full
}

function villageResult(village: PlainVillage, choices: Readonly<Record<string, string>>): ReferenceResult {
  const facts = villageFacts(village)
  const items: Points = {
    'T-A1': overduePoints(facts),
    'T-A2': trainedPoints(facts, choices['T-I6'] ?? 'full'),
    'T-A3': gigPoints(facts, choices['T-I7'] ?? 'part'),
    'T-A4': cooperationPoints(facts),
    'T-A5': cityPoints(facts, choices['T-I14'] ?? 'lower'),
    'T-B1': times(of('0.2'), of(facts.keyGroupServed || '0')),
    'T-B2': facts.startupVillage === '是' ? whole(5) : ZERO,
    'T-B3': pressPoints(facts, choices['T-I8'] ?? 'each'),
  }
  const shown = Object.fromEntries(
    Object.entries(items).map(([clause, value]) => [clause, value && written(value)]),
  )
  const broken =
    facts.trained !== '' && facts.unemployed !== '' && BigInt(facts.trained!) > BigInt(facts.unemployed!)
  if (broken) shown['T-A2'] = null
  if (broken || Object.values(items).includes(null)) {
    return { status: 'incomplete', items: shown, total: null, amount: null, rank: null }
  }
  const zeros = [items['T-A1']!, items['T-A4']!].filter((value) => value.n === 0n).length
  const vetoed = choices['T-I1'] === 'all' ? zeros === 2 : zeros >= 1
  const reached = Object.values(items).reduce<Fraction>((sum, value) => plus(sum, value!), ZERO)
  const total = vetoed ? ZERO : reached
  const base = { items: shown, total: written(total), rank: null }
  if (compare(total, whole(60)) < 0) return { ...base, status: 'withheld', amount: '0.00' }
  const percent = choices['T-I5'] === 'cap' && compare(total, whole(100)) > 0 ? whole(100) : total
  const amount = over(times(whole(5000), percent), whole(100))
  const undecided = choices['T-I6'] === 'pending' && facts.unemployed === '0'
  return {
    ...base,
    status: undecided ? 'pending' : 'final',
    amount: choices['T-I10'] === 'yuan' ? `${fixed(amount, 0)}.00` : fixed(amount, 2),
  }
}

function overduePoints({ overdue }: Facts): Fraction | null {
  if (overdue === '') return null
  const points = minus(whole(10), times(whole(2), of(overdue!)))
  return compare(points, ZERO) < 0 ? ZERO : points
}

function trainedPoints({ trained, unemployed }: Facts, option: string): Fraction | null {
  if (trained === '' || unemployed === '') return null
  if (unemployed === '0') return option === 'zero' ? ZERO : whole(10)
  return over(times(whole(10), of(trained!)), of(unemployed!))
}

function gigPoints({ corner, missedReports }: Facts, option: string): Fraction | null {
  if (corner === '' || missedReports === '') return null
  if (corner === '未设置' && option === 'item') return ZERO
  const reports = minus(whole(5), times(of('0.5'), of(missedReports!)))
  return plus(corner === '正常维护' ? whole(5) : ZERO, compare(reports, ZERO) < 0 ? ZERO : reports)
}

function cooperationPoints({ benefitLoop, graduateSurvey }: Facts): Fraction | null {
  if (benefitLoop === '' || graduateSurvey === '') return null
  return plus(benefitLoop === '是' ? whole(10) : ZERO, graduateSurvey === '是' ? whole(10) : ZERO)
}

function cityPoints({ cityScore }: Facts, option: string): Fraction | null {
  if (cityScore === '') return null
  const exact = of(cityScore!)
  const between = (low: number) => compare(exact, whole(low)) > 0 && compare(exact, whole(low + 1)) < 0
  // 得分低于60分，得0分: no hole under 60
  const score = option === 'round' && (between(89) || between(74)) ? of(fixed(exact, 0)) : exact
  if (compare(score, whole(90)) >= 0) return whole(50)
  if (compare(score, whole(75)) >= 0) return whole(40)
  return compare(score, whole(60)) >= 0 ? whole(30) : ZERO
}

function pressPoints(facts: Facts, option: string): Fraction {
  const counts = [facts.pressNational, facts.pressProvincial, facts.pressCity].map((count) =>
    Number(count || '0'),
  )
  const worth = [6, 4, 2]
  if (option === 'each') return whole(counts.reduce((sum, count, level) => sum + count * worth[level]!, 0))
  const reached = worth.filter((_, level) => counts[level]! > 0)
  if (option === 'highest') return whole(reached[0] ?? 0)
  return whole(reached.reduce((sum, points) => sum + points, 0))
}

interface Candidate {
  station: PlainStation
  items: Record<string, string | null>
  total: Fraction
  /** its own total is whole */
  known: boolean
  pending: boolean
  waiting: boolean
  failed: boolean
  incomplete: boolean
  rank: number | null
}

function stationResults(
  county: PlainCounty,
  villages: ReadonlyMap<string, ReferenceResult>,
): [PlainStation, ReferenceResult][] {
  const { choices, scope } = county
  const candidates = county.stations.map((station) => candidateOf(station, choices, villages))
  if (choices['T-I11'] === 'per-village') oneForEachVillage(candidates)
  if (scope === 'county' && choices['T-I3'] !== 'none') rankAll(candidates, Number(choices['T-I3'] ?? '10'))
  return candidates.map((candidate) => [candidate.station, settle(candidate, scope)])
}

function candidateOf(
  station: PlainStation,
  choices: Readonly<Record<string, string>>,
  villages: ReadonlyMap<string, ReferenceResult>,
): Candidate {
  const points: Points = {}
  let scored = true
  for (let row = 1; row <= 10; row += 1) {
    const claim = claimOf(station, row)
    const review = station.review?.[`T-S${row}`] ?? null
    if (review === null) scored = false
    points[`T-S${row}`] = review !== null ? of(review) : claim === null ? null : of(claim)
  }
  const items = Object.fromEntries(
    Object.entries(points).map(([clause, value]) => [clause, value && written(value)]),
  )
  const known = Object.values(points).every((value) => value !== null)
  const total = Object.values(points).reduce<Fraction>((sum, value) => plus(sum, value ?? ZERO), ZERO)
  const candidate = {
    station,
    items,
    total,
    known,
    scored,
    pending: false,
    waiting: !scored,
    failed: false,
    rank: null,
  }
  if (!known) return { ...candidate, incomplete: true }
  const judged = { ...candidate, incomplete: false }
  passMark(judged, points['T-S10']!, choices)
  if (!judged.failed && choices['T-I13'] === 'pending' && station.preparedOn > '2024-09-30')
    judged.pending = true
  if (!judged.failed) byVillage(judged, choices['T-I4'] ?? 'pending', villages)
  return judged
}

/** A blank tenth claims nothing; any other blank leaves the item open. */
function claimOf({ claims }: PlainStation, row: number): string | null {
  const claim = claims![`claim${row}`] ?? (row === 10 ? '' : row === 9 ? '20' : '10')
  return claim === '' ? (row === 10 ? '0' : null) : claim
}

function passMark(candidate: Candidate, bonus: Fraction, choices: Readonly<Record<string, string>>): void {
  const { station } = candidate
  const mark = choices['T-I12'] === 'exclude' ? minus(candidate.total, bonus) : candidate.total
  const side = compare(mark, whole(80))
  const option = choices['T-I2'] ?? 'pending'
  if (side < 0 || (side === 0 && option === 'above')) candidate.failed = true
  if (side === 0 && option === 'pending') candidate.pending = true
  if (!station.review) return
  const flags = [station.review.registered ?? null, station.review.checked ?? null]
  if (flags.includes('否')) candidate.failed = true
  if (flags.includes(null)) candidate.pending = true
}

function byVillage(
  candidate: Candidate,
  option: string,
  villages: ReadonlyMap<string, ReferenceResult>,
): void {
  if (option === 'pay') return
  const village = villages.get(`${candidate.station.town}/${candidate.station.village}`)
  if (!village) candidate.waiting = true
  else if (village.status === 'incomplete') candidate.incomplete = true
  else if (village.status === 'pending') candidate.pending = true
  else if (village.status === 'withheld' && option === 'withhold') candidate.failed = true
  else if (village.status === 'withheld') candidate.pending = true
}

const pays = (candidate: Candidate) => !candidate.failed && !candidate.incomplete

function oneForEachVillage(candidates: Candidate[]): void {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates.filter(pays)) {
    const key = `${candidate.station.town}/${candidate.station.village}`
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  for (const group of groups.values()) {
    const best = group.toSorted((a, b) => compare(b.total, a.total))[0]!.total
    const winners = group.filter(({ total }) => compare(total, best) === 0)
    const sure = group.filter(({ waiting, pending }) => !waiting && !pending)
    for (const candidate of group) {
      if (winners.includes(candidate)) continue
      candidate.failed = true
      if (!sure.some(({ total }) => compare(total, candidate.total) > 0)) candidate.waiting = true
    }
    if (winners.length > 1) for (const winner of winners) winner.pending = true
  }
}

function rankAll(candidates: Candidate[], limit: number): void {
  // one whose village is incomplete keeps its place
  const inOrder = candidates.filter(({ failed, known }) => known && !failed)
  const ranked = inOrder.toSorted((a, b) => compare(b.total, a.total))
  ranked.forEach((candidate, index) => {
    const first = ranked.findIndex(({ total }) => compare(total, candidate.total) === 0)
    candidate.rank = first + 1
    const last = ranked.findLastIndex(({ total }) => compare(total, candidate.total) === 0)
    if (index >= limit || last >= limit) candidate.pending = true
  })
}

function settle(candidate: Candidate, scope: 'town' | 'county'): ReferenceResult {
  const { items, total, rank } = candidate
  if (candidate.incomplete) return { status: 'incomplete', items, total: null, amount: null, rank: null }
  const waiting = candidate.waiting || scope === 'town'
  const base = { items, total: written(total), rank }
  if (candidate.failed) {
    return { ...base, status: waiting ? 'provisional' : 'withheld', amount: '0.00' }
  }
  const status = candidate.pending ? 'pending' : waiting ? 'provisional' : 'final'
  return { ...base, status, amount: '50000.00' }
}
