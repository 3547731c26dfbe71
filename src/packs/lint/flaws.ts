import { nearestOrAll } from '../nearest.ts'
import type { Complaint, View } from './view.ts'

/** Flaws of the document that speak of a clause which isn't listed. */
export function unknownFlaws({ pack }: View): Complaint[] {
  const ids = Object.keys(pack.clauses)
  return (pack.flaws ?? []).flatMap(({ clause: read }, index): Complaint[] => {
    if (ids.includes(read)) return []
    return [
      { code: 'LG-P111', path: ['flaws', index, 'clause'], data: { read, wanted: nearestOrAll(read, ids) } },
    ]
  })
}
