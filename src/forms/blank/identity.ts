import { columnName } from '../../model/grid.ts'
import { row, sheetPlan, text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Anchor } from './page.ts'
import type { BlankSheet } from './sheet-list.ts'
import { IDENTITY_SHEET } from './sheet-names.ts'

/** The very hidden sheet that says which pack and forms these are: A1 `lingong`, B1 the pack; then sheet name and form id. */
export function identitySheet(packId: string, entries: readonly (readonly [string, string])[]): SheetPlan {
  const rows = [['lingong', packId], ...entries]
  return sheetPlan(IDENTITY_SHEET, {
    visibility: 'veryHidden',
    widths: [30, 20],
    rows: rows.map((words) => row(words.map((word) => text(word)))),
    print: { orientation: 'portrait', footer: '' },
    protection: true,
  })
}

/**
 * Defined names of a workbook's fields: `lg.village_facts.overdue` over the column's body, `lg.monthly.3.head.month` for
 * the third sheet of a form that there are several of.
 */
export function fieldNames(
  sheets: readonly { sheet: BlankSheet; anchors: readonly Anchor[] }[],
): { name: string; refersTo: string }[] {
  const counts = new Map<string, number>()
  return sheets.flatMap(({ sheet, anchors }) => {
    const count = (counts.get(sheet.id) ?? 0) + 1
    counts.set(sheet.id, count)
    const number = sheet.form.per === 'town' || sheet.form.per === 'subject' ? '' : `.${count}`
    const prefix = `lg.${sheet.id.replaceAll('-', '_')}${number}`
    return anchors.map(({ field, area }) => {
      const from = `$${columnName(area.left)}$${area.top}`
      const to = `$${columnName(area.right)}$${area.bottom}`
      const range = from === to ? from : `${from}:${to}`
      return { name: `${prefix}.${field}`, refersTo: `'${sheet.name.replaceAll("'", "''")}'!${range}` }
    })
  })
}
