/** Most bytes that a UTF-16 unit takes in UTF-8. */
const WIDEST = 3

/**
 * The bytes of a part, written piece by piece: a large part as one string would have to be put together, copied flat and
 * only then turned into bytes.
 */
export class Ink {
  private buffer: Buffer
  private length = 0

  /** `room`: about as many bytes as will be written; with `full` so many are held at most, and then handed on. */
  constructor(
    room: number,
    private readonly full?: (bytes: Buffer) => void,
  ) {
    this.buffer = Buffer.allocUnsafe(room)
  }

  write(text: string): void {
    let needed = this.length + text.length * WIDEST
    if (needed > this.buffer.length && this.full) {
      this.full(this.bytes())
      this.length = 0
      needed = text.length * WIDEST
    }
    if (needed > this.buffer.length) this.grow(needed)
    this.length += this.buffer.write(text, this.length)
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2))
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }

  /** What was written and not handed on; it holds until the next write. */
  bytes(): Buffer {
    return this.buffer.subarray(0, this.length)
  }
}
