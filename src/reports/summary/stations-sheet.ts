import { maskPrivate } from '../../findings/mask.ts'
import { amountsOf, sumsOf } from '../../funding/totals.ts'
import { SUMS } from '../../model/amounts.ts'
import { sum, type Decimal } from '../../model/decimal.ts'
import { address, columnName } from '../../model/grid.ts'
import type { ScoredItem, Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { kindLabel, packTitle, reasonsText } from '../labels.ts'
import {
  blank,
  columnSum,
  count,
  labelledLine,
  listSheet,
  money,
  points,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { villageOf, type CountyView } from './county-view.ts'
import { amountFormula, check, liveAmount, liveTotal, pair, totalFormula } from './live.ts'
import { SHEETS, STATION } from './places.ts'
import { leadingToProof, type Proof } from './proof-sheet.ts'
import { statusCell } from '../status-cell.ts'

/** A station, or the line behind which the places of the quota end. */
type Entry = Scorecard | { line: string }

/** 驿站排名: by final score, with the three scores side by side and the line where the quota ends. */
export function stationsSheet(
  pack: Pack,
  view: CountyView,
  entries: readonly Entry[],
  proof: Proof,
): SheetPlan {
  const columns = columnsFor(proof)
  return listSheet({
    name: SHEETS.stations,
    title: `${stationWord(pack, view)}排名与补贴`,
    subtitles: [
      text(
        `${packTitle(pack)}　单位：分、元　系统核验：有核验结果的项目按核验分、其余按自评分合计　公式得分、公式金额由计分核对表重新计算`,
        'subtitle',
      ),
    ],
    columns,
    entries,
    none: '没有驿站',
    foot: (span) => [totalRow(view.stations, span, columns.length)],
    frozen: 4,
    bars: [STATION.total],
    tab: '4472C4',
  })
}

/** The ranking with the quota's line in it, where there is a quota and somebody stands behind it. */
export function rankingEntries(pack: Pack, view: CountyView): Entry[] {
  const limit = quotaOf(pack, view)
  if (limit === null) return [...view.stations]
  const behind = view.stations.findIndex((card) => card.rank !== null && card.rank > limit.places)
  if (behind < 1) return [...view.stations]
  const line = `名额线：${limit.places} 家（${limit.clause}）`
  return [...view.stations.slice(0, behind), { line }, ...view.stations.slice(behind)]
}

function quotaOf(pack: Pack, view: CountyView): { places: number; clause: string } | null {
  for (const { kind } of view.stations) {
    const places = pack.subjects[kind]?.payments.find((payment) => payment.grant?.places)?.grant?.places
    if (places) return { places: Number(places.limit), clause: places.clause }
  }
  return null
}

function stationWord(pack: Pack, view: CountyView): string {
  const kinds = Object.keys(pack.subjects).filter((kind) => kind !== view.mainKind)
  return kinds.map((kind) => kindLabel(pack, kind)).join('、')
}

const isCard = (entry: Entry): entry is Scorecard => !('line' in entry)

function column(
  head: string,
  width: number,
  cell: (card: Scorecard, row: number) => CellPlan,
): Column<Entry> {
  return { head, width, cell: (entry, row) => (isCard(entry) ? cell(entry, row) : blank('total')) }
}

function columnsFor(proof: Proof): Column<Entry>[] {
  return [
    column('名次', 6, ({ rank }) => (rank === null ? text('—', 'textCentred') : count(rank))),
    column('乡镇街道', 14, ({ town }) => text(maskPrivate(town ?? ''), 'wrapped')),
    column('村（社区）', 18, (card) => text(maskPrivate(villageOf(card)), 'wrapped')),
    {
      head: '驿站名称',
      width: 34,
      cell: (entry) =>
        isCard(entry) ? leadingToProof(maskPrivate(entry.name), entry, proof) : text(entry.line, 'total'),
    },
    column('自评得分', 9, ({ items }) => points(totalOf(items, ({ claim }) => claim))),
    column('系统核验', 9, ({ items }) => points(totalOf(items, ({ claim, evidence }) => evidence ?? claim))),
    column('县级评估', 9, ({ items }) => points(totalOf(items, ({ review }) => review))),
    column('已评项目', 9, ({ items }) => text(reviewed(items), 'textCentred')),
    column('最终得分', 10, ({ total }) => points(total)),
    column('公式得分', 10, (card) => liveTotal(card, proof)),
    column('状态', 10, ({ status }) => statusCell(status)),
    column('确定金额', 15, ({ payments }) => money(sumsOf(payments).final)),
    column('暂估金额', 15, ({ payments }) => money(sumsOf(payments).provisional)),
    column('待定金额', 15, ({ payments }) => money(sumsOf(payments).pending)),
    column('公式金额', 14, (card, row) =>
      liveAmount(moneyFormula(card, row, proof), sum(card.payments.map(({ amount }) => amount))),
    ),
    column('核对', 7, (card, row) => checkCell(card, row, proof)),
    column('原因', 40, ({ reasons }) => text(reasonsText(reasons), 'wrapped')),
  ]
}

/** All its payments over its live total: what is settled, waits and is open together. */
function moneyFormula(card: Scorecard, row: number, proof: Proof): string | null {
  return totalFormula(card, proof) === null
    ? null
    : amountFormula(card, card.payments, `$${columnName(STATION.liveTotal)}${row}`, proof)
}

function checkCell(card: Scorecard, row: number, proof: Proof): CellPlan {
  if (totalFormula(card, proof) === null) return blank('textCentred')
  const ours = `SUM(${address(row, STATION.final)}:${address(row, STATION.pending)})`
  const paid = moneyFormula(card, row, proof) !== null
  return check([
    pair(row, STATION.total, STATION.liveTotal, 'points'),
    ...(paid ? [[ours, address(row, STATION.live), 'money'] as const] : []),
  ])
}

/** The sum of one of the three scores; null where an item lacks it. */
function totalOf(
  items: readonly ScoredItem[],
  score: (item: ScoredItem) => Decimal | null | undefined,
): Decimal | null {
  const scores = items.map(score)
  return items.length === 0 || scores.some((value) => !value)
    ? null
    : sum(scores.flatMap((value) => value ?? []))
}

function reviewed(items: readonly ScoredItem[]): string {
  return `${items.filter(({ review }) => review).length}/${items.length}`
}

function totalRow(stations: readonly Scorecard[], span: Span, width: number): FootRow {
  const total = amountsOf(stations)
  const cells = labelledLine('合计', 'total', width)
  for (const key of SUMS) {
    cells[STATION[key] - 1] = columnSum(STATION[key], span, total[key])
  }
  return { cells }
}
