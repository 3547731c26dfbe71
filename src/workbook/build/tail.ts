import { address } from '../../model/grid.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import { BAR_COLOUR } from '../looks.ts'
import { escapeAttribute, quoteSheet } from './markup.ts'
import { areaAddress } from './names.ts'
import { validationXml } from './validation.ts'

/**
 * What stands between the merges and the print set-up of a sheet: data bars, validations, links inside the workbook,
 * in the order of the schema. The same XML goes into our own workbooks and into a clerk's.
 */
export function tailXml(plan: SheetPlan, lists: ReadonlyMap<string, string>): string {
  return barsXml(plan) + validationsXml(plan, lists) + linksXml(plan)
}

function barsXml(plan: SheetPlan): string {
  const bars = plan.bars.map(
    (area, index) =>
      `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="dataBar" priority="${index + 1}"><dataBar>` +
      `<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${BAR_COLOUR}"/></dataBar></cfRule></conditionalFormatting>`,
  )
  return bars.join('')
}

function validationsXml(plan: SheetPlan, lists: ReadonlyMap<string, string>): string {
  const written = plan.validations.map((validation) => validationXml(validation, lists)).filter(Boolean)
  if (written.length === 0) return ''
  return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`
}

/** They point inside the workbook and need no relationship. */
function linksXml(plan: SheetPlan): string {
  const links: string[] = []
  const sheets = new Map<string, string>()
  plan.rows.forEach(({ cells }, index) => {
    for (let column = 0; column < cells.length; column += 1) {
      const content = cells[column]?.content
      if (content?.kind !== 'link') continue
      const { sheet, cell } = content
      const target = sheets.get(sheet) ?? escapeAttribute(`${quoteSheet(sheet)}!`)
      sheets.set(sheet, target)
      links.push(`<hyperlink ref="${address(index + 1, column + 1)}" location="${target}${cell}"/>`)
    }
  })
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** A footer stands in the middle unless it says where. */
export function footerText(footer: string): string {
  return /^&[LCR]/.test(footer) ? footer : `&C${footer}`
}
