import type { Cell } from '../../model/grid.ts'
import { asText, BLANK, changed, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

/** The characters of a code in the order of their values: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const MODULUS = 31

/** A 统一社会信用代码 (GB 32100): 18 characters, the last of which checks the others; a wrong one decides about nothing: a warning. */
export function readCreditCode(cell: Cell): Reading {
  const read = cell.text
  if (cell.kind === 'number' && read.length > 15) return refused('LG-C071', { read })
  const content = compact(read).toUpperCase()
  if (content === '') return BLANK
  return isRight(content)
    ? asText(content, read)
    : changed({ kind: 'text', text: content }, 'LG-C076', { read })
}

function isRight(code: string): boolean {
  const values = [...code].map((character) => CHARACTERS.indexOf(character))
  if (values.length !== 18 || values.includes(-1)) return false
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % MODULUS
  }
  return values[17] === (MODULUS - (sum % MODULUS)) % MODULUS
}
