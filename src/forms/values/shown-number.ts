import { decimal } from '../../model/decimal.ts'

const LITERALS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g
/** Digits with or without separators and decimals; no percentage, exponent, fraction or scale (a comma behind the digits). */
const PLAIN = /^[^\d#?%EeGg/@,.]*[#0?](?:[#0?,]*[#0?])?(?:\.([#0?]*))?[^\d#?%EeGg/@,.]*$/

/**
 * How a format shows a number that isn't negative: rounded, or '' for nothing at all; undefined where it shows all of
 * it, or who knows.
 */
export function shownNumber(number: string, format: string): string | undefined {
  if (number.startsWith('-') || format.length > 100) return undefined
  const [positive = '', , zero] = format.replace(LITERALS, '').split(';')
  const section = decimal(number).isZero() && zero !== undefined ? zero : positive
  if (section.trim() === '') return ''
  const match = PLAIN.exec(section)
  if (!match) return undefined
  const value = decimal(number)
  const shown = value.toDecimalPlaces(match[1]?.length ?? 0)
  return shown.eq(value) ? undefined : shown.toFixed()
}
