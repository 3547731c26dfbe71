import type { Cell } from '../../model/grid.ts'
import { dateOf } from './calendar.ts'
import { asText, BLANK, changed, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/**
 * A citizen's ID number (GB 11643): 17 digits and the right check digit, a day of birth that there is; others are taken
 * with a warning, as they decide about nothing. Stored as a number it is an error whatever its digits: the last three are
 * lost, and one in eleven of such numbers still looks right.
 */
export function readIdNumber(cell: Cell): Reading {
  const read = cell.text
  if (cell.kind === 'number') return refused('LG-C072', { read })
  const content = compact(read).toUpperCase()
  if (content === '') return BLANK
  const value = { kind: 'text', text: content } as const
  if (!/^\d{17}[\dX]$/.test(content)) {
    return changed(value, 'LG-C073', { read, count: String([...content].length) })
  }
  return isRight(content) ? asText(content, read) : changed(value, 'LG-C074', { read })
}

function isRight(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (number.charCodeAt(place) - 48), 0)
  const born = dateOf(number.slice(6, 10), number.slice(10, 12), number.slice(12, 14))
  return number[17] === CHECK_DIGITS[sum % 11] && born !== undefined
}
