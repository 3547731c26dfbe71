import type { Content, Look, ValidationPlan } from '../../model/sheet-plan.ts'
import type { Field, Form } from '../../packs/schema/form.ts'
import type { Attainable } from './attainable.ts'
import { addColumnHeads, type ColumnHead } from './column-heads.ts'
import { columnWidth } from './column-width.ts'
import { prefilled } from './fill.ts'
import { helpOf } from './help.ts'
import { bodyLook } from './looks.ts'
import { LINE, linesIn } from './measure.ts'
import { cellArea, type Page } from './page.ts'
import type { Setting } from './setting.ts'

type Row = NonNullable<Form['rows']>[number]

/** One column: a printed text of the rows, or a field, which may be printed too. */
type Column =
  | { prints: 'group' | 'label' }
  | { prints: 'key' | 'label' | 'points'; field: Field }
  | { prints: null; field: Field }

const GROUP_WIDTH = 12
const LABEL_WIDTH = 32
const ROW_HEIGHT = 36
/** Room to write a sentence or two. */
const WRITING_HEIGHT = 48

/** Widths of a form with fixed rows: printed columns first, where they aren't fields. */
export function fixedWidths(form: Form): number[] {
  return columnsOf(form).map((column) => {
    if ('field' in column) return columnWidth(column.field)
    return column.prints === 'group' ? GROUP_WIDTH : LABEL_WIDTH
  })
}

/** Adds column heads and the printed rows, each with its cells to fill in; gives the last row of the heads. */
export function addFixed(
  page: Page,
  form: Form,
  attainable: ReadonlyMap<string, Attainable>,
  setting: Setting,
): number {
  const columns = columnsOf(form)
  const rows = form.rows ?? []
  const lastHead = addColumnHeads(page, headsOf(form, columns))
  for (const row of rows) addFixedRow(page, columns, row, attainable, setting)
  columns.forEach((column, index) => {
    const area = { top: lastHead + 1, left: index + 1, bottom: page.bottom, right: index + 1 }
    if ('field' in column) page.anchors.push({ field: column.field.key, area })
    else if (column.prints === 'group') mergeGroups(page, rows, lastHead + 1, index + 1)
  })
  return lastHead
}

/**
 * Where the pack names a head for the rows (`rowsHead`), group and text have columns of their own in front; else the
 * first field that is no serial number prints the row's text. `points` prints the row's points.
 */
function columnsOf(form: Form): Column[] {
  const { rows = [] } = form
  const front: Column[] = []
  if (form.rowsHead !== undefined) {
    if (rows.some((row) => row.group !== undefined)) front.push({ prints: 'group' })
    front.push({ prints: 'label' })
  }
  const text = form.rowsHead === undefined ? form.fields.find((field) => field.role !== 'serial') : undefined
  const points = rows.some((row) => row.points !== undefined)
  const fields = form.fields.map((field): Column => {
    if (field.role === 'serial') return { prints: 'key', field }
    if (field === text) return { prints: 'label', field }
    return points && field.key === 'points' ? { prints: 'points', field } : { prints: null, field }
  })
  return [...front, ...fields]
}

function headsOf(form: Form, columns: readonly Column[]): ColumnHead[] {
  const front = columns.filter((column) => !('field' in column)).length
  const heads = form.fields.map((field) => ({ label: field.label, group: field.group ?? null, span: 1 }))
  return form.rowsHead === undefined ? heads : [{ label: form.rowsHead, group: null, span: front }, ...heads]
}

function addFixedRow(
  page: Page,
  columns: readonly Column[],
  row: Row,
  attainable: ReadonlyMap<string, Attainable>,
  setting: Setting,
): void {
  const writing = columns.some((column) => column.prints === null && column.field.type === 'longText')
  const lines = columns.map((column, index) => linesIn(printed(column, row), page.widths[index]!))
  const top = page.addRow(Math.max(writing ? WRITING_HEIGHT : ROW_HEIGHT, Math.max(...lines) * LINE + 12))
  columns.forEach((column, index) => {
    const area = cellArea(top, index + 1)
    if (column.prints !== null) {
      page.put(area, printedContent(printed(column, row)), printedLook(column))
      return
    }
    const content = prefilled(column.field, setting.filled)
    page.put(area, content, bodyLook(column.field, content))
    const claimed = attainable.get(column.field.key + row.key)
    const help = claimed ? claimHelp(column.field, row, claimed, area) : helpOf(column.field, area, setting)
    if (help !== null) page.validations.push(help)
  })
}

/** A group's name is printed once for all of its rows; see mergeGroups. */
function printed(column: Column, row: Row): string {
  if (column.prints === null || column.prints === 'group') return ''
  return row[column.prints] ?? ''
}

function printedContent(text: string): Content {
  return /^\d+$/.test(text) ? { kind: 'number', number: text } : { kind: 'text', text }
}

function printedLook(column: Column): Look {
  return column.prints === 'label' ? 'fixedWrapped' : 'fixed'
}

function claimHelp(
  field: Field,
  row: Row,
  { values, min, max }: Attainable,
  area: ValidationPlan['area'],
): ValidationPlan {
  const optional = row.required === false ? '，没有可留空' : ''
  if (values !== null) {
    const text = `第${row.key}项可填：${values.join('、')}${optional}`
    return { area, kind: 'list', choices: values, prompt: { title: field.label, text }, refusal: `${text}。` }
  }
  const range = max === null ? `${min} 或更大的数` : `${min} 到 ${max} 的数`
  const text = `第${row.key}项填 ${range}${optional}`
  return { area, kind: 'decimal', min, max, prompt: { title: field.label, text }, refusal: `${text}。` }
}

/** A group's name stands once, beside all of its rows. */
function mergeGroups(page: Page, rows: readonly Row[], top: number, column: number): void {
  let first = 0
  rows.forEach((row, index) => {
    if (rows[index + 1]?.group === row.group && index + 1 < rows.length) return
    const area = { top: top + first, left: column, bottom: top + index, right: column }
    page.put(area, { kind: 'text', text: row.group ?? '' }, 'fixed')
    first = index + 1
  })
}
