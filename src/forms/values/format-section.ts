import type { Decimal } from '../../model/decimal.ts'
import { decimal } from '../../model/decimal.ts'
import { lately } from '../../model/lately.ts'

/** One piece of a number format: a text as it is shown, or a place: for a digit, the point, a comma, a text (@), all of it. */
export type Piece = { text: string } | { place: string }

/** One section of a number format (`0.0"人"` of `0.0"人";;"-"`). */
export interface Section {
  pieces: readonly Piece[]
  /** `[>=10]` */
  condition: { relation: string; limit: string } | null
  /** written in white: nobody sees it on paper */
  isWhite: boolean
  /** a per cent sign that multiplies by 100 */
  isPercent: boolean
  /** how it shows a number isn't worked out here: exponents, fractions, days and times, Chinese numerals */
  isUnknown: boolean
}

/** Quoted text, an escaped character, room, brackets, General, a place, anything else. */
const PIECE = /"([^"]*)"?|[\\!](.)|([_*].?)|\[([^\]]*)\]|(general|g\/通用格式)|([0#?.,@])|(.)/gis
const UNKNOWN = /[/a-z]/i
const CONDITION = /^([<>]=?|=|<>)(-?\d+(?:\.\d+)?)$/
const WHITE = /^(?:white|白色?)$/i
const UNKNOWN_BRACKET = /^(?:dbnum\d|[hms]+)$/i
const CURRENCY = /^\$([^-]*)/

const known = lately<readonly Section[]>()

/** The sections of a format, parted by semicolons that aren't quoted: all cells of a column have one format. */
export function sectionsOf(format: string): readonly Section[] {
  return known(format, () => parse(format))
}

function parse(format: string): Section[] {
  const texts = ['']
  for (const [piece] of format.matchAll(PIECE)) {
    if (piece === ';') texts.push('')
    else texts.push(texts.pop()! + piece)
  }
  return texts.map(sectionOf)
}

function sectionOf(format: string): Section {
  const pieces: Piece[] = []
  const section: Section = { pieces, condition: null, isWhite: false, isPercent: false, isUnknown: false }
  for (const [, quoted, escaped, room, bracket, general, place, other] of format.matchAll(PIECE)) {
    if (place !== undefined) pieces.push({ place })
    else if (general !== undefined) pieces.push({ place: 'general' })
    else if (room !== undefined) pieces.push({ text: room.startsWith('_') ? ' ' : '' })
    else if (bracket !== undefined) readBracket(section, pieces, bracket)
    else pieces.push({ text: quoted ?? escaped ?? other! })
    if (other === '%') section.isPercent = true
    else if (other !== undefined && UNKNOWN.test(other)) section.isUnknown = true
  }
  return section
}

function readBracket(section: Section, pieces: Piece[], bracket: string): void {
  const [, relation, limit] = CONDITION.exec(bracket) ?? []
  const currency = CURRENCY.exec(bracket)
  if (relation !== undefined && limit !== undefined) section.condition = { relation, limit }
  if (currency) pieces.push({ text: currency[1]! })
  section.isWhite ||= WHITE.test(bracket)
  section.isUnknown ||= UNKNOWN_BRACKET.test(bracket)
}

/** The section that shows a number that isn't negative. */
export function sectionFor(value: Decimal, sections: readonly Section[]): Section | undefined {
  if (sections.some(({ condition }) => condition))
    return sections.find(({ condition }) => !condition || holds(value, condition.relation, condition.limit))
  const [positive, , zero] = sections
  return value.isZero() ? (zero ?? positive) : positive
}

function holds(value: Decimal, relation: string, limit: string): boolean {
  const apart = value.comparedTo(decimal(limit))
  if (relation === '<>') return apart !== 0
  if (relation.includes('=') && apart === 0) return true
  return relation.startsWith('<') ? apart < 0 : relation.startsWith('>') && apart > 0
}

/** The section that shows a text; undefined where it is shown as it is. */
export function sectionForText(format: string): Section | undefined {
  const sections = sectionsOf(format)
  const section = sections[3] ?? sections.findLast(({ pieces }) => pieces.some(isText))
  return section && !(section.pieces.filter(isText).length === 1 && textIn(section).trim() === '')
    ? section
    : undefined
}

/** The texts of a section, without its places. */
export function textIn({ pieces }: Section): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')
}

function isText(piece: Piece): boolean {
  return 'place' in piece && piece.place === '@'
}
