import { Refusal } from '../refusal.ts'

/** A record of an old workbook: what is asked for beyond its end is damage. */
export class OldRecord {
  readonly type: number
  /** where its body begins in the stream */
  readonly start: number
  /** where the next record begins */
  readonly end: number

  constructor(
    private readonly stream: Buffer,
    at: number,
  ) {
    if (at + 4 > stream.length) throw broken()
    this.type = stream.readUInt16LE(at)
    this.start = at + 4
    this.end = this.start + stream.readUInt16LE(at + 2)
    if (this.end > stream.length) throw broken()
  }

  get length(): number {
    return this.end - this.start
  }

  byte(at: number): number {
    return this.stream[this.place(at, 1)]!
  }

  word(at: number): number {
    return this.stream.readUInt16LE(this.place(at, 2))
  }

  /** Four bytes, with a sign. */
  long(at: number): number {
    return this.stream.readInt32LE(this.place(at, 4))
  }

  double(at: number): number {
    return this.stream.readDoubleLE(this.place(at, 8))
  }

  private place(at: number, size: number): number {
    if (at + size > this.length) throw broken()
    return this.start + at
  }
}

export function broken(): Refusal {
  return new Refusal('LG-F018', { part: 'Workbook' })
}
