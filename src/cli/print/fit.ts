import type { Screen } from '../screen.ts'
import { clip, wrap } from '../width.ts'

/** Something to be said in few lines, or in full where there is room. */
export interface Entry {
  short: readonly string[]
  full: readonly string[]
}

/** A text in one line as far as it goes, or in up to three. */
export function entryIn({ columns }: Screen, text: string, indent: string): Entry {
  const room = columns - indent.length
  return { short: [indent + clip(text, room)], full: wrap(clip(text, 3 * room - 20), columns, indent) }
}

/** Entries in their order until the lines are used up; what is left over lets the first of them be said in full. */
export function fit(entries: readonly Entry[], room: number): { lines: string[]; shown: number } {
  const shown = howMany(entries, room)
  const kept = entries.slice(0, shown)
  let left = room - kept.reduce((lines, { short }) => lines + short.length, 0)
  const lines = kept.flatMap(({ short, full }) => {
    const more = full.length - short.length
    if (more > left) return short
    left -= more
    return full
  })
  return { lines, shown }
}

function howMany(entries: readonly Entry[], room: number): number {
  let lines = 0
  const full = entries.findIndex(({ short }) => (lines += short.length) > room)
  return full < 0 ? entries.length : full
}
