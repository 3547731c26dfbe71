import type { Complaint, View } from './view.ts'

/** Clauses that take effect through each other, so that none does; each circle is said once, at its first clause. */
export function circles({ pack }: View): Complaint[] {
  const { clauses } = pack
  const said = new Set<string>()
  return Object.keys(clauses).flatMap((start): Complaint[] => {
    const circle = circleFrom(start, (id) => clauses[id]?.by ?? [])
    if (circle === undefined || said.has(start)) return []
    for (const id of circle) said.add(id)
    const data = { circle: [...circle, start].join(' → ') }
    return [{ code: 'LG-P137', path: ['clauses', start, 'by'], data, clause: start }]
  })
}

/** The way from a clause back to itself; undefined where there is none, or only a step to itself (said elsewhere). */
function circleFrom(start: string, next: (id: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>()
  const ways = [[start]]
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const id of next(way.at(-1)!)) {
      if (id === start && way.length > 1) return way
      if (id === start || seen.has(id)) continue
      seen.add(id)
      ways.push([...way, id])
    }
  }
  return undefined
}
