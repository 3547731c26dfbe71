import type { BookPlan } from '../model/sheet-plan.ts'
import { finishPackage } from './build/finish.ts'
import { LISTS_SHEET, planLists, type ChoiceLists } from './build/lists.ts'
import { sheetNames } from './build/names.ts'
import { fillSheet, lookStyles } from './build/sheet.ts'
import { firstVisible } from './package-xml.ts'

/** Nothing inside says when a workbook was made: the same plan gives the same bytes. */
const MADE = new Date(Date.UTC(2024, 0, 1))
const MAKER = 'lingong'

/**
 * A workbook of our own from its plan, as the bytes of an .xlsx file. The same plan gives the same bytes. Numbers are
 * stored as they are written, formulas with the result that the plan gives; a text is never a formula.
 */
export async function buildWorkbook(plan: BookPlan): Promise<Buffer> {
  const { default: excel } = await import('exceljs')
  const lists = planLists(plan.sheets)
  const book = new excel.Workbook()
  Object.assign(book, {
    creator: MAKER,
    lastModifiedBy: MAKER,
    created: MADE,
    modified: MADE,
    title: plan.title,
    ...(plan.madeBy !== undefined && { description: plan.madeBy }),
  })
  book.views = [viewOn(firstVisible(plan.sheets))]
  const styles = lookStyles()
  for (const sheetPlan of plan.sheets) {
    const sheet = book.addWorksheet(sheetPlan.name, { state: sheetPlan.visibility })
    fillSheet(sheet, sheetPlan, styles)
    if (sheetPlan.protection) await sheet.protect('', ALLOWED)
  }
  addListSheet(book, lists)
  const packed = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object)
  const own = plan.sheets.flatMap((sheetPlan, index) => sheetNames(sheetPlan, index))
  return finishPackage(Buffer.from(packed), {
    sheets: plan.sheets,
    names: [...own, ...(plan.names ?? []), ...lists.names],
    lists,
  })
}

/** What people may do on a protected sheet: everything but changing titles and heads. */
const ALLOWED = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
}

function viewOn(activeTab: number) {
  const size = { x: 0, y: 0, width: 20_000, height: 15_000 }
  return { ...size, firstSheet: activeTab, activeTab, visibility: 'visible' as const }
}

function addListSheet(book: import('exceljs').Workbook, lists: ChoiceLists): void {
  if (lists.columns.length === 0) return
  const sheet = book.addWorksheet(LISTS_SHEET, { state: 'veryHidden' })
  lists.columns.forEach((choices, column) => {
    choices.forEach((choice, row) => {
      sheet.getCell(row + 1, column + 1).value = choice
    })
  })
}
