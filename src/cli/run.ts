import { CommanderError } from 'commander'
import path from 'node:path'
import { UsageFault } from '../model/finding.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { reportFault, reportInterruption, reportUsage } from './faults.ts'
import { languageOf } from './language.ts'
import { commandFor } from './launch/command-for.ts'
import { surroundings } from './launch/surroundings.ts'
import { sayStart } from './launch/words.ts'
import { buildProgram } from './program.ts'
import { openScreen, outText, type Screen } from './screen.ts'
import type { CommonOptions } from './settings.ts'
import { usageFinding } from './usage.ts'
import { say } from './words.ts'

/** Runs one command line and returns its exit code; everything that goes wrong ends in one clear message. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const stop = onInterrupt(argv)
  try {
    return await runLine(argv)
  } finally {
    stop()
  }
}

const VERSION_WORDS: ReadonlySet<string> = new Set(['-V', '--version'])

async function runLine(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  let words = argv
  const screen = screenOf(optionsOf(argv))
  const program = buildProgram(
    async (spec, args, options) => {
      const action = await spec.load()
      code = await action(screenOf(options), args, options)
    },
    { language: screen.language, write: (text) => outText(screen, text) },
  )
  try {
    const asked = withoutManner(argv)
    if (asked.length === 0) program.help()
    if (asked.every((word) => VERSION_WORDS.has(word))) {
      const { versionLines } = await import('./beside/version-lines.ts')
      outText(screen, versionLines(screen.language))
      return EXIT.done
    }
    words = wordsFor(argv, screen)
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    return afterFault(error, words)
  }
}

/** What is asked for, without the options that only say how it is shown: they may stand without a command. */
function withoutManner(argv: readonly string[]): readonly string[] {
  return argv.filter(
    (word, at) =>
      !/^--(?:json|quiet|no-color|lang|lang=(?:zh|en))$/.test(word) &&
      !(argv[at - 1] === '--lang' && /^(?:zh|en)$/.test(word)),
  )
}

/** The command line in full; a folder alone means a county's run, and where that goes is said. */
function wordsFor(argv: readonly string[], screen: Screen): readonly string[] {
  // commander takes the sign for a part of the value
  const plain = argv.map((word) => word.replace(/^-o=/, '-o'))
  const { words, run } = commandFor(plain, surroundings())
  if (run && !argv.includes('--quiet')) {
    const name = path.basename(run.folder)
    screen.err(`${sayStart(screen.language, 'folderRun', { name, results: run.results })}\n`)
  }
  return words
}

/** Says on the screen, or in the JSON document, what was thrown on this line, its command first; the code to end with. */
export function afterFault(error: unknown, argv: readonly string[]): ExitCode {
  const screen = screenOf(optionsOf(argv))
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  if (error instanceof CommanderError) return reportUsage(screen, [usageFinding(error, argv)])
  if (error instanceof UsageFault) return reportUsage(screen, error.findings)
  return reportFault(screen, error)
}

/** Says that stdout can't be written, on a full disk; the code to end with. */
export function afterLostOutput({ code = '' }: NodeJS.ErrnoException, argv: readonly string[]): ExitCode {
  const screen = screenOf(optionsOf(argv))
  screen.err(`${say(screen.language, 'lostOutput', { code })}\n`)
  return EXIT.usage
}

/** The options that decide how a message is shown, read without the parser: it may be the parser that failed. */
function optionsOf(argv: readonly string[]): CommonOptions {
  const lang = argv[argv.indexOf('--lang') + 1]
  const english = argv.includes('--lang=en') || (argv.includes('--lang') && lang === 'en')
  return { json: argv.includes('--json'), color: !argv.includes('--no-color'), lang: english ? 'en' : 'zh' }
}

function screenOf(options: CommonOptions): Screen {
  const { json = false, quiet = false, color = true } = options
  return openScreen({ language: languageOf(options), json, quiet, colour: color })
}

/**
 * Files are written whole, so that stopping is safe at any moment; temporary files are removed on the next write.
 * Returns what takes the listener away again.
 */
export function onInterrupt(argv: readonly string[]): () => void {
  const interrupted = (): void => {
    process.exit(reportInterruption(screenOf(optionsOf(argv))))
  }
  process.once('SIGINT', interrupted)
  return () => void process.off('SIGINT', interrupted)
}
