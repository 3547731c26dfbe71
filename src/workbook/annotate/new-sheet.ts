import { address, columnName, type Area } from '../../model/grid.ts'
import type { CellPlan, Content, Look, PrintPlan, SheetPlan } from '../../model/sheet-plan.ts'
import { rowHeights } from '../build/heights.ts'
import { planLists } from '../build/lists.ts'
import { cellText, escapeXml } from '../build/markup.ts'
import { areaAddress } from '../build/names.ts'
import { storedNumber } from '../build/stored-number.ts'
import { footerText, tailXml } from '../build/tail.ts'
import { PADDING } from '../looks.ts'

/** What a plan can't know: the workbook's namespace, its cell formats, whether the sheet is the one on top. */
export interface SheetTerms {
  namespace: string
  formatOf(look: Look): number
  active: boolean
}

const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>'

/** The part of a sheet of ours in a clerk's workbook: raw, with inline strings, so that no shared part changes. */
export function newSheetXml(plan: SheetPlan, terms: SheetTerms): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${terms.namespace}">` +
    sheetPr(plan) +
    `<sheetViews><sheetView${terms.active ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(plan)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(plan.widths) +
    `<sheetData>${rowsXml(plan, terms)}</sheetData>` +
    (plan.protection ? PROTECTION : '') +
    (plan.filter ? `<autoFilter ref="${areaAddress(plan.filter)}"/>` : '') +
    mergesXml(plan.merges) +
    tailXml(plan, literalLists(plan)) +
    printXml(plan.print) +
    '</worksheet>'
  )
}

/** Lists that need a sheet of their own are left out: a result sheet is read, not filled in. */
function literalLists(plan: SheetPlan): ReadonlyMap<string, string> {
  const { formulas } = planLists([plan])
  return new Map([...formulas].filter(([, formula]) => formula.startsWith('"')))
}

function sheetPr(plan: SheetPlan): string {
  const tab = plan.tab === null ? '' : `<tabColor rgb="FF${plan.tab}"/>`
  const fit = plan.print.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : ''
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`
}

function pane({ freeze }: SheetPlan): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return ''
  const { rows, columns } = freeze
  const name = rows > 0 && columns > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft'
  const corner = address(rows + 1, columns + 1)
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '')
  return (
    `<pane${splits} topLeftCell="${corner}" activePane="${name}" state="frozen"/>` +
    `<selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`
  )
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return ''
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + PADDING}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

function rowsXml(plan: SheetPlan, terms: SheetTerms): string {
  const heights = rowHeights(plan)
  const covered = coveredCells(plan)
  const names = plan.widths.map((_, index) => columnName(index + 1))
  const rows: string[] = []
  plan.rows.forEach((row, index) => {
    const cells = cellsOf(row.cells, covered.get(index + 1))
      .map((cell, column) => {
        if (!cell) return ''
        return cellXml((names[column] ?? columnName(column + 1)) + String(index + 1), cell, terms)
      })
      .join('')
    const height = heights[index] ?? null
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`
    if (cells !== '' || tall !== '') rows.push(`<row r="${index + 1}"${tall}>${cells}</row>`)
  })
  return rows.join('')
}

type Covered = Map<number, Look>

/** The cells under a merge, by row and column index, with the look that its borders need. */
function coveredCells(plan: SheetPlan): Map<number, Covered> {
  const rows = new Map<number, Covered>()
  for (const area of plan.merges) {
    const look = plan.rows[area.top - 1]?.cells[area.left - 1]?.look
    if (look === undefined) continue
    for (let row = area.top; row <= area.bottom; row += 1) {
      const covered: Covered = rows.get(row) ?? new Map()
      for (let column = area.left; column <= area.right; column += 1) covered.set(column - 1, look)
      rows.set(row, covered)
    }
  }
  return rows
}

function cellsOf(cells: readonly (CellPlan | null)[], covered: Covered | undefined): (CellPlan | null)[] {
  const whole = [...cells]
  for (const [column, look] of covered ?? []) {
    while (whole.length <= column) whole.push(null)
    whole[column] ??= { content: { kind: 'blank' }, look }
  }
  return whole
}

function cellXml(reference: string, { content, look }: CellPlan, terms: SheetTerms): string {
  const head = `<c r="${reference}" s="${terms.formatOf(look)}"`
  const { type, inside } = contentXml(content)
  if (inside === '') return `${head}/>`
  return `${head}${type === '' ? '' : ` t="${type}"`}>${inside}</c>`
}

function contentXml(content: Content): { type: string; inside: string } {
  switch (content.kind) {
    case 'blank':
      return { type: '', inside: '' }
    case 'text':
    case 'link':
      return inline(content.text)
    case 'number': {
      const stored = storedNumber(content.number)
      return 'text' in stored ? inline(stored.text) : { type: '', inside: `<v>${stored.number}</v>` }
    }
    case 'formula': {
      const { result } = content
      const stored = 'text' in result ? result : storedNumber(result.number)
      const formula = `<f>${escapeXml(content.formula)}</f>`
      return 'text' in stored
        ? { type: 'str', inside: `${formula}<v>${escapeXml(cellText(stored.text))}</v>` }
        : { type: '', inside: `${formula}<v>${stored.number}</v>` }
    }
  }
}

function inline(text: string): { type: string; inside: string } {
  return { type: 'inlineStr', inside: `<is><t xml:space="preserve">${escapeXml(cellText(text))}</t></is>` }
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return ''
  const cells = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`)
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`
}

function printXml(print: PrintPlan): string {
  const fit = print.fitWidth ? ' fitToWidth="1" fitToHeight="0"' : ''
  const footer =
    print.footer === ''
      ? ''
      : `<headerFooter><oddFooter>${escapeXml(footerText(print.footer))}</oddFooter></headerFooter>`
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" orientation="${print.orientation}"${fit}/>` +
    footer
  )
}
