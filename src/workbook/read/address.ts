import type { Area } from '../../model/grid.ts'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** Row and column of `C12` or `$C$12`, also in small letters; undefined where it is no address of a sheet. */
export function parseAddress(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference)
  if (!match) return undefined
  const column = columnNumber(match[1]!)
  const row = Number.parseInt(match[2]!, 10)
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

/** 1 for `A`, 27 for `AA`. */
export function columnNumber(letters: string): number {
  let column = 0
  for (let index = 0; index < letters.length; index += 1) {
    column = column * 26 + (letters.charCodeAt(index) & 31)
  }
  return column
}

/** The rectangle of `A1:C3` or `A1`; undefined where it is none. */
export function parseArea(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':')
  const one = parseAddress(from)
  const other = parseAddress(to)
  if (!one || !other) return undefined
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}
