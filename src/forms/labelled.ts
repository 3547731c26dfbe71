import type { Cell } from '../model/grid.ts'
import { areaAt, cellsOf, keysOf, shownAt, usedColumns, type Paper } from './paper.ts'
import type { PrintedField } from './printed-form.ts'

/** A label with the cell of its value. */
export interface Labelled {
  printed: PrintedField
  /** the label's own cell */
  label: Cell
  /** where the value stands or should stand */
  row: number
  column: number
  /** undefined: blank. Within a cell that holds label and value: the value's text only */
  value: Cell | undefined
}

type Place = Pick<Labelled, 'row' | 'column' | 'value'>

/** Longer cells are sentences, in which a label proves nothing. */
const LONGEST_LINE = 240

/**
 * The labelled values of a paper, by field key: first labels in cells of their own, the value in the first cell right of
 * the label's merge; then labels in front of their values within one cell. A field's first place counts. `used`: the columns
 * of the whole form, where the paper is only a part of it.
 */
export function labelledValues(
  paper: Paper,
  fields: readonly PrintedField[],
  used: ReadonlySet<number> = usedColumns(paper),
): Map<string, Labelled> {
  const found = new Map<string, Labelled>()
  const taken = new Set<Cell>()
  const matches = (cell: Cell) =>
    fields.filter(({ keys }) => keysOf(paper, cell).some((key) => keys.includes(key)))
  const isLabel = (cell: Cell) => matches(cell).length > 0 && !isAnswer(paper, cell, used, matches)
  for (const cell of allCells(paper)) {
    if (taken.has(cell) || cell.kind !== 'text') continue
    const keys = keysOf(paper, cell)
    const printed = fields.find(
      (field) => !found.has(field.field.key) && field.keys.some((key) => keys.includes(key)),
    )
    if (!printed) continue
    const place = { printed, label: cell, ...valueRightOf(paper, cell, used, isLabel) }
    if (place.value) taken.add(place.value)
    taken.add(cell)
    found.set(printed.field.key, place)
  }
  for (const cell of allCells(paper)) {
    if (taken.has(cell) || cell.kind !== 'text' || cell.text.length > LONGEST_LINE) continue
    for (const place of withinCell(paper, cell, fields, used, isLabel)) {
      if (!found.has(place.printed.field.key)) found.set(place.printed.field.key, place)
    }
  }
  return found
}

/**
 * 年度 typed behind 考核期, with 年度 printed behind it: a label that has no cell for a value of its own, because the next
 * label or the edge of the form follows, and that stands elsewhere on the form too, is somebody's answer.
 */
function isAnswer(
  paper: Paper,
  cell: Cell,
  used: ReadonlySet<number>,
  matches: (cell: Cell) => readonly PrintedField[],
): boolean {
  const { top, right } = areaAt(paper, cell.row, cell.column)
  const next = shownAt(paper, top, right + 1)
  if (next ? matches(next).length === 0 : used.has(right + 1)) return false
  const fields = matches(cell)
  return [...allCells(paper)].some(
    (other) => other !== cell && matches(other).some((field) => fields.includes(field)),
  )
}

function* allCells(paper: Paper): Generator<Cell> {
  for (const row of paper.rows) yield* cellsOf(paper, row)
}

/**
 * The first cell right of a label's merge; columns in which nothing stands at all are passed over. Below a row of
 * nothing but labels, the cell below.
 */
function valueRightOf(
  paper: Paper,
  label: Cell,
  used: ReadonlySet<number>,
  isLabel: (cell: Cell) => boolean,
): Place {
  const { top, right } = areaAt(paper, label.row, label.column)
  const last = Math.max(...used)
  let column = right + 1
  while (column < last && !used.has(column) && !shownAt(paper, top, column)) column += 1
  const shown = shownAt(paper, top, column)
  const isNext = shown !== undefined && isLabel(shown)
  const below = shown && !isNext ? undefined : valueBelow(paper, label, isLabel)
  if (below) return below
  if (isNext) return { row: top, column: right + 1 === column ? label.column : right + 1, value: undefined }
  if (shown) return { row: shown.row, column: shown.column, value: withoutColon(shown) }
  if (!used.has(column))
    return { row: top, column: /[:：][\s_]*$/.test(label.text) ? label.column : right + 1, value: undefined }
  const area = areaAt(paper, top, column)
  return { row: area.top, column: area.left, value: undefined }
}

/** A row of nothing but labels side by side, without colons, over a row of answers. */
function valueBelow(paper: Paper, label: Cell, isLabel: (cell: Cell) => boolean): Place | undefined {
  const { top, left, bottom } = areaAt(paper, label.row, label.column)
  const [labels, answers] = [[...cellsOf(paper, top)], [...cellsOf(paper, bottom + 1)]]
  if (labels.length < 2 || answers.length === 0 || !paper.rows.includes(bottom + 1)) return undefined
  const isHead = (cell: Cell, place: number) =>
    isLabel(cell) &&
    !/[:：][\s_]*$/.test(cell.text) &&
    (labels[place + 1]?.column ?? 0) <= areaAt(paper, top, cell.column).right + 1
  if (!labels.every(isHead) || answers.some(isLabel)) return undefined
  const area = areaAt(paper, bottom + 1, left)
  return { row: area.top, column: area.left, value: shownAt(paper, bottom + 1, left) }
}

function withoutColon(cell: Cell): Cell {
  return cell.kind === 'text' && /^\s*[:：]/.test(cell.text)
    ? { ...cell, text: cell.text.replace(/^\s*[:：]\s*/, '') }
    : cell
}

/** `填报人：王某某 联系电话：139…`: each label with the text up to the next one. */
function withinCell(
  paper: Paper,
  cell: Cell,
  fields: readonly PrintedField[],
  used: ReadonlySet<number>,
  isLabel: (cell: Cell) => boolean,
): Labelled[] {
  if (!/[:：_\s]/.test(cell.text)) return []
  const marks = marksIn(cell.text, fields)
  return marks.map(({ printed, end }, index) => {
    const text = upToNextLabel(cell.text.slice(end, marks[index + 1]?.start))
    const here = { printed, label: cell, row: cell.row, column: cell.column }
    if (text !== '') return { ...here, value: { ...cell, text } }
    const alone = marks.length === 1 && /[:：]\s*$/.test(cell.text)
    return alone ? { ...here, ...valueRightOf(paper, cell, used, isLabel) } : { ...here, value: undefined }
  })
}

interface Mark {
  printed: PrintedField
  start: number
  end: number
}

function marksIn(text: string, fields: readonly PrintedField[]): Mark[] {
  const marks: Mark[] = []
  for (const printed of fields) {
    const match = printed.findIn(text)
    if (!match) continue
    const mark = { printed, start: match.index, end: match.index + match[0].length }
    const rival = marks.findIndex((other) => mark.start < other.end && other.start < mark.end)
    if (rival < 0) marks.push(mark)
    else if (match[0].length > marks[rival]!.end - marks[rival]!.start) marks[rival] = mark
  }
  return marks.toSorted((one, other) => one.start - other.start)
}

/** A value ends where another label begins that isn't the form's (` 审核人：`); drawn lines and a printed seal come off. */
function upToNextLabel(text: string): string {
  return text
    .replace(/(?<!\s)\s+[\u4e00-\u9fff（）()]{2,10}[:：][\s\S]*$/, '')
    .replace(/[（(](?:盖章|公章|签字|签章)[）)]/g, '')
    .replace(/^[\s_]+|(?<![\s_;；，,])[\s_;；，,]+$/g, '')
}

/** True where a cell has a colon behind one of these labels: a line of a head or a foot, not a row of a list. */
export function holdsLabel(cell: Cell, fields: readonly PrintedField[]): boolean {
  if (cell.kind !== 'text' || !/[:：]/.test(cell.text)) return false
  return fields.some(({ findIn }) => findIn(cell.text) !== null)
}
