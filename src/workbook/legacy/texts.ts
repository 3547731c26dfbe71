import { Refusal } from '../refusal.ts'
import { broken, OldRecord } from './record.ts'

export const BIFF8 = 0x0600

const CONTINUE = 0x3c
/** What the byte in front of a text says. */
const WIDE = 1
const PHONETIC = 4
const RICH = 8

/** Reads texts one after another, from a place in a record on through the records that continue it. */
export class TextReader {
  private at: number
  private end: number

  constructor(
    private readonly stream: Buffer,
    record: OldRecord,
    offset: number,
    private readonly biff: number,
  ) {
    this.at = record.start + offset
    this.end = record.end
    if (this.at > this.end) throw broken()
  }

  /** False where neither this record nor one that continues it holds anything more. */
  get hasMore(): boolean {
    return this.at < this.end || this.continuation() !== undefined
  }

  byte(): number {
    while (this.at === this.end) this.goOn()
    this.at += 1
    return this.stream[this.at - 1]!
  }

  word(): number {
    return this.byte() + this.byte() * 0x100
  }

  /** A text of so many characters; one of Excel 95 has nothing in front that says how wide they are. */
  text(length: number): string {
    return this.biff === BIFF8 ? this.characters(length, this.byte()) : ascii(this.characters(length, 0))
  }

  /** A text of the list that all sheets share: without what it says of fonts and of how it is pronounced. */
  sharedText(): string {
    const length = this.word()
    const flags = this.byte()
    const fonts = (flags & RICH) === 0 ? 0 : this.word() * 4
    const phonetic = (flags & PHONETIC) === 0 ? 0 : this.word() + this.word() * 0x10000
    const text = this.characters(length, flags)
    this.skip(fonts + phonetic)
    return text
  }

  /** Where characters go on in another record, that says anew how wide they are. */
  private characters(length: number, flags: number): string {
    let text = ''
    let size = sizeOf(flags)
    for (let left = length; left > 0;) {
      if (this.at === this.end) {
        this.goOn()
        size = sizeOf(this.byte())
      }
      const count = Math.min(left, Math.floor((this.end - this.at) / size))
      if (count === 0) throw broken()
      const from = this.at
      this.at += count * size
      text += this.stream.toString(size === 1 ? 'latin1' : 'utf16le', from, this.at)
      left -= count
    }
    return text.replace(/\r\n?/g, '\n')
  }

  private skip(length: number): void {
    for (let left = length; left > 0;) {
      if (this.at === this.end) this.goOn()
      const count = Math.min(left, this.end - this.at)
      this.at += count
      left -= count
    }
  }

  private goOn(): void {
    const next = this.continuation()
    if (!next) throw broken()
    this.at = next.start
    this.end = next.end
  }

  private continuation(): OldRecord | undefined {
    const next = new OldRecord(this.stream, this.end)
    return next.type === CONTINUE ? next : undefined
  }
}

function sizeOf(flags: number): 1 | 2 {
  return (flags & WIDE) === 0 ? 1 : 2
}

/** Texts of Excel 95 are in the code page of the computer that wrote them: nobody should guess which. */
function ascii(text: string): string {
  if (/[^\0-\x7e]/.test(text)) throw new Refusal('LG-F008')
  return text
}
