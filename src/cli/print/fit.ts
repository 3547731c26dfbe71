/** Something to be said in few lines, or in full where there is room. */
export interface Entry {
  short: readonly string[]
  full: readonly string[]
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
