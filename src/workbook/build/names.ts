import { columnName, quoteSheet, type Area } from '../../model/grid.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import { escapeXml } from './markup.ts'

export interface BookName {
  name: string
  refersTo: string
  /** position of the sheet that the name belongs to */
  sheet?: number
  hidden?: true
}

/** `$A$1:$B$9` */
function fixedArea(area: Area): string {
  return `$${columnName(area.left)}$${area.top}:$${columnName(area.right)}$${area.bottom}`
}

/** `A1:B9`, `A1` for one cell. */
export function areaAddress(area: Area): string {
  const from = `${columnName(area.left)}${area.top}`
  const to = `${columnName(area.right)}${area.bottom}`
  return from === to ? from : `${from}:${to}`
}

/** The names that a sheet's print set-up and filter need. `index` is the sheet's position in the workbook. */
export function sheetNames(plan: SheetPlan, index: number): BookName[] {
  const sheet = quoteSheet(plan.name)
  const names: BookName[] = []
  if (plan.filter) {
    const refersTo = `${sheet}!${fixedArea(plan.filter)}`
    names.push({ name: '_xlnm._FilterDatabase', refersTo, sheet: index, hidden: true })
  }
  if (plan.print.repeatRows > 0) {
    names.push({
      name: '_xlnm.Print_Titles',
      refersTo: `${sheet}!$1:$${plan.print.repeatRows}`,
      sheet: index,
    })
  }
  return names
}

/** One `<definedName>`; `prefix` is the namespace prefix with its colon, or ''. */
export function nameXml(name: BookName, prefix = ''): string {
  const scope = name.sheet === undefined ? '' : ` localSheetId="${name.sheet}"`
  const hidden = name.hidden ? ' hidden="1"' : ''
  const tag = `${prefix}definedName`
  return `<${tag} name="${escapeXml(name.name)}"${scope}${hidden}>${escapeXml(name.refersTo)}</${tag}>`
}
