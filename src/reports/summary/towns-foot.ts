import { addUp, SUMS, type Amounts } from '../../model/amounts.ts'
import { yuan, type Decimal } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import { text, type CellPlan } from '../../model/sheet-plan.ts'
import { columnRange, formula, money, type FootRow, type Span } from '../plan.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { comparedFoot, type ComparedColumn } from './compared-foot.ts'
import { SHEETS, STATION, type Places } from './places.ts'
import { countOf, isOpen, isPaid, isReported, isWithheld, type TownLine } from './town-line.ts'

/** Columns of 按乡镇汇总, from 1. */
export const TOWN = {
  counts: 3,
  base: 8,
  grants: 9,
  final: 10,
  capital: 12,
  provisional: 13,
  pending: 14,
  own: 15,
} as const
const WIDTH = 16

/** The total row, the totals that they must equal, and whether they do. */
export function townsFoot(
  lines: readonly TownLine[],
  county: Amounts,
  span: Span,
  places: Places,
): FootRow[] {
  const total = addUp(lines.map(({ sums }) => sums))
  const counts = countTotals(lines).map((value, index) => {
    const column = TOWN.counts + index
    return [column, formula(sumOf(column, span), { number: value }, 'total')] as const
  })
  const capital = [TOWN.capital, text(capitalYuan(total.final), 'total')] as const
  return comparedFoot(WIDTH, span, comparedColumns(lines, total, county, span, places), [...counts, capital])
}

function comparedColumns(
  lines: readonly TownLine[],
  total: Amounts,
  county: Amounts,
  span: Span,
  { villages, stations, villageColumns: at }: Places,
): ComparedColumn[] {
  const base = addUp(lines.map((line) => line.base)).final
  const grants = addUp(lines.map((line) => line.grants)).final
  const ranked = columnRange(STATION.final, stations, SHEETS.stations)
  const compared = (
    column: number,
    value: Decimal,
    behind: number,
    own: CellPlan | null,
  ): ComparedColumn => ({
    column,
    sum: formula(sumOf(column, span), { number: yuan(value) }, 'totalMoney'),
    details: columnRange(behind, villages, SHEETS.villages),
    own,
  })
  return [
    compared(TOWN.base, base, at.base, null),
    compared(TOWN.grants, grants, at.grants, formula(`SUM(${ranked})`, { number: yuan(grants) }, 'money')),
    ...SUMS.map((key) => compared(TOWN[key], total[key], at[key], money(county[key]))),
  ]
}

function sumOf(column: number, { first, last }: Span): string {
  return `SUM(${columnName(column)}${first}:${columnName(column)}${last})`
}

function countTotals(lines: readonly TownLine[]): string[] {
  const kinds = [isReported, isPaid, isWithheld, isOpen]
  const counts = kinds.map((keep) => lines.reduce((all, entry) => all + Number(countOf(entry, keep)), 0))
  return [...counts, lines.reduce((all, entry) => all + entry.missing, 0)].map(String)
}
