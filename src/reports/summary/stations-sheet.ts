import { maskPrivate } from '../../findings/mask.ts'
import { assessedIn, placesIn } from '../../funding/grant/quota.ts'
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
  centred,
  columnOf,
  count,
  listSheet,
  money,
  points,
  totalRow,
  wrapped,
  type Column,
} from '../plan.ts'
import { villageOf, type CountyView } from './county-view.ts'
import { amountFormula, check, liveAmount, liveTotal, pair, totalFormula } from './live.ts'
import { SHEETS, STATION } from './places.ts'
import { leadingToProof, type Proof } from './proof-sheet.ts'
import { statusCell } from '../status-cell.ts'
import { STATUS_WORDS } from '../wording.ts'

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
  const total = amountsOf(view.stations)
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
    foot: (span) => [
      totalRow(
        columns.length,
        span,
        SUMS.map((key) => [STATION[key], total[key]] as const),
      ),
    ],
    frozen: 4,
    bar: STATION.total,
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
    if (places)
      return {
        places: placesIn(places, assessedIn(view.stations.filter((card) => card.kind === kind))),
        clause: places.clause,
      }
  }
  return null
}

function stationWord(pack: Pack, view: CountyView): string {
  const kinds = Object.keys(pack.subjects).filter((kind) => kind !== view.mainKind)
  return kinds.map((kind) => kindLabel(pack, kind)).join('、')
}

function columnsFor(proof: Proof): Column<Entry>[] {
  const columns: Column<Scorecard>[] = [
    columnOf('名次', 6, ({ rank }) => (rank === null ? text('—', 'textCentred') : count(rank))),
    wrapped('乡镇街道', 14, ({ town }) => maskPrivate(town ?? '')),
    wrapped('村（社区）', 18, (card) => maskPrivate(villageOf(card))),
    columnOf(NAME, 34, (card) => leadingToProof(maskPrivate(card.name), card, proof)),
    columnOf('自评得分', 9, ({ items }) => points(totalOf(items, ({ claim }) => claim))),
    columnOf('系统核验', 9, ({ items }) =>
      points(totalOf(items, ({ claim, evidence }) => evidence ?? claim)),
    ),
    columnOf('县级评估', 9, ({ items }) => points(totalOf(items, ({ review }) => review))),
    centred('已评项目', 9, ({ items }) => reviewed(items)),
    columnOf('最终得分', 10, ({ total }) => points(total)),
    columnOf('公式得分', 10, (card) => liveTotal(card, proof)),
    columnOf('状态', 10, ({ status, amount }) => statusCell(status, amount)),
    ...SUMS.map((key) =>
      columnOf<Scorecard>(`${STATUS_WORDS.zh[key]}金额`, 15, ({ payments }) => money(sumsOf(payments)[key])),
    ),
    columnOf('公式金额', 14, (card, row) =>
      liveAmount(moneyFormula(card, row, proof), sum(card.payments.map(({ amount }) => amount))),
    ),
    columnOf('核对', 7, (card, row) => checkCell(card, row, proof)),
    wrapped('原因', 40, ({ reasons }) => reasonsText(reasons)),
  ]
  return columns.map(withLine)
}

const NAME = '驿站名称'

/** The column with the quota's line in it, which says what it is where the names stand. */
function withLine({ head, width, cell }: Column<Scorecard>): Column<Entry> {
  return columnOf(head, width, (entry, row, index) => {
    if (!('line' in entry)) return cell(entry, row, index)
    return head === NAME ? text(entry.line, 'total') : blank('total')
  })
}

/** All its payments over its live total: what is settled, waits and is open together. */
function moneyFormula(card: Scorecard, row: number, proof: Proof): string | null {
  return amountFormula(card, card.payments, `$${columnName(STATION.liveTotal)}${row}`, proof)
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
