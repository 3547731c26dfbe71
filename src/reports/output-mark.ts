import { row, sheetPlan, text, type SheetPlan } from '../model/sheet-plan.ts'

/** The very hidden sheet that every workbook of ours beside the annotated copies carries: no batch takes it for a submission. */
export const OUTPUT_MARK = '_lingong_output'

/** A very hidden sheet that says that a workbook is ours, and what it is. */
export function markSheet(kind: string): SheetPlan {
  return sheetPlan(OUTPUT_MARK, { visibility: 'veryHidden', rows: [row([text('lingong'), text(kind)])] })
}
