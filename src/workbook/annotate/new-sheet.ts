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
  /** the formula of each drop-down by its choices; in a clerk's workbook only those that need no sheet of their own */
  lists?: ReadonlyMap<string, string>
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
    tailXml(plan, terms.lists ?? literalLists(plan)) +
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
  const widest = plan.rows.reduce((most, row) => Math.max(most, row.cells.length), plan.widths.length)
  const starts = Array.from({ length: widest }, (_, index) => `<c r="${columnName(index + 1)}`)
  const looks = new Map<Look, Start>()
  const startOf = (look: Look): Start => {
    const known = looks.get(look) ?? startsFor(terms.formatOf(look))
    looks.set(look, known)
    return known
  }
  let xml = ''
  plan.rows.forEach((row, index) => {
    const number = String(index + 1)
    const cells = cellsXml(row.cells, covered.get(index + 1), number, starts, startOf)
    const height = heights[index] ?? null
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`
    if (cells !== '' || tall !== '') xml += `<row r="${number}"${tall}>${cells}</row>`
  })
  return xml
}

/** What follows a cell's address, by what the cell holds: a sheet has thousands of cells of a few looks. */
interface Start {
  blank: string
  text: string
  /** with whitespace at an end */
  kept: string
  number: string
  formula: string
  textFormula: string
}

function startsFor(format: number): Start {
  const style = `" s="${format}"`
  return {
    blank: `${style}/>`,
    text: `${style} t="inlineStr"><is><t>`,
    kept: `${style} t="inlineStr"><is><t xml:space="preserve">`,
    number: `${style}><v>`,
    formula: `${style}><f>`,
    textFormula: `${style} t="str"><f>`,
  }
}

/** Cells under a merge of one row, by column index, with the look that its borders need. */
type Covered = Look[]

function coveredCells(plan: SheetPlan): Map<number, Covered> {
  const rows = new Map<number, Covered>()
  for (const area of plan.merges) {
    const look = plan.rows[area.top - 1]?.cells[area.left - 1]?.look
    if (look === undefined) continue
    for (let row = area.top; row <= area.bottom; row += 1) {
      let covered = rows.get(row)
      if (!covered) rows.set(row, (covered = []))
      for (let column = area.left; column <= area.right; column += 1) covered[column - 1] = look
    }
  }
  return rows
}

function cellsXml(
  cells: readonly (CellPlan | null)[],
  covered: Covered | undefined,
  row: string,
  starts: readonly string[],
  startOf: (look: Look) => Start,
): string {
  const width = Math.max(cells.length, covered?.length ?? 0)
  let xml = ''
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column]
    const look = cell?.look ?? covered?.[column]
    if (look === undefined) continue
    const start = startOf(look)
    xml += (starts[column] ?? `<c r="${columnName(column + 1)}`) + row
    xml += cell ? contentXml(cell.content, start) : start.blank
  }
  return xml
}

/** The rest of a cell's element behind its address. */
function contentXml(content: Content, start: Start): string {
  switch (content.kind) {
    case 'blank':
      return start.blank
    case 'text':
    case 'link':
      return inline(content.text, start)
    case 'number': {
      const stored = storedNumber(content.number)
      return 'text' in stored ? inline(stored.text, start) : `${start.number}${stored.number}</v></c>`
    }
    case 'formula': {
      const { result } = content
      const stored = 'text' in result ? result : storedNumber(result.number)
      const formula = escapeXml(content.formula)
      return 'text' in stored
        ? `${start.textFormula}${formula}</f><v>${escapeXml(cellText(stored.text))}</v></c>`
        : `${start.formula}${formula}</f><v>${stored.number}</v></c>`
    }
  }
}

/** Whitespace that a reader may take off the ends, unless it is told to keep it. */
const LOOSE = /^\s|\s$|\n/

function inline(text: string, start: Start): string {
  return `${LOOSE.test(text) ? start.kept : start.text}${escapeXml(cellText(text))}</t></is></c>`
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
