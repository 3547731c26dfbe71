import type { Screen } from './screen.ts'
import { clip } from './width.ts'
import { say } from './words.ts'

/** A line is written over at most that often; where there is no terminal a line of its own comes this often. */
const LIVE_MS = 100
const PLAIN_MS = 10_000

/**
 * Progress on stderr: files done, rate, time left, the current file. To a terminal one line that is written over; else
 * a plain line every ten seconds. Undefined under --quiet.
 */
export function progress(screen: Screen): ((done: number, all: number, path: string) => void) | undefined {
  if (screen.quiet) return undefined
  let begun = Date.now()
  let last = begun
  let before = 0
  return (done, all, path) => {
    const now = Date.now()
    if (done < before || before === 0) begun = now
    before = done
    const over = done >= all
    if (over && screen.live) return screen.err('\r\u001b[K')
    if (over || now - last < (screen.live ? LIVE_MS : PLAIN_MS)) return
    last = now
    const line = say(screen.language, 'progress', { done, all, path, ...speed(done, all, now - begun) })
    // a line that is broken by the terminal could not be written over
    screen.err(screen.live ? `\r\u001b[K${clip(line, screen.columns)}` : `${line}\n`)
  }
}

/** Files a second, and the seconds that are left at this rate. */
function speed(done: number, all: number, elapsed: number): { rate: string; left: string } {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0
  return { rate: rate.toFixed(1), left: rate > 0 ? String(Math.ceil((all - done) / rate)) : '?' }
}
