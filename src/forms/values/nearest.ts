import { slips } from '../../packs/nearest.ts'

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
    .map((word) => ({ word, distance: slips(text, word) }))
    .filter(({ word, distance: apart }) => apart <= Math.max(1, Math.floor(word.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)
  return ranked.length > 0 && ranked[0]!.distance !== ranked[1]?.distance ? ranked[0]!.word : undefined
}
