/** Rows above and below a mark whose heights place its note: a note starts two rows above and walks at most 200 down. */
const ABOVE = 3
const BELOW = 204

/**
 * Which of a sheet's rows are worth remembering, asked in the order in which they stand: there may be a million of them,
 * and marks on three.
 */
export class WantedRows {
  private readonly sorted: readonly number[]
  private passed = 0

  constructor(readonly wanted: ReadonlySet<number>) {
    this.sorted = [...wanted].toSorted((one, other) => one - other)
  }

  /** Wanted itself, or the first row behind a wanted one, in front of which that one goes if it isn't there. */
  keeps(row: number): boolean {
    const { sorted } = this
    const before = this.passed
    while (this.passed < sorted.length && sorted[this.passed]! < row) this.passed += 1
    return this.passed > before || this.wanted.has(row)
  }

  /** Its height may be needed for the box of a note. */
  isNear(row: number): boolean {
    const { sorted } = this
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! <= row + ABOVE) low = middle + 1
      else high = middle
    }
    return low > 0 && row - sorted[low - 1]! <= BELOW
  }
}
