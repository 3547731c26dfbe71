/**
 * The word most like `read`, as a suggestion for a slip of the pen; undefined where nothing is near enough (more than
 * a third of the letters differ).
 */
export function nearest(read: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const word of words) {
    const distance = slips(read.toLowerCase(), word.toLowerCase())
    if (!best || distance < best.distance) best = { word, distance }
  }
  const allowed = Math.floor(Math.max(read.length, best?.word.length ?? 0) / 3)
  return best && best.distance <= allowed && best.distance < best.word.length ? best.word : undefined
}

/** The nearest word, or the whole list for the reader to choose from. */
export function nearestOrAll(read: string, words: readonly string[]): string {
  return nearest(read, words) ?? words.join(' / ')
}

/** Letters to insert, delete, replace or swap with their neighbour. */
export function slips(left: string, right: string): number {
  const a = [...left]
  const b = [...right]
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + cost)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1)
      }
      current.push(least)
    }
    before = above
    above = current
  }
  return above[b.length]!
}
