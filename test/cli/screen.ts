import { Chalk } from 'chalk'
import type { Screen } from '../../src/cli/screen.ts'

export interface Seen {
  screen: Screen
  /** what was printed so far, line by line */
  lines: () => string[]
}

/** A terminal of 80 by 25, without colours, that remembers what it shows. */
export function terminal(options: Partial<Screen> = {}): Seen {
  let text = ''
  const screen: Screen = {
    language: 'zh',
    json: false,
    quiet: false,
    brief: true,
    columns: 79,
    rows: 25,
    out: (more) => void (text += more),
    err: () => undefined,
    paint: new Chalk({ level: 0 }),
    paintErr: new Chalk({ level: 0 }),
    live: false,
    ...options,
  }
  return { screen, lines: () => text.replace(/\n$/, '').split('\n') }
}
