import { maskPrivate } from '../../findings/mask.ts'
import { addUp, SUMS } from '../../model/amounts.ts'
import { yuan, type Decimal } from '../../model/decimal.ts'
import { columnName } from '../../model/grid.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { kindLabel, packTitle, reasonsText } from '../labels.ts'
import { criterion } from '../live-formula.ts'
import {
  blank,
  columnOf,
  columnRange,
  formula,
  listSheet,
  money,
  NUMBER,
  points,
  totalRow,
  wrapped,
  type Column,
} from '../plan.ts'
import { statusCell } from '../status-cell.ts'
import { MISSING_WORD, STATUS_WORDS } from '../wording.ts'
import type { CountyView, VillageLine } from './county-view.ts'
import { amountFormula, check, liveAmount, liveTotal, pair, totalFormula } from './live.ts'
import { SHEETS, STATION, UNDECIDED, type Places, type VillageColumns } from './places.ts'
import { leadingToProof, type Proof } from './proof-sheet.ts'

/** 按村明细: one row a village: points of each item, total, status, its share, the grants of its stations, their sum. */
export function villagesSheet(pack: Pack, view: CountyView, places: Places, proof: Proof): SheetPlan {
  const columns = columnsFor(pack, view, places, proof)
  return listSheet({
    name: SHEETS.villages,
    title: `${kindLabel(pack, view.mainKind)}考核得分与经费明细`,
    subtitles: [
      text(
        `${packTitle(pack)}　单位：分、元　合计只含“确定”的金额，暂估和待定见后两列　公式总分、公式金额由计分核对表重新计算`,
        'subtitle',
      ),
    ],
    columns,
    entries: view.villages,
    none: '没有可以列出的村（社区）',
    foot: (span) => [totalRow(columns.length, span, sumsOf(view.villages, places.villageColumns))],
    frozen: 3,
    bar: places.villageColumns.final,
    tab: '4472C4',
  })
}

function columnsFor(pack: Pack, view: CountyView, places: Places, proof: Proof): Column<VillageLine>[] {
  const at = places.villageColumns
  const items = pack.subjects[view.mainKind]?.items ?? []
  return [
    NUMBER,
    wrapped('乡镇街道', 12, ({ town }) => maskPrivate(town ?? '')),
    columnOf('村（社区）', 15, ({ village, card }) => leadingToProof(maskPrivate(village), card, proof)),
    ...items.map(({ clause, label }) =>
      columnOf<VillageLine>(label, 8.5, ({ card }) =>
        points(card?.items.find((item) => item.clause === clause)?.points),
      ),
    ),
    columnOf('总分', 9, ({ card }) => points(card?.total)),
    columnOf('公式总分', 9, ({ card }) => liveTotal(card, proof)),
    columnOf('状态', 10, statusOf),
    columnOf('工作经费', 15, ({ card, base }) => (isSettled(card) ? money(base.final) : blank('money'))),
    columnOf('公式金额', 11, ({ card, base }, row) =>
      liveAmount(baseFormula(card, row, at, proof), base.final),
    ),
    columnOf('核对', 7, ({ card }, row) => checkCell(card, row, at, proof)),
    columnOf('驿站补贴', 15, (line, row) => grantCell(line, row, places)),
    columnOf('合计（确定）', 15, (line, row) =>
      formula(
        `SUM(${columnName(at.base)}${row},${columnName(at.grants)}${row})`,
        { number: yuan(line.sums.final) },
        'money',
      ),
    ),
    columnOf('暂估（另列）', 15, (line, row) => openCell(line, row, 'provisional', places)),
    columnOf('待定（另列）', 15, (line, row) => openCell(line, row, 'pending', places)),
    wrapped('原因', 30, ({ card }) => reasonsText(card?.reasons ?? [])),
  ]
}

function statusOf({ card }: VillageLine): CellPlan {
  return card === null ? text(MISSING_WORD, 'warning') : statusCell(card.status, card.amount)
}

/** An amount that is not settled stands in its own column; nothing is not zero. */
function isSettled(card: VillageLine['card']): boolean {
  return card !== null && card.payments.some(({ status }) => status === 'final' || status === 'withheld')
}

/** The village's own settled payments over its live total; null where one has no formula. */
function baseFormula(
  card: VillageLine['card'],
  row: number,
  at: VillageColumns,
  proof: Proof,
): string | null {
  if (!card) return null
  const own = card.payments.filter(({ status }) => status === 'final' || status === 'withheld')
  return amountFormula(card, own, `$${columnName(at.liveTotal)}${row}`, proof)
}

function checkCell(card: VillageLine['card'], row: number, at: VillageColumns, proof: Proof): CellPlan {
  if (totalFormula(card, proof) === null) return blank('textCentred')
  const paid = baseFormula(card, row, at, proof) !== null
  return check([
    pair(row, at.total, at.liveTotal, 'points'),
    ...(paid ? [pair(row, at.base, at.liveBase, 'money')] : []),
  ])
}

/** Town and village of a line, as other sheets are asked for them. */
function placeCriteria({ town, village }: VillageLine, row: number): readonly [string, string] {
  return [criterion(`$B${row}`, maskPrivate(town ?? '')), criterion(`$C${row}`, maskPrivate(village))]
}

function grantCell(line: VillageLine, row: number, places: Places): CellPlan {
  const range = (column: number): string => columnRange(column, places.stations, SHEETS.stations)
  const [town, village] = placeCriteria(line, row)
  const found = `SUMIFS(${range(STATION.final)},${range(STATION.town)},${town},${range(STATION.village)},${village})`
  return formula(found, { number: yuan(line.grants.final) }, 'money')
}

function openCell(
  line: VillageLine,
  row: number,
  status: 'provisional' | 'pending',
  places: Places,
): CellPlan {
  const range = (column: number): string => columnRange(column, places.undecided, SHEETS.undecided)
  const [town, village] = placeCriteria(line, row)
  const where = `${range(UNDECIDED.town)},${town},${range(UNDECIDED.village)},${village}`
  const word = STATUS_WORDS.zh[status]
  const found = `SUMIFS(${range(UNDECIDED.amount)},${where},${range(UNDECIDED.status)},"${word}")`
  return formula(found, { number: yuan(line.sums[status]) }, 'money')
}

/** What the villages come to, column by column. */
function sumsOf(lines: readonly VillageLine[], at: VillageColumns): (readonly [number, Decimal])[] {
  const total = addUp(lines.map(({ sums }) => sums))
  return [
    [at.base, addUp(lines.map(({ base }) => base)).final],
    [at.grants, addUp(lines.map(({ grants }) => grants)).final],
    ...SUMS.map((key) => [at[key], total[key]] as const),
  ]
}
