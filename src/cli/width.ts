/**
 * Columns that a text takes on a terminal: two for a Chinese character, a full-width form or an emoji, none for
 * what is put over another character. A small table: the complete one takes as long to load as a town to read.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columnsOf(character.codePointAt(0)!)
  return width
}

function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1
  if (NOTHING.some(([first, last]) => code >= first && code <= last)) return 0
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/**
 * Columns that a text takes at most: a console in code page 936 gives two also to “ ” … × — ① and the like, which
 * other terminals give one. Lines are filled by this measure, so that they end in time everywhere.
 */
export function roomFor(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    width += code < 0x80 ? columnsOf(code) : columnsOf(code) && 2
  }
  return width
}

type Range = readonly [first: number, last: number]

/** Combining marks, zero-width characters, variation selectors. */
const NOTHING: readonly Range[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]

/** Hangul, Chinese and Japanese with their punctuation, full-width forms, emoji, the rarer Chinese characters. */
const WIDE: readonly Range[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** A word or a Chinese character (with the ending of a file's name), with what may not end a line before it, and what may
 * not start one behind it. */
const PIECE =
  /[（《〈「“‘【]*(?:[\x21-\x7e]+|[^\x21-\x7e](?:\.\w+)?)(?:[，。；：！？、）》〉」”’】]|[.,;:!?)](?![\x21-\x7e]))*/gu

/**
 * Breaks a text into lines of at most `columns`, at spaces or between Chinese characters; `indent` stands before each,
 * and blanks that would fill a line are left out.
 */
export function wrap(text: string, columns: number, indent: string): string[] {
  const room = Math.max(20, columns - roomFor(indent))
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of text.match(PIECE) ?? []) {
    const wanted = roomFor(piece)
    if (width + wanted > room) {
      if (line.trim() !== '') lines.push(indent + line.trimEnd())
      line = piece.trimStart()
      width = roomFor(line)
      continue
    }
    line += piece
    width += wanted
  }
  return line.trim() === '' ? lines : [...lines, indent + line.trimEnd()]
}

/** Breaks a text behind 、 and at blanks only, so that names of files stay whole. */
export function wrapList(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const piece of text.match(/[^、\s]+(?:、|\s+|$)/gu) ?? []) {
    const last = lines.at(-1)
    if (last === undefined || roomFor(last + piece.trimEnd()) > columns) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.map((line) => line.trimEnd())
}

/** Lines that a terminal needs: one that is too wide goes on in the next. */
export function heightOf(lines: readonly string[], columns: number): number {
  return lines.reduce((height, line) => height + Math.max(1, Math.ceil(roomFor(line) / columns)), 0)
}

/** Cuts a text to `columns`, with .. where something is left out. */
export function clip(text: string, columns: number): string {
  if (roomFor(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += roomFor(character)
    if (width > columns - 2) break
    kept += character
  }
  return `${kept}..`
}
