import type { Oddity } from '../../model/grid.ts'
import type { Look } from './cell-looks.ts'
import { type Shared, type StoredCell, styleOf } from './cell.ts'

const OF_CHANCE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i
/** `[1]Sheet1!A1`, `'[1]a b'!A1`; a table's column stands behind the table's name. */
const OTHER_BOOK = /(?<![\p{L}\d_.\])])\[\d+\](?!\])/u

/** Why a cell that holds something may not be what a person sees there; undefined: it is. */
export function oddityOf(stored: StoredCell, shared: Shared): Oddity | undefined {
  const look = styleOf(stored, shared).look ?? lookOfText(stored, shared)
  if (look) return look
  const { formula } = stored
  if (formula === null) return undefined
  if (OF_CHANCE.test(formula)) return 'moving'
  if (OTHER_BOOK.test(formula)) return 'outside'
  return shared.recalculates ? 'stale' : undefined
}

function lookOfText({ look, type, value }: StoredCell, { looks }: Shared): Look | undefined {
  return look ?? (type === 's' ? looks?.get(Number(value)) : undefined)
}
