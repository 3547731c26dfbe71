import type * as Excel from 'exceljs'
import { address } from '../../model/grid.ts'
import { decimal } from '../../model/decimal.ts'
import {
  LOOKS,
  type CellPlan,
  type Content,
  type Look,
  type PrintPlan,
  type SheetPlan,
} from '../../model/sheet-plan.ts'
import { BORDER_COLOUR, LOOK_STYLES, PADDING, type LookStyle } from '../looks.ts'
import { rowHeights } from './heights.ts'
import { cellText } from './markup.ts'
import { areaAddress } from './names.ts'
import { storedNumber } from './stored-number.ts'
import { footerText } from './tail.ts'

export type Styles = ReadonlyMap<Look, Partial<Excel.Style>>

/** One style object a look: the library recognises an object that it has seen. */
export function lookStyles(): Styles {
  return new Map(LOOKS.map((look) => [look, excelStyle(LOOK_STYLES[look])]))
}

function excelStyle(style: LookStyle): Partial<Excel.Style> {
  const line = { style: 'thin' as const, color: { argb: `FF${BORDER_COLOUR}` } }
  const { font } = style
  return {
    font: {
      name: font.name,
      size: font.size,
      family: 3,
      charset: 134,
      color: { argb: `FF${font.colour}` },
      ...(font.bold ? { bold: true } : {}),
      ...(font.underline ? { underline: true } : {}),
    },
    alignment: {
      vertical: 'middle',
      ...(style.across === 'general' ? {} : { horizontal: style.across }),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.shrink ? { shrinkToFit: true } : {}),
    },
    ...(style.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }),
    ...(style.border === 'box' ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    ...(style.border === 'bottom' ? { border: { bottom: line } } : {}),
    numFmt: style.format,
    protection: { locked: style.locked },
  }
}

/**
 * Writes one plan into a new sheet of the library's workbook. What the library says badly or not at all is added to
 * the parts afterwards.
 */
export function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan, styles: Styles): void {
  setColumns(sheet, plan)
  const heightOf = rowHeights(plan)
  plan.rows.forEach((rowPlan, index) => {
    const row = sheet.getRow(index + 1)
    const height = heightOf(rowPlan.cells, index)
    if (height !== null) row.height = height
    rowPlan.cells.forEach((cell, column) => {
      if (cell) setCell(row.getCell(column + 1), cell, styles)
    })
  })
  for (const area of plan.merges) sheet.mergeCells(area.top, area.left, area.bottom, area.right)
  if (plan.freeze) freeze(sheet, plan.freeze.rows, plan.freeze.columns)
  if (plan.filter) sheet.autoFilter = areaAddress(plan.filter)
  setPrint(sheet, plan.print)
  if (plan.tab !== null) sheet.properties.tabColor = { argb: `FF${plan.tab}` }
}

/** On a protected sheet what lies beside the planned cells may be filled in. */
function setColumns(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.widths.forEach((width, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = width + PADDING
    if (plan.protection) column.style = { protection: { locked: false } }
  })
}

function setCell(cell: Excel.Cell, plan: CellPlan, styles: Styles): void {
  const value = excelValue(plan.content)
  if (value !== null) cell.value = value
  cell.style = styles.get(plan.look) ?? {}
}

function excelValue(content: Content): Excel.CellValue {
  switch (content.kind) {
    case 'blank':
      return null
    case 'text':
    case 'link':
      return cellText(content.text)
    case 'number':
      return excelNumber(content.number)
    case 'formula':
      return { formula: content.formula, date1904: false, result: resultOf(content.result) }
  }
}

function resultOf(result: { number: string } | { text: string }): string | number {
  return 'text' in result ? cellText(result.text) : excelNumber(result.number)
}

/** The library takes numbers only; what a double can't hold stays text. */
function excelNumber(number: string): string | number {
  const stored = storedNumber(number)
  return 'text' in stored ? stored.text : decimal(stored.number).toNumber()
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const corner = address(rows + 1, columns + 1)
  sheet.views = [{ state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell: corner, activeCell: corner }]
}

function setPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: print.fitWidth,
    ...(print.fitWidth ? { fitToWidth: 1, fitToHeight: 0 } : {}),
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  })
  if (print.footer !== '') sheet.headerFooter.oddFooter = footerText(print.footer)
}
