import { decimal } from '../../model/decimal.ts'
import { type Piece, type Section, sectionFor, sectionsOf, textIn } from './format-section.ts'

/** Amounts in thousands or ten thousands that say so. */
const SCALE_SAID = /[千万亿k]/i
const LONGEST = 100

/** True where a format multiplies by 100: `0.0%`, not `0"%"`. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && sectionsOf(format.slice(0, LONGEST)).some(({ isPercent }) => isPercent)
}

/**
 * How a format shows a number that isn't negative, without room at the ends: '' for nothing at all; undefined where that
 * isn't worked out, or where the format scales the number and says so (万).
 */
export function shownNumber(number: string, format: string): string | undefined {
  if (number.startsWith('-') || format.length > LONGEST) return undefined
  const section = sectionFor(decimal(number), sectionsOf(format))
  if (!section) return undefined
  if (section.isWhite) return ''
  return section.isUnknown || section.isPercent ? undefined : write(number, section)?.trim()
}

/** The digits go into the places from the right, the first place takes what is left over. */
function write(number: string, section: Section): string | undefined {
  const { pieces } = section
  const point = pieces.findIndex((piece) => placeOf(piece) === '.')
  const whole = point < 0 ? pieces : pieces.slice(0, point)
  const decimals = point < 0 ? [] : pieces.slice(point + 1)
  const scale = scaleOf(whole) + scaleOf(decimals)
  if (scale > 0 && SCALE_SAID.test(textIn(section))) return undefined
  if (pieces.some((piece) => placeOf(piece) === 'general' || placeOf(piece) === '@'))
    return filledIn(section, number)
  const value = decimal(number).div(decimal('1000').pow(scale))
  const rounded = value.toFixed(decimals.filter(isDigit).length)
  const [units = '', rest = ''] = rounded.split('.')
  return writeWhole(whole, units) + (point < 0 ? '' : writeDecimals(decimals, rest))
}

function placeOf(piece: Piece): string | undefined {
  return 'place' in piece ? piece.place : undefined
}

function isDigit(piece: Piece): boolean {
  return 'place' in piece && /[0#?]/.test(piece.place)
}

/** Commas behind the last digit divide by a thousand each. */
function scaleOf(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex(isDigit)
  return last < 0 ? 0 : pieces.slice(last + 1).filter((piece) => placeOf(piece) === ',').length
}

/** A section that shows all of a text or a number in one place. */
export function filledIn({ pieces }: Section, content: string): string {
  const shown = pieces.map((piece) =>
    'text' in piece ? piece.text : /[@g]/.test(piece.place) ? content : '',
  )
  return shown.join('')
}

function writeWhole(pieces: readonly Piece[], units: string): string {
  const first = pieces.findIndex(isDigit)
  let left = units === '0' ? '' : units
  return pieces.reduceRight((shown, piece, index) => {
    if ('text' in piece) return piece.text + shown
    if (!isDigit(piece)) return shown
    const digits = index === first ? left : left.slice(-1)
    left = left.slice(0, left.length - digits.length)
    return (digits === '' && piece.place === '0' ? '0' : digits) + shown
  }, '')
}

function writeDecimals(pieces: readonly Piece[], rest: string): string {
  let place = 0
  const shown = pieces.map((piece) => {
    if ('text' in piece) return piece.text
    if (!isDigit(piece)) return ''
    const [digit, behind] = [rest.charAt(place), rest.slice(place)]
    place += 1
    return piece.place !== '0' && /^0*$/.test(behind) ? '' : digit
  })
  return `.${shown.join('')}`
}
