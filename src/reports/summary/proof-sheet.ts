import { maskPrivate } from '../../findings/mask.ts'
import { isPlainDecimal, points as pointsText } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'
import type { Run } from '../../model/run.ts'
import type { Input, ScoredItem, Scorecard } from '../../model/scorecard.ts'
import { number, text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { placesText } from '../cell-places.ts'
import { kindLabel, packTitle } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import { agreement, AGREED, fillFormula } from '../live-formula.ts'
import { blank, columnOf, formula, link, listSheet, points, spanOf } from '../plan.ts'
import { fixedCell, leadingTo, type Anchors } from '../anchors.ts'
import { SHEETS } from './places.ts'

/** One item of one subject, or the next of its rows where its values take several. */
interface Line {
  card: Scorecard
  item: ScoredItem
  /** values of the item before this row's */
  before: number
}

/** 计分核对 laid out: which row is whose, and where each item's points stand. */
export interface Proof {
  lines: readonly Line[]
  /** values a row */
  values: number
  /** columns from 1 */
  columns: { values: number; points: number; live: number }
  /** the first row of a subject */
  rows: ReadonlyMap<Scorecard, number>
}

/** More values of an item go on in the next row: years of monthly figures would make the sheet too wide to print. */
const VALUES_A_ROW = 6
const SUBTITLES = 2

/** Settles where everything stands on 计分核对, before other sheets refer to it. */
export function layOutProof(run: Run, pack: Pack): Proof {
  const most = run.subjects.reduce(
    (all, { items }) => items.reduce((own, { inputs }) => Math.max(own, inputs.length), all),
    1,
  )
  const values = Math.min(most, VALUES_A_ROW)
  const first = levelWord(pack) === null ? 5 : 6
  const columns = { values: first, points: first + values, live: first + values + 1 }
  const lines: Line[] = []
  const rows = new Map<Scorecard, number>()
  const { first: top } = spanOf(SUBTITLES, 1)
  for (const card of run.subjects) {
    if (card.items.length > 0) rows.set(card, top + lines.length)
    for (const item of card.items) {
      for (let before = 0; before < Math.max(1, item.inputs.length); before += values)
        lines.push({ card, item, before })
    }
  }
  return { lines, values, columns, rows }
}

/**
 * Clause → the cell of the item's live points, or of ours where there is no formula, as other sheets spell it. Made anew
 * for who asks: those of a whole county would fill the memory.
 */
export function pointCells(card: Scorecard, { rows, columns, values }: Proof): Map<string, string> {
  let row = rows.get(card) ?? 0
  const cells = new Map<string, string>()
  for (const { clause, formula: live, inputs } of card.items) {
    cells.set(clause, fixedCell(SHEETS.proof, row, live === null ? columns.points : columns.live))
    row += Math.max(1, Math.ceil(inputs.length / values))
  }
  return cells
}

/** The name of a subject that leads to how its points came about. */
export function leadingToProof(name: string, card: Scorecard | null, proof: Proof): CellPlan {
  const row = card === null ? undefined : proof.rows.get(card)
  return leadingTo(name, row === undefined ? undefined : { sheet: SHEETS.proof, row })
}

/** 计分核对: each item of each subject with the values that it comes from, our points, and the same by a live formula. */
export function proofSheet(proof: Proof, anchors: Anchors, pack: Pack): SheetPlan {
  const level = levelWord(pack)
  const words = sharedTexts()
  return listSheet<Line>({
    name: SHEETS.proof,
    title: '逐项计分核对',
    subtitles: [
      text(`${packTitle(pack)}　“得分”是程序的结果，“公式得分”由本行的取值重新计算`, 'subtitle'),
      text('改动取值，公式得分、各表的公式总分和公式金额随之变化，与程序的结果不同即显示“不一致”', 'note'),
    ],
    columns: [
      ...(level === null
        ? []
        : [columnOf<Line>(level, 14, ({ card: { town } }) => words(maskPrivate(town ?? ''), 'wrapped'))]),
      columnOf('对象', 28, (line) => subjectCell(line, anchors, words)),
      columnOf('类型', 11, ({ card }) => words(kindLabel(pack, card.kind), 'label')),
      columnOf('条款', 8, ({ item }) => words(item.clause, 'textCentred')),
      columnOf('考核项', 20, ({ item, before }) =>
        words(before === 0 ? item.label : `${item.label}（续）`, 'wrapped'),
      ),
      ...Array.from({ length: proof.values }, (_, index) =>
        columnOf<Line>(`取值${index + 1}`, 9, ({ item, before }) => valueCell(item.inputs[before + index])),
      ),
      columnOf('得分', 11, ({ item, before }) => (before === 0 ? pointsCell(item) : blank('points'))),
      columnOf('公式得分', 11, (line, at) => liveCell(line, at, proof)),
      columnOf('核对', 8, (line, at) => checkCell(line, at, proof)),
      columnOf('计算过程', 38, ({ item, before }) =>
        text(before === 0 ? maskPrivate(item.work) : '', 'wrapped'),
      ),
      columnOf('取值所在单元格', 36, ({ item, before }) =>
        text(placesText(item.inputs.slice(before, before + proof.values)), 'wrapped'),
      ),
    ],
    entries: proof.lines,
    none: '没有可以核对的得分',
    filtered: false,
    frozen: level === null ? 1 : 2,
    tab: '7030A0',
  })
}

/** The same cell for the same words: tens of thousands of rows say few things. */
function sharedTexts(): typeof text {
  const cells = new Map<string, CellPlan>()
  return (said, look = 'text') => {
    const key = `${look} ${said}`
    const cell = cells.get(key) ?? text(said, look)
    cells.set(key, cell)
    return cell
  }
}

/** The first row of a subject leads back to its line. */
function subjectCell({ card, item, before }: Line, anchors: Anchors, words: typeof text): CellPlan {
  const name = maskPrivate(card.name)
  const anchor = before === 0 && item === card.items[0] ? anchors.get(card) : undefined
  return anchor ? link(name, anchor.sheet, address(anchor.row, 1), 'linkWrapped') : words(name, 'wrapped')
}

function valueCell(input: Input | undefined): CellPlan {
  if (!input || input.value === null) return blank('plain')
  if (input.numeric) return number(input.value, 'points')
  return text(isPlainDecimal(input.value) ? input.value : maskPrivate(input.value), 'wrapped')
}

function pointsCell({ points: own }: ScoredItem): CellPlan {
  return own === null ? text('未计算', 'textCentred') : points(own)
}

/** The item's points as a formula over the values of its rows; null where there is none, and on its other rows. */
function liveOf({ item, before }: Line, at: number, { columns, values }: Proof): string | null {
  if (item.points === null || before > 0) return null
  const inputs = item.inputs.map((_, index) =>
    address(at + Math.floor(index / values), columns.values + (index % values)),
  )
  return fillFormula(item.formula, { inputs, items: new Map(), total: null })
}

function liveCell(line: Line, at: number, proof: Proof): CellPlan {
  const live = liveOf(line, at, proof)
  const { points: own } = line.item
  return live === null || own === null
    ? blank('points')
    : formula(live, { number: pointsText(own) }, 'points')
}

const SAME = { text: AGREED }

function checkCell(line: Line, at: number, proof: Proof): CellPlan {
  if (liveOf(line, at, proof) === null) return blank('textCentred')
  const { points: own, live } = proof.columns
  return formula(agreement(address(at, own), address(at, live)), SAME, 'textCentred')
}
