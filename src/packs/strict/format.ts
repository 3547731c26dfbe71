import type { Code } from '../../findings/catalogue.ts'
import { decimal } from '../../model/decimal.ts'

/** The schema's word for a format (see schema/scalar.ts) → what is said about a text that doesn't follow it. */
export function formatMistake(format: string, read: string, key: string): { code: Code; wanted: string } {
  switch (format) {
    case 'decimal':
      return numberMistake(read, /^-?\d+(\.\d+)?$/, 'LG-P028')
    case 'count':
      return numberMistake(read, /^\d+$/, 'LG-P029')
    case 'date':
      return { code: 'LG-P030', wanted: dateIn(read) ?? 'YYYY-MM-DD' }
    case 'yearMonth':
      return { code: 'LG-P037', wanted: monthIn(read) ?? 'YYYY-MM' }
    case 'month':
      return monthMistake(read)
    case 'year':
      return { code: 'LG-P031', wanted: 'YYYY' }
    case 'clause':
      return { code: 'LG-P033', wanted: 'T-A1' }
    case 'form':
      return { code: 'LG-P034', wanted: key === 'pack' ? 'yunling-2026' : 'village-facts' }
    case 'field':
      return { code: 'LG-P034', wanted: 'application.staff.total' }
    case 'key':
      return { code: 'LG-P034', wanted: 'cityScore' }
    default:
      return { code: 'LG-P026', wanted: '' }
  }
}

/** A month of a pack has no year: its `months` say which it is. */
function monthMistake(read: string): { code: Code; wanted: string } {
  const number = monthIn(read)?.slice(5).replace(/^0/, '')
  return number === undefined ? numberMistake(read, /^\d+$/, 'LG-P029') : { code: 'LG-P038', wanted: number }
}

/** The month that another spelling means, as YYYY-MM. */
function monthIn(read: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*月|-\d\d)?$/.exec(read) ?? /^(\d{4})(\d\d)$/.exec(read)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}` : undefined
}

/** A number with a unit, full-width digits or thousands separators has a right spelling; anything else has none. */
function numberMistake(read: string, right: RegExp, otherwise: Code): { code: Code; wanted: string } {
  const plain = read
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/^−/, '-')
    .trim()
  const scaled = scaledNumber(plain)
  if (scaled !== undefined && right.test(scaled)) return { code: 'LG-P027', wanted: scaled }
  const number = /^([+-]?\d+(?:\.\d+)?)\s*[^\d.\s/~-]*$/.exec(plain)?.[1]?.replace(/^\+/, '')
  return number !== undefined && right.test(number) && number !== read && !scales(plain)
    ? { code: 'LG-P027', wanted: number }
    : { code: otherwise, wanted: '' }
}

const SCALES: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' }

/** 0.6万元 is 6000: an amount of a pack is in yuan. */
function scaledNumber(text: string): string | undefined {
  const [, number, scale] = /^(\d+(?:\.\d+)?)\s*([百千万亿])[元人次家个场]*$/.exec(text) ?? []
  return number === undefined ? undefined : decimal(number).times(SCALES[scale!]!).toFixed()
}

/** 5万 isn't 5, and 85% isn't 85. */
function scales(text: string): boolean {
  return /[%‰十百千万亿kKeE]/.test(text)
}

/** The day that another spelling means, as YYYY-MM-DD. */
function dateIn(read: string): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(read) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(read)
  if (!match) return undefined
  return `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
}
