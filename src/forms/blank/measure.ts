/** Points of one line of the default font. */
export const LINE = 15

/** Width in characters of the default font: Chinese characters and full-width signs take two. */
export function textWidth(text: string): number {
  return [...text].reduce((width, sign) => width + (sign.codePointAt(0)! < 0x1100 ? 1 : 2), 0)
}

/** Lines that a wrapped text takes in a column of this width. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(2, width)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0)
}

/** Width of columns `left` to `right`, 1-based, both included. */
export function widthOf(widths: readonly number[], left: number, right: number): number {
  return widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0)
}
