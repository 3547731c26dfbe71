import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'

/** Prints a text within the width of the terminal; `indent` stands before each line, `paint` colours it. */
export function paragraph(
  screen: Screen,
  text: string,
  indent: string,
  paint: (line: string) => string = (line) => line,
): void {
  for (const line of wrap(text, screen.columns, indent)) screen.out(`${paint(line)}\n`)
}
