import { slips } from '../packs/nearest.ts'
import { plainName } from './names.ts'

const MOST = 3
/** What a village or a town is called by besides its own name (荷花村, 荷花社区; 分水镇, 分水街道). */
const KIND = /(?:村民委员会|居民委员会|村委会|居委会|社区|村|街道办事处|街道|镇|乡)$/
/** Nearer than any exchanged letter. */
const SAME_STEM = 0.5

/**
 * Names that a misspelt one may stand for, the nearest first, at most three: a few letters apart, one inside the
 * other, or the same village by another kind (村, 社区). Only names of the list come back, so each would be accepted.
 */
export function nearNames(name: string, list: Iterable<string>): string[] {
  const wanted = plainName(name)
  const near: { candidate: string; apart: number }[] = []
  for (const candidate of new Set(list)) {
    const apart = apartness(wanted, plainName(candidate))
    if (apart !== undefined && apart > 0) near.push({ candidate, apart })
  }
  near.sort((one, other) => one.apart - other.apart)
  return near.slice(0, MOST).map(({ candidate }) => candidate)
}

/** Suggestions as they stand behind a sentence: `：某某村、某某社区`, or nothing; in both languages. */
export function suggest(names: readonly string[]): { near: string; nearEn: string } {
  if (names.length === 0) return { near: '', nearEn: '' }
  return { near: `：${names.join('、')}`, nearEn: `: ${names.join(', ')}` }
}

/** Suggestions as they stand behind a name: `（某某村、某某社区？）`, or nothing; in both languages. */
export function perhaps(names: readonly string[]): { near: string; nearEn: string } {
  if (names.length === 0) return { near: '', nearEn: '' }
  return { near: `（${names.join('、')}？）`, nearEn: ` (${names.join(', ')}?)` }
}

function apartness(one: string, other: string): number | undefined {
  const longest = Math.max(one.length, other.length)
  const shortest = Math.min(one.length, other.length)
  if (shortest < 2 || longest - shortest > 6) return undefined
  const apart = slips(one, other)
  if (apart > 0 && stem(one) === stem(other)) return SAME_STEM
  if (apart <= Math.max(1, Math.floor(longest / 4))) return apart
  return one.includes(other) || other.includes(one) ? apart : undefined
}

function stem(name: string): string {
  return name.replace(KIND, '')
}
