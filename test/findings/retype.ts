import { columnNumber } from '../../src/workbook/read/address.ts'
import { openPackage } from '../../src/workbook/package.ts'
import { openZip } from '../../src/workbook/zip/open.ts'
import { writeZip } from '../../src/workbook/zip/write.ts'

/** What somebody, or a program, puts into a cell; null empties it. */
export type Typed =
  | string
  | number
  | null
  | { date: string }
  | { percent: string }
  | { stored: string }
  | { error: string }
  | { boolean: boolean }
  | { formula: string }

/** Changes of a workbook: by `sheet!cell`, and whole parts by name. */
export interface Changes {
  cells?: Readonly<Record<string, Typed>>
  /** sheet → its XML changed */
  sheets?: Readonly<Record<string, (xml: string) => string>>
  /** part → its XML changed */
  parts?: Readonly<Record<string, (xml: string) => string>>
  /** new parts */
  more?: Readonly<Record<string, string>>
}

/** A workbook with other content in some cells; their formats stay. */
export function retype(bytes: Buffer, { cells = {}, sheets = {}, parts = {}, more = {} }: Changes): Buffer {
  const zip = openZip(bytes)
  const named = new Map(openPackage(bytes).sheets.map((sheet) => [sheet.name, sheet.part]))
  const texts = new Map<string, string>()
  const text = (part: string): string => texts.get(part) ?? zip.read(zip.find(part)!).toString('utf8')
  const partOf = (sheet: string): string => {
    const part = named.get(sheet)
    if (part === undefined) throw new Error(`no sheet ${sheet}`)
    return part
  }
  const percent = Object.values(cells).some((content) => isObject(content) && 'percent' in content)
  let percentFormat = 0
  if (percent) {
    const styles = text('xl/styles.xml')
    percentFormat = [.../<cellXfs.*?<\/cellXfs>/s.exec(styles)![0].matchAll(/<xf\b/g)].length
    texts.set(
      'xl/styles.xml',
      styles.replace('</cellXfs>', '<xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></cellXfs>'),
    )
  }
  for (const [place, content] of Object.entries(cells)) {
    const [sheet, cell] = [place.slice(0, place.lastIndexOf('!')), place.slice(place.lastIndexOf('!') + 1)]
    texts.set(partOf(sheet), setCell(text(partOf(sheet)), cell, content, percentFormat))
  }
  for (const [sheet, change] of Object.entries(sheets)) texts.set(partOf(sheet), change(text(partOf(sheet))))
  for (const [part, change] of Object.entries(parts)) texts.set(part, change(text(part)))
  const kept = zip.entries.map((entry) => {
    const changed = texts.get(entry.name)
    return changed === undefined ? entry : { name: entry.name, content: Buffer.from(changed) }
  })
  const added = Object.entries(more).map(([name, content]) => ({ name, content: Buffer.from(content) }))
  return writeZip([...kept, ...added])
}

const isObject = (content: Typed): content is Exclude<Typed, string | number | null> =>
  typeof content === 'object' && content !== null

function setCell(xml: string, cell: string, content: Typed, percentFormat: number): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!
  const rowPattern = new RegExp(`<row\\b[^>]*\\br="${row}"[^>]*?(?:/>|>.*?</row>)`, 's')
  const found = rowPattern.exec(xml)
  if (!found)
    return xml.replace(
      '</sheetData>',
      `<row r="${row}">${cellXml(cell, '', content, percentFormat)}</row></sheetData>`,
    )
  const cellPattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, 's')
  const there = cellPattern.exec(found[0])
  if (there) {
    const style = /\ss="\d+"/.exec(there[1]!)?.[0] ?? ''
    const changed = found[0].replace(there[0], () => cellXml(cell, style, content, percentFormat))
    return xml.replace(found[0], () => changed)
  }
  const opened = found[0].endsWith('/>') ? `${found[0].slice(0, -2)}></row>` : found[0]
  const next = [...opened.matchAll(/<c r="([A-Z]+)\d+"/g)].find(
    (one) => columnNumber(one[1]!) > columnNumber(letters!),
  )
  const at = next?.index ?? opened.lastIndexOf('</row>')
  const changed = opened.slice(0, at) + cellXml(cell, '', content, percentFormat) + opened.slice(at)
  return xml.replace(found[0], () => changed)
}

function cellXml(cell: string, style: string, content: Typed, percentFormat: number): string {
  const at = `r="${cell}"${style}`
  if (content === null) return `<c ${at}/>`
  if (typeof content === 'number') return `<c ${at}><v>${content}</v></c>`
  if (typeof content === 'string')
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`
  if ('date' in content) return `<c ${at} t="d"><v>${content.date}</v></c>`
  if ('percent' in content) return `<c r="${cell}" s="${percentFormat}"><v>${content.percent}</v></c>`
  if ('stored' in content) return `<c r="${cell}"><v>${content.stored}</v></c>`
  if ('error' in content) return `<c ${at} t="e"><v>${content.error}</v></c>`
  if ('boolean' in content) return `<c ${at} t="b"><v>${content.boolean ? 1 : 0}</v></c>`
  return `<c ${at}><f>${escaped(content.formula)}</f></c>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
