import { maskPrivate } from '../../findings/mask.ts'
import { sum, type Decimal } from '../../model/decimal.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Band } from '../../packs/schema/grades.ts'
import type { ExtraSheet } from '../../packs/schema/extra-sheet.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import { fitBand } from '../../funding/bands.ts'
import { levelWord } from '../level-above.ts'
import {
  blank,
  columnOf,
  columnRange,
  columnSum,
  count,
  formula,
  listSheet,
  money,
  NUMBER,
  wrapped,
  type Column,
  type FootRow,
  type Span,
} from '../plan.ts'
import { sheetSubtitles } from './sheet-subtitles.ts'

/** One place of the level above. */
interface Line {
  name: string
  cards: readonly Scorecard[]
}

/** One figure of the table: a count or an amount of the subjects of a place. */
interface Figure {
  head: string
  width: number
  of: (cards: readonly Scorecard[]) => Decimal | number
}

/** The summary for the authority above: a row a place, subjects by grade or band, settled payments, room for a remark. */
export function byTownSheet(run: Run, pack: Pack, sheet: ExtraSheet): SheetPlan {
  const byTown = groupedBy(run.subjects, ({ town }) => town)
  const towns = new Set([...run.towns.map(({ town }) => town), ...byTown.keys()])
  const lines = [...towns].map((town): Line => ({ name: town ?? '', cards: byTown.get(town) ?? [] }))
  const figures = Object.entries(pack.subjects).flatMap(([kind, rules]) => figuresOf(kind, rules))
  return listSheet({
    name: sheet.name,
    title: sheet.title,
    subtitles: sheetSubtitles(pack, sheet),
    columns: columnsFor(pack, figures),
    entries: lines,
    none: '没有收到材料',
    foot: (span) => [totalRow(lines, figures, span)],
    frozen: 2,
    tab: '4472C4',
  })
}

function figuresOf(kind: string, rules: SubjectRules): Figure[] {
  const own = (cards: readonly Scorecard[]) => cards.filter((card) => card.kind === kind)
  const counted = (head: string, keep: (card: Scorecard) => boolean): Figure => ({
    head,
    width: 13,
    of: (cards) => own(cards).filter(keep).length,
  })
  const bands = rules.payments.flatMap(({ byBands }) => byBands ?? [])
  return [
    counted(`${rules.label}（家）`, () => true),
    ...(rules.grades?.rows ?? []).map((row) =>
      counted(`其中：${row.grade}`, ({ grade }) => grade === row.grade),
    ),
    ...bands.flatMap(({ rows, hole }) =>
      rows.map((row) =>
        counted(
          `其中：${bandName(row)}`,
          ({ total }) => total !== null && fitBand(rows, total, hole).row === row,
        ),
      ),
    ),
    ...rules.payments.map(({ clause, label }): Figure => ({
      head: `${rules.label}${label}（元）`,
      width: 15,
      of: (cards) =>
        sum(
          own(cards)
            .flatMap(({ payments }) => payments)
            .filter((payment) => payment.clause === clause && payment.status === 'final')
            .map(({ amount }) => amount),
        ),
    })),
  ]
}

function columnsFor(pack: Pack, figures: readonly Figure[]): Column<Line>[] {
  return [
    NUMBER,
    wrapped(levelWord(pack) ?? '', 16, ({ name }) => maskPrivate(name)),
    ...figures.map((figure) =>
      columnOf<Line>(figure.head, figure.width, ({ cards }) => figureCell(figure, cards)),
    ),
    columnOf('公示有无异议', 12, () => blank('inputCentred')),
    columnOf('备注', 16, () => blank('inputWrapped')),
  ]
}

function figureCell({ of }: Figure, cards: readonly Scorecard[]): CellPlan {
  const value = of(cards)
  return typeof value === 'number' ? count(value, 'integer') : money(value)
}

function totalRow(lines: readonly Line[], figures: readonly Figure[], span: Span): FootRow {
  const all = lines.flatMap(({ cards }) => cards)
  const sums = figures.map((figure, index): CellPlan => {
    const value = figure.of(all)
    const column = 3 + index
    return typeof value === 'number'
      ? formula(`SUM(${columnRange(column, span)})`, { number: String(value) }, 'total')
      : columnSum(column, span, value)
  })
  return { cells: [text('合计', 'total'), blank('total'), ...sums, blank('total'), blank('total')] }
}

/** `90分及以上`, `80-89分` as it is printed. */
function bandName({ from, printedTo }: Band): string {
  return printedTo === undefined ? `${from}分及以上` : `${from}-${printedTo}分`
}
