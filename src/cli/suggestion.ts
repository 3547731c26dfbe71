import type { Language } from '../model/finding.ts'
import { nearest } from '../packs/nearest.ts'

/** `是不是 --roster？`, or nothing where no word is near. */
export function suggestion(word: string, words: readonly string[], language: Language): string {
  const near = nearest(word, words)
  if (near === undefined || near === word) return ''
  return language === 'zh' ? `是不是 ${near}？` : `Did you mean ${near}?`
}
