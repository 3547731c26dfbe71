import type { Cell } from '../model/grid.ts'
import { holdsLabel } from './labelled.ts'
import { areaAt, cellsOf, keysOf, type Paper } from './paper.ts'
import type { PrintedForm } from './printed-form.ts'
import type { TableHead } from './table-head.ts'

export type RowKind =
  | { kind: 'entry' }
  | { kind: 'total' | 'subtotal' | 'example'; cell: Cell }
  /** a head that is printed again, a line of column numbers, averages and running totals */
  | { kind: 'printed' }
  /** a line below the table: signature, remarks */
  | { kind: 'below' }

const TOTAL = /^(?:[全本]年)?(?:合计|总计|共计|总合计|总分|合计得分|得分合计)$/
const SUBTOTAL = /^.{0,12}小计$/
const TOWN_TOTAL = /^.{1,12}(?:合计|总计|共计)$/
/** The same where a name should be. */
const TOTAL_NAME = /^(?:全(?:市|县|区|镇|乡|街道)(?:汇总|总数)?|汇总|总数|合计数|[∑Σ])$/
const EXAMPLE = /^(?:填写|填报)?(?:示例|样例|范例|例)\d*$/
const EXAMPLE_MARK =
  /^\s*[（(【[](?:填写|填报)?(?:示例|样例|范例|例)[）)】\]]|^\s*(?:填写|填报)?(?:示例|样例|范例|例)\s*[:：]|[（(](?:填写|填报)?(?:示例|样例|范例|例)[）)]\s*$/
/** Texts without any of these marks are neither totals, examples, remarks nor labels with a colon. */
const TELLING = /[计例分均注备说填全汇总∑Σ:：]/
const REMARK = /^\s{0,9}(?:注|备注|说明|填表说明|填报说明)\s{0,9}\d{0,9}\s{0,9}[:：.．、]/
/** The same in a cell of its own, in front of the remark. */
const REMARK_BEFORE = /^(?:注|备注|说明|填表说明|填报说明|填写说明|注意事项)$/
/** Reckoned over more than the rows above, or otherwise than by adding them up. */
const RECKONED = /^(?:平均|均值|平均[值数分]|平均得分|.{0,8}累计)$/

/** `填报人签字：王某某`, `单位负责人（签字）：`, `日期：`; `（盖章）` and `2024年10月25日` need no colon. */
const SIGNATURE =
  /^\s{0,9}[\u4e00-\u9fff]{0,6}(?:填报|填表|制表|编制|经办|审核|复核|审批|负责|领导|主管|签字|签名|签章|盖章|公章|日期|电话)人?[\u4e00-\u9fff]{0,2}\s{0,9}(?:[（(][^）)]{1,6}[）)])?\s{0,9}[:：]/
/** The same as a label in a cell of its own. */
const SIGNER =
  /^[\u4e00-\u9fff]{0,4}(?:(?:填报|填表|制表|编制|经办|审核|复核|审批|负责|联系)人|(?:填报|填表|制表)(?:日期|时间|单位))(?:签[字名章])?$/
const SEAL = /[（(]\s{0,9}(?:盖章|公章|签字|签名|签章)\s{0,9}[）)]\s{0,9}$/
const SIGNED_ON = /^\s{0,9}(?:\d{4})?\s{0,9}年\s{0,9}\d{0,2}\s{0,9}月\s{0,9}\d{0,2}\s{0,9}日\s{0,9}$/

/** What a row below the column heads is. */
export function kindOfRow(paper: Paper, row: number, form: PrintedForm, head: TableHead): RowKind {
  const cells = [...cellsOf(paper, row)]
  let labels = 0
  for (const cell of cells) {
    if (cell.kind !== 'text') continue
    if (head.texts.has(cell.text)) labels += 1
    if (!TELLING.test(cell.text)) continue
    if (isBesideEntry(cell, cells, form, head) && !isExample(paper, cell)) continue
    const marked = markedCell(paper, cell, head)
    if (marked) return marked
    if (REMARK.test(cell.text) || holdsLabel(cell, form.foot) || holdsLabel(cell, form.head))
      return { kind: 'below' }
  }
  if (labels >= 2 && labels * 2 >= head.columns.size) return { kind: 'printed' }
  if (isColumnNumbers(cells, head)) return { kind: 'printed' }
  if (isSignature(paper, cells, form, head) || isRemarkBefore(paper, cells, head)) return { kind: 'below' }
  return isSentence(paper, cells, head) ? { kind: 'below' } : { kind: 'entry' }
}

/** Totals, averages and examples say so in a cell of words: `合计`, `合计（4个村）`. */
function markedCell(paper: Paper, cell: Cell, head: TableHead): RowKind | undefined {
  if (!/[计例分均全汇总∑Σ]/.test(cell.text)) return undefined
  const keys = keysOf(paper, cell)
  const says = (words: RegExp) => keys.some((key) => words.test(key))
  if (says(TOTAL)) return { kind: 'total', cell }
  if (isExample(paper, cell)) return { kind: 'example', cell }
  const type = typeAt(cell, head)
  if (type !== undefined && !NAMING.has(type)) return undefined
  if (type !== undefined && says(TOTAL_NAME)) return { kind: 'total', cell }
  if (says(SUBTOTAL) || says(TOWN_TOTAL)) return { kind: 'subtotal', cell }
  if (says(RECKONED)) return { kind: 'printed' }
  return EXAMPLE_MARK.test(cell.text) ? { kind: 'example', cell } : undefined
}

/** Types of columns that say what a row is about. */
const NAMING: ReadonlySet<string> = new Set(['name', 'serial', 'monthNumber'])

/** `示例` alone, in whatever column. */
function isExample(paper: Paper, cell: Cell): boolean {
  return cell.text.includes('例') && EXAMPLE.test(keysOf(paper, cell)[0] ?? '')
}

/** What stands in a column of words (备注, 问题描述) of a row that is filled in speaks of that row, whatever it says. */
function isBesideEntry(cell: Cell, cells: readonly Cell[], { form }: PrintedForm, head: TableHead): boolean {
  if (!isWords(typeAt(cell, head))) return false
  const filled = cells.filter((other) => {
    const type = typeAt(other, head)
    return other.column < cell.column && type !== 'serial' && !isWords(type) && !/[:：]/.test(other.text)
  })
  return filled.length >= (form.layout === 'list' ? 2 : 1)
}

function isWords(type: string | undefined): boolean {
  return type === 'text' || type === 'longText'
}

/** The type of the field whose column a cell stands in. */
function typeAt(cell: Cell, head: TableHead): string | undefined {
  for (const { left, right, printed } of head.columns.values()) {
    if (left <= cell.column && cell.column <= right) return printed.field.type
  }
  return undefined
}

/** `1 2 3 4 …` or `甲 乙 1 2 …` under the heads. */
function isColumnNumbers(cells: readonly Cell[], head: TableHead): boolean {
  if (cells.length < 4 || cells.length < head.columns.size - 1) return false
  let words = 0
  let first: number | undefined
  for (const [index, { text }] of cells.entries()) {
    const plain = text.replace(/[\s()（）]/g, '')
    if (first === undefined && /^[甲乙丙丁戊]$/.test(plain)) {
      words += 1
      continue
    }
    first ??= Number.parseInt(plain, 10)
    if (plain !== String(first + index - words)) return false
  }
  return first !== undefined && cells.length - words >= 3 && (first === 1 || words > 0)
}

/** Nobody's name stands in front of a signature: it is the first thing in its row. */
function isSignature(
  paper: Paper,
  [cell, ...others]: readonly Cell[],
  form: PrintedForm,
  head: TableHead,
): boolean {
  if (cell?.kind !== 'text') return false
  if (isSigner(paper, cell, form)) {
    // 负责人 may be what somebody's post is called, in a column of words
    const type = typeAt(cell, head)
    const isPost = type === undefined || isWords(type)
    if (!isPost || others.length < 2 || others.some((other) => isSigner(paper, other, form))) return true
  }
  if (SIGNED_ON.test(cell.text)) return typeAt(cell, head) !== 'date'
  return SIGNATURE.test(cell.text) || SEAL.test(cell.text)
}

/** A label of the form's head or foot, or of a signature, in a cell of its own. */
function isSigner(paper: Paper, cell: Cell, { head, foot }: PrintedForm): boolean {
  const keys = keysOf(paper, cell)
  const isKey = (key: string) => keys.includes(key)
  return keys.some((key) => SIGNER.test(key)) || [...head, ...foot].some((label) => label.keys.some(isKey))
}

/** `说明` where a row's number should be, with the remark beside it. */
function isRemarkBefore(paper: Paper, [cell]: readonly Cell[], head: TableHead): boolean {
  if (!cell || !REMARK_BEFORE.test(keysOf(paper, cell)[0] ?? '')) return false
  const type = typeAt(cell, head)
  return type === undefined || type === 'serial'
}

/** The number of an annex, above the title of the next form on the sheet. */
const ANNEX = /^附[件表][一二三四五六七八九十\d]{0,3}$/

/** One text alone: an annex's number, merged over several columns, or where a row's number should be. */
function isSentence(paper: Paper, cells: readonly Cell[], head: TableHead): boolean {
  const [cell] = cells
  if (!cell || cells.length > 1 || cell.kind !== 'text') return false
  if (ANNEX.test(keysOf(paper, cell)[0] ?? '')) return true
  const { left, right } = areaAt(paper, cell.row, cell.column)
  const over = [...head.columns.values()].filter((column) => left <= column.left && column.left <= right)
  if (over.length >= 3) return true
  return over[0]?.printed.field.role === 'serial' && !/\d/.test(cell.text)
}
