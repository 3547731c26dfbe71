import { addUp, type Amounts } from '../../model/amounts.ts'
import type { Missing } from '../../model/county.ts'
import { ZERO } from '../../model/decimal.ts'
import { groupedBy } from '../../model/grouped.ts'
import { isPaidInPart } from '../wording.ts'
import type { CountyView, VillageLine } from './county-view.ts'

/** One town with its villages and its money. */
export interface TownLine {
  town: string | null
  villages: readonly VillageLine[]
  /** villages that handed nothing in */
  missing: number
  base: Amounts
  grants: Amounts
  /** both together */
  sums: Amounts
}

/** A line for each town, with what its villages and their stations get. */
export function townLines(view: CountyView): TownLine[] {
  const villages = groupedBy(view.villages, ({ town }) => town)
  const silent = groupedBy(view.missing, ({ town }) => town)
  return view.towns.map((town) => townLine(town, villages.get(town) ?? [], silent.get(town) ?? []))
}

function townLine(
  town: string | null,
  villages: readonly VillageLine[],
  missing: readonly Missing[],
): TownLine {
  const reported = new Set(villages.filter((entry) => entry.card).map((entry) => entry.village))
  const silent = missing.flatMap((entry) =>
    entry.village !== null && entry.station === null ? [entry.village] : [],
  )
  const base = addUp(villages.map((entry) => entry.base))
  const grants = addUp(villages.map((entry) => entry.grants))
  return {
    town,
    villages,
    missing: new Set(silent.filter((village) => !reported.has(village))).size,
    base,
    grants,
    sums: addUp([base, grants]),
  }
}

export const isReported = (line: VillageLine): boolean => line.card !== null
export const isPaid = (line: VillageLine): boolean => line.base.final.gt(ZERO)
export const isWithheld = ({ card }: VillageLine): boolean =>
  card?.status === 'withheld' && !isPaidInPart(card)
/** Neither paid nor withheld: somebody has to decide, wait or mend something. */
export const isOpen = (line: VillageLine): boolean => isReported(line) && !isWithheld(line) && !isPaid(line)

/** How many villages of a town are such, as a text. */
export function countOf(entry: TownLine, keep: (line: VillageLine) => boolean): string {
  return String(entry.villages.filter(keep).length)
}
