import { maskPrivate } from '../../findings/mask.ts'
import { addUp } from '../../model/amounts.ts'
import { yuan, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { CellPlan, SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { kindLabel, packTitle } from '../labels.ts'
import { criterion } from '../live-formula.ts'
import {
  columnOf,
  columnRange,
  count,
  formula,
  listSheet,
  money,
  NUMBER,
  spanOf,
  wrapped,
  type Column,
  type Span,
} from '../plan.ts'
import { capitalYuan } from '../../model/rmb.ts'
import { sumsSubtitle } from './sheet-subtitles.ts'
import { shareCell } from '../share-cell.ts'
import { MISSING_WORD, STATUS_WORDS } from '../wording.ts'
import { leadingTo, type Anchor } from '../anchors.ts'
import type { CountyView, VillageLine } from './county-view.ts'
import { check, pair } from './live.ts'
import { SHEETS, type Places } from './places.ts'
import { countOf, isOpen, isPaid, isReported, isWithheld, townLines, type TownLine } from './town-line.ts'
import { TOWN, townsFoot } from './towns-foot.ts'

/** 按乡镇汇总: every figure is a formula over 按村明细; the totals are compared with the county's own. */
export function townsSheet(run: Run, pack: Pack, view: CountyView, places: Places): SheetPlan {
  const lines = townLines(view)
  const total = addUp(lines.map(({ sums }) => sums)).final
  const span = spanOf(1, lines.length)
  const lineOfTown = firstLines(view, places)
  return listSheet<TownLine>({
    name: SHEETS.towns,
    title: `${packTitle(pack)}分配汇总表`,
    subtitles: [sumsSubtitle(run, pack)],
    columns: [
      NUMBER,
      columnOf('乡镇街道', 16, ({ town }) => leadingTo(maskPrivate(town ?? ''), lineOfTown.get(town))),
      ...countColumns(kindLabel(pack, view.mainKind), places),
      ...moneyColumns(places, total, span),
      ...ownColumns(new Map(run.towns.map((entry) => [entry.town, entry.amount.final]))),
    ],
    entries: lines,
    none: '没有收到任何乡镇街道的材料',
    foot: () => townsFoot(lines, run.amount, span, places),
    frozen: 2,
    bar: TOWN.final,
    tab: '70AD47',
  })
}

/** Where each town's villages begin on 按村明细. */
function firstLines({ villages }: CountyView, places: Places): ReadonlyMap<string | null, Anchor> {
  const lines = villages.map(
    ({ town }, index) => [town, { sheet: SHEETS.villages, row: places.villages.first + index }] as const,
  )
  return new Map(lines.toReversed())
}

function counted(
  head: string,
  width: number,
  keep: (line: VillageLine) => boolean,
  found: (line: TownLine, row: number) => string,
): Column<TownLine> {
  return columnOf(head, width, (entry, row) =>
    formula(found(entry, row), { number: countOf(entry, keep) }, 'integer'),
  )
}

function countColumns(kind: string, places: Places): Column<TownLine>[] {
  const { status, base } = places.villageColumns
  return [
    counted(`${kind}数`, 11, isReported, (line, row) =>
      countIf(places, line, row, status, `<>${MISSING_WORD}`),
    ),
    counted('拨付', 8, isPaid, (line, row) => countIf(places, line, row, base, '>0')),
    counted('不予拨付', 10, isWithheld, (line, row) =>
      countIf(places, line, row, status, STATUS_WORDS.zh.withheld),
    ),
    counted('未定或数据不全', 10, isOpen, (_, row) => `C${row}-D${row}-E${row}`),
    columnOf(MISSING_WORD, 8, ({ missing }) => count(missing, 'integer')),
  ]
}

function moneyColumns(places: Places, total: Decimal, span: Span): Column<TownLine>[] {
  const { villageColumns: at } = places
  return [
    columnOf('工作经费', 15, (line, row) => sumIf(places, line, row, at.base, line.base.final)),
    columnOf('驿站补贴', 15, (line, row) => sumIf(places, line, row, at.grants, line.grants.final)),
    columnOf('合计（确定）', 16, ({ sums }, row) =>
      formula(`H${row}+I${row}`, { number: yuan(sums.final) }, 'money'),
    ),
    columnOf('占比', 9, ({ sums }, row) => shareCell(sums.final, total, row, TOWN.final, span)),
    wrapped('合计（大写）', 34, ({ sums }) => capitalYuan(sums.final)),
    columnOf('暂估（另列）', 15, (line, row) =>
      sumIf(places, line, row, at.provisional, line.sums.provisional),
    ),
    columnOf('待定（另列）', 15, (line, row) => sumIf(places, line, row, at.pending, line.sums.pending)),
  ]
}

/** The town's amount as the program computed it, beside the one that the formulas add up. */
function ownColumns(amounts: ReadonlyMap<string | null, Decimal>): Column<TownLine>[] {
  const { final, own } = TOWN
  return [
    columnOf('程序结果', 15, ({ town }) => money(amounts.get(town) ?? ZERO)),
    columnOf('核对', 8, (_, row) => check([pair(row, own, final, 'money')])),
  ]
}

function villageRange(places: Places, column: number): string {
  return columnRange(column, places.villages, SHEETS.villages)
}

function townCriterion({ town }: TownLine, row: number): string {
  return criterion(`$B${row}`, maskPrivate(town ?? ''))
}

function countIf(places: Places, line: TownLine, row: number, column: number, wanted: string): string {
  const towns = villageRange(places, places.villageColumns.town)
  return `COUNTIFS(${towns},${townCriterion(line, row)},${villageRange(places, column)},"${wanted}")`
}

function sumIf(places: Places, line: TownLine, row: number, column: number, value: Decimal): CellPlan {
  const towns = villageRange(places, places.villageColumns.town)
  const found = `SUMIF(${towns},${townCriterion(line, row)},${villageRange(places, column)})`
  return formula(found, { number: yuan(value) }, 'money')
}
