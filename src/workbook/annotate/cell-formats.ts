import type { Severity } from '../../model/finding.ts'
import type { Look } from '../../model/sheet-plan.ts'
import { oncePer } from '../../model/once-per.ts'
import { escapeAttribute } from '../build/markup.ts'
import { BORDER_COLOUR, LOOK_STYLES, type LookStyle } from '../looks.ts'
import { opened, endTag, withAttribute } from './tag-text.ts'
import type { ListName, StylesPart } from './styles-part.ts'
import { lookOf, readFill, readFont } from '../read/cell-looks.ts'
import { XmlReader } from '../xml.ts'

/**
 * Colours of our marks in a clerk's sheets. They are a shade off the looks' own, so that they can be known again
 * after another program has saved the copy.
 */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: 'FFD8D9',
  warning: 'FFECC3',
  notice: 'DCEBF9',
}
export const MARK_EDGES: Readonly<Record<Severity, string>> = {
  error: 'D1242F',
  warning: 'DB8A01',
  notice: '2E75B7',
}

/** Number formats that every program knows by number. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['#,##0.00', 4],
  ['0.00%', 10],
  ['@', 49],
])
const FIRST_CUSTOM = 164

/** Cell formats in a clerk's stylesheet: clones of theirs with a mark, and those of our own sheets. */
export class CellFormats {
  private readonly clones = new Map<string, number>()
  private readonly looks = new Map<Look, number>()

  constructor(private readonly styles: StylesPart) {}

  /** The format `base` with a fill, a thick left edge, or both; everything else of it is kept. */
  marked(base: number, fill: Severity | null, edge: Severity | null): number {
    const key = `${base}/${fill}/${edge}`
    const known = this.clones.get(key)
    if (known !== undefined) return known
    const { entries } = this.styles.list('cellXfs')
    let format = entries[base] ?? entries[0]!
    if (fill) {
      format = this.legible(format, MARK_FILLS[fill])
      format = pointed(format, 'fillId', this.styles.add('fills', fillXml(MARK_FILLS[fill])), 'applyFill')
    }
    if (edge) format = pointed(format, 'borderId', this.edged(format, MARK_EDGES[edge]), 'applyBorder')
    const clone = this.styles.add('cellXfs', format)
    this.clones.set(key, clone)
    return clone
  }

  /** The format of a look of ours. */
  look(look: Look): number {
    const known = this.looks.get(look)
    if (known !== undefined) return known
    const format = this.addLook(LOOK_STYLES[look])
    this.looks.set(look, format)
    return format
  }

  private addLook(style: LookStyle): number {
    const { font, fill, border, rest } = lookXml(style)
    const base = this.styles.root.children.some((child) => child.name === 'cellStyleXfs') ? ' xfId="0"' : ''
    return this.styles.add(
      'cellXfs',
      `<xf numFmtId="${this.numberFormat(style.format)}" fontId="${this.styles.add('fonts', font)}"` +
        ` fillId="${fill === null ? 0 : this.styles.add('fills', fill)}"` +
        ` borderId="${this.styles.add('borders', border)}"${base}${rest}`,
    )
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN.get(code)
    if (known !== undefined) return known
    const { entries } = this.styles.list('numFmts')
    const ending = ` formatCode="${escapeAttribute(code)}"/>`
    const ours = entries.find((entry) => entry.endsWith(ending))
    if (ours !== undefined) return formatId(ours)
    const id = entries.reduce((highest, entry) => Math.max(highest, formatId(entry) + 1), FIRST_CUSTOM)
    this.styles.add('numFmts', `<numFmt numFmtId="${id}"${ending}`)
    return id
  }

  /** A format with black letters where its own would be lost before our colour: white ones on dark blue. */
  private legible(format: string, colour: string): string {
    const letters = this.usedBy(format, 'fonts', 'fontId')
    const behind = this.usedBy(format, 'fills', 'fillId')
    const font = readFont(begun(letters))
    const isLost = lookOf(font, colour) === 'unseen' && lookOf(font, readFill(begun(behind))) !== 'unseen'
    if (!isLost) return format
    const black = letters.replace(LETTER_COLOUR, '<$1color rgb="FF000000"')
    return pointed(format, 'fontId', this.styles.add('fonts', black), 'applyFont')
  }

  /** The border of a format with its left line exchanged. */
  private edged(format: string, colour: string): number {
    return this.styles.add('borders', withLeftLine(this.usedBy(format, 'borders', 'borderId'), colour))
  }

  /** The entry of a list that a format names; the first where it names none that is there. */
  private usedBy(format: string, list: ListName, index: string): string {
    const named = new RegExp(`\\s${index}\\s*=\\s*["'](\\d+)["']`).exec(format)?.[1] ?? '0'
    const { entries } = this.styles.list(list)
    return entries[Number(named)] ?? entries[0]!
  }
}

/** What a look is in any stylesheet. */
const lookXml = oncePer((style: LookStyle) => {
  const across = style.across === 'general' ? '' : ` horizontal="${style.across}"`
  const fit = (style.wrap ? ' wrapText="1"' : '') + (style.shrink ? ' shrinkToFit="1"' : '')
  return {
    font: fontXml(style),
    fill: style.fill === null ? null : fillXml(style.fill),
    border: borderXml(style),
    rest:
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
      `<alignment${across} vertical="center"${fit}/><protection locked="${style.locked ? 1 : 0}"/></xf>`,
  }
})

function fontXml({ font }: LookStyle): string {
  return (
    `<font>${font.bold ? '<b/>' : ''}${font.underline ? '<u/>' : ''}<sz val="${font.size}"/>` +
    `<color rgb="FF${font.colour}"/><name val="${font.name}"/><family val="3"/><charset val="134"/></font>`
  )
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml({ border }: LookStyle): string {
  if (border === 'none') return '<border><left/><right/><top/><bottom/><diagonal/></border>'
  const line = (side: string): string =>
    border === 'box' || side === 'bottom'
      ? `<${side} style="thin"><color rgb="FF${BORDER_COLOUR}"/></${side}>`
      : `<${side}/>`
  const sides = ['left', 'right', 'top', 'bottom'].map(line).join('')
  return `<border>${sides}<diagonal/></border>`
}

function formatId(entry: string): number {
  return Number(/numFmtId\s*=\s*["'](\d+)["']/.exec(entry)?.[1] ?? '0')
}

/** A cell format with one of its indexes exchanged. */
function pointed(format: string, index: string, value: number, applied: string): string {
  return format.replace(/^<[^>]*>/, (tag) =>
    withAttribute(withAttribute(tag, index, String(value)), applied, '1'),
  )
}

/** The colour of a font, to the end of its attributes. */
const LETTER_COLOUR = /<((?:[^\s<>/:]+:)?)color(?=[\s/>])[^<>]*?(?=\/?>)/

function begun(element: string): XmlReader {
  const xml = new XmlReader(element)
  xml.next()
  return xml
}

/** The left line of a border, whatever the namespace's prefix. */
const SIDE_LINE = /<((?:[^\s<>/:]+:)?)(left|start)(?:\s[^<>]*?)?(?:\/>|>[^]*?<\/\1\2\s*>)/

function withLeftLine(border: string, colour: string): string {
  const prefix = /^<([^\s<>/:]+:)?/.exec(border)?.[1] ?? ''
  const line = (side: string): string =>
    `<${prefix}${side} style="thick"><${prefix}color rgb="FF${colour}"/></${prefix}${side}>`
  if (SIDE_LINE.test(border)) return border.replace(SIDE_LINE, (_, _prefix, side: string) => line(side))
  const [tag] = /^<[^>]*>/.exec(border)!
  if (!tag.endsWith('/>')) return tag + line('left') + border.slice(tag.length)
  return opened(tag) + line('left') + endTag(tag)
}
