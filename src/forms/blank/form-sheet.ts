import { sheetPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { monthsOf, startOf } from '../../packs/months.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { attainableOf } from './attainable.ts'
import { columnWidth } from './column-width.ts'
import type { BlankFill, Filled } from './fill.ts'
import { addFixed, fixedWidths } from './fixed.ts'
import { addLines, widthsForLines } from './lines.ts'
import { addList, type Body } from './list.ts'
import { LINE, linesIn, textWidth, widthOf } from './measure.ts'
import { Page, type Anchor } from './page.ts'
import { addRecord, RECORD_WIDTHS } from './record.ts'
import { writtenMonth } from './period.ts'
import type { Setting } from './setting.ts'
import type { BlankSheet } from './sheet-list.ts'

/** A title is set in this many times the default size. */
const TITLE_SCALE = 18 / 11

/** One form as a sheet: annex, title, head, body, foot, notes, from the top; and where its fields stand. */
export function planForm(
  pack: Pack,
  fill: BlankFill,
  sheet: BlankSheet,
): { plan: SheetPlan; anchors: readonly Anchor[] } {
  const { form } = sheet
  const setting = settingOf(pack, fill, sheet)
  const page = new Page(widthsForLines(widthsOf(form), [form.head[0], form.foot[0]]))
  addTitle(page, form)
  addLines(page, 'head', form.head, setting)
  if (form.head.length > 0) page.addRow(6)
  const { lastHead, filter } = addBody(page, pack, fill, sheet, setting)
  if (form.foot.length > 0) page.addRow(6)
  addLines(page, 'foot', form.foot, setting)
  for (const note of form.notes ?? []) {
    page.addLine(note, 'note', linesIn(note, widthOf(page.widths, 1, page.columns)) * LINE + 4)
  }
  const plan = sheetPlan(sheet.name, {
    widths: page.widths,
    rows: page.rows,
    merges: page.merges,
    freeze: lastHead === 0 ? null : { rows: lastHead, columns: frozenColumns(form, page.widths) },
    filter,
    print: { orientation: form.orientation, repeatRows: lastHead },
    validations: page.validations,
    protection: true,
  })
  return { plan, anchors: page.anchors }
}

function settingOf(pack: Pack, fill: BlankFill, sheet: BlankSheet): Setting {
  return {
    filled: sheet.filled,
    start: startOf(pack),
    quarterEnd: sheet.period.quarterEnd,
    names: { village: fill.villages, station: (fill.stations ?? []).map((station) => station.name) },
  }
}

function widthsOf(form: Form): readonly number[] {
  switch (form.layout) {
    case 'list':
      return form.fields.map((field) => columnWidth(field))
    case 'fixed':
      return fixedWidths(form)
    case 'record':
      return RECORD_WIDTHS
  }
}

function addTitle(page: Page, form: Form): void {
  if (form.annex !== undefined) page.addLine(form.annex, 'annex', 22)
  const room = Math.max(2, widthOf(page.widths, 1, page.columns) / TITLE_SCALE - 1)
  page.addLine(form.title, 'title', Math.ceil(textWidth(form.title) / room) * 26 + 12)
}

function addBody(page: Page, pack: Pack, fill: BlankFill, sheet: BlankSheet, setting: Setting): Body {
  const { form } = sheet
  switch (form.layout) {
    case 'list':
      return addList(page, form, listRows(pack, fill, sheet), setting)
    case 'fixed':
      return { lastHead: addFixed(page, form, attainableOf(pack, sheet.id), setting), filter: null }
    case 'record':
      addRecord(page, form.fields, setting)
      return { lastHead: 0, filter: null }
  }
}

/** The rows of a list that are known: its months, or those of the subjects that it speaks of. */
function listRows(pack: Pack, fill: BlankFill, { id, form, filled }: BlankSheet): Filled[] {
  if (form.per !== 'month' && form.fields.some(({ role }) => role === 'month')) {
    return monthsOf(pack, form).map((month) => ({ ...filled, month: writtenMonth(month) }))
  }
  const roles = form.fields.map((field) => field.role)
  const makes = Object.values(pack.subjects).some(({ madeBy }) => madeBy.includes(id))
  if (form.about === undefined && !makes && !roles.includes('station')) return []
  if (roles.includes('station')) {
    return (fill.stations ?? []).map(({ name, village }) => ({ ...filled, station: name, village }))
  }
  return roles.includes('village') ? fill.villages.map((village) => ({ ...filled, village })) : []
}

/** A wide list keeps the names of its subjects in sight. */
function frozenColumns(form: Form, widths: readonly number[]): number {
  if (form.layout !== 'list' || form.about === undefined) return 0
  const name = form.fields.findIndex((field) => field.role === 'village' || field.role === 'station') + 1
  return widthOf(widths, 1, name) <= widthOf(widths, 1, widths.length) / 2 ? name : 0
}
