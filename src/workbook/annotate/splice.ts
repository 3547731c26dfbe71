/** Replaces the characters from `start` up to `end`; an insertion where both are the same. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** Takes a stretch of the text out. */
export function cut({ start, end }: Pick<Splice, 'start' | 'end'>): Splice {
  return { start, end, text: '' }
}

/**
 * Applies splices to a text; everything between them stays to the letter. They must not overlap; insertions at one
 * place keep their order.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((one, other) => one.start - other.start || one.end - other.end)
  const pieces: string[] = []
  let at = 0
  for (const splice of sorted) {
    if (splice.start < at) throw new Error(`splices overlap at ${splice.start}`)
    pieces.push(text.slice(at, splice.start), splice.text)
    at = splice.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
