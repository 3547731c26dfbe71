import stringWidth from 'string-width'

/** Columns that a text takes on a terminal: two for a Chinese character or a full-width form. */
export function widthOf(text: string): number {
  return stringWidth(text, { ambiguousIsNarrow: true })
}

/** Characters that may not start a line. */
const CLOSING = /[，。；：！？、）》」”’】]/

/** Breaks a text into lines of at most `columns`, at spaces or between Chinese characters; `indent` stands before each. */
export function wrap(text: string, columns: number, indent: string): string[] {
  const room = Math.max(20, columns - widthOf(indent))
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? []) {
    const fits = widthOf(line) + widthOf(piece) <= room || CLOSING.test(piece)
    if (!fits && line.trim() !== '') {
      lines.push(indent + line.trimEnd())
      line = piece.trimStart()
      continue
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, indent + line.trimEnd()]
}

/** Cuts a text to `columns`, with … where something is left out. */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > columns - 2) break
    kept += character
  }
  return `${kept}…`
}
