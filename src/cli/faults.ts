import { makeFinding } from '../findings/make.ts'
import { wordsOf } from '../findings/words.ts'
import type { Finding } from '../model/finding.ts'
import { errorJson } from '../reports/json.ts'
import { pretty } from '../reports/json-text.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { joined, placeOf } from './print/findings.ts'
import type { Screen } from './screen.ts'
import { version } from './version.ts'
import { wrap } from './width.ts'
import { say } from './words.ts'

/** Wrong usage or configuration: each finding on stderr, or one JSON document on stdout. Returns exit code 2. */
export function reportUsage(screen: Screen, findings: readonly Finding[]): ExitCode {
  if (screen.json) screen.out(pretty(errorJson(findings, screen.language, version)))
  for (const finding of screen.json ? [] : findings) {
    const { message, fix } = wordsOf(finding, screen.language)
    const place =
      finding.path !== null && !message.includes(finding.path) ? placeOf(finding, { withFile: true }) : ''
    const text = [place, `${joined(screen.language, message, fix)} [${finding.code}]`]
      .filter((part) => part !== '')
      .join(' ')
    for (const line of wrap(text, screen.columns, '')) screen.err(`${screen.paintErr.red(line)}\n`)
  }
  return EXIT.usage
}

/** Ctrl-C: on stderr, and with --json in one document too, as every outcome is one. Returns exit code 130. */
export function reportInterruption(screen: Screen): ExitCode {
  const finding = interruption()
  if (screen.json) screen.out(pretty(errorJson([finding], screen.language, version)))
  screen.err(`\n${wordsOf(finding, screen.language).message}\n`)
  return EXIT.interrupted
}

/** What is said of a run that was stopped. */
export function interruption(): Finding {
  return makeFinding('LG-F050', {})
}

/** The folders of a path of this machine, which may have blanks in their names. */
const FOLDERS = /(?<=[\s('"])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/].*[\\/]/

/** A fault of ours: how to report it, without a path of the user's machine. Returns exit code 4. */
export function reportFault(screen: Screen, error: unknown): ExitCode {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = trace.split('\n').map((line) => line.replaceAll(process.cwd(), '.').replace(FOLDERS, ''))
  if (screen.json) screen.out(pretty(errorJson([], screen.language, version)))
  screen.err(
    `${say(screen.language, 'fault')}\nlingong ${version}, node ${process.version}\n${lines.slice(0, 8).join('\n')}\n`,
  )
  return EXIT.fault
}
