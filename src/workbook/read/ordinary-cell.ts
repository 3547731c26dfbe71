import { resolveEntities } from '../entities.ts'
import { Refusal } from '../refusal.ts'
import { columnNumber, LAST_COLUMN, LAST_ROW } from './address.ts'
import type { StoredCell } from './cell.ts'
import { unescapeCharacters } from './strings.ts'

/** How nearly all cells are written: address, style, type; a formula, a value or a plain inline string. */
export const ORDINARY =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y

/**
 * A run of cells that hold nothing, the last one's column; forms have as many of them as of others. Bounded: the matcher's
 * stack overflows on a row of a million.
 */
export const BLANKS = /(?:<c r="([A-Z]{1,2})[1-9]\d{0,5}"(?: s="\d+")?\/>){1,64}/y

/**
 * The cell that `ORDINARY` matched; throws a Refusal for one outside any sheet. Read by index: taking the match apart as a
 * list costs more than matching it.
 */
export function ordinaryCell(match: RegExpExecArray): StoredCell {
  const row = Number.parseInt(match[2]!, 10)
  const column = columnNumber(match[1]!)
  if (row > LAST_ROW || column > LAST_COLUMN) throw new Refusal('LG-F022', { cell: match[1]! + match[2]! })
  const formula = match[5]
  const value = match[6]
  const inline = match[7]
  return {
    row,
    column,
    type: match[4],
    style: match[3],
    formula: formula === undefined ? null : unescapeCharacters(resolveEntities(formula)),
    value: value === undefined ? null : resolveEntities(value),
    inline: inline === undefined ? null : unescapeCharacters(resolveEntities(inline)),
  }
}
