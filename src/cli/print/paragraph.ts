import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'

/** Prints a text within the width of the terminal; `indent` stands before each line, `paint` colours it. */
export function paragraph(
  screen: Screen,
  text: string,
  indent: string,
  paint: (line: string) => string = (line) => line,
): void {
  printLines(
    screen,
    wrap(text, screen.columns, indent).map((line) => paint(line)),
  )
}

/** Prints lines that are laid out already. */
export function printLines(screen: Screen, lines: readonly string[]): void {
  for (const line of lines) screen.out(`${line}\n`)
}
