import { nearest } from '../packs/nearest.ts'

/** `是不是 --roster？` in both languages, or nothing where no word is near. */
export function suggestion(word: string, words: readonly string[]): { nearest: string; nearestEn: string } {
  const near = nearest(word, words)
  if (near === undefined || near === word) return { nearest: '', nearestEn: '' }
  return { nearest: `是不是 ${near}？`, nearestEn: `Did you mean ${near}?` }
}
