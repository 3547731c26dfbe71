import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readAccount } from './account.ts'
import { asShown } from './as-shown.ts'
import { readChoice } from './choice.ts'
import { readCounts } from './counts.ts'
import { readCreditCode } from './credit-code.ts'
import { readDate } from './date.ts'
import { readIdNumber } from './id-number.ts'
import { readMoney } from './money.ts'
import { readMonth } from './month.ts'
import { readMonthNumber } from './month-number.ts'
import { readNumber } from './number.ts'
import { readPercent } from './percent.ts'
import { BLANK, plain, quoting, refused, type Reading } from './reading.ts'
import { isPlaceholder, readContact, readName, readPhone, readSerial, readText } from './text.ts'
import { readYesNo } from './yes-no.ts'

/** Fields of which nothing is ever said. */
const QUIET: ReadonlySet<Field['type']> = new Set(['serial', 'text', 'longText'])

/** Fields of words: 无 is none where they are required. */
const WORDS: ReadonlySet<Field['type']> = new Set([
  'text',
  'longText',
  'name',
  'phone',
  'contact',
  'idNumber',
])

/** What must be words, or names the place that a row belongs to. */
function isWanted({ type, role, required }: Field): boolean {
  return WORDS.has(type) && (required === true || role === 'town' || role === 'village' || role === 'station')
}

/** Fields in which TRUE may stand; it is no number, name or day. */
const TAKES_TRUE: ReadonlySet<Field['type']> = new Set(['serial', 'text', 'longText', 'choice', 'yesNo'])

/** Fields whose cells may be shown otherwise by a number format; nobody reckons with the others. */
const SHOWN: ReadonlySet<Field['type']> = new Set([
  'integer',
  'number',
  'percent',
  'money',
  'monthNumber',
  'choice',
  'yesNo',
  'date',
  'month',
  'counts',
])

/** What a cell means under its field's type; `year`: where the pack's months begin (`startOf`), for months and days without one. */
export function readValue(cell: Cell | undefined, field: Field, year: string): Reading {
  if (!cell) return BLANK
  const reading = readContent(cell, field, year)
  if (
    cell.format === undefined ||
    !(SHOWN.has(field.type) || (field.type === 'name' && cell.kind === 'text'))
  )
    return reading
  const { row, column } = cell
  return asShown(reading, cell, (text) => readContent({ row, column, kind: 'text', text }, field, year).value)
}

function readContent(cell: Cell, field: Field, year: string): Reading {
  if (cell.kind === 'error' || cell.kind === 'unstored') return withoutResult(cell, field)
  if (cell.kind === 'boolean' && !TAKES_TRUE.has(field.type)) return refused('LG-C008', { read: cell.text })
  if (isWanted(field) && isPlaceholder(cell)) return refused('LG-C009', { read: cell.text })
  switch (field.type) {
    case 'serial':
      return readSerial(cell)
    case 'text':
    case 'longText':
      return readText(asWords(cell))
    case 'name':
      return readName(asWords(cell))
    case 'integer':
    case 'number':
      return readNumber(cell, field)
    case 'choice':
      return asSeen(readChoice(cell, field), cell)
    case 'yesNo':
      return asSeen(readYesNo(cell, field), cell)
    case 'date':
      return readDate(cell, year)
    case 'month':
      return readMonth(cell, year)
    case 'phone':
      return readPhone(cell)
    case 'contact':
      return readContact(cell)
    case 'counts':
      return asSeen(readCounts(cell, field), cell)
    case 'percent':
      return readPercent(cell, field)
    case 'money':
      return readMoney(cell, field)
    case 'monthNumber':
      return readMonthNumber(cell, field, year)
    case 'idNumber':
      return readIdNumber(cell)
    case 'account':
      return readAccount(cell)
    case 'creditCode':
      return readCreditCode(cell)
    default:
      return field.type satisfies never
  }
}

/** A date among words is what the cell shows, not the number that it holds. */
function asWords(cell: Cell): Cell {
  const { row, column, date } = cell
  return date === undefined ? cell : { row, column, kind: 'text', text: date }
}

function asSeen(reading: Reading, { date }: Cell): Reading {
  return date !== undefined && reading.value.kind === 'invalid' ? quoting(reading, date) : reading
}

function withoutResult(cell: Cell, field: Field): Reading {
  if (QUIET.has(field.type)) return plain({ kind: 'invalid' })
  return refused(cell.kind === 'error' ? 'LG-C007' : 'LG-C006', { read: cell.text })
}
