import type { SheetPlan } from '../../model/sheet-plan.ts'
import { escapeAttribute } from '../build/markup.ts'
import { nameXml, sheetNames } from '../build/names.ts'
import type { Book } from './book.ts'
import { appendInside, inside, tagOf, type Element } from './element.ts'
import { relationAttribute } from '../dialect.ts'
import { applySplices, type Splice } from './splice.ts'
import { attributeText, withAttribute } from './tag-text.ts'

/** A sheet of ours with the relationship that leads to its part. */
export interface OwnSheet {
  plan: SheetPlan
  relation: string
}

/** What may stand behind the defined names of a workbook. */
const BEHIND_NAMES = new Set([
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
])

/** The workbook part with our sheets in front and one behind, the first of ours on top, and positions moved on. */
export function withOwnSheets(xml: string, book: Book, front: readonly OwnSheet[], last: OwnSheet): string {
  const list = book.root.children.find((child) => child.name === 'sheets')!
  let sheetId = book.sheets.reduce((highest, sheet) => Math.max(highest, Number(sheet.sheetId) || 0), 0)
  const rootTag = tagOf(xml, book.root.element)
  const write = ({ plan, relation }: OwnSheet): string => {
    sheetId += 1
    const state = plan.visibility === 'visible' ? '' : ` state="${plan.visibility}"`
    const id = relationAttribute(rootTag, book.dialect, relation)
    return `<${list.prefix}sheet name="${escapeAttribute(plan.name)}" sheetId="${sheetId}"${state} ${id}/>`
  }
  const inFront = front.map(write).join('')
  const splices: Splice[] = [
    { start: list.openEnd, end: list.openEnd, text: inFront },
    ...appendInside(xml, list, write(last)),
    ...showFirst(xml, book),
    ...moveNames(xml, book, front),
  ]
  return applySplices(xml, splices)
}

/** Every window opens on the first sheet. */
function showFirst(xml: string, book: Book): Splice[] {
  return inside(xml, book.root, 'bookViews').flatMap((view) => {
    const tag = tagOf(xml, view)
    let shown = tag
    for (const name of ['activeTab', 'firstSheet']) {
      if (attributeText(tag, name) !== undefined) shown = withAttribute(shown, name, '0')
    }
    return shown === tag ? [] : [{ start: view.start, end: view.openEnd, text: shown }]
  })
}

/** Names of one sheet know it by its position: they move on by as many sheets as stand in front. */
function moveNames(xml: string, book: Book, front: readonly OwnSheet[]): Splice[] {
  const names = book.root.children.find((child) => child.name === 'definedNames')
  const own = front.flatMap(({ plan }, index) => sheetNames(plan, index))
  const { prefix } = names ?? book.root.element
  const written = own.map((name) => nameXml(name, prefix)).join('')
  if (!names) {
    if (written === '') return []
    const at = placeOfNames(book)
    return [{ start: at, end: at, text: `<${prefix}definedNames>${written}</${prefix}definedNames>` }]
  }
  const moved = localNames(xml, names).flatMap((name) => moveName(xml, name, front.length))
  return written === '' ? moved : [...moved, ...appendInside(xml, names, written)]
}

const NAME_TAG = /<[^\s<>/!]*definedName(?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/y
const LOCAL = 'localSheetId'

/** Start tags of names with `localSheetId` in them or behind them: a blank of ours has hundreds of names without. */
function localNames(xml: string, { openEnd, closeStart }: Element): Pick<Element, 'start' | 'openEnd'>[] {
  const names: Pick<Element, 'start' | 'openEnd'>[] = []
  const pattern = new RegExp(NAME_TAG)
  let at = xml.indexOf(LOCAL, openEnd)
  while (at >= 0 && at < closeStart) {
    const start = xml.lastIndexOf('<', at)
    pattern.lastIndex = start
    if (pattern.test(xml)) names.push({ start, openEnd: pattern.lastIndex })
    // one name is found once, however often the word stands in it
    const next = xml.indexOf('<', at)
    at = next < 0 ? -1 : xml.indexOf(LOCAL, next)
  }
  return names
}

function moveName(xml: string, { start, openEnd }: Pick<Element, 'start' | 'openEnd'>, by: number): Splice[] {
  const tag = xml.slice(start, openEnd)
  const position = attributeText(tag, 'localSheetId')
  if (position === undefined) return []
  return [{ start, end: openEnd, text: withAttribute(tag, 'localSheetId', String(Number(position) + by)) }]
}

function placeOfNames(book: Book): number {
  const next = book.root.children.find((child) => BEHIND_NAMES.has(child.name))
  return next?.start ?? book.root.element.closeStart
}
