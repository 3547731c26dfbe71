import { sheetPlan, type Content, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { LINE, linesIn, widthOf } from './measure.ts'
import { cellArea, Page } from './page.ts'
import type { BlankSheet } from './sheet-list.ts'
import { INSTRUCTIONS_SHEET } from './sheet-names.ts'

const WIDTHS = [8, 42, 8, 34] as const
const HEADS: readonly string[] = ['表号', '表名', '张数', '工作表']

/** The first sheet: what this is, how to fill it in, and where each form stands. */
export function instructionsSheet(pack: Pack, town: string | null, sheets: readonly BlankSheet[]): SheetPlan {
  const page = new Page(WIDTHS)
  page.addLine(`${pack.title}填表说明`, 'title', 40)
  if (pack.status === 'draft') {
    page.addLine('征求意见稿', 'watermark', 24)
    page.addLine('本表依据的文件还在征求意见，正式文件下发后，以正式文件为准。', 'subtitle', 22)
  }
  if (town !== null) page.addLine(`${pack.levels?.town ?? '乡镇街道'}：${town}`, 'subtitle', 22)
  page.addRow(8)
  pack.instructions.forEach((text, index) => addInstruction(page, String(index + 1), text))
  page.addRow(8)
  addContents(page, sheets)
  return sheetPlan(INSTRUCTIONS_SHEET, {
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    print: { orientation: 'portrait' },
    protection: true,
    tab: '2E75B6',
  })
}

function addInstruction(page: Page, number: string, text: string): void {
  const lines = linesIn(text, widthOf(page.widths, 2, page.columns))
  const row = page.addRow(lines * LINE + 10)
  page.put(cellArea(row, 1), { kind: 'number', number }, 'textCentred')
  page.put({ top: row, left: 2, bottom: row, right: page.columns }, { kind: 'text', text }, 'wrapped')
}

/** One row a form, with a link to its first sheet; numbered where the document numbers none. */
function addContents(page: Page, sheets: readonly BlankSheet[]): void {
  const row = page.addRow(26)
  const numbered = sheets.every(({ form }) => form.annex === undefined)
  const heads = numbered ? HEADS.with(0, '序号') : HEADS
  heads.forEach((head, index) => page.put(cellArea(row, index + 1), { kind: 'text', text: head }, 'head'))
  const ids = [...new Set(sheets.map((sheet) => sheet.id))]
  ids.forEach((id, index) => {
    const same = sheets.filter((sheet) => sheet.id === id)
    const number = numbered ? String(index + 1) : (same[0]!.form.annex ?? '')
    addContentsRow(page, same[0]!, same.length, number)
  })
}

function addContentsRow(page: Page, first: BlankSheet, count: number, number: string): void {
  const { form, name } = first
  const lines = Math.max(linesIn(form.title, WIDTHS[1]), linesIn(name, WIDTHS[3]))
  const row = page.addRow(lines * LINE + 9)
  const texts: Content[] = [
    { kind: 'text', text: number },
    { kind: 'text', text: form.title },
    { kind: 'number', number: String(count) },
    { kind: 'link', text: name, sheet: name, cell: 'A1' },
  ]
  texts.forEach((content, index) => page.put(cellArea(row, index + 1), content, CONTENTS_LOOKS[index]!))
}

const CONTENTS_LOOKS = ['textCentred', 'wrapped', 'textCentred', 'linkWrapped'] as const
