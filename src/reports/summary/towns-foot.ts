import { addUp, type Amounts } from '../../model/amounts.ts'
import { yuan, type Decimal } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import { text, type CellPlan } from '../../model/sheet-plan.ts'
import { AGREED, DIFFERENT } from '../live-formula.ts'
import { columnRange, formula, labelledLine, money, type FootRow, type Span } from '../plan.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { SHEETS, STATION, type Places } from './places.ts'
import { bothOf, countOf, isOpen, isPaid, isReported, isWithheld, type TownLine } from './town-line.ts'

/** Columns of 按乡镇汇总, from 1. */
export const TOWN = {
  counts: 3,
  missing: 7,
  base: 8,
  grants: 9,
  final: 10,
  capital: 12,
  provisional: 13,
  pending: 14,
  own: 15,
  check: 16,
} as const
const WIDTH = 16

/** A column of money: its sum, the range of the sheet behind it, and the same total from elsewhere. */
interface MoneyColumn {
  column: number
  value: Decimal
  details: string
  /** the county's total as we computed it, or the total of another sheet; null for none */
  own: CellPlan | null
}

/** The total row, the totals that they must equal, and whether they do. */
export function townsFoot(
  lines: readonly TownLine[],
  county: Amounts,
  span: Span,
  places: Places,
): FootRow[] {
  const totals = span.last + 1
  const sums = labelledLine('合计', 'total', WIDTH)
  const others = labelledLine('应等于', 'text', WIDTH)
  const checks = labelledLine('核对', 'textCentred', WIDTH)
  countTotals(lines).forEach((value, index) => {
    const name = columnName(TOWN.counts + index)
    sums[TOWN.counts + index - 1] = formula(sumOf(name, span), { number: value }, 'total')
  })
  for (const { column, value, details, own } of moneyColumns(lines, county, places)) {
    const name = columnName(column)
    sums[column - 1] = formula(sumOf(name, span), { number: yuan(value) }, 'totalMoney')
    if (own) others[column - 1] = own
    const check = agreement(`${name}${totals}`, details, own ? `${name}${totals + 1}` : null)
    checks[column - 1] = formula(check, { text: AGREED }, 'textCentred')
  }
  sums[TOWN.capital - 1] = text(capitalYuan(addUp(lines.map(bothOf)).final), 'total')
  return [{ cells: sums }, { cells: others }, { cells: checks }]
}

function moneyColumns(lines: readonly TownLine[], county: Amounts, places: Places): MoneyColumn[] {
  const { villages, stations, villageColumns: at } = places
  const total = addUp(lines.map(bothOf))
  const base = addUp(lines.map((entry) => entry.base)).final
  const grants = addUp(lines.map((entry) => entry.grants)).final
  const range = (column: number): string => columnRange(column, villages, SHEETS.villages)
  const ranked = columnRange(STATION.final, stations, SHEETS.stations)
  return [
    { column: TOWN.base, value: base, details: range(at.base), own: null },
    {
      column: TOWN.grants,
      value: grants,
      details: range(at.grants),
      own: formula(`SUM(${ranked})`, { number: yuan(grants) }, 'money'),
    },
    { column: TOWN.final, value: total.final, details: range(at.final), own: money(county.final) },
    {
      column: TOWN.provisional,
      value: total.provisional,
      details: range(at.provisional),
      own: money(county.provisional),
    },
    { column: TOWN.pending, value: total.pending, details: range(at.pending), own: money(county.pending) },
  ]
}

function sumOf(name: string, span: Span): string {
  return `SUM(${name}${span.first}:${name}${span.last})`
}

/** The total is the sum of the details and, where there is one, the total from elsewhere: to the fen. */
function agreement(total: string, details: string, own: string | null): string {
  const same = `ABS(${total}-SUM(${details}))<0.005`
  const all = own === null ? same : `AND(${same},ABS(${total}-${own})<0.005)`
  return `IF(${all},"${AGREED}","${DIFFERENT}")`
}

function countTotals(lines: readonly TownLine[]): string[] {
  const kinds = [isReported, isPaid, isWithheld, isOpen]
  const counts = kinds.map((keep) => lines.reduce((all, entry) => all + Number(countOf(entry, keep)), 0))
  return [...counts, lines.reduce((all, entry) => all + entry.missing, 0)].map(String)
}
