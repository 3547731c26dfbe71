import type { Area } from '../../model/grid.ts'
import { BLANK, type Content } from '../../model/sheet-plan.ts'
import type { Field, Form } from '../../packs/schema/form.ts'
import { addColumnHeads } from './column-heads.ts'
import { prefilled, type Filled } from './fill.ts'
import { helpOf } from './help.ts'
import { bodyLook } from './looks.ts'
import { LINE, linesIn } from './measure.ts'
import { cellArea, type Page } from './page.ts'
import type { Setting } from './setting.ts'

const ROW_HEIGHT = 22
const BLANK_ROWS = 20

/** What a list's heads and body take; the filter stands in the last row of the heads. */
export interface Body {
  lastHead: number
  filter: Area | null
}

/** Adds column heads, the rows of the names that are known, and blank rows below. */
export function addList(page: Page, form: Form, rows: readonly Filled[], setting: Setting): Body {
  const heads = form.fields.map((field) => ({ label: field.label, group: field.group ?? null, span: 1 }))
  const lastHead = addColumnHeads(page, heads)
  rows.forEach((filled, index) => addListRow(page, form.fields, filled, String(index + 1)))
  const blank = Number.parseInt(form.blankRows ?? String(BLANK_ROWS), 10)
  for (let count = 0; count < blank; count += 1) addListRow(page, form.fields, null, '')
  form.fields.forEach((field, index) => {
    const area = { top: lastHead + 1, left: index + 1, bottom: page.bottom, right: index + 1 }
    const help = helpOf(field, area, setting)
    if (help !== null) page.validations.push(help)
    page.anchors.push({ field: field.key, area })
  })
  return { lastHead, filter: { top: lastHead, left: 1, bottom: page.bottom, right: page.columns } }
}

function addListRow(page: Page, fields: readonly Field[], filled: Filled | null, serial: string): void {
  const contents = fields.map((field) => contentOf(field, filled, serial))
  const lines = contents.map((content, index) =>
    content.kind === 'text' ? linesIn(content.text, page.widths[index]!) : 1,
  )
  const row = page.addRow(Math.max(ROW_HEIGHT, Math.max(...lines) * LINE + 4))
  fields.forEach((field, index) => {
    const content = contents[index]!
    page.put(cellArea(row, index + 1), content, bodyLook(field, content))
  })
}

function contentOf(field: Field, filled: Filled | null, serial: string): Content {
  if (filled === null) return BLANK
  return field.role === 'serial' ? { kind: 'number', number: serial } : prefilled(field, filled)
}
