import type { Oddity } from '../../model/grid.ts'
import { type Shared, type StoredCell, styleOf } from './cell.ts'

const OF_CHANCE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i
/** `[1]Sheet1!A1`, `'[1]a b'!A1`; a table's column stands behind the table's name. */
const OTHER_BOOK = /(?<![\p{L}\d_.\])])\[\d+\](?!\])/u

/** Why a cell that holds something may not be what a person sees there; undefined: it is. */
export function oddityOf(stored: StoredCell, shared: Shared): Oddity | undefined {
  const { look } = styleOf(stored, shared)
  if (look) return look
  if (isStruck(stored, shared)) return 'struck'
  const { formula } = stored
  if (formula === null) return undefined
  if (OF_CHANCE.test(formula)) return 'moving'
  if (OTHER_BOOK.test(formula)) return 'outside'
  return shared.recalculates ? 'stale' : undefined
}

function isStruck({ struck, type, value }: StoredCell, shared: Shared): boolean {
  return struck === true || (type === 's' && shared.struck?.has(Number(value)) === true)
}
