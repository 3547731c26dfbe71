import { firstVisible } from '../package-xml.ts'
import type { SheetPart } from '../package.ts'
import { inside, readRoot, tagOf, type Element } from './element.ts'
import { applySplices, cut, type Splice } from './splice.ts'
import { attributeText, withAttribute } from './tag-text.ts'

/** The workbook part without some sheets: their names gone, positions of the others moved up. */
export function withoutSheets(xml: string, sheets: readonly SheetPart[], gone: ReadonlySet<string>): string {
  const root = readRoot(xml)
  const listed = inside(xml, root, 'sheets').filter((element) => element.name === 'sheet')
  const places = placesWithout(sheets, gone)
  const kept = sheets.filter((sheet) => !gone.has(sheet.name))
  const splices = [
    ...listed.filter((_, index) => places[index] === undefined).map(cut),
    ...inside(xml, root, 'definedNames').flatMap((name) => moveName(xml, name, places)),
    ...inside(xml, root, 'bookViews').flatMap((view) => moveView(xml, view, places, firstVisible(kept))),
  ]
  return applySplices(xml, splices)
}

/** New position of each sheet; undefined for those that go. */
function placesWithout(sheets: readonly SheetPart[], gone: ReadonlySet<string>): (number | undefined)[] {
  let next = 0
  return sheets.map((sheet) => (gone.has(sheet.name) ? undefined : next++))
}

function moveName(xml: string, name: Element, places: readonly (number | undefined)[]): Splice[] {
  const tag = tagOf(xml, name)
  const position = attributeText(tag, 'localSheetId')
  if (position === undefined) return []
  const place = places[Number(position)]
  if (place === undefined) return [cut(name)]
  return [{ start: name.start, end: name.openEnd, text: withAttribute(tag, 'localSheetId', String(place)) }]
}

function moveView(
  xml: string,
  view: Element,
  places: readonly (number | undefined)[],
  otherwise: number,
): Splice[] {
  const tag = tagOf(xml, view)
  const active = places[Number(attributeText(tag, 'activeTab') ?? '0')] ?? otherwise
  let moved = withAttribute(tag, 'activeTab', String(active))
  if (attributeText(tag, 'firstSheet') !== undefined)
    moved = withAttribute(moved, 'firstSheet', String(active))
  return [{ start: view.start, end: view.openEnd, text: moved }]
}
