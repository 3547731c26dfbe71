import { address, quoteSheet } from '../../model/grid.ts'
import type { Content, SheetPlan } from '../../model/sheet-plan.ts'
import { BAR_COLOUR } from '../looks.ts'
import { escapeAttribute } from './markup.ts'
import { areaAddress } from './names.ts'
import { validationXml } from './validation.ts'

/**
 * What stands between the merges and the print set-up of a sheet: data bars, validations, links inside the workbook,
 * in the order of the schema. The same XML goes into our own workbooks and into a clerk's.
 */
export function tailXml(
  plan: SheetPlan,
  lists: ReadonlyMap<string, string>,
  links: readonly PlacedLink[] = linksOf(plan),
): string {
  return barsXml(plan) + validationsXml(plan, lists) + linksXml(links)
}

/** A link of a plan and its place, from 1. */
export interface PlacedLink {
  row: number
  column: number
  link: Extract<Content, { kind: 'link' }>
}

function linksOf({ rows }: SheetPlan): PlacedLink[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): PlacedLink[] =>
      cell?.content.kind === 'link' ? [{ row: row + 1, column: column + 1, link: cell.content }] : [],
    ),
  )
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
  const written = plan.validations.map((validation) => validationXml(validation, lists))
  if (written.length === 0) return ''
  return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`
}

/** Excel calls a sheet with more of them damaged. */
const MOST_LINKS = 65_530

/** They point inside the workbook and need no relationship. */
function linksXml(links: readonly PlacedLink[]): string {
  if (links.length === 0) return ''
  const sheets = new Map<string, string>()
  const written = links.slice(0, MOST_LINKS).map(({ row, column, link: { sheet, cell } }) => {
    const target = sheets.get(sheet) ?? escapeAttribute(`${quoteSheet(sheet)}!`)
    sheets.set(sheet, target)
    return `<hyperlink ref="${address(row, column)}" location="${target}${cell}"/>`
  })
  return `<hyperlinks>${written.join('')}</hyperlinks>`
}

/** A footer stands in the middle. */
export function footerText(footer: string): string {
  return `&C${footer}`
}
