/**
 * The one word that is clearly meant: the only one that contains the text or is contained in it, else the only one a
 * letter or two away.
 */
export function nearest(text: string, words: readonly string[]): string | undefined {
  if (text.length < 2) return undefined
  const within = words.filter((word) => word.includes(text) || text.includes(word))
  if (within.length === 1) return within[0]
  if (within.length > 1) return undefined
  const ranked = words
    .map((word) => ({ word, distance: distance(text, word) }))
    .filter(({ word, distance: apart }) => apart <= Math.max(1, Math.floor(word.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)
  return ranked.length > 0 && ranked[0]!.distance !== ranked[1]?.distance ? ranked[0]!.word : undefined
}

/** Letters to add, take away or exchange (Levenshtein). */
export function distance(one: string, other: string): number {
  const letters = [...other]
  let row = Array.from({ length: letters.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, wanted] of letters.entries()) {
      const exchanged = row[column]! + (letter === wanted ? 0 : 1)
      next.push(Math.min(exchanged, row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
