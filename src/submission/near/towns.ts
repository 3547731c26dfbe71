import { makeFinding } from '../../findings/make.ts'
import type { SeenTown } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { plainName } from '../names.ts'

/** What a place is called by besides its own name. */
const KIND = /(?:街道办事处|街道|镇|乡|县|区|市)$/
/** Fewer letters are no name of their own. */
const SHORTEST = 2

/**
 * One warning for each town that is called as another one but for its kind (青禾, 青禾镇): without a roster nobody knows
 * whether they are one, and each is paid for itself (T-X7). `seen` in the order in which they count.
 */
export function nearTownFindings(seen: readonly SeenTown[]): Finding[] {
  const first = new Map<string, SeenTown>()
  return seen.flatMap(({ town, path, sheet, cell }) => {
    const own = plainName(town).replace(KIND, '')
    const other = first.get(own)
    if (own.length < SHORTEST || other?.town === town) return []
    if (!other) {
      first.set(own, { town, path, sheet, cell })
      return []
    }
    const data = { read: town, other: other.town, file: other.path }
    return [makeFinding('LG-X035', data, { path, sheet, cell, subject: town })]
  })
}
