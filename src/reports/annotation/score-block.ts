import { quoteSheet } from '../../model/grid.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { amountText } from '../../model/amount-text.ts'
import { isPlainDecimal, points as pointsText } from '../../model/decimal.ts'
import type { Input, ScoredItem, Scorecard } from '../../model/scorecard.ts'
import { number, text, type CellPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { shown } from '../../scoring/shown.ts'
import { clausePlace, kindLabel, reasonsText, shownKey } from '../labels.ts'
import { agreement, AGREED, fillFormula, type Cells } from '../live-formula.ts'
import { blank, formula, link, points, type SheetRows } from '../plan.ts'
import { subjectWord } from '../wording.ts'
import { scoreCell, scoreCells, type ScoreColumns } from './score-columns.ts'

/** What a block needs to know beside its subject. */
export interface ScoreContext {
  pack: Pack
  columns: ScoreColumns
  /** true: a formula may refer to the input's own cell */
  isLive: (input: Input) => boolean
  /** true: the input's cell is in this workbook */
  isHere: (input: Input) => boolean
  /** one cell for all places where the same text stands: every village has the same items */
  printed: (text: string) => CellPlan
}

/** Cells of wrapped texts, one for each text. */
export function printedTexts(): ScoreContext['printed'] {
  const cells = new Map<string, CellPlan>()
  return (words) => {
    const known = cells.get(words)
    if (known) return known
    const cell = text(words, 'wrapped')
    cells.set(words, cell)
    return cell
  }
}

/** Where a subject's values stand in 评分明细. */
export interface ScoreBlock {
  /** cells of its items and its total, `$H$12` */
  cells: Cells
  /** the line that names it */
  top: number
}

/** Columns 输入 to 取值, 自评 to 县级评估, 得分 to 核对. */
type InputCells = readonly [CellPlan, CellPlan, CellPlan, CellPlan]
type ClaimCells = readonly [CellPlan, CellPlan, CellPlan]
type ResultCells = readonly [CellPlan, CellPlan, CellPlan]

const EMPTY = blank('wrapped')
const NO_INPUT: InputCells = [EMPTY, EMPTY, EMPTY, EMPTY]
const NO_CLAIM: ClaimCells = [EMPTY, EMPTY, EMPTY]

/** Writes a subject's heading, its items with one line an input, its vetoes and its total below what is there. */
export function scoreBlock(sheet: SheetRows, card: Scorecard, context: ScoreContext): ScoreBlock {
  const { columns, pack } = context
  const top = sheet.next
  sheet.across(text(headingOf(card, pack), 'total'))
  const items = new Map<string, string>()
  for (const item of card.items) items.set(item.clause, writeItem(sheet, item, items, context))
  for (const veto of card.vetoes) {
    const applied = text(veto.applied ? '已适用' : '未适用', veto.applied ? 'bad' : 'textCentred')
    const head = [context.printed(clauseText(pack, veto.clause)), context.printed('一票否决'), EMPTY]
    const found = [applied, EMPTY, EMPTY, text(veto.work, 'wrapped'), EMPTY]
    sheet.add(scoreCells(columns, [...head, ...NO_INPUT, ...NO_CLAIM, ...found]))
  }
  const total = writeTotal(sheet, card, { inputs: [], items, total: null }, columns)
  return { cells: { inputs: [], items, total: card.total === null ? null : total }, top }
}

function headingOf(card: Scorecard, pack: Pack): string {
  return `${kindLabel(pack, card.kind)}　${shownKey(card)}　　${resultOf(card)}　状态：${subjectWord(card)}`
}

/** A subject whose items are duties has neither total nor sum: their share stands for both. */
function resultOf({ items, status, total, totalWork, amount }: Scorecard): string {
  if (isByDuties(items)) return `达标情况：${status === 'incomplete' ? '未计算' : totalWork}`
  const score = total === null ? '未计算' : `${shown(total)} 分`
  return `总分：${score}　金额：${amount === null ? '未计算' : `${amountText(amount)} 元`}`
}

function isByDuties(items: Scorecard['items']): boolean {
  return items.some(({ duty }) => duty)
}

/** Writes an item and gives the cell of its points: the live ones where there are any. */
function writeItem(
  sheet: SheetRows,
  item: ScoredItem,
  items: ReadonlyMap<string, string>,
  context: ScoreContext,
): string {
  const { columns } = context
  const at = sheet.next
  const inputs = item.inputs.map((_, index) => scoreCell(columns, 'value', at + index))
  const live = item.points === null ? null : fillFormula(item.formula, { inputs, items, total: null })
  const result = resultCells(item.points, live, at, columns)
  const [first = NO_INPUT, ...others] = item.inputs.map((input) => inputCells(input, context))
  sheet.add(itemRow(item, first, result, context))
  for (const cells of others) sheet.add(inputRow(cells, columns))
  const bottom = sheet.next - 1
  if (bottom > at)
    for (const column of columns.whole) sheet.merges.push({ top: at, left: column, bottom, right: column })
  return scoreCell(columns, live === null ? 'points' : 'live', at)
}

function itemRow(
  item: ScoredItem,
  input: InputCells,
  result: ResultCells,
  { pack, columns, printed }: ScoreContext,
): CellPlan[] {
  const notes = item.bonus ? ['加分项', ...item.notes] : item.notes
  return scoreCells(columns, [
    printed(clauseText(pack, item.clause)),
    printed(item.label),
    item.max === null ? text('不限', 'textCentred') : number(item.max, 'points'),
    ...input,
    claimCell(item.claim),
    claimCell(item.evidence),
    claimCell(item.review),
    ...result,
    text(item.work, 'wrapped'),
    printed(notes.join('；')),
  ])
}

/** A further input of an item. */
function inputRow(input: InputCells, columns: ScoreColumns): CellPlan[] {
  return scoreCells(columns, [EMPTY, EMPTY, EMPTY, ...input, ...NO_CLAIM, ...NO_CLAIM, EMPTY, EMPTY])
}

/** undefined: not that kind of item; null: nobody has said it yet. */
function claimCell(value: ScoredItem['claim']): CellPlan {
  return value === null ? text('—', 'textCentred') : points(value)
}

function inputCells(input: Input, context: ScoreContext): InputCells {
  return [
    context.printed(input.label),
    context.printed(sheetText(input, context)),
    placeCell(input, context),
    valueCell(input, context),
  ]
}

/** Inputs of other workbooks are named by path. */
function sheetText(input: Input, context: ScoreContext): string {
  const { path, sheet } = input
  if (context.isHere(input)) return sheet ?? ''
  return [path, sheet].filter((name) => name !== null).join(' ')
}

function placeCell(input: Input, context: ScoreContext): CellPlan {
  const { sheet, cell } = input
  if (sheet === null || cell === null || !context.isHere(input)) return text(cell ?? '', 'textCentred')
  return link(cell, sheet, cell)
}

function valueCell(input: Input, context: ScoreContext): CellPlan {
  const { value, sheet, cell } = input
  if (value === null) return blank('plain')
  if (!input.numeric) return text(isPlainDecimal(value) ? value : maskPrivate(value), 'wrapped')
  if (sheet === null || cell === null || !context.isLive(input)) return number(value, 'points')
  const times = input.times === undefined ? '' : `*${input.times}`
  return formula(`${quoteSheet(sheet)}!${cell}${times}`, { number: value }, 'points')
}

/** Points twice, as our value and as a live formula, and whether they agree. */
function resultCells(
  value: ScoredItem['points'],
  live: string | null,
  at: number,
  columns: ScoreColumns,
): ResultCells {
  if (value === null) return [text('未计算', 'textCentred'), EMPTY, EMPTY]
  const ours = pointsText(value)
  if (live === null) return [number(ours, 'points'), EMPTY, EMPTY]
  const agreed = agreement(scoreCell(columns, 'points', at), scoreCell(columns, 'live', at))
  return [
    number(ours, 'points'),
    formula(live, { number: ours }, 'points'),
    formula(agreed, { text: AGREED }, 'textCentred'),
  ]
}

/** Writes the total and gives its cell: the live one where there is one. */
function writeTotal(sheet: SheetRows, card: Scorecard, cells: Cells, columns: ScoreColumns): string {
  const at = sheet.next
  const live = card.total === null ? null : fillFormula(card.totalFormula, cells)
  const grade = card.grade === null ? [] : [`等次：${card.grade}`]
  const byDuties = isByDuties(card.items)
  const filled = [
    EMPTY,
    text(byDuties ? '达标情况' : '总分', 'total'),
    EMPTY,
    ...NO_INPUT,
    ...NO_CLAIM,
    ...(byDuties ? [EMPTY, EMPTY, EMPTY] : resultCells(card.total, live, at, columns)),
    text(card.totalWork, 'wrapped'),
    text(reasonsText([...grade, ...card.reasons]), 'wrapped'),
  ]
  sheet.add(scoreCells(columns, filled))
  return scoreCell(columns, live === null ? 'points' : 'live', at)
}

function clauseText(pack: Pack, clause: string): string {
  const place = clausePlace(pack, clause)
  return place === '' ? clause : `${clause}\n${place}`
}
