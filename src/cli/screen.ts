import { Chalk, type ChalkInstance } from 'chalk'
import type { Language } from '../model/finding.ts'

/** Where a command speaks: results to `out`, everything else to `err`. Colour is decided for each stream on its own. */
export interface Screen {
  language: Language
  json: boolean
  quiet: boolean
  columns: number
  out: (text: string) => void
  err: (text: string) => void
  paint: ChalkInstance
  paintErr: ChalkInstance
  /** stderr is a terminal: progress may be shown */
  live: boolean
}

export interface ScreenOptions {
  language: Language
  json: boolean
  quiet: boolean
  colour: boolean
}

/** The process's own streams. Colours are off where the stream is no terminal, under NO_COLOR, TERM=dumb and --no-color. */
export function openScreen(options: ScreenOptions): Screen {
  const { env, stdout, stderr } = process
  const allowed = options.colour && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    ...options,
    columns: Math.min(Math.max(stdout.columns ?? 80, 60), 120),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paint: new Chalk({ level: allowed && stdout.isTTY ? 1 : 0 }),
    paintErr: new Chalk({ level: allowed && stderr.isTTY ? 1 : 0 }),
    live: Boolean(stderr.isTTY) && !options.quiet && env['TERM'] !== 'dumb',
  }
}

/** A text as it is; with --json its lines in one document, as every other outcome is one. */
export function outText(screen: Screen, text: string): void {
  const lines = text.replace(/\n+$/, '').split('\n')
  screen.out(screen.json ? `${JSON.stringify({ schemaVersion: '1', lines }, null, 2)}\n` : text)
}
