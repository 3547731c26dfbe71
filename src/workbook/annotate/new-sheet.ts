import { address, type Area } from '../../model/grid.ts'
import type { Look, PrintPlan, SheetPlan } from '../../model/sheet-plan.ts'
import { escapeXml } from '../build/markup.ts'
import { areaAddress } from '../build/names.ts'
import { footerText, tailXml } from '../build/tail.ts'
import { PADDING } from '../looks.ts'
import { XML_HEAD } from '../package-xml.ts'
import type { ZipEntry } from '../zip/entry.ts'
import { LEVEL, startPacking } from '../zip/write.ts'
import { Ink } from './ink.ts'
import { writeRows } from './sheet-rows.ts'

/** What a plan can't know: the workbook's namespace, its cell formats, whether the sheet is the one on top. */
export interface SheetTerms {
  namespace: string
  formatOf: (look: Look) => number
  active: boolean
  /** the formula of each drop-down by its choices */
  lists: ReadonlyMap<string, string>
}

const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>'

/** Bytes that a row takes, more or less. */
const ROW = 1024

/** The part of a sheet of ours in a clerk's workbook: raw, with inline strings, so that no shared part changes. */
export function newSheet(plan: SheetPlan, terms: SheetTerms): Buffer {
  const ink = new Ink(4 * ROW + plan.rows.length * ROW)
  writeSheet(ink, plan, terms)
  return ink.bytes()
}

/** The same as an entry of a package, packed while it is written: a large sheet's text would fill the memory. */
export function packedSheet(name: string, plan: SheetPlan, terms: SheetTerms): ZipEntry {
  const packer = startPacking(name, LEVEL.quick)
  const ink = new Ink(Math.min(PIECE, 4 * ROW + plan.rows.length * ROW), packer.add)
  writeSheet(ink, plan, terms)
  return packer.end(ink.bytes())
}

/** Bytes of a large sheet that are held before they are packed. */
const PIECE = 1 << 20

function writeSheet(ink: Ink, plan: SheetPlan, terms: SheetTerms): void {
  ink.write(
    `${XML_HEAD}<worksheet xmlns="${terms.namespace}">` +
      sheetPr(plan) +
      `<sheetViews><sheetView${terms.active ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(plan)}</sheetView></sheetViews>` +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      columnsXml(plan.widths) +
      '<sheetData>',
  )
  const links = writeRows(ink, plan, terms.formatOf)
  ink.write('</sheetData>' + (plan.protection ? PROTECTION : ''))
  if (plan.filter) ink.write(`<autoFilter ref="${areaAddress(plan.filter)}"/>`)
  ink.write(mergesXml(plan.merges))
  ink.write(tailXml(plan, terms.lists, links))
  ink.write(`${printXml(plan.print)}</worksheet>`)
}

function sheetPr(plan: SheetPlan): string {
  const tab = plan.tab === null ? '' : `<tabColor rgb="FF${plan.tab}"/>`
  const fit = plan.print.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : ''
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`
}

function pane({ freeze }: SheetPlan): string {
  if (!freeze) return ''
  const { rows, columns } = freeze
  const name = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const corner = address(rows + 1, columns + 1)
  const beside = columns > 0 ? ` xSplit="${columns}"` : ''
  return (
    `<pane${beside} ySplit="${rows}" topLeftCell="${corner}" activePane="${name}" state="frozen"/>` +
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

/** The merged cells of a sheet; '' for none. */
export function mergesXml(merges: readonly Area[]): string {
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
