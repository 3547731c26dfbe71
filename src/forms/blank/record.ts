import type { Area } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { knownText, prefilled } from './fill.ts'
import { helpOf } from './help.ts'
import { bodyLook } from './looks.ts'
import { LINE, linesIn } from './measure.ts'
import type { Page } from './page.ts'
import type { Setting } from './setting.ts'

/** Label and entry, twice. */
export const RECORD_WIDTHS: readonly number[] = [16, 29, 16, 29]
const ROW_HEIGHT = 34
const ROOM = 18
const STAMP_HEIGHT = 28
/** Under an opinion, as official forms print it. */
const STAMP = '（盖章）　　　　　　　　年　　　月　　　日　　'

/** Adds label and entry pairs in reading order, two on a line; a wide one, or one without a neighbour, has its line alone. */
export function addRecord(page: Page, fields: readonly Field[], setting: Setting): void {
  for (const line of linesOf(fields)) {
    const top = page.addRow(heightOf(page, line, setting))
    const alone = line.length === 1
    if (alone && isOpinion(line[0]!)) {
      addOpinion(page, top, line[0]!, setting)
      continue
    }
    line.forEach((field, index) => {
      const left = index * 2 + 1
      addPair(page, { top, left, bottom: top, right: alone ? page.columns : left + 1 }, field, setting)
    })
  }
}

function linesOf(fields: readonly Field[]): Field[][] {
  const lines: Field[][] = []
  let open: Field[] | undefined
  for (const field of fields) {
    if (isWide(field)) {
      lines.push([field])
      open = undefined
    } else if (open) {
      open.push(field)
      open = undefined
    } else {
      open = [field]
      lines.push(open)
    }
  }
  return lines
}

function isWide(field: Field): boolean {
  return field.wide === true || field.type === 'longText'
}

/** An opinion is signed: it has a line for seal and date under it. */
function isOpinion(field: Field): boolean {
  return field.type === 'longText' && field.label.endsWith('意见')
}

function heightOf(page: Page, line: readonly Field[], { filled }: Setting): number {
  const lines = line.map((field, index) =>
    Math.max(
      linesIn(field.label, page.widths[index * 2]!),
      linesIn(knownText(field, filled) ?? '', page.widths[index * 2 + 1]!),
      Number.parseInt(field.lines ?? '1', 10),
    ),
  )
  return Math.max(ROW_HEIGHT, Math.max(...lines) * LINE + ROOM)
}

/** The label in the first column of the area, the entry right of it in the area's first row. */
function addPair(page: Page, area: Area, field: Field, setting: Setting): void {
  page.put({ ...area, right: area.left }, { kind: 'text', text: field.label }, 'label')
  const entry = { ...area, left: area.left + 1, bottom: area.top }
  const content = prefilled(field, setting.filled)
  page.put(entry, content, bodyLook(field, content))
  const help = helpOf(field, entry, setting)
  if (help !== null) page.validations.push(help)
  page.anchors.push({ field: field.key, area: entry })
}

/** The label stands beside both: the opinion, and the line for seal and date under it. */
function addOpinion(page: Page, top: number, field: Field, setting: Setting): void {
  const bottom = page.addRow(STAMP_HEIGHT)
  addPair(page, { top, left: 1, bottom, right: page.columns }, field, setting)
  page.put({ top: bottom, left: 2, bottom, right: page.columns }, { kind: 'text', text: STAMP }, 'stamp')
}
