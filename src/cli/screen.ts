import { Chalk, type ChalkInstance } from 'chalk'
import type { Language } from '../model/finding.ts'
import { CHINESE_PAGE, chineseEncoder, consolePage, plainSigns } from './code-page.ts'
import { withoutControls } from './controls.ts'

/** Where a command speaks: results to `out`, everything else to `err`. Colour is decided for each stream on its own. */
export interface Screen {
  language: Language
  json: boolean
  quiet: boolean
  /** a person looks at stdout: one screen, not the whole text */
  brief: boolean
  columns: number
  /** lines that a person sees at once */
  rows: number
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
    brief: Boolean(stdout.isTTY),
    columns: Math.min(Math.max((stdout.columns ?? 81) - 1, 60), 120),
    rows: Math.max(stdout.rows ?? 25, 20),
    out: options.json ? (text) => void stdout.write(text) : speaker(stdout),
    err: speaker(stderr),
    paint: new Chalk({ level: allowed && stdout.isTTY ? 1 : 0 }),
    paintErr: new Chalk({ level: allowed && stderr.isTTY ? 1 : 0 }),
    live: Boolean(stderr.isTTY) && !options.quiet && env['TERM'] !== 'dumb',
  }
}

/**
 * Text for a person. Windows' console shows any character that its font has; what is piped there, other programs take
 * for text in the console's code page. Everywhere else UTF-8.
 */
function speaker(stream: NodeJS.WriteStream): (text: string) => void {
  const speak = encoded(stream)
  return (text) => speak(withoutControls(text, Boolean(stream.isTTY)))
}

function encoded(stream: NodeJS.WriteStream): (text: string) => void {
  if (process.platform !== 'win32') return (text) => void stream.write(text)
  if (stream.isTTY) return (text) => void stream.write(plainSigns(text))
  let encode: ((text: string) => Buffer | string) | undefined
  return (text) => {
    encode ??= (consolePage(process) === CHINESE_PAGE ? chineseEncoder() : undefined) ?? ((plain) => plain)
    stream.write(encode(text))
  }
}

/** True where the whole text is wanted: with --all, and where it goes to a file or to another program. */
export function isWhole({ brief }: Screen, { all = false }: { all?: boolean }): boolean {
  return all || !brief
}

/** A text as it is; with --json its lines in one document, as every other outcome is one. */
export function outText(screen: Screen, text: string): void {
  const lines = text.replace(/\n+$/, '').split('\n')
  screen.out(screen.json ? `${JSON.stringify({ schemaVersion: '1', lines }, null, 2)}\n` : text)
}

/** A file on stdout, to be redirected into one (a pack's YAML, a schema): always UTF-8, every character as it is. */
export function outFile(text: string): void {
  process.stdout.write(text)
}
