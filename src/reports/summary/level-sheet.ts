import { maskPrivate } from '../../findings/mask.ts'
import { amountsOf } from '../../funding/totals.ts'
import { addUp, SUMS, type Amounts, type SumKey } from '../../model/amounts.ts'
import { yuan, ZERO } from '../../model/decimal.ts'
import { groupedBy } from '../../model/grouped.ts'
import { capitalYuan } from '../../model/rmb.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { kindLabel, packTitle } from '../labels.ts'
import { levelSheetName } from '../level-above.ts'
import { criterion } from '../live-formula.ts'
import {
  columnOf,
  columnRange,
  columnSum,
  formula,
  listSheet,
  money,
  NUMBER,
  spanOf,
  wrapped,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { comparedFoot } from './compared-foot.ts'
import { check, pair } from './live.ts'
import { SUBJECTS_SHEET, type SubjectPlaces } from './subjects-sheet.ts'
import { sumsSubtitle } from './sheet-subtitles.ts'
import { shareCell } from '../share-cell.ts'

/** One place of the level above with its subjects and its money. */
interface LevelLine {
  name: string
  cards: readonly Scorecard[]
  sums: Amounts
}

/** 按乡镇汇总 without villages: every figure is a formula over 对象明细; the totals are compared with the run's own. */
export function levelSheet(run: Run, pack: Pack, word: string, places: SubjectPlaces): SheetPlan {
  const lines = linesOf(run)
  const span = spanOf(1, lines.length)
  const kinds = Object.keys(pack.subjects)
  return listSheet({
    name: levelSheetName(word),
    title: `${packTitle(pack)}分配汇总表`,
    subtitles: [sumsSubtitle(run, pack)],
    columns: columnsFor(run, pack, word, lines, places),
    entries: lines,
    none: `没有收到任何${word}的材料`,
    foot: () => footRows(lines, run, kinds, span, places),
    frozen: 2,
    bar: moneyColumn(kinds),
    tab: '70AD47',
  })
}

function linesOf(run: Run): LevelLine[] {
  const names = new Set([
    ...run.towns.map(({ town }) => town ?? ''),
    ...run.missing.map(({ town }) => town ?? ''),
  ])
  const subjects = groupedBy(run.subjects, ({ town }) => town ?? '')
  return [...names].map((name) => {
    const cards = subjects.get(name) ?? []
    return { name, cards, sums: amountsOf(cards) }
  })
}

/** The first column of money, from 1: behind number, name and one column a kind. */
function moneyColumn(kinds: readonly string[]): number {
  return 3 + kinds.length
}

function columnsFor(
  run: Run,
  pack: Pack,
  word: string,
  lines: readonly LevelLine[],
  places: SubjectPlaces,
): Column<LevelLine>[] {
  const kinds = Object.keys(pack.subjects)
  const first = moneyColumn(kinds)
  const span = spanOf(1, lines.length)
  const total = addUp(lines.map(({ sums }) => sums)).final
  const own = new Map(run.towns.map(({ town, amount }) => [town ?? '', amount.final]))
  const heads = { final: '合计（确定）', provisional: '暂估（另列）', pending: '待定（另列）' }
  const moneyOf = (key: SumKey): Column<LevelLine> =>
    columnOf(heads[key], 16, ({ name, sums }, row) =>
      formula(
        `SUMIF(${rangeOf(places, places.level)},${criterion(`$B${row}`, maskPrivate(name))},${rangeOf(places, places[key])})`,
        { number: yuan(sums[key]) },
        'money',
      ),
    )
  return [
    NUMBER,
    wrapped(word, 18, ({ name }) => maskPrivate(name)),
    ...kinds.map((kind) => kindColumn(pack, kind, places)),
    moneyOf('final'),
    columnOf('占比', 9, ({ sums }, row) => shareCell(sums.final, total, row, first, span)),
    wrapped('合计（大写）', 34, ({ sums }) => capitalYuan(sums.final)),
    moneyOf('provisional'),
    moneyOf('pending'),
    columnOf('程序结果', 15, ({ name }) => money(own.get(name) ?? ZERO)),
    columnOf('核对', 8, (_, row) => check([pair(row, first + 5, first, 'money')])),
  ]
}

function kindColumn(pack: Pack, kind: string, places: SubjectPlaces): Column<LevelLine> {
  const label = kindLabel(pack, kind)
  return columnOf(`${label}（家）`, 12, ({ name, cards }, row) =>
    formula(
      `COUNTIFS(${rangeOf(places, places.level)},${criterion(`$B${row}`, maskPrivate(name))},${rangeOf(places, places.kind)},"${label.replaceAll('"', '""')}")`,
      { number: String(cards.filter((card) => card.kind === kind).length) },
      'integer',
    ),
  )
}

function rangeOf({ span }: SubjectPlaces, column: number): string {
  return columnRange(column, span, SUBJECTS_SHEET)
}

function footRows(
  lines: readonly LevelLine[],
  run: Run,
  kinds: readonly string[],
  span: Span,
  places: SubjectPlaces,
): FootRow[] {
  const first = moneyColumn(kinds)
  const all = addUp(lines.map((line) => line.sums))
  const cards = lines.flatMap((line) => line.cards)
  const counts = kinds.map((kind, index) => {
    const counted = String(cards.filter((card) => card.kind === kind).length)
    return [3 + index, formula(`SUM(${columnRange(3 + index, span)})`, { number: counted }, 'total')] as const
  })
  const at = { final: first, provisional: first + 3, pending: first + 4 }
  const compared = SUMS.map((key) => ({
    column: at[key],
    sum: columnSum(at[key], span, all[key]),
    details: rangeOf(places, places[key]),
    own: money(run.amount[key]),
  }))
  const capital = [first + 2, text(capitalYuan(all.final), 'total')] as const
  return comparedFoot(first + 6, span, compared, [...counts, capital])
}
