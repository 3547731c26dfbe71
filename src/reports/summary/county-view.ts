import { amountsOf, sumsOf } from '../../funding/totals.ts'
import { addUp, type Amounts } from '../../model/amounts.ts'
import type { Missing } from '../../model/county.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Run } from '../../model/run.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { villageKind } from '../level-above.ts'

/** A village with its own payments and the grants of its stations. */
export interface VillageLine {
  town: string | null
  village: string
  /** null: a station stands in it, and nothing else was handed in */
  card: Scorecard | null
  base: Amounts
  grants: Amounts
  /** both together */
  sums: Amounts
}

/** A payment that is not settled, or a subject whose figures are not whole. */
export interface Undecided {
  card: Scorecard
  payment: Payment | null
}

/** What the sheets of 资金分配汇总 speak of, worked out once. */
export interface CountyView {
  /** the kind of subject that the base is paid to; the pack's first kind where there is none */
  mainKind: string
  towns: readonly (string | null)[]
  villages: readonly VillageLine[]
  /** all subjects of other kinds, the ranked ones first */
  stations: readonly Scorecard[]
  undecided: readonly Undecided[]
  missing: readonly Missing[]
}

/** Sorts the results of a run by town, village and station for 资金分配汇总. */
export function viewCounty(run: Run, pack: Pack): CountyView {
  const kind = villageKind(pack) ?? Object.keys(pack.subjects)[0] ?? ''
  const stations = run.subjects.filter((card) => card.kind !== kind)
  const villages = villageLines(
    run.subjects.filter((card) => card.kind === kind),
    stations,
  )
  const towns = [
    ...new Set([
      ...run.towns.map((result) => result.town),
      ...villages.map((entry) => entry.town),
      ...run.missing.map((entry) => entry.town),
    ]),
  ]
  const places = new Map(towns.map((town, place) => [town, place]))
  return {
    mainKind: kind,
    towns,
    villages: villages.toSorted((one, other) => places.get(one.town)! - places.get(other.town)!),
    stations: byRank(stations),
    undecided: run.subjects.flatMap(undecidedOf),
    missing: run.missing,
  }
}

function villageLines(cards: readonly Scorecard[], stations: readonly Scorecard[]): VillageLine[] {
  const known = new Set(cards.map((card) => lineKey(card.town, card.name)))
  const inVillage = groupedBy(stations, (station) => lineKey(station.town, villageOf(station)))
  const line = (town: string | null, village: string, card: Scorecard | null): VillageLine => {
    const base = sumsOf(card?.payments ?? [])
    const grants = amountsOf(inVillage.get(lineKey(town, village)) ?? [])
    return { town, village, card, base, grants, sums: addUp([base, grants]) }
  }
  const alone = stations.filter(
    (station) => station.payments.length > 0 && !known.has(lineKey(station.town, villageOf(station))),
  )
  const names = new Map(alone.map((station) => [lineKey(station.town, villageOf(station)), station] as const))
  return [
    ...cards.map((card) => line(card.town, card.name, card)),
    ...[...names.values()].map((station) => line(station.town, villageOf(station), null)),
  ]
}

/** The village that a subject's money is listed under. */
export function villageOf(card: Scorecard): string {
  return card.village ?? card.name
}

function lineKey(town: string | null, village: string): string {
  return JSON.stringify([town, village])
}

function byRank(stations: readonly Scorecard[]): Scorecard[] {
  const last = stations.length + 1
  return stations.toSorted((one, other) => (one.rank ?? last) - (other.rank ?? last))
}

function undecidedOf(card: Scorecard): Undecided[] {
  if (card.payments.length === 0) return card.status === 'incomplete' ? [{ card, payment: null }] : []
  return card.payments
    .filter((payment) => payment.status !== 'final' && payment.status !== 'withheld')
    .map((payment) => ({ card, payment }))
}
