import type { SheetPlan } from '../model/sheet-plan.ts'
import { escapeAttribute } from './build/markup.ts'
import { USUAL } from './dialect.ts'

/** What the parts of a package that we write ourselves begin with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespaces of a package's own parts, and the types of their relationships. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Content type of a part of a workbook: `sheet.main`, `worksheet`, `styles`, `comments` … */
export function partType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`
}

/** `[Content_Types].xml`: the type of each part; `defaults` may hold more than relationships and XML, as markup. */
export function typesXml(parts: Iterable<readonly [part: string, type: string]>, defaults = ''): string {
  const own = [...parts].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${defaults}<Default Extension="xml" ContentType="application/xml"/>${own.join('')}</Types>`
  )
}

/** The relationships of a part, `rId1` and so on in their order. */
export function relationsXml(related: readonly (readonly [type: string, target: string])[]): string {
  const written = related.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}

/** A workbook that we write lies in `xl/`: its sheets, by their place from 0, and its styles. */
export function sheetPart(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

/** Content types of such a workbook with so many sheets, and of `more` parts. */
export function bookTypes(
  sheets: number,
  more: readonly (readonly [part: string, type: string])[] = [],
  defaults = '',
): string {
  const all = [
    ['xl/workbook.xml', partType('sheet.main')] as const,
    ['xl/styles.xml', partType('styles')] as const,
    ...more,
    ...Array.from({ length: sheets }, (_, at) => [`xl/${sheetPart(at)}`, partType('worksheet')] as const),
  ]
  return typesXml(all, defaults)
}

/** Its relationships: to its sheets in their order, then to its styles. */
export function bookRelations(sheets: number): string {
  const { relationships } = USUAL
  const related = Array.from(
    { length: sheets },
    (_, at) => [`${relationships}/worksheet`, sheetPart(at)] as const,
  )
  return relationsXml([...related, [`${relationships}/styles`, 'styles.xml']])
}

/** The place of the sheet that a workbook opens on, from 0: the first that anybody sees. */
export function firstVisible(sheets: readonly Pick<SheetPlan, 'visibility'>[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'visible'),
  )
}

/** The list of a workbook's sheets, which its first relationships lead to in this order. */
export function sheetsXml(sheets: readonly Pick<SheetPlan, 'name' | 'visibility'>[]): string {
  const listed = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`
    return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  return `<sheets>${listed.join('')}</sheets>`
}
