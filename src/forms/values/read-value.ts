import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readChoice } from './choice.ts'
import { readCounts } from './counts.ts'
import { readDate } from './date.ts'
import { readMonth } from './month.ts'
import { readNumber } from './number.ts'
import { BLANK, plain, refused, type Reading } from './reading.ts'
import { readContact, readName, readPhone, readSerial, readText } from './text.ts'
import { readYesNo } from './yes-no.ts'

/** Fields of which nothing is ever said. */
const QUIET: ReadonlySet<Field['type']> = new Set(['serial', 'text', 'longText'])

/** What a cell means under its field's type; `year` is the pack's, for months and days without one. */
export function readValue(cell: Cell | undefined, field: Field, year: string): Reading {
  if (!cell) return BLANK
  if (cell.kind === 'error' || cell.kind === 'unstored') return withoutResult(cell, field)
  switch (field.type) {
    case 'serial':
      return readSerial(cell)
    case 'text':
    case 'longText':
      return readText(cell)
    case 'name':
      return readName(cell)
    case 'integer':
    case 'number':
      return cell.kind === 'boolean' ? refused('LG-C008', { read: cell.text }) : readNumber(cell, field)
    case 'choice':
      return readChoice(cell, field)
    case 'yesNo':
      return readYesNo(cell, field)
    case 'date':
      return readDate(cell, year)
    case 'month':
      return readMonth(cell, year)
    case 'phone':
      return readPhone(cell)
    case 'contact':
      return readContact(cell)
    case 'counts':
      return readCounts(cell, field)
    default:
      return field.type satisfies never
  }
}

function withoutResult(cell: Cell, field: Field): Reading {
  if (QUIET.has(field.type)) return plain({ kind: 'invalid' })
  return refused(cell.kind === 'error' ? 'LG-C007' : 'LG-C006', { read: cell.text })
}
