import type { Area, Cell } from '../../model/grid.ts'
import { Refusal } from '../refusal.ts'
import { MOST_COVERED } from './limits.ts'

type Cells = Map<number, Cell>

/**
 * Takes out the cells that a merge covers: nobody sees them, and a number that nobody sees must not count. Some programs
 * leave them there. Throws Refusal where merges lie over each other without end.
 */
export function dropCovered(rows: Map<number, Cells>, merges: readonly Area[]): void {
  let steps = 0
  for (const area of merges) {
    for (const row of keysWithin(rows, area.top, area.bottom)) {
      const cells = rows.get(row)!
      for (const column of keysWithin(cells, area.left, area.right)) {
        if (row !== area.top || column !== area.left) cells.delete(column)
      }
      if (cells.size === 0) rows.delete(row)
      steps += Math.min(cells.size, area.right - area.left) + 1
    }
    steps += Math.min(rows.size, area.bottom - area.top)
    if (steps > MOST_COVERED) throw new Refusal('LG-F023')
  }
}

/** The keys from `first` to `last` that are there, by whichever way is shorter. */
export function keysWithin(keyed: ReadonlyMap<number, unknown>, first: number, last: number): number[] {
  if (last - first > keyed.size) return [...keyed.keys()].filter((key) => key >= first && key <= last)
  const keys: number[] = []
  for (let key = first; key <= last; key += 1) if (keyed.has(key)) keys.push(key)
  return keys
}
